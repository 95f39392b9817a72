//! The measures of `scripts/bench`: one module for each, whose `run` prints JSON lines.

mod cvrplib;
pub mod territory;
pub mod tours;
