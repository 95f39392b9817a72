//! The best places of a node in a route, remembered until the route changes.

use super::super::model::Model;
use super::super::routes::Route;

/// The two best places of a node in one route.
#[derive(Debug, Clone, Copy)]
pub(super) struct Places {
    /// The route's content this holds for; 0 when nothing is known.
    stamp: u64,
    /// Cost and position of the best place; infinite when there is none.
    pub(super) best: (f64, u32),
    /// Of the second best.
    pub(super) second: (f64, u32),
}

const NONE: (f64, u32) = (f64::INFINITY, 0);
const UNKNOWN: Places = Places { stamp: 0, best: NONE, second: NONE };

/// The memory: a row for each node, a column for each route.
pub(super) struct Insertions {
    columns: usize,
    places: Vec<Places>,
}

impl Insertions {
    pub(super) fn new(model: &Model, routes: usize) -> Self {
        let columns = routes + 8;
        Self { columns, places: vec![UNKNOWN; columns * model.nodes] }
    }

    /// Makes sure there is a column for each route.
    pub(super) fn reserve(&mut self, model: &Model, routes: usize) {
        if routes > self.columns {
            *self = Self::new(model, routes * 2);
        }
    }

    /// The best places of `node` in a route; load is not looked at.
    pub(super) fn places(&mut self, model: &Model, node: usize, number: usize, route: &Route) -> &Places {
        let places = &mut self.places[node * self.columns + number];
        if places.stamp != route.stamp {
            *places = if model.has_windows || model.has_duty() {
                best_places(model, node, route, |at, extra| timely_cost(model, node, route, at, extra))
            } else {
                best_places(model, node, route, |_, extra| extra)
            };
        }
        places
    }
}

/// Judges every position; `judge` turns the ways' extra cost into the full one, or infinity when it is too late.
fn best_places(model: &Model, node: usize, route: &Route, judge: impl Fn(usize, f64) -> f64) -> Places {
    let (into, from) = (model.costs_into(node), model.costs_from(node));
    let (mut best, mut second) = (NONE, NONE);
    let mut before = super::DEPOT;
    let after = route.visits.iter().copied().chain(std::iter::once(super::DEPOT));
    for (at, (after, &way)) in after.zip(&route.ways).enumerate() {
        let cost = judge(at, into[before] + from[after] - way);
        if cost < second.0 {
            if cost < best.0 {
                (best, second) = ((cost, at as u32), best);
            } else {
                second = (cost, at as u32);
            }
        }
        before = after;
    }
    Places { stamp: route.stamp, best, second }
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
