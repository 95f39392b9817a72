//! The best places of a node in a route, remembered until the route changes.

use super::super::model::{DEPOT, Model};
use super::super::routes::Route;

/// The two best places of a node in one route.
#[derive(Debug, Clone, Copy)]
pub(super) struct Places {
    /// Cost and position of the best place; infinite when there is none.
    pub(super) best: (f64, u32),
    /// Of the second best.
    pub(super) second: (f64, u32),
}

const NONE: (f64, u32) = (f64::INFINITY, 0);

/// What is remembered, packed so that two fill a line of the processor's cache.
#[derive(Debug, Clone, Copy)]
struct Remembered {
    /// The route's content this holds for; 0 when nothing is known.
    stamp: u64,
    costs: [f64; 2],
    positions: [u32; 2],
}

const UNKNOWN: Remembered = Remembered { stamp: 0, costs: [f64::INFINITY; 2], positions: [0; 2] };

/// The memory: a row for each node, a column for each route.
pub(super) struct Insertions {
    columns: usize,
    remembered: Vec<Remembered>,
}

impl Insertions {
    pub(super) fn new(nodes: usize, routes: usize) -> Self {
        let columns = routes + 8;
        Self { columns, remembered: vec![UNKNOWN; columns * nodes] }
    }

    /// Makes sure there is a column for each route.
    pub(super) fn reserve(&mut self, nodes: usize, routes: usize) {
        if routes > self.columns {
            *self = Self::new(nodes, routes * 2);
        }
    }

    /// The best places of `node` in a route; load is not looked at. Remembered only for content older than the stamp `before`:
    /// a route in the middle of an iteration is asked once for each node and then changes again.
    pub(super) fn places(&mut self, model: &Model, node: usize, number: usize, route: &Route, before: u64) -> Places {
        if route.stamp >= before {
            return find_places(model, node, route);
        }
        let known = &mut self.remembered[node * self.columns + number];
        if known.stamp != route.stamp {
            let places = find_places(model, node, route);
            *known = Remembered {
                stamp: route.stamp,
                costs: [places.best.0, places.second.0],
                positions: [places.best.1, places.second.1],
            };
        }
        Places { best: (known.costs[0], known.positions[0]), second: (known.costs[1], known.positions[1]) }
    }
}

fn find_places(model: &Model, node: usize, route: &Route) -> Places {
    if model.has_windows || model.has_duty() {
        best_places(model, node, route, |at, extra| timely_cost(model, node, route, at, extra))
    } else {
        best_places(model, node, route, |_, extra| extra)
    }
}

/// Judges every position; `judge` turns the ways' extra cost into the full one, or infinity when it is too late.
fn best_places(model: &Model, node: usize, route: &Route, judge: impl Fn(usize, f64) -> f64) -> Places {
    let ways = model.both_ways(node);
    let (mut best, mut second) = (NONE, NONE);
    let mut into = f64::from(ways[DEPOT][0]);
    let after = route.visits.iter().copied().chain(std::iter::once(DEPOT));
    for (at, (after, &way)) in after.zip(&route.ways).enumerate() {
        let [next_into, on] = ways[after];
        let cost = judge(at, into + f64::from(on) - way);
        // Selections rather than branches, which a processor would guess wrong.
        let place = (cost, at as u32);
        let worse = if cost < best.0 { best } else { place };
        best = if cost < best.0 { place } else { best };
        second = if worse.0 < second.0 { worse } else { second };
        into = f64::from(next_into);
    }
    Places { best, second }
}

/// The cost with waiting, infinite when a window or the duty is missed.
fn timely_cost(model: &Model, node: usize, route: &Route, at: usize, extra: f64) -> f64 {
    let (before, after) = (route.before(at), route.node(at));
    let (out, on) = (model.time(before, node), model.time(node, after));
    let busy = out + on - model.time(before, after) + model.service[node];
    if !model.has_windows {
        return if route.duration + busy <= model.max_duty { extra } else { f64::INFINITY };
    }
    let whole = route.heads[at].join(out, model.segment(node)).join(on, route.tails[at]);
    if whole.late > 0.0 || whole.duration > model.max_duty {
        return f64::INFINITY;
    }
    extra + (whole.duration - route.duration - busy) * model.waiting_rate
}
