//! What is measured in a browser.

pub mod drag;
pub mod first_view;
pub mod frames;
mod spread;
