//! SWAP*: two nodes of different routes change routes, each going to its best place there, not to the other's.

use super::{LocalSearch, NOTHING};
use crate::tours::model::DEPOT;

/// Where a node goes in a route for least: after which nodes.
#[derive(Debug, Clone, Copy)]
pub(super) struct ThreeBest {
    /// When the route was last looked at.
    pub(super) known: u32,
    after: [u32; 3],
    cost: [f64; 3],
}

impl Default for ThreeBest {
    fn default() -> Self {
        Self { known: 0, after: [NOT; 3], cost: [f64::INFINITY; 3] }
    }
}

const NOT: u32 = u32::MAX;

impl ThreeBest {
    fn offer(&mut self, cost: f64, after: u32) {
        if cost >= self.cost[2] {
            return;
        }
        let at = if cost >= self.cost[1] { 2 } else { usize::from(cost >= self.cost[0]) };
        for place in (at + 1..3).rev() {
            (self.cost[place], self.after[place]) = (self.cost[place - 1], self.after[place - 1]);
        }
        (self.cost[at], self.after[at]) = (cost, after);
    }
}

/// The best found for two routes.
#[derive(Clone, Copy)]
struct Best {
    cost: f64,
    /// The node of the first route and the node it goes after; none when it stays.
    u: Option<(u32, u32)>,
    v: Option<(u32, u32)>,
}

impl<const RICH: bool> LocalSearch<'_, RICH> {
    pub(super) fn swap_star_everywhere(&mut self, round: usize) {
        self.note_neighbors();
        let order = std::mem::take(&mut self.route_order);
        for &a in &order {
            let tested = self.routes[a as usize].tested;
            self.routes[a as usize].tested = self.moves;
            for &b in &order {
                let (a, b) = (a as usize, b as usize);
                let changed = self.routes[a].changed.max(self.routes[b].changed);
                let neighbors =
                    || self.neighboring[a * self.routes.len() + b] || self.neighboring[b * self.routes.len() + a];
                if a < b
                    && (round == 0 || changed > tested)
                    && self.routes[a].count > 0
                    && self.routes[b].count > 0
                    && neighbors()
                {
                    self.swap_star(a, b);
                }
            }
        }
        self.route_order = order;
    }

    fn note_neighbors(&mut self) {
        self.neighboring.fill(false);
        for city in 1..self.model.nodes {
            let row = self.nodes[city].route as usize * self.routes.len();
            for &other in self.near.very_near(city) {
                self.neighboring[row + self.nodes[other as usize].route as usize] = true;
            }
        }
    }

    fn swap_star(&mut self, a: usize, b: usize) -> bool {
        self.find_insertions(a, b);
        self.find_insertions(b, a);
        let mut best = Best { cost: -NOTHING, u: None, v: None };
        let (state_a, state_b) = (self.routes[a], self.routes[b]);
        let mut u = self.nodes[self.begin(a) as usize].next;
        while self.nodes[u as usize].city != DEPOT as u32 {
            let (city_u, removal_u) = (self.nodes[u as usize].city as usize, self.nodes[u as usize].removal);
            let load_u = self.demand(city_u);
            let mut v = self.nodes[self.begin(b) as usize].next;
            while self.nodes[v as usize].city != DEPOT as u32 {
                let (city_v, removal_v) = (self.nodes[v as usize].city as usize, self.nodes[v as usize].removal);
                let load_v = self.demand(city_v);
                let swapped = |from: [f64; 2], out: [f64; 2], into: [f64; 2]| {
                    [from[0] - out[0] + into[0], from[1] - out[1] + into[1]]
                };
                // Times are looked at for the best places only.
                let price_a = self.price(swapped(state_a.load, load_u, load_v), 0.0) - state_a.penalty;
                let price_b = self.price(swapped(state_b.load, load_v, load_u), 0.0) - state_b.penalty;
                let so_far = price_a + price_b + removal_u + removal_v;
                if so_far <= 0.0 {
                    let (into_b, after_u) = self.cheapest_without(u, v, b);
                    let (into_a, after_v) = self.cheapest_without(v, u, a);
                    let mut cost = so_far + into_a + into_b;
                    if RICH && cost < best.cost {
                        cost += self.late(a, u, v, after_v) + self.late(b, v, u, after_u);
                    }
                    if cost < best.cost {
                        best = Best { cost, u: Some((u, after_u)), v: Some((v, after_v)) };
                    }
                }
                v = self.nodes[v as usize].next;
            }
            u = self.nodes[u as usize].next;
        }
        self.relocations(a, b, &mut best);
        if best.u.is_none() && best.v.is_none() {
            return false;
        }
        if let Some((u, after)) = best.u {
            self.put_after(u, after);
        }
        if let Some((v, after)) = best.v {
            self.put_after(v, after);
        }
        self.moved(a, b);
        true
    }

    /// The same with one node alone.
    fn relocations(&self, a: usize, b: usize, best: &mut Best) {
        for (from, to) in [(a, b), (b, a)] {
            let (state, other) = (self.routes[from], self.routes[to]);
            let mut node = self.nodes[self.begin(from) as usize].next;
            while self.nodes[node as usize].city != DEPOT as u32 {
                let this = &self.nodes[node as usize];
                let city = this.city as usize;
                let places = &self.insertions[to * self.model.nodes + city];
                let load = self.demand(city);
                let without = [state.load[0] - load[0], state.load[1] - load[1]];
                let with = [other.load[0] + load[0], other.load[1] + load[1]];
                let mut cost = this.removal + places.cost[0] - state.penalty - other.penalty;
                if cost < best.cost {
                    let (mut time, mut other_time) = (0.0, 0.0);
                    if RICH {
                        let neighbors = |node: u32| {
                            let node = &self.nodes[node as usize];
                            (
                                self.nodes[node.previous as usize].city as usize,
                                self.nodes[node.next as usize].city as usize,
                            )
                        };
                        let (before, after) = neighbors(node);
                        time = state.time + self.time(before, after) - self.time(before, city) - self.time(city, after);
                        let place = &self.nodes[places.after[0] as usize];
                        let (before, after) = (place.city as usize, self.nodes[place.next as usize].city as usize);
                        other_time =
                            other.time + self.time(before, city) + self.time(city, after) - self.time(before, after);
                    }
                    cost += self.price(without, time) + self.price(with, other_time);
                    if cost < best.cost {
                        let (u, v) = (Some((node, places.after[0])), None);
                        *best = if from == a { Best { cost, u, v } } else { Best { cost, u: v, v: u } };
                    }
                }
                node = self.nodes[node as usize].next;
            }
        }
    }

    /// What route `route` costs for lasting too long when `out` leaves it and `node` goes after `after`.
    fn late(&self, route: usize, out: u32, node: u32, after: u32) -> f64 {
        let city = |node: u32| self.nodes[node as usize].city as usize;
        let leaving = &self.nodes[out as usize];
        let (before, following) = (city(leaving.previous), city(leaving.next));
        let (coming, out_city) = (city(node), city(out));
        let mut time = self.routes[route].time - self.time(before, out_city) - self.time(out_city, following);
        if after == leaving.previous {
            time += self.time(before, coming) + self.time(coming, following);
        } else {
            let (place, next) = (city(after), city(self.nodes[after as usize].next));
            time += self.time(before, following) + self.time(place, coming) + self.time(coming, next)
                - self.time(place, next);
        }
        self.penalty.duty * (time - self.model.max_duty).max(0.0)
    }

    /// The least cost of `node` in a route that `without` leaves, and the node it then goes after.
    fn cheapest_without(&self, node: u32, without: u32, route: usize) -> (f64, u32) {
        let city = self.nodes[node as usize].city as usize;
        let places = &self.insertions[route * self.model.nodes + city];
        let leaving = &self.nodes[without as usize];
        let mut best = (f64::INFINITY, leaving.previous);
        for (&cost, &after) in places.cost.iter().zip(&places.after) {
            if after != NOT && after != without && self.nodes[after as usize].next != without {
                best = (cost, after);
                break;
            }
        }
        let before = self.nodes[leaving.previous as usize].city as usize;
        let next = self.nodes[leaving.next as usize].city as usize;
        let in_place = self.cost(before, city) + self.cost(city, next) - self.cost(before, next);
        if in_place < best.0 { (in_place, leaving.previous) } else { best }
    }

    /// The best places in `into` of every node of `from`, and what is saved when each leaves.
    fn find_insertions(&mut self, from: usize, into: usize) {
        let mut u = self.nodes[self.begin(from) as usize].next;
        let changed = self.routes[into].changed;
        while self.nodes[u as usize].city != DEPOT as u32 {
            let this = &self.nodes[u as usize];
            let city = this.city as usize;
            let (before, next) =
                (self.nodes[this.previous as usize].city as usize, self.nodes[this.next as usize].city as usize);
            self.nodes[u as usize].removal = self.cost(before, next) - self.cost(before, city) - self.cost(city, next);
            let at = into * self.model.nodes + city;
            if changed > self.insertions[at].known || self.insertions[at].known == 0 {
                let mut places = ThreeBest { known: self.moves, ..ThreeBest::default() };
                let mut node = self.begin(into);
                let mut here = DEPOT;
                loop {
                    let next = self.nodes[node as usize].next;
                    let there = self.nodes[next as usize].city as usize;
                    places.offer(self.cost(here, city) + self.cost(city, there) - self.cost(here, there), node);
                    if there == DEPOT {
                        break;
                    }
                    (node, here) = (next, there);
                }
                self.insertions[at] = places;
            }
            u = self.nodes[u as usize].next;
        }
    }
}
