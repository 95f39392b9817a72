//! An independent check of an answer: everything is computed again from the problem, with none of the search's code.

use super::problem::{Location, LocationProblem};

/// Relative difference that rounding explains.
const TOLERANCE: f64 = 1e-6;

/// Something wrong with an answer.
#[derive(Debug, Clone, PartialEq)]
pub enum LocationFault {
    /// More or fewer places are open than allowed, or one stands twice or does not exist.
    WrongPlaces,
    /// A demand is served from a place that is not open or cannot serve it, or there is no answer for it.
    WrongService {
        /// The demand.
        demand: usize,
    },
    /// A place takes more than it can.
    Overfull {
        /// The place.
        place: usize,
        /// What it takes.
        taken: f64,
    },
    /// A demand is left out although an open place could take it.
    LeftOut {
        /// The demand.
        demand: usize,
    },
    /// The cost is another.
    WrongCost {
        /// What it is.
        cost: f64,
    },
}

/// Checks an answer.
///
/// # Errors
/// Every fault found.
pub fn check(problem: &LocationProblem, location: &Location) -> Result<(), Vec<LocationFault>> {
    let mut faults = Vec::new();
    let open = &location.open;
    let places = problem.costs.places();
    let known = open.iter().all(|place| *place < places) && open.windows(2).all(|pair| pair[0] < pair[1]);
    if !known || (places > 0 && !problem.open.contains(&open.len())) {
        return Err(vec![LocationFault::WrongPlaces]);
    }
    let mut taken = vec![0.0; places];
    let mut cost: f64 = open.iter().map(|place| problem.fixed[*place]).sum();
    for demand in 0..problem.costs.demands() {
        let Some(Some(place)) = location.served_by.get(demand) else { continue };
        match problem.costs.cost(*place, demand).filter(|_| open.contains(place)) {
            Some(service) => {
                taken[*place] += problem.amount[demand];
                cost += service;
            }
            None => faults.push(LocationFault::WrongService { demand }),
        }
    }
    for (place, &taken) in taken.iter().enumerate() {
        if taken > problem.capacity[place] * (1.0 + TOLERANCE) {
            faults.push(LocationFault::Overfull { place, taken });
        }
    }
    for demand in 0..problem.costs.demands() {
        let could = |place: &&usize| {
            let room = problem.capacity[**place] - taken[**place];
            problem.costs.cost(**place, demand).is_some() && problem.amount[demand] <= room
        };
        match location.served_by.get(demand) {
            None => faults.push(LocationFault::WrongService { demand }),
            Some(None) if open.iter().find(could).is_some() => faults.push(LocationFault::LeftOut { demand }),
            Some(_) => {}
        }
    }
    if (cost - location.cost).abs() > TOLERANCE * cost.abs().max(1.0) {
        faults.push(LocationFault::WrongCost { cost });
    }
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}
