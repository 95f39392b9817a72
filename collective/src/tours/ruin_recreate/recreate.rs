//! Recreate: absent nodes are put back one by one where they cost least, sometimes looking away.

use super::super::model::{DEPOT, Model};
use super::RuinRecreate;
use crate::random::Random;

/// How often a best place is overlooked.
const BLINK: f64 = 0.01;

/// Keys by which absent nodes are ordered before they are put back; smallest first.
pub(super) struct Orders {
    /// By load, far from the depot, near to it; with windows also by opening, closing and length of the window.
    keys: Vec<Vec<f64>>,
    /// How often each is chosen, out of all the weights and the random order's 4.
    weights: Vec<usize>,
}

const RANDOM_WEIGHT: usize = 4;

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

impl RuinRecreate<'_> {
    /// Puts every absent node back.
    pub(super) fn recreate(&mut self) {
        let mut absent = std::mem::take(&mut self.absent);
        self.orders.arrange(&mut self.random, &mut absent);
        for &node in &absent {
            let (route, at) = self.cheapest_place(node);
            self.undo.save(&self.routes, route);
            self.routes.insert(self.model, route, at, node);
        }
        absent.clear();
        self.absent = absent;
    }

    /// Route and position where the node costs least; a new route when that is cheaper, or nothing else is possible.
    fn cheapest_place(&mut self, node: usize) -> (usize, usize) {
        let load = self.model.load[node];
        let mut best = (self.model.cost(DEPOT, node) + self.model.cost(node, DEPOT), usize::MAX, 0);
        let mut found = false;
        for (number, room) in self.routes.room.iter().enumerate() {
            if load[0] > room[0] || load[1] > room[1] {
                continue;
            }
            let places = self.insertions.places(self.model, node, number, &self.routes.list[number], self.before);
            let (cost, at) = if self.until_blink == 0 {
                self.until_blink = next_blink(&mut self.random);
                places.second
            } else {
                self.until_blink -= 1;
                places.best
            };
            if cost < best.0 || (!found && cost <= best.0) {
                best = (cost, number, at as usize);
                found = true;
            }
        }
        if found { (best.1, best.2) } else { (self.empty_route(), 0) }
    }

    fn empty_route(&mut self) -> usize {
        let empty = self.routes.list.iter().position(|route| route.visits.is_empty());
        empty.unwrap_or_else(|| {
            let number = self.routes.add(self.model);
            self.insertions.reserve(self.model, number + 1);
            number
        })
    }
}
