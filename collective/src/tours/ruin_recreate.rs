//! Ruin and recreate by slack induction by string removals, under simulated annealing.
//!
//! Source: Christiaens, Vanden Berghe (2020), « Slack Induction by String Removals for Vehicle Routing Problems »,
//! Transportation Science 54(2). What differs: the best places of a node in a route are remembered until the route
//! changes, so that an iteration costs about the number of routes, not of stops, for each node put back.

mod insertion;
mod recreate;
mod ruin;
mod undo;

use super::budget::Budget;
use super::model::{DEPOT, Model};
use super::routes::{NOWHERE, Routes};
use crate::quantity::Euros;
use crate::random::Random;
use insertion::Insertions;
use recreate::Orders;
use undo::Undo;

/// Temperatures at the beginning and the end, as shares of the mean cost of a way in the first plan. Between 0.3 and 1 the hot
/// one hardly matters, for 1 000 iterations as for 300 000 (measured on the published instances with 101 to 200 nodes).
const HOT: f64 = 0.7;
const COLD: f64 = 0.01;
/// So many nearest nodes are listed for each node.
const NEIGHBORS: usize = 120;

/// The search's state.
pub(super) struct RuinRecreate<'a> {
    model: &'a Model,
    routes: Routes,
    random: Random,
    insertions: Insertions,
    orders: Orders,
    undo: Undo,
    neighbors: Vec<Vec<u32>>,
    /// Nodes in no route, between ruin and recreate.
    absent: Vec<usize>,
    /// Stamps from this one on are of the iteration under way.
    before: u64,
    /// Random draws left until the next blink.
    until_blink: u32,
}

impl<'a> RuinRecreate<'a> {
    /// A search that begins at `visits`; nodes that are in none of them are put in first.
    pub(super) fn new(model: &'a Model, visits: Vec<Vec<usize>>, seed: u64) -> Self {
        let routes = Routes::new(model, visits);
        let absent = (1..model.nodes).filter(|&node| routes.route_of[node] == NOWHERE).collect();
        let mut search = Self {
            model,
            insertions: Insertions::new(model, routes.list.len()),
            orders: Orders::new(model),
            undo: Undo::default(),
            neighbors: nearest(model),
            absent,
            random: Random::new(seed),
            until_blink: u32::MAX,
            before: routes.next_stamp(),
            routes,
        };
        search.recreate();
        search.undo.clear();
        search
    }

    /// Searches until the budget is spent; gives the best routes found, never worse than the first ones.
    pub(super) fn run(mut self, budget: &mut dyn Budget) -> Vec<Vec<usize>> {
        let mut cost = self.routes.cost();
        let (mut best, mut best_cost) = (self.visits(), cost);
        if self.model.nodes <= 2 {
            return self.routes.into_visits();
        }
        let mean_way = cost / (self.model.nodes + self.routes.list.len()) as f64;
        let (hot, cold) = (HOT * mean_way, COLD * mean_way);
        self.until_blink = recreate::next_blink(&mut self.random);
        loop {
            let spent = budget.spent();
            if spent >= 1.0 {
                break;
            }
            let temperature = hot * (cold / hot).powf(spent);
            self.before = self.routes.next_stamp();
            self.ruin();
            self.recreate();
            let changed = cost + self.undo.change(&self.routes);
            // −ln of a number in (0, 1]: how much worse a plan may be, in temperatures.
            let patience = -(1.0 - self.random.unit()).ln();
            if changed < cost + temperature * patience && self.undo.is_timely(self.model, &self.routes) {
                cost = changed;
                self.undo.clear();
                if cost < best_cost {
                    best_cost = cost;
                    best = self.visits();
                    budget.improved(Euros(cost));
                }
            } else {
                self.undo.restore(self.model, &mut self.routes);
            }
        }
        best.retain(|visits| !visits.is_empty());
        best
    }

    fn visits(&self) -> Vec<Vec<usize>> {
        self.routes.list.iter().map(|route| route.visits.clone()).collect()
    }
}

/// For each node the nodes nearest to it, both ways counted, the depot left out.
fn nearest(model: &Model) -> Vec<Vec<u32>> {
    (0..model.nodes)
        .map(|node| {
            let ways = model.both_ways(node);
            let mut others: Vec<u32> =
                (1..model.nodes).filter(|&other| other != node && node != DEPOT).map(|other| other as u32).collect();
            others.sort_by(|&a, &b| {
                let away = |other: u32| ways[other as usize][0] + ways[other as usize][1];
                away(a).total_cmp(&away(b))
            });
            others.truncate(NEIGHBORS);
            others
        })
        .collect()
}
