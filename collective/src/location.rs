//! Where to open places that serve (location science): which of many candidates, and which of them serves whom.
//!
//! - p-median: the least sum of service costs from so many places, or from as many as pay for their fixed costs;
//! - the same with capacities, where a demand is served whole by one place;
//! - p-center: the least worst service cost, and of all ways to reach it the one with the least sum.
//!
//! Costs are directed and free of unit: whoever asks puts kilograms times seconds, or euros, into a [`ServiceCosts`].

mod assign;
mod capacitated;
mod center;
mod check;
mod dense;
mod elite;
mod interchange;
mod moves;
mod problem;
mod search;

pub use center::{Center, center};
pub use check::{LocationFault, check};
pub use problem::{Location, LocationProblem, ServiceCosts};

/// Searches for the open places with the least total cost, [`LocationProblem::is_capacitated`] or not, beginning `starts`
/// times anew. The same problem, starts and seed give the same answer.
#[must_use]
pub fn median(problem: &LocationProblem, starts: u64, seed: u64) -> Location {
    median_while(problem, seed, &mut |done| done < starts)
}

/// As [`median`], beginning anew as long as `more` says so; it is asked before each start with the number of those done, and
/// one start is made whatever it says.
#[must_use]
pub fn median_while(problem: &LocationProblem, seed: u64, more: &mut dyn FnMut(u64) -> bool) -> Location {
    let dense = dense::Dense::new(problem);
    let open = search::search(&dense, seed, more);
    if problem.is_capacitated() { capacitated::search(problem, &dense, open) } else { problem.nearest(open) }
}

#[cfg(test)]
mod tests;
