//! What the whole-program tests stand on: the program started as a user starts it, and a browser in front of it.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on ends, and says where"
)]

pub mod bench;
pub mod browser;
pub mod gallery;
pub mod program;
pub mod workshop;
