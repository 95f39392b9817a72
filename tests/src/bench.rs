//! What is measured in a browser.

pub mod drag;
pub mod frames;
