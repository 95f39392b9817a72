//! Routes as chains of nodes: read in, changed, brought in line, and read out.

use super::{LocalSearch, RouteState};
use crate::tours::model::DEPOT;

impl<const RICH: bool> LocalSearch<'_, RICH> {
    /// The depot's node where a route begins.
    pub(super) fn begin(&self, route: usize) -> u32 {
        (self.model.nodes + route) as u32
    }

    /// The depot's node where it ends.
    pub(super) fn end(&self, route: usize) -> u32 {
        (self.model.nodes + self.routes.len() + route) as u32
    }

    pub(super) fn load(&mut self, routes: &[Vec<u32>]) {
        self.moves = 1;
        for insertion in &mut self.insertions {
            insertion.known = 0;
        }
        for route in 0..self.routes.len() {
            let mut previous = self.begin(route);
            let visits = routes.get(route).map_or(&[][..], |visits| visits);
            for &node in visits {
                self.link(previous, node);
                previous = node;
            }
            self.link(previous, self.end(route));
            self.routes[route] = RouteState::default();
            self.refresh(route);
        }
        for node in &mut self.nodes {
            node.tested = 0;
        }
    }

    pub(super) fn unload(&self, routes: &mut Vec<Vec<u32>>) {
        routes.clear();
        for route in 0..self.routes.len() {
            let mut visits = Vec::with_capacity(self.routes[route].count as usize);
            let mut node = self.nodes[self.begin(route) as usize].next;
            while self.nodes[node as usize].city != DEPOT as u32 {
                visits.push(node);
                node = self.nodes[node as usize].next;
            }
            if !visits.is_empty() {
                routes.push(visits);
            }
        }
    }

    pub(super) fn link(&mut self, from: u32, to: u32) {
        self.nodes[from as usize].next = to;
        self.nodes[to as usize].previous = from;
    }

    /// Takes a node out and puts it after another one.
    pub(super) fn put_after(&mut self, node: u32, after: u32) {
        let (previous, next) = (self.nodes[node as usize].previous, self.nodes[node as usize].next);
        self.link(previous, next);
        let follower = self.nodes[after as usize].next;
        self.link(after, node);
        self.link(node, follower);
        self.nodes[node as usize].route = self.nodes[after as usize].route;
    }

    /// Two nodes take each other's place.
    pub(super) fn trade(&mut self, a: u32, b: u32) {
        let (before_a, after_a) = (self.nodes[a as usize].previous, self.nodes[a as usize].next);
        let (before_b, after_b) = (self.nodes[b as usize].previous, self.nodes[b as usize].next);
        let (route_a, route_b) = (self.nodes[a as usize].route, self.nodes[b as usize].route);
        if after_a == b {
            self.link(before_a, b);
            self.link(b, a);
            self.link(a, after_b);
        } else if after_b == a {
            self.link(before_b, a);
            self.link(a, b);
            self.link(b, after_a);
        } else {
            self.link(before_a, b);
            self.link(b, after_a);
            self.link(before_b, a);
            self.link(a, after_b);
        }
        self.nodes[a as usize].route = route_b;
        self.nodes[b as usize].route = route_a;
    }

    /// Brings the routes in line after a move.
    pub(super) fn moved(&mut self, route_u: usize, route_v: usize) {
        self.moves += 1;
        self.refresh(route_u);
        if route_u != route_v {
            self.refresh(route_v);
        }
    }

    pub(super) fn refresh(&mut self, route: usize) {
        let (begin, model) = (self.begin(route), self.model);
        let (mut load, mut time, mut reversed, mut position) = ([0.0; 2], 0.0, [0.0; 2], 0);
        let start = &mut self.nodes[begin as usize];
        (start.load, start.time, start.reversed, start.position, start.route) = (load, time, reversed, 0, route as u32);
        let (mut previous, mut node) = (DEPOT, start.next);
        loop {
            let this = &mut self.nodes[node as usize];
            let city = this.city as usize;
            let [into, back] = model.both_ways(city)[previous].map(f64::from);
            reversed[0] += back - into;
            position += 1;
            load[0] += model.load[city][0];
            if RICH {
                load[1] += model.load[city][1];
                time += model.time(previous, city) + model.service[city];
                reversed[1] += model.time(city, previous) + model.service[previous]
                    - model.time(previous, city)
                    - model.service[city];
            }
            (this.load, this.time, this.reversed, this.into) = (load, time, reversed, into);
            (this.position, this.route) = (position, route as u32);
            if city == DEPOT {
                break;
            }
            (previous, node) = (city, this.next);
        }
        let penalty = self.price(load, time);
        let state = &mut self.routes[route];
        (state.count, state.changed) = (position - 1, self.moves);
        (state.load, state.time, state.penalty, state.reversed) = (load, time, penalty, reversed);
    }
}
