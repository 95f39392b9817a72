//! Local search over routes that may be too full or too long for a price: relocation, exchange, 2-opt, 2-opt* among near
//! nodes, and SWAP* among near routes.
//!
//! Source: Vidal (2022), « Hybrid genetic search for the CVRP: open-source implementation and SWAP* neighborhood », Computers &
//! Operations Research 140; ways are directed here, so a piece that is turned round is priced the other way.

mod chain;
mod exchange;
mod sequence;
mod swap_star;
mod two_opt;

use super::penalty::Penalty;
use super::proximity::Proximity;
use crate::random::Random;
use crate::tours::budget::Budget;
use crate::tours::model::{DEPOT, Model};
use swap_star::ThreeBest;

/// A saving below this is rounding of prices.
const NOTHING: f64 = 1e-6;

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
    /// Load from the begin of the route to here.
    load: [f64; 2],
    /// Time from the begin to here; only with a duty.
    time: f64,
    /// What the way from the begin to here would cost more the other way round, and take longer.
    reversed: [f64; 2],
    /// What is saved when it is taken out.
    removal: f64,
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
    /// By route, then route: whether a node of the first is near one of the second.
    neighboring: Vec<bool>,
    moves: u32,
}

/// The two nodes that a move is about, with what follows each.
#[derive(Clone, Copy)]
struct Pair {
    u: u32,
    x: u32,
    v: u32,
    y: u32,
    /// Cities of u and v, those before u and v, those after, and those after the followers.
    cu: usize,
    cx: usize,
    cv: usize,
    cy: usize,
    before_u: usize,
    before_v: usize,
    after_x: usize,
    after_y: usize,
    route_u: usize,
    route_v: usize,
    x_is_depot: bool,
    y_is_depot: bool,
    v_is_depot: bool,
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
            neighboring: vec![false; routes * routes],
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
            for &u in &order {
                if budget.spent() >= 1.0 {
                    complete = false;
                    break 'rounds;
                }
                self.improve_node(u, round);
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
        for &v in near.of_node(u as usize) {
            let (node_u, node_v) = (&self.nodes[u as usize], &self.nodes[v as usize]);
            let changed = self.routes[node_u.route as usize].changed.max(self.routes[node_v.route as usize].changed);
            if round > 0 && changed <= tested {
                continue;
            }
            if self.try_pair(u, v) {
                continue;
            }
            let before = self.nodes[v as usize].previous;
            if self.nodes[before as usize].city == DEPOT as u32 {
                self.try_after_depot(u, before);
            }
        }
        if round > 0
            && let Some(empty) = self.routes.iter().position(|route| route.count == 0)
        {
            let begin = self.begin(empty);
            self.try_empty(u, begin);
        }
    }

    fn try_pair(&mut self, u: u32, v: u32) -> bool {
        let pair = self.pair(u, v);
        if self.relocate_one(&pair)
            || self.relocate_two(&pair)
            || self.relocate_two_turned(&pair)
            || (u <= v && self.exchange_ones(&pair))
            || self.exchange_two_for_one(&pair)
            || (u <= v && self.exchange_twos(&pair))
        {
            return true;
        }
        if pair.route_u == pair.route_v {
            self.turn_between(&pair)
        } else {
            self.join_turned(&pair) || self.join_tails(&pair)
        }
    }

    fn try_after_depot(&mut self, u: u32, begin: u32) -> bool {
        let pair = self.pair(u, begin);
        self.relocate_one(&pair)
            || self.relocate_two(&pair)
            || self.relocate_two_turned(&pair)
            || (pair.route_u != pair.route_v && (self.join_turned(&pair) || self.join_tails(&pair)))
    }

    fn try_empty(&mut self, u: u32, begin: u32) -> bool {
        let pair = self.pair(u, begin);
        self.relocate_one(&pair)
            || self.relocate_two(&pair)
            || self.relocate_two_turned(&pair)
            || self.join_tails(&pair)
    }

    fn pair(&self, u: u32, v: u32) -> Pair {
        let (node_u, node_v) = (&self.nodes[u as usize], &self.nodes[v as usize]);
        let (x, y) = (node_u.next, node_v.next);
        let (node_x, node_y) = (&self.nodes[x as usize], &self.nodes[y as usize]);
        let city = |node: u32| self.nodes[node as usize].city as usize;
        Pair {
            u,
            x,
            v,
            y,
            cu: node_u.city as usize,
            cx: node_x.city as usize,
            cv: node_v.city as usize,
            cy: node_y.city as usize,
            before_u: city(node_u.previous),
            before_v: city(node_v.previous),
            after_x: city(node_x.next),
            after_y: city(node_y.next),
            route_u: node_u.route as usize,
            route_v: node_v.route as usize,
            x_is_depot: node_x.city == DEPOT as u32,
            y_is_depot: node_y.city == DEPOT as u32,
            v_is_depot: node_v.city == DEPOT as u32,
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
