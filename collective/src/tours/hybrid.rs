//! Which search when: tours are taken away, then ruin and recreate, then hybrid genetic search where there is time left for it.
//!
//! Ruin and recreate is good soon and on many stops, the genetic search ends better on few. Shares were chosen by measurement
//! on the published instances with 101 to 200 nodes.

use super::budget::Budget;
use super::fleet::Fleet;
use super::genetic::{self, Sizes};
use super::routes::Planned;
use super::ruin_recreate::RuinRecreate;
use crate::quantity::Euros;

/// The share of the budget in which tours are taken away.
const TAKING_AWAY: f64 = 0.05;
/// So many calls of the budget tell how long it is.
const SAMPLE: u64 = 256;
/// Ruin and recreate gets so many iterations for each node, a part of the budget within these bounds.
const ITERATIONS_PER_NODE: f64 = 1_000.0;
const LEAST_SHARE: f64 = 0.25;
const MOST_SHARE: f64 = 0.65;
/// With fewer iterations for each node in the whole budget there is nothing but ruin and recreate.
const FEW_PER_NODE: f64 = 500.0;

/// The best routes found from `first` on until the budget is spent.
pub(super) fn search(fleet: &Fleet, first: Vec<Planned>, seed: u64, budget: &mut dyn Budget) -> Vec<Planned> {
    let mut search = RuinRecreate::new(fleet, first, seed);
    let Some(model) = fleet.only().filter(|model| !model.has_windows) else { return search.run(budget) };
    let mut phase = Phase { budget, from: 0.0, to: TAKING_AWAY, spent: 0.0 };
    search.take_tours_away(genetic::least_routes(model), &mut phase);
    let begun = phase.spent;
    let mut phase =
        Measured { phase: Phase { budget, from: begun, to: 1.0, spent: begun }, calls: 0, nodes: model.nodes as f64 };
    let found = search.run(&mut phase);
    if phase.phase.to >= 1.0 {
        return found;
    }
    let visits: Vec<Vec<usize>> = found.into_iter().map(|route| route.visits).collect();
    let iterations = phase.calls as f64 / (phase.phase.spent - begun).max(f64::MIN_POSITIVE);
    let sizes = Sizes::for_iterations(iterations / model.nodes as f64);
    Planned::of_first_kind(genetic::evolve(model, &visits, sizes, seed, budget))
}

/// A part of a budget, from one share of it to another.
struct Phase<'a> {
    budget: &'a mut dyn Budget,
    from: f64,
    to: f64,
    spent: f64,
}

impl Budget for Phase<'_> {
    fn spent(&mut self) -> f64 {
        self.spent = self.budget.spent();
        if self.spent >= self.to { 1.0 } else { (self.spent - self.from) / (self.to - self.from) }
    }

    fn improved(&mut self, cost: Euros) {
        self.budget.improved(cost);
    }
}

/// A part of a budget whose end is set once it is known how many iterations the whole has.
struct Measured<'a> {
    phase: Phase<'a>,
    calls: u64,
    nodes: f64,
}

impl Budget for Measured<'_> {
    fn spent(&mut self) -> f64 {
        let spent = self.phase.spent();
        self.calls += 1;
        let gone = self.phase.spent - self.phase.from;
        if self.phase.to >= 1.0 && self.calls.is_multiple_of(SAMPLE) && self.calls <= 4 * SAMPLE && gone > 0.0 {
            let per_node = self.calls as f64 / gone / self.nodes;
            if per_node > FEW_PER_NODE {
                self.phase.to = self.phase.from + (ITERATIONS_PER_NODE / per_node).clamp(LEAST_SHARE, MOST_SHARE);
            }
        }
        spent
    }

    fn improved(&mut self, cost: Euros) {
        self.phase.improved(cost);
    }
}
