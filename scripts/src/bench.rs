//! The measures of `scripts/bench`: one module for each, whose `run` prints JSON lines.

mod cpu;
mod cvrplib;
pub mod hubs;
pub mod live;
mod orlib;
pub mod peers;
pub mod scale;
pub mod search;
pub mod territory;
pub mod tiles;
mod timing;
pub mod tours;
