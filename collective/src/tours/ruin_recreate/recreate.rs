//! Recreate: absent nodes are put back one by one where they cost least, sometimes looking away.

use super::super::model::{DEPOT, FORBIDDEN, Model};
use super::RuinRecreate;
use crate::random::Random;

/// How often a best place is overlooked.
const BLINK: f64 = 0.01;

/// How often a new tour is given to a type of vehicle by chance.
const ANY_TYPE: f64 = 0.2;

/// Keys by which absent nodes are ordered before they are put back; smallest first.
pub(super) struct Orders {
    /// By load, far from the depot, near to it; with windows also by opening, closing and length of the window.
    keys: Vec<Vec<f64>>,
    /// How often each is chosen, out of all the weights and the random order's 4.
    weights: Vec<usize>,
}

const RANDOM_WEIGHT: usize = 4;

/// From this cost on, a place needs a way that does not exist, also when what it replaces costs much.
const NO_WAY: f64 = FORBIDDEN / 2.0;

impl Orders {
    pub(super) fn new(model: &Model) -> Self {
        let of_nodes = |key: &dyn Fn(usize) -> f64| (0..model.nodes).map(key).collect::<Vec<_>>();
        let share = |node: usize| {
            let ratio = |kind: usize| {
                if model.load[node][kind] > 0.0 { model.load[node][kind] / model.room[kind] } else { 0.0 }
            };
            ratio(0).max(ratio(1))
        };
        let away = |node: usize| model.cost(DEPOT, node) + model.cost(node, DEPOT);
        let mut keys = vec![of_nodes(&|node| -share(node)), of_nodes(&|node| -away(node)), of_nodes(&away)];
        let mut weights = vec![4, 2, 1];
        if model.has_windows {
            let window = |node: usize| (model.segment(node).earliest, model.segment(node).latest);
            keys.push(of_nodes(&|node| window(node).1 - window(node).0));
            keys.push(of_nodes(&|node| window(node).0));
            keys.push(of_nodes(&|node| -window(node).1));
            weights.extend([2, 2, 2]);
        }
        Self { keys, weights }
    }

    fn arrange(&self, random: &mut Random, nodes: &mut [usize]) {
        random.shuffle(nodes);
        let mut draw = random.below(self.weights.iter().sum::<usize>() + RANDOM_WEIGHT);
        for (keys, &weight) in self.keys.iter().zip(&self.weights) {
            if draw < weight {
                nodes.sort_by(|&a, &b| keys[a].total_cmp(&keys[b]));
                return;
            }
            draw -= weight;
        }
    }
}

/// Draws until the next blink: geometric, so that one random number serves a hundred decisions.
pub(super) fn next_blink(random: &mut Random) -> u32 {
    ((1.0 - random.unit()).ln() / (1.0 - BLINK).ln()) as u32
}

/// Where a node goes: into a route, or into a new one of some type.
enum Place {
    In { route: usize, at: usize },
    Alone { kind: usize },
    Nowhere,
}

impl RuinRecreate<'_> {
    /// Puts every absent node back that has a place; those that have none stay absent.
    pub(super) fn recreate(&mut self) {
        let mut absent = std::mem::take(&mut self.absent);
        self.orders.arrange(&mut self.random, &mut absent);
        absent.retain(|&node| {
            let (route, at) = match self.cheapest_place(node) {
                Place::In { route, at } => (route, at),
                Place::Alone { kind } => (self.empty_route(kind), 0),
                Place::Nowhere => return true,
            };
            self.undo.save(&self.routes, route);
            self.routes.insert(route, at, node);
            false
        });
        self.absent = absent;
        if self.fleet.models.len() > 1 {
            self.change_vehicles();
        }
    }

    /// Where the node costs least: in a route; alone when that is cheaper, or nothing else is possible.
    fn cheapest_place(&mut self, node: usize) -> Place {
        let load = self.fleet.models[0].load[node];
        let mut best = (NO_WAY, usize::MAX, 0);
        let mut used = 0;
        for (number, room) in self.routes.room.iter().enumerate() {
            used += usize::from(room[0] > f64::NEG_INFINITY);
            if load[0] > room[0] || load[1] > room[1] {
                continue;
            }
            let route = &self.routes.list[number];
            let places = self.insertions.places(self.routes.model(number), node, number, route, self.before);
            let (cost, at) = if self.until_blink == 0 {
                self.until_blink = next_blink(&mut self.random);
                places.second
            } else {
                self.until_blink -= 1;
                places.best
            };
            if cost < best.0 {
                best = (cost, number, at as usize);
            }
        }
        match self.cheapest_alone(node, used) {
            Some((alone, kind)) if alone < best.0 => Place::Alone { kind },
            _ if best.1 < usize::MAX => Place::In { route: best.1, at: best.2 },
            _ => Place::Nowhere,
        }
    }

    /// The type with which a tour to this node alone costs least, and what that is, when so many tours are driven already;
    /// `None` when no type has a tour left.
    fn cheapest_alone(&mut self, node: usize, used: usize) -> Option<(f64, usize)> {
        if self.most_tours.is_some_and(|most| used >= most) {
            return None;
        }
        let kinds = self.fleet.models.len();
        // What is cheapest for one is not for those who come later: sometimes any type will do.
        let only = (kinds > 1 && self.random.unit() < ANY_TYPE).then(|| self.random.below(kinds));
        let cost = |kind: usize| self.fleet.models[kind].alone[node];
        let possible = (0..kinds).filter(|&kind| cost(kind).is_finite() && self.has_tours_left(kind));
        let chosen = possible.filter(|&kind| only.is_none_or(|only| kind == only));
        chosen.map(|kind| (cost(kind), kind)).min_by(|a, b| a.0.total_cmp(&b.0))
    }

    fn empty_route(&mut self, kind: usize) -> usize {
        let empty = self.routes.list.iter().position(|route| route.visits.is_empty());
        let number = empty.unwrap_or_else(|| {
            let number = self.routes.add();
            self.insertions.reserve(self.fleet.nodes(), number + 1);
            number
        });
        if self.routes.list[number].kind != kind {
            self.undo.save(&self.routes, number);
            self.routes.list[number].kind = kind;
            self.routes.refresh(number);
        }
        number
    }
}
