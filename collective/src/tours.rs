//! Capacitated vehicle tours on directed travel: a first plan at once, a better one while a budget lasts, and a checker
//! that knows nothing of the search.
//!
//! Same problem, same seed and same budget in iterations: the same plan.

mod budget;
mod check;
mod exact;
mod finish;
mod fleet;
mod genetic;
mod hybrid;
mod model;
mod plan;
mod problem;
mod routes;
mod ruin_recreate;
mod savings;
mod segment;

pub use budget::{Budget, Cancellable, Iterations};
pub use check::{PlanFault, Total, check};
pub(crate) use exact::FEW;
pub use fleet::MAX_PARTS;
pub use plan::{Plan, Tour, Unserved, UnservedReason, Visit};
pub use problem::{FleetPart, Load, Round, StopDemand, StopKey, TourProblem, TourVehicle, Window};

use crate::travel::TravelMatrix;
use fleet::Fleet;
use routes::Planned;
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
    pub const LIVE: Self = Self { iterations: 600, seed: 1 };
    /// About a second for 200 stops: when nobody waits.
    pub const THOROUGH: Self = Self { iterations: 200_000, seed: 1 };
}

/// A good plan within this effort: [`construct`], then [`improve`].
#[must_use]
pub fn solve(problem: &TourProblem, matrix: &TravelMatrix, effort: Effort) -> Plan {
    let mut budget = Iterations::new(effort.iterations);
    planned(problem, matrix, |fleet| hybrid::search(fleet, first(fleet), effort.seed, &mut budget))
}

/// A first plan at once: the cheapest one for very few visits, savings (Clarke, Wright 1964) for more.
#[must_use]
pub fn construct(problem: &TourProblem, matrix: &TravelMatrix) -> Plan {
    planned(problem, matrix, first)
}

/// The best plan found within the budget, never worse than `plan` where that one is valid. `plan` may be of an earlier state
/// of the problem: what still holds of it is where the search begins. Stops are known by their [`StopKey`].
#[must_use]
pub fn improve(problem: &TourProblem, matrix: &TravelMatrix, plan: &Plan, seed: u64, budget: &mut dyn Budget) -> Plan {
    planned(problem, matrix, |fleet| hybrid::search(fleet, finish::routes_of(problem, fleet, plan), seed, budget))
}

/// The plan with the cheapest routes where these are found by trying all, with those of `search` otherwise.
fn planned(problem: &TourProblem, matrix: &TravelMatrix, search: impl FnOnce(&Fleet) -> Vec<Planned>) -> Plan {
    let Some(fleet) = Fleet::new(problem, matrix) else {
        let unserved = |stop| Unserved { stop, reason: UnservedReason::NoVehicleLeft };
        return Plan { tours: Vec::new(), unserved: (0..problem.stops.len()).map(unserved).collect() };
    };
    let exact = fleet.only().and_then(exact::cheapest_routes).map(Planned::of_first_kind);
    let routes = exact.unwrap_or_else(|| search(&fleet));
    finish::plan(problem, matrix, &fleet, &routes)
}

/// The first routes: by savings where there is one type of vehicle in any number, else each node where it costs least.
fn first(fleet: &Fleet) -> Vec<Planned> {
    match fleet.only() {
        Some(model) => Planned::of_first_kind(savings::savings(model)),
        None => RuinRecreate::new(fleet, Vec::new(), 1).run(&mut Iterations::new(0)),
    }
}

#[cfg(test)]
mod tests;
