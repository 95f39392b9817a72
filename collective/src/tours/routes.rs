//! The search's working plan: routes over nodes, each with what is needed to judge a change in constant time.

use super::model::{DEPOT, Model};
use super::segment::Segment;

/// One route.
#[derive(Debug, Clone, Default)]
pub(super) struct Route {
    /// The visits in order, without the depot.
    pub(super) visits: Vec<usize>,
    pub(super) load: [f64; 2],
    /// Cost of its ways and its waiting.
    pub(super) cost: f64,
    /// Cost of the way into each visit, then of the way back to the depot.
    pub(super) ways: Vec<f64>,
    /// Least duration, in milliseconds; only kept when there is a duty limit or a window.
    pub(super) duration: f64,
    /// Waiting in that duration.
    pub(super) waiting: f64,
    /// Pieces from the depot up to each position; only kept when there are windows. Position 0 is the depot.
    pub(super) heads: Vec<Segment>,
    /// Pieces from each position to the depot; only kept when there are windows. The last position is the depot.
    pub(super) tails: Vec<Segment>,
    /// Names this content: two routes with one stamp are the same. A route put back to what it was has its old stamp.
    pub(super) stamp: u64,
}

impl Route {
    /// The node before position `at`: position 0 is the first visit.
    pub(super) fn before(&self, at: usize) -> usize {
        if at == 0 { DEPOT } else { self.visits[at - 1] }
    }

    /// The node at position `at`, the depot after the last visit.
    pub(super) fn node(&self, at: usize) -> usize {
        self.visits.get(at).copied().unwrap_or(DEPOT)
    }

    /// Whether windows and duty are kept.
    pub(super) fn is_timely(&self, model: &Model) -> bool {
        (!model.has_duty() || self.duration <= model.max_duty) && self.heads.last().is_none_or(|head| head.late <= 0.0)
    }

    /// Becomes `other`, in the memory it has.
    pub(super) fn copy_from(&mut self, other: &Self) {
        self.visits.clone_from(&other.visits);
        self.ways.clone_from(&other.ways);
        self.heads.clone_from(&other.heads);
        self.tails.clone_from(&other.tails);
        (self.load, self.cost, self.duration) = (other.load, other.cost, other.duration);
        (self.waiting, self.stamp) = (other.waiting, other.stamp);
    }

    /// Brings loads, costs and times in line with the visits.
    pub(super) fn refresh(&mut self, model: &Model, stamp: u64) {
        self.stamp = stamp;
        self.load = [0.0; 2];
        self.ways.clear();
        let (mut cost, mut previous) = (0.0, DEPOT);
        for &node in &self.visits {
            let way = model.cost(previous, node);
            self.ways.push(way);
            cost += way;
            self.load[0] += model.load[node][0];
            self.load[1] += model.load[node][1];
            previous = node;
        }
        let back = model.cost(previous, DEPOT);
        self.ways.push(back);
        self.cost = cost + back;
        if model.has_windows || model.has_duty() {
            self.refresh_times(model);
        }
    }

    fn refresh_times(&mut self, model: &Model) {
        let (mut busy, mut previous) = (0.0, DEPOT);
        for &node in &self.visits {
            busy += model.time(previous, node) + model.service[node];
            previous = node;
        }
        busy += model.time(previous, DEPOT);
        self.duration = busy;
        if !model.has_windows {
            return;
        }
        let depot = model.segment(DEPOT);
        self.heads.clear();
        self.heads.push(depot);
        let (mut head, mut previous) = (depot, DEPOT);
        for &node in &self.visits {
            head = head.join(model.time(previous, node), model.segment(node));
            self.heads.push(head);
            previous = node;
        }
        self.tails.clear();
        self.tails.push(depot);
        let (mut tail, mut next) = (depot, DEPOT);
        for &node in self.visits.iter().rev() {
            tail = model.segment(node).join(model.time(node, next), tail);
            self.tails.push(tail);
            next = node;
        }
        self.tails.reverse();
        let whole = head.join(model.time(previous, DEPOT), depot);
        self.duration = whole.duration;
        self.waiting = whole.duration - busy;
        self.cost += self.waiting * model.waiting_rate;
    }
}

/// All routes, and where each node is.
#[derive(Debug, Clone)]
pub(super) struct Routes {
    pub(super) list: Vec<Route>,
    /// The route of each node, `NOWHERE` when it is in none.
    pub(super) route_of: Vec<usize>,
    /// Its position there.
    pub(super) position_of: Vec<usize>,
    /// Room left in each route, none in one without visits: the first thing that is asked of a route.
    pub(super) room: Vec<[f64; 2]>,
    next_stamp: u64,
}

/// Nothing fits, not even what weighs nothing.
const NO_ROOM: [f64; 2] = [f64::NEG_INFINITY; 2];

/// The route of a node that is in none.
pub(super) const NOWHERE: usize = usize::MAX;

impl Routes {
    pub(super) fn new(model: &Model, visits: Vec<Vec<usize>>) -> Self {
        let mut all = Self {
            list: Vec::with_capacity(visits.len()),
            route_of: vec![NOWHERE; model.nodes],
            position_of: vec![0; model.nodes],
            room: Vec::with_capacity(visits.len()),
            next_stamp: 1,
        };
        for route in visits {
            let number = all.add(model);
            all.list[number].visits = route;
            all.refresh(model, number);
        }
        all
    }

    /// Adds a route without visits, and gives its number.
    pub(super) fn add(&mut self, model: &Model) -> usize {
        self.list.push(Route::default());
        self.room.push(NO_ROOM);
        self.refresh(model, self.list.len() - 1);
        self.list.len() - 1
    }

    /// The stamp that the next change will get: content with a smaller one was there before.
    pub(super) fn next_stamp(&self) -> u64 {
        self.next_stamp
    }

    /// Cost of all routes.
    pub(super) fn cost(&self) -> f64 {
        self.list.iter().map(|route| route.cost).sum()
    }

    /// Puts a node into a route.
    pub(super) fn insert(&mut self, model: &Model, route: usize, at: usize, node: usize) {
        let into = &mut self.list[route];
        if model.has_windows || model.has_duty() {
            into.visits.insert(at, node);
            self.refresh(model, route);
            return;
        }
        let (before, after) = (into.before(at), into.node(at));
        let (there, on) = (model.cost(before, node), model.cost(node, after));
        into.cost += there + on - into.ways[at];
        into.ways[at] = on;
        into.ways.insert(at, there);
        into.visits.insert(at, node);
        into.load[0] += model.load[node][0];
        into.load[1] += model.load[node][1];
        self.room[route] = [model.room[0] - into.load[0], model.room[1] - into.load[1]];
        into.stamp = self.next_stamp;
        self.next_stamp += 1;
        self.route_of[node] = route;
        for (position, &node) in into.visits.iter().enumerate().skip(at) {
            self.position_of[node] = position;
        }
    }

    /// Brings a route whose visits changed in line.
    pub(super) fn refresh(&mut self, model: &Model, route: usize) {
        self.list[route].refresh(model, self.next_stamp);
        self.next_stamp += 1;
        self.locate(model, route);
    }

    /// Notes what room a route has left and where its visits are.
    pub(super) fn locate(&mut self, model: &Model, route: usize) {
        let located = &self.list[route];
        self.room[route] = if located.visits.is_empty() {
            NO_ROOM
        } else {
            [model.room[0] - located.load[0], model.room[1] - located.load[1]]
        };
        for (position, &node) in located.visits.iter().enumerate() {
            self.route_of[node] = route;
            self.position_of[node] = position;
        }
    }

    /// The visits of the routes that have any.
    pub(super) fn into_visits(self) -> Vec<Vec<usize>> {
        self.list.into_iter().map(|route| route.visits).filter(|visits| !visits.is_empty()).collect()
    }
}
