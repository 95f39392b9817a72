//! The HTTP service of collectives, its store, and the program `perimetre`.

pub mod analysis;
pub mod command;
pub mod examples;
pub mod geocoder;
pub mod http;
pub mod inquiries;
pub mod live;
mod outline_files;
pub mod sheets;
pub mod store;
pub mod territories;

#[cfg(test)]
mod fixture;
