//! The measures of `scripts/bench`: one module for each, whose `run` prints one JSON line.

mod cvrplib;
pub mod tours;
