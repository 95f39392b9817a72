//! Capacitated vehicle tours on directed travel: a first plan at once, a better one while a budget lasts, and a checker
//! that knows nothing of the search.
//!
//! Same problem, same seed and same budget in iterations: the same plan.

mod budget;
mod check;
mod exact;
mod finish;
pub mod length_estimate;
mod model;
mod plan;
mod problem;
mod routes;
mod ruin_recreate;
mod savings;
mod segment;

pub use budget::{Budget, Cancellable, Iterations};
pub use check::{PlanFault, Total, check};
pub use model::MAX_PARTS;
pub use plan::{Plan, Tour, Unserved, UnservedReason, Visit};
pub use problem::{Load, Round, StopDemand, TourProblem, TourVehicle, Window};

use crate::travel::TravelMatrix;
use model::Model;
use ruin_recreate::RuinRecreate;

/// How much to search, for those who have no clock to watch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effort {
    /// Iterations of ruin and recreate after the first plan; each takes a few microseconds.
    pub iterations: u64,
    /// Chooses among equally good searches.
    pub seed: u64,
}

impl Effort {
    /// The first plan alone.
    pub const FIRST: Self = Self { iterations: 0, seed: 1 };
    /// A few milliseconds for some dozens of stops: during an edit.
    pub const LIVE: Self = Self { iterations: 1_000, seed: 1 };
    /// About a second for 200 stops: when nobody waits.
    pub const THOROUGH: Self = Self { iterations: 200_000, seed: 1 };
}

/// A good plan within this effort: [`construct`], then [`improve`].
#[must_use]
pub fn solve(problem: &TourProblem, matrix: &TravelMatrix, effort: Effort) -> Plan {
    let model = Model::new(problem, matrix);
    let routes = exact::cheapest_routes(&model).unwrap_or_else(|| {
        let mut budget = Iterations::new(effort.iterations);
        RuinRecreate::new(&model, savings::savings(&model), effort.seed).run(&mut budget)
    });
    finish::plan(problem, matrix, &model, &routes)
}

/// A first plan at once: the cheapest one for very few visits, savings (Clarke, Wright 1964) for more.
#[must_use]
pub fn construct(problem: &TourProblem, matrix: &TravelMatrix) -> Plan {
    let model = Model::new(problem, matrix);
    let routes = exact::cheapest_routes(&model).unwrap_or_else(|| savings::savings(&model));
    finish::plan(problem, matrix, &model, &routes)
}

/// The best plan found within the budget, never worse than `plan` where that one is valid. `plan` may be of an earlier state
/// of the problem: what still holds of it is where the search begins. That needs stops to keep their numbers.
#[must_use]
pub fn improve(problem: &TourProblem, matrix: &TravelMatrix, plan: &Plan, seed: u64, budget: &mut dyn Budget) -> Plan {
    let model = Model::new(problem, matrix);
    let routes = exact::cheapest_routes(&model).unwrap_or_else(|| {
        let before = finish::routes_of(&model, plan);
        RuinRecreate::new(&model, before, seed).run(budget)
    });
    finish::plan(problem, matrix, &model, &routes)
}

#[cfg(test)]
mod tests;
