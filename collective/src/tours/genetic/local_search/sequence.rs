//! What a change of two routes costs: the ways, and what becomes too full or too long by it.

use super::{LocalSearch, NOTHING};

/// What a move changes in one route.
#[derive(Clone, Copy)]
pub(super) struct Change {
    /// Cost of its ways.
    pub(super) cost: f64,
    /// Time of its ways, service included.
    pub(super) time: f64,
}

impl<const RICH: bool> LocalSearch<'_, RICH> {
    /// The ways out of `old` are left, those of `new` are taken; load comes in and goes out.
    pub(super) fn change(&self, old: &[(usize, usize)], new: &[(usize, usize)]) -> Change {
        let mut change = Change { cost: 0.0, time: 0.0 };
        for &(from, to) in new {
            change.cost += self.cost(from, to);
        }
        for &(from, to) in old {
            change.cost -= self.cost(from, to);
        }
        if RICH {
            change.time = new.iter().map(|&(from, to)| self.time(from, to)).sum::<f64>()
                - old.iter().map(|&(from, to)| self.time(from, to)).sum::<f64>();
        }
        change
    }

    /// Whether changes of two routes save anything in all. Loads and times are looked at only when the ways do not rule it
    /// out.
    pub(super) fn saves(
        &self,
        (route_u, of_u): (usize, Change),
        (route_v, of_v): (usize, Change),
        crossing: impl Fn() -> ([f64; 2], [f64; 2]),
    ) -> bool {
        let (state_u, state_v) = (&self.routes[route_u], &self.routes[route_v]);
        if route_u == route_v {
            let mut cost = of_u.cost + of_v.cost;
            if RICH {
                if cost >= state_u.penalty {
                    return false;
                }
                cost += self.price(state_u.load, state_u.time + of_u.time + of_v.time) - state_u.penalty;
            }
            return cost < -NOTHING;
        }
        let cost = of_u.cost + of_v.cost - state_u.penalty - state_v.penalty;
        if cost >= -NOTHING {
            return false;
        }
        let (leaves_u, leaves_v) = crossing();
        let moved =
            |from: [f64; 2], out: [f64; 2], into: [f64; 2]| [from[0] - out[0] + into[0], from[1] - out[1] + into[1]];
        let price_u = self.price(moved(state_u.load, leaves_u, leaves_v), state_u.time + of_u.time);
        let cost = cost + price_u;
        if cost >= -NOTHING {
            return false;
        }
        cost + self.price(moved(state_v.load, leaves_v, leaves_u), state_v.time + of_v.time) < -NOTHING
    }
}
