//! The document of a logistics collective and everything it means: perimeter, membership, dispersion, tours,
//! break-of-bulk places, cost.
//!
//! This crate is pure: no input or output, no clock, no thread. The same analysis runs in the browser during a drag and
//! on the server after it. Time budgets and cancellation are passed in; sentences are built elsewhere, from the typed
//! values given here.

pub mod address_service;
pub mod analysis;
pub mod bill_of_quantities;
pub mod boundary;
pub mod break_even;
pub mod candidates;
pub mod cells;
pub mod coalitions;
pub mod cost;
pub mod coverage;
pub mod dispersion;
pub mod document;
pub mod edit;
pub mod explanation;
pub mod flows;
pub mod geography;
pub mod instant;
pub mod location;
pub mod marginal;
pub mod means;
pub mod membership;
pub mod organizations;
pub mod outline;
pub mod parameters;
pub mod perimeter;
pub mod place;
pub mod proposals;
pub mod quantity;
mod random;
mod replanning;
#[cfg(test)]
mod sample;
pub mod search;
pub mod sensitivity;
pub mod sharing;
pub mod sheet;
pub mod sizing;
pub mod surface;
pub mod territorial_access;
pub mod territory;
pub mod tour_length_estimate;
pub mod tours;
pub mod travel;
