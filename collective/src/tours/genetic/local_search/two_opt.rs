//! Pieces of routes are turned round, or joined with those of another one.

use super::pair::Pair;
use super::{LocalSearch, NOTHING};

impl<const RICH: bool> LocalSearch<'_, RICH> {
    /// The piece from x to v, which comes after u in the same route, is turned round (2-opt).
    pub(super) fn turn_between(&mut self, p: &Pair, ways: f64) -> bool {
        let (node_u, node_v) = (&self.nodes[p.u as usize], &self.nodes[p.v as usize]);
        if node_u.position > node_v.position {
            return false;
        }
        let times = || {
            let turned = node_v.reversed[1] - self.nodes[p.x as usize].reversed[1];
            (turned + self.longer(&[(p.cu, p.cx), (p.cv, p.cy)], &[(p.cu, p.cv), (p.cx, p.cy)]), 0.0)
        };
        if !self.saves(p, ways, || ([0.0; 2], [0.0; 2]), times) {
            return false;
        }
        let (mut node, mut last) = (p.v, p.u);
        loop {
            let before = self.nodes[node as usize].previous;
            self.link(last, node);
            last = node;
            if node == p.x {
                break;
            }
            node = before;
        }
        self.link(last, p.y);
        self.moved(p.route_u, p.route_u);
        true
    }

    /// The route up to u goes on with the one up to v, turned round; what came after u, turned round, goes before y.
    pub(super) fn join_turned(&mut self, p: &Pair, ways: f64) -> bool {
        let (state_u, state_v) = (&self.routes[p.route_u], &self.routes[p.route_v]);
        let (node_u, node_v, node_x) =
            (&self.nodes[p.u as usize], &self.nodes[p.v as usize], &self.nodes[p.x as usize]);
        let cost = ways - state_u.penalty - state_v.penalty;
        let first = [node_u.load[0] + node_v.load[0], node_u.load[1] + node_v.load[1]];
        let second = [state_u.load[0] + state_v.load[0] - first[0], state_u.load[1] + state_v.load[1] - first[1]];
        let (mut time_first, mut time_second) = (0.0, 0.0);
        if RICH {
            // A piece's time includes the service at its end; turned round it is at the other one.
            let head = node_v.time + node_v.reversed[1];
            time_first = node_u.time + self.time(p.cu, p.cv) + head;
            let tail = state_u.time - node_x.time;
            let tail_turned = tail + state_u.reversed[1] - node_x.reversed[1];
            let rest = state_v.time - node_v.time - self.time(p.cv, p.cy);
            time_second = tail_turned + self.time(p.cx, p.cy) + rest;
        }
        if cost + self.price(first, time_first) + self.price(second, time_second) >= -NOTHING {
            return false;
        }
        self.rejoin_turned(p);
        true
    }

    fn rejoin_turned(&mut self, p: &Pair) {
        let (begin_v, end_u) = (self.begin(p.route_v), self.end(p.route_u));
        // What came after u, from its end; and what came before and at v, from there back.
        let tail = self.between(p.x, end_u);
        let head = if p.v == begin_v { Vec::new() } else { self.between(self.nodes[begin_v as usize].next, p.y) };
        let mut last = p.u;
        for &node in head.iter().rev() {
            self.link(last, node);
            last = node;
        }
        self.link(last, end_u);
        let mut last = begin_v;
        for &node in tail.iter().rev() {
            self.link(last, node);
            last = node;
        }
        self.link(last, p.y);
        self.moved(p.route_u, p.route_v);
    }

    /// The nodes from one up to, and without, another one that comes after it.
    fn between(&self, from: u32, to: u32) -> Vec<u32> {
        let mut nodes = Vec::new();
        let mut node = from;
        while node != to {
            nodes.push(node);
            node = self.nodes[node as usize].next;
        }
        nodes
    }

    /// The route up to u goes on with what comes after v, and the other way about (2-opt*).
    pub(super) fn join_tails(&mut self, p: &Pair, ways: f64) -> bool {
        let (state_u, state_v) = (&self.routes[p.route_u], &self.routes[p.route_v]);
        let cost = ways - state_u.penalty - state_v.penalty;
        let (node_u, node_v) = (&self.nodes[p.u as usize], &self.nodes[p.v as usize]);
        let mix = |kind: usize| {
            let first = node_u.load[kind] + state_v.load[kind] - node_v.load[kind];
            (first, node_v.load[kind] + state_u.load[kind] - node_u.load[kind])
        };
        let (mass, volume) = (mix(0), mix(1));
        let (mut time_u, mut time_v) = (0.0, 0.0);
        if RICH {
            let tail_u = state_u.time - node_u.time - self.time(p.cu, p.cx);
            let tail_v = state_v.time - node_v.time - self.time(p.cv, p.cy);
            time_u = node_u.time + self.time(p.cu, p.cy) + tail_v;
            time_v = node_v.time + self.time(p.cv, p.cx) + tail_u;
        }
        let price = self.price([mass.0, volume.0], time_u) + self.price([mass.1, volume.1], time_v);
        if cost + price >= -NOTHING {
            return false;
        }
        let (end_u, end_v) = (self.end(p.route_u), self.end(p.route_v));
        let (last_u, last_v) = (self.nodes[end_u as usize].previous, self.nodes[end_v as usize].previous);
        if p.y_is_depot {
            self.link(p.u, end_u);
        } else {
            self.link(p.u, p.y);
            self.link(last_v, end_u);
        }
        if p.x_is_depot {
            self.link(p.v, end_v);
        } else {
            self.link(p.v, p.x);
            self.link(last_u, end_v);
        }
        self.moved(p.route_u, p.route_v);
        true
    }
}
