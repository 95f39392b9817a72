//! The HTTP service of collectives, its store, and the program `perimetre`.

pub mod command;
pub mod http;
pub mod live;
pub mod store;

#[cfg(test)]
mod fixture;
