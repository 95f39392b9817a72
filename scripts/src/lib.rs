//! Helpers of the scripts and of tests: nothing here is part of the product.

pub mod bench;
pub mod demo_data;
