//! Ruin and recreate by slack induction by string removals, under simulated annealing.
//!
//! Source: Christiaens, Vanden Berghe (2020), « Slack Induction by String Removals for Vehicle Routing Problems »,
//! Transportation Science 54(2). What differs: the best places of a node in a route are remembered until the route
//! changes, so that an iteration costs about the number of routes, not of stops, for each node put back.

mod fewer;
mod insertion;
mod recreate;
mod ruin;
mod undo;
mod vehicles;

use super::budget::Budget;
use super::fleet::Fleet;
use super::model::{DEPOT, Model};
use super::routes::{NOWHERE, Planned, Routes};
use crate::quantity::Euros;
use crate::random::Random;
use insertion::Insertions;
use recreate::Orders;
use undo::Undo;

/// Temperatures at the beginning and the end, as shares of the mean cost of a way in the first plan. Between 0.3 and 1 the hot
/// one hardly matters, for 1 000 iterations as for 300 000 (measured on the published instances with 101 to 200 nodes).
const HOT: f64 = 0.7;
const COLD: f64 = 0.01;
/// The share of the search after which as many tours may be driven as there are vehicles.
const HOT_SHARE: f64 = 0.5;
/// So many nearest nodes are listed for each node.
const NEIGHBORS: usize = 120;

/// The search's state.
pub(super) struct RuinRecreate<'a> {
    fleet: &'a Fleet,
    routes: Routes<'a>,
    random: Random,
    insertions: Insertions,
    orders: Orders,
    undo: Undo,
    neighbors: Vec<Vec<u32>>,
    /// Nodes in no route: between ruin and recreate, and those for which no vehicle has a tour left.
    absent: Vec<usize>,
    /// No more tours than this, whatever the vehicles can drive.
    most_tours: Option<usize>,
    /// Routes known before the search, when it does not begin at them.
    known: Option<(f64, Vec<Planned>)>,
    /// Stamps from this one on are of the iteration under way.
    before: u64,
    /// Random draws left until the next blink.
    until_blink: u32,
}

impl<'a> RuinRecreate<'a> {
    /// A search that begins at `planned`; nodes that are in none of them are put in first.
    pub(super) fn new(fleet: &'a Fleet, planned: Vec<Planned>, seed: u64) -> Self {
        let routes = Routes::new(fleet, planned);
        let model = &fleet.models[0];
        let absent = (1..fleet.nodes()).filter(|&node| routes.route_of[node] == NOWHERE).collect();
        let mut search = Self {
            fleet,
            insertions: Insertions::new(fleet.nodes(), routes.list.len()),
            orders: Orders::new(model),
            undo: Undo::default(),
            neighbors: nearest(model),
            absent,
            most_tours: None,
            known: None,
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
    pub(super) fn run(mut self, budget: &mut dyn Budget) -> Vec<Planned> {
        let mut cost = self.cost();
        let here = (cost, self.routes.planned());
        let (mut best_cost, mut best) = self.known.take().filter(|known| known.0 < cost).unwrap_or(here);
        if self.fleet.nodes() <= 2 {
            return best;
        }
        let (hot, cold) = self.temperatures();
        self.until_blink = recreate::next_blink(&mut self.random);
        let mut absent = self.absent.clone();
        loop {
            let spent = budget.spent();
            if spent >= 1.0 {
                break;
            }
            if self.most_tours.is_some() && spent > HOT_SHARE {
                self.most_tours = None;
            }
            let temperature = hot * (cold / hot).powf(spent);
            self.iterate();
            let left_out = self.fleet.left_out * (self.absent.len() as f64 - absent.len() as f64);
            let changed = cost + self.undo.change(&self.routes) + left_out;
            // −ln of a number in (0, 1]: how much worse a plan may be, in temperatures.
            let patience = -(1.0 - self.random.unit()).ln();
            if changed < cost + temperature * patience && self.undo.is_timely(&self.routes) {
                cost = changed;
                self.undo.clear();
                absent.clone_from(&self.absent);
                if cost < best_cost {
                    best_cost = cost;
                    best = self.routes.planned();
                    budget.improved(Euros(cost));
                }
            } else {
                self.take_back(&absent);
            }
        }
        best
    }

    /// One ruin and one recreate.
    fn iterate(&mut self) {
        self.before = self.routes.next_stamp();
        self.ruin();
        self.recreate();
    }

    /// Takes the changes of an iteration back; `absent` were in no route before it.
    fn take_back(&mut self, absent: &[usize]) {
        self.undo.restore(&mut self.routes);
        self.absent.clear();
        self.absent.extend_from_slice(absent);
        for &node in absent {
            self.routes.route_of[node] = NOWHERE;
        }
    }

    /// Ways, waiting, and those left out.
    fn cost(&self) -> f64 {
        self.routes.cost() + self.fleet.left_out * self.absent.len() as f64
    }

    fn temperatures(&self) -> (f64, f64) {
        let mean_way = self.routes.cost() / (self.fleet.nodes() + self.routes.list.len()) as f64;
        (HOT * mean_way, COLD * mean_way)
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
