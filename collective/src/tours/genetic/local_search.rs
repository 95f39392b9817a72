//! Local search over routes that may be too full or too long for a price: relocation, exchange, 2-opt, 2-opt* among near
//! nodes, and SWAP* among near routes.
//!
//! Source: Vidal (2022), « Hybrid genetic search for the CVRP: open-source implementation and SWAP* neighborhood », Computers &
//! Operations Research 140; ways are directed here, so a piece that is turned round is priced the other way.

mod chain;
mod exchange;
mod pair;
mod price;
mod swap_star;
mod two_opt;

use super::penalty::Penalty;
use super::proximity::Proximity;
use crate::random::Random;
use crate::tours::budget::Budget;
use crate::tours::model::{DEPOT, Model};
use swap_star::{Candidate, ThreeBest};

/// A saving below this is rounding of prices.
const NOTHING: f64 = 1e-6;
/// The budget is asked once for so many nodes, which take about as long as an iteration of ruin and recreate.
const NODES_PER_ITERATION: usize = 8;

/// A node in its route. Each route has two nodes of its own for the depot: where it begins and where it ends.
#[derive(Debug, Clone, Copy, Default)]
struct Node {
    /// Its number in the model; 0 for the depot.
    city: u32,
    next: u32,
    previous: u32,
    route: u32,
    position: u32,
    /// When its moves were looked at last.
    tested: u32,
    /// Cost of the way from the previous node.
    into: f64,
    /// Load from the begin of the route to here.
    load: [f64; 2],
    /// Time from the begin to here; only with a duty.
    time: f64,
    /// What the way from the begin to here would cost more the other way round, and take longer.
    reversed: [f64; 2],
}

#[derive(Debug, Clone, Copy, Default)]
struct RouteState {
    count: u32,
    /// When it was changed last, and when it was looked at for SWAP*.
    changed: u32,
    tested: u32,
    load: [f64; 2],
    time: f64,
    penalty: f64,
    reversed: [f64; 2],
}

/// The search; its memory is used again from one start to the next. `RICH`: there is a duty, or a second kind of load.
pub(in crate::tours) struct LocalSearch<'a, const RICH: bool> {
    model: &'a Model,
    near: &'a Proximity,
    penalty: Penalty,
    nodes: Vec<Node>,
    routes: Vec<RouteState>,
    order: Vec<u32>,
    route_order: Vec<u32>,
    /// By route, then city.
    insertions: Vec<ThreeBest>,
    candidates: [Vec<Candidate>; 2],
    /// By route, then route: whether a node of the first is near one of the second.
    neighboring: Vec<bool>,
    /// By city, then route: whether the city is near one of the route.
    is_near: Vec<bool>,
    moves: u32,
}

impl<'a, const RICH: bool> LocalSearch<'a, RICH> {
    pub(super) fn new(model: &'a Model, near: &'a Proximity, routes: usize) -> Self {
        let visits = model.nodes;
        let node = |number: usize| Node {
            city: if number < visits { number as u32 } else { DEPOT as u32 },
            route: if number < visits { 0 } else { ((number - visits) % routes) as u32 },
            ..Node::default()
        };
        Self {
            model,
            near,
            penalty: Penalty::default(),
            nodes: (0..visits + 2 * routes).map(node).collect(),
            routes: vec![RouteState::default(); routes],
            order: (1..visits as u32).collect(),
            route_order: (0..routes as u32).collect(),
            insertions: vec![ThreeBest::default(); routes * visits],
            candidates: [Vec::new(), Vec::new()],
            neighboring: vec![false; routes * routes],
            is_near: vec![false; routes * visits],
            moves: 0,
        }
    }

    /// How many routes there are room for.
    pub(super) fn capacity(&self) -> usize {
        self.routes.len()
    }

    /// Improves these routes until no move saves anything; `false` when the budget ended before.
    pub(super) fn improve(
        &mut self,
        routes: &mut Vec<Vec<u32>>,
        penalty: Penalty,
        random: &mut Random,
        budget: &mut dyn Budget,
    ) -> bool {
        self.penalty = penalty;
        self.load(routes);
        random.shuffle(&mut self.order);
        random.shuffle(&mut self.route_order);
        let complete = self.descend(budget);
        self.unload(routes);
        complete
    }

    fn descend(&mut self, budget: &mut dyn Budget) -> bool {
        let order = std::mem::take(&mut self.order);
        let mut complete = true;
        let mut round = 0;
        let mut changed = true;
        // Two rounds at least: routes without visits are looked at from the second one on.
        'rounds: while changed || round < 2 {
            let before = self.moves;
            for some in order.chunks(NODES_PER_ITERATION) {
                if budget.spent() >= 1.0 {
                    complete = false;
                    break 'rounds;
                }
                for &u in some {
                    self.improve_node(u, round);
                }
            }
            self.swap_star_everywhere(round);
            changed = self.moves > before;
            round += 1;
        }
        self.order = order;
        complete
    }

    fn improve_node(&mut self, u: u32, round: usize) {
        let tested = self.nodes[u as usize].tested;
        self.nodes[u as usize].tested = self.moves;
        let near = self.near;
        let mut around = self.around(u);
        for &v in near.of_node(u as usize) {
            let node_v = &self.nodes[v as usize];
            let changed = self.routes[around.route].changed.max(self.routes[node_v.route as usize].changed);
            if round > 0 && changed <= tested {
                continue;
            }
            let before = node_v.previous;
            let moved = self.try_pair(&around, v)
                || (self.nodes[before as usize].city == DEPOT as u32 && self.try_after_depot(&around, before));
            if moved {
                around = self.around(u);
            }
        }
        if round > 0
            && let Some(empty) = self.routes.iter().position(|route| route.count == 0)
        {
            self.try_empty(&around, self.begin(empty));
        }
    }

    fn cost(&self, from: usize, to: usize) -> f64 {
        self.model.cost(from, to)
    }

    /// Driving and service at the end of the way.
    fn time(&self, from: usize, to: usize) -> f64 {
        self.model.time(from, to) + self.model.service[to]
    }

    fn demand(&self, city: usize) -> [f64; 2] {
        self.model.load[city]
    }

    /// What a route costs for being too full or too long.
    fn price(&self, load: [f64; 2], time: f64) -> f64 {
        self.penalty.price::<RICH>(self.model, load, time)
    }
}

#[cfg(test)]
mod tests;
