//! The search's working plan: routes over nodes, each with what is needed to judge a change in constant time.

use super::fleet::Fleet;
use super::model::{DEPOT, Model};
use super::segment::Segment;

/// One route.
#[derive(Debug, Clone, Default)]
pub(super) struct Route {
    /// The type of vehicle that drives it.
    pub(super) kind: usize,
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
        (self.kind, self.load, self.cost, self.duration) = (other.kind, other.load, other.cost, other.duration);
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
pub(super) struct Routes<'a> {
    fleet: &'a Fleet,
    pub(super) list: Vec<Route>,
    /// The route of each node, `NOWHERE` when it is in none.
    pub(super) route_of: Vec<usize>,
    /// Its position there.
    pub(super) position_of: Vec<usize>,
    /// Room left in each route, none in one without visits: the first thing that is asked of a route.
    pub(super) room: Vec<[f64; 2]>,
    next_stamp: u64,
}

/// The visits of a route, and the type of vehicle that drives it.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Planned {
    pub(super) kind: usize,
    pub(super) visits: Vec<usize>,
}

impl Planned {
    /// Routes of the first type.
    pub(super) fn of_first_kind(routes: Vec<Vec<usize>>) -> Vec<Self> {
        routes.into_iter().map(|visits| Self { kind: 0, visits }).collect()
    }
}

/// Nothing fits, not even what weighs nothing.
const NO_ROOM: [f64; 2] = [f64::NEG_INFINITY; 2];

/// The route of a node that is in none.
pub(super) const NOWHERE: usize = usize::MAX;

impl<'a> Routes<'a> {
    pub(super) fn new(fleet: &'a Fleet, planned: Vec<Planned>) -> Self {
        let mut all = Self {
            fleet,
            list: Vec::with_capacity(planned.len()),
            route_of: vec![NOWHERE; fleet.nodes()],
            position_of: vec![0; fleet.nodes()],
            room: Vec::with_capacity(planned.len()),
            next_stamp: 1,
        };
        for Planned { kind, visits } in planned {
            let number = all.add();
            (all.list[number].kind, all.list[number].visits) = (kind, visits);
            all.refresh(number);
        }
        all
    }

    /// Becomes these routes, with stamps of its own.
    pub(super) fn become_planned(&mut self, planned: Vec<Planned>) {
        while self.list.len() < planned.len() {
            self.add();
        }
        self.route_of.fill(NOWHERE);
        let mut planned = planned.into_iter();
        for number in 0..self.list.len() {
            let Planned { kind, visits } = planned.next().unwrap_or_default();
            (self.list[number].kind, self.list[number].visits) = (kind, visits);
            self.refresh(number);
        }
    }

    /// The problem as the vehicle of a route sees it.
    pub(super) fn model(&self, route: usize) -> &'a Model {
        &self.fleet.models[self.list[route].kind]
    }

    /// Adds a route without visits, and gives its number.
    pub(super) fn add(&mut self) -> usize {
        self.list.push(Route::default());
        self.room.push(NO_ROOM);
        self.refresh(self.list.len() - 1);
        self.list.len() - 1
    }

    /// How many routes of a type have visits.
    pub(super) fn in_use(&self, kind: usize) -> usize {
        self.list.iter().filter(|route| route.kind == kind && !route.visits.is_empty()).count()
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
    pub(super) fn insert(&mut self, route: usize, at: usize, node: usize) {
        let model = self.model(route);
        let into = &mut self.list[route];
        if model.has_windows || model.has_duty() {
            into.visits.insert(at, node);
            self.refresh(route);
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

    /// Brings a route whose visits or vehicle changed in line.
    pub(super) fn refresh(&mut self, route: usize) {
        let model = self.model(route);
        self.list[route].refresh(model, self.next_stamp);
        self.next_stamp += 1;
        self.locate(route);
    }

    /// Notes what room a route has left and where its visits are.
    pub(super) fn locate(&mut self, route: usize) {
        let model = self.model(route);
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

    /// The routes that have visits.
    pub(super) fn planned(&self) -> Vec<Planned> {
        let used = self.list.iter().filter(|route| !route.visits.is_empty());
        used.map(|route| Planned { kind: route.kind, visits: route.visits.clone() }).collect()
    }
}
