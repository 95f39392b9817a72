//! Whether a move saves anything, with what becomes too full or too long by it.

use super::pair::Pair;
use super::{LocalSearch, NOTHING};

impl<const RICH: bool> LocalSearch<'_, RICH> {
    /// Cost of the ways that a move between two routes must stay below to save anything, whatever it does to their loads.
    pub(super) fn bound(&self, route_u: usize, route_v: usize) -> f64 {
        let penalty = |route: usize| self.routes[route].penalty;
        if route_u != route_v {
            penalty(route_u) + penalty(route_v) - NOTHING
        } else if RICH {
            penalty(route_u) - NOTHING
        } else {
            -NOTHING
        }
    }

    /// Whether a move that changes the ways of two routes by `ways` saves anything in all; `crossing` is what leaves each route
    /// for the other, `times` how much longer each takes. Both are looked at only when the ways do not rule it out.
    pub(super) fn saves(
        &self,
        p: &Pair,
        ways: f64,
        crossing: impl FnOnce() -> ([f64; 2], [f64; 2]),
        times: impl FnOnce() -> (f64, f64),
    ) -> bool {
        let (state_u, state_v) = (&self.routes[p.route_u], &self.routes[p.route_v]);
        let (longer_u, longer_v) = if RICH { times() } else { (0.0, 0.0) };
        if p.route_u == p.route_v {
            if !RICH {
                return ways < -NOTHING;
            }
            return ways + self.price(state_u.load, state_u.time + longer_u + longer_v) - state_u.penalty < -NOTHING;
        }
        let cost = ways - state_u.penalty - state_v.penalty;
        let (leaves_u, leaves_v) = crossing();
        let moved =
            |from: [f64; 2], out: [f64; 2], into: [f64; 2]| [from[0] - out[0] + into[0], from[1] - out[1] + into[1]];
        let price_u = self.price(moved(state_u.load, leaves_u, leaves_v), state_u.time + longer_u);
        let cost = cost + price_u;
        if cost >= -NOTHING {
            return false;
        }
        cost + self.price(moved(state_v.load, leaves_v, leaves_u), state_v.time + longer_v) < -NOTHING
    }

    /// How much longer it takes when the ways of `old` are left and those of `new` are taken, service included.
    pub(super) fn longer(&self, old: &[(usize, usize)], new: &[(usize, usize)]) -> f64 {
        let sum = |ways: &[(usize, usize)]| ways.iter().map(|&(from, to)| self.time(from, to)).sum::<f64>();
        sum(new) - sum(old)
    }
}
