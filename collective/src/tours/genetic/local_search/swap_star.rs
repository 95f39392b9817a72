//! SWAP*: two nodes of different routes change routes, each going to its best place there, not to the other's.

mod places;

use super::{LocalSearch, NOTHING};
use places::NOT;
pub(super) use places::{Candidate, ThreeBest};

/// The best found for two routes.
#[derive(Clone, Copy)]
struct Best {
    cost: f64,
    /// The node of the first route and the node it goes after; none when it stays.
    u: Option<(u32, u32)>,
    v: Option<(u32, u32)>,
}

/// A load after something went out and something came in.
fn swapped<const RICH: bool>(from: [f64; 2], out: [f64; 2], into: [f64; 2]) -> [f64; 2] {
    [from[0] - out[0] + into[0], if RICH { from[1] - out[1] + into[1] } else { 0.0 }]
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
        let routes = self.routes.len();
        self.neighboring.fill(false);
        self.is_near.fill(false);
        for city in 1..self.model.nodes {
            let row = self.nodes[city].route as usize * routes;
            for &other in self.near.very_near(city) {
                self.neighboring[row + self.nodes[other as usize].route as usize] = true;
            }
            for &other in self.near.of_node(city) {
                self.is_near[city * routes + self.nodes[other as usize].route as usize] = true;
            }
        }
    }

    fn swap_star(&mut self, a: usize, b: usize) -> bool {
        let [mut of_a, mut of_b] = std::mem::take(&mut self.candidates);
        self.find_candidates(a, b, &mut of_a);
        self.find_candidates(b, a, &mut of_b);
        let mut best = Best { cost: -NOTHING, u: None, v: None };
        self.exchanges(a, b, &of_a, &of_b, &mut best);
        self.relocations(a, b, &of_a, &mut best, false);
        self.relocations(b, a, &of_b, &mut best, true);
        self.candidates = [of_a, of_b];
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

    /// The best exchange of a node of `a` with one of `b`.
    fn exchanges(&self, a: usize, b: usize, of_a: &[Candidate], of_b: &[Candidate], best: &mut Best) {
        let (state_a, state_b) = (&self.routes[a], &self.routes[b]);
        let penalty = state_a.penalty + state_b.penalty;
        for u in of_a {
            for v in of_b {
                let ways = u.removal + v.removal - penalty;
                if ways >= best.cost {
                    continue;
                }
                // Times are looked at for the best places only.
                let price_a = self.price(swapped::<RICH>(state_a.load, u.load, v.load), 0.0);
                let price_b = self.price(swapped::<RICH>(state_b.load, v.load, u.load), 0.0);
                let so_far = ways + price_a + price_b;
                if so_far >= best.cost {
                    continue;
                }
                let (into_b, after_u) = self.cheapest_without(u, v);
                if so_far + into_b >= best.cost {
                    continue;
                }
                let (into_a, after_v) = self.cheapest_without(v, u);
                let mut cost = so_far + into_a + into_b;
                if RICH && cost < best.cost {
                    cost += self.late(a, u, v, after_v) + self.late(b, v, u, after_u);
                }
                if cost < best.cost {
                    *best = Best { cost, u: Some((u.node, after_u)), v: Some((v.node, after_v)) };
                }
            }
        }
    }

    /// The same with one node of `from` alone, which goes to `to`.
    fn relocations(&self, from: usize, to: usize, candidates: &[Candidate], best: &mut Best, second: bool) {
        let (state, other) = (&self.routes[from], &self.routes[to]);
        for u in candidates {
            let (load, city) = (u.load, u.city as usize);
            let mut cost = u.removal + u.places.cost[0] - state.penalty - other.penalty;
            if cost >= best.cost {
                continue;
            }
            let without = [state.load[0] - load[0], state.load[1] - load[1]];
            let with = [other.load[0] + load[0], other.load[1] + load[1]];
            let (mut time, mut other_time) = (0.0, 0.0);
            if RICH {
                let (before, after) = (u.before as usize, u.after as usize);
                time = state.time + self.time(before, after) - self.time(before, city) - self.time(city, after);
                let place = &self.nodes[u.places.after[0] as usize];
                let (before, after) = (place.city as usize, self.nodes[place.next as usize].city as usize);
                other_time = other.time + self.time(before, city) + self.time(city, after) - self.time(before, after);
            }
            cost += self.price(without, time) + self.price(with, other_time);
            if cost < best.cost {
                let moved = Some((u.node, u.places.after[0]));
                *best = if second { Best { cost, u: None, v: moved } } else { Best { cost, u: moved, v: None } };
            }
        }
    }

    /// What route `route` costs for lasting too long when `out` leaves it and `coming` goes after `after`.
    fn late(&self, route: usize, out: &Candidate, coming: &Candidate, after: u32) -> f64 {
        let (before, following) = (out.before as usize, out.after as usize);
        let (coming, out_city) = (coming.city as usize, out.city as usize);
        let mut time = self.routes[route].time - self.time(before, out_city) - self.time(out_city, following);
        if after == out.previous {
            time += self.time(before, coming) + self.time(coming, following);
        } else {
            let place = &self.nodes[after as usize];
            let (place, next) = (place.city as usize, self.nodes[place.next as usize].city as usize);
            time += self.time(before, following) + self.time(place, coming) + self.time(coming, next)
                - self.time(place, next);
        }
        self.penalty.duty * (time - self.model.max_duty).max(0.0)
    }

    /// The least cost of a node in the other route when `without` leaves that one, and the node it then goes after.
    fn cheapest_without(&self, node: &Candidate, without: &Candidate) -> (f64, u32) {
        let ways = self.model.both_ways(node.city as usize);
        let in_place =
            f64::from(ways[without.before as usize][0]) + f64::from(ways[without.after as usize][1]) - without.skipped;
        for (&cost, &after) in node.places.cost.iter().zip(&node.places.after) {
            if after != NOT && after != without.node && after != without.previous {
                return if in_place < cost { (in_place, without.previous) } else { (cost, after) };
            }
        }
        (in_place, without.previous)
    }
}
