//! The measures of `scripts/bench`: one module for each, whose `run` prints JSON lines.

mod cpu;
mod cvrplib;
pub mod hubs;
mod orlib;
pub mod territory;
pub mod tours;
