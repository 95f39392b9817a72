//! From an `.osm.pbf` file to a `.territory` file.

mod fault;
mod progress;

pub use fault::ImportFault;
pub use progress::{Pass, Progress};
