//! The moves of a node next to another one: what each does to the ways is known before anything else is looked at.

use super::LocalSearch;
use crate::tours::model::DEPOT;

/// A node, what follows it and what comes before, with the ways from and to each: kept while all near nodes are looked at.
pub(super) struct Around<'a> {
    u: u32,
    x: u32,
    pub(super) route: usize,
    before: usize,
    cx: usize,
    after: usize,
    x_is_depot: bool,
    /// Costs of the ways from any node to these, and back.
    of_before: &'a [[f32; 2]],
    of_u: &'a [[f32; 2]],
    of_x: &'a [[f32; 2]],
    of_after: &'a [[f32; 2]],
    /// The way from u to x, and the other way round.
    way: f64,
    back: f64,
    /// Cost of the ways into u, from u to x; and with the way out of x.
    ways_of_one: f64,
    ways_of_two: f64,
    /// Of the way from what comes before u to x, and to what comes after x.
    without_one: f64,
    without_two: f64,
    reversed_x: f64,
}

/// The two nodes that a move is about, with what follows each.
#[derive(Clone, Copy)]
pub(super) struct Pair {
    pub(super) u: u32,
    pub(super) x: u32,
    pub(super) v: u32,
    pub(super) y: u32,
    /// Cities of u and v, those before u and v, those after, and those after the followers.
    pub(super) cu: usize,
    pub(super) cx: usize,
    pub(super) cv: usize,
    pub(super) cy: usize,
    pub(super) before_u: usize,
    pub(super) before_v: usize,
    pub(super) after_x: usize,
    pub(super) after_y: usize,
    pub(super) route_u: usize,
    pub(super) route_v: usize,
    pub(super) x_is_depot: bool,
    pub(super) y_is_depot: bool,
}

/// What each move does to the cost of the ways.
struct Ways {
    relocate_one: f64,
    relocate_two: f64,
    relocate_two_turned: f64,
    exchange_ones: f64,
    exchange_two_for_one: f64,
    exchange_twos: f64,
    turn: f64,
    join_tails: f64,
}

impl Ways {
    fn least(&self) -> f64 {
        // No way is not a number: a plain comparison is one instruction.
        let less = |a: f64, b: f64| if a < b { a } else { b };
        let relocate = less(less(self.relocate_one, self.relocate_two), self.relocate_two_turned);
        let exchange = less(less(self.exchange_ones, self.exchange_two_for_one), self.exchange_twos);
        less(less(relocate, exchange), less(self.turn, self.join_tails))
    }
}

impl<'a, const RICH: bool> LocalSearch<'a, RICH> {
    pub(super) fn around(&self, u: u32) -> Around<'a> {
        let node_u = &self.nodes[u as usize];
        let node_x = &self.nodes[node_u.next as usize];
        let city = |node: u32| self.nodes[node as usize].city as usize;
        let (before, cu, cx, after) = (city(node_u.previous), city(u), node_x.city as usize, city(node_x.next));
        let (of_before, of_x) = (self.model.both_ways(before), self.model.both_ways(cx));
        let of_after = self.model.both_ways(after);
        let [back, way] = self.model.both_ways(cu)[cx].map(f64::from);
        Around {
            u,
            x: node_u.next,
            route: node_u.route as usize,
            before,
            cx,
            after,
            x_is_depot: cx == DEPOT,
            of_before,
            of_u: self.model.both_ways(cu),
            of_x,
            of_after,
            way,
            back,
            ways_of_one: node_u.into + way,
            ways_of_two: node_u.into + way + f64::from(of_x[after][1]),
            without_one: f64::from(of_before[cx][1]),
            without_two: f64::from(of_before[after][1]),
            reversed_x: node_x.reversed[0],
        }
    }

    /// Makes the first move of u next to v that saves something.
    pub(super) fn try_pair(&mut self, a: &Around<'a>, v: u32) -> bool {
        let node_v = &self.nodes[v as usize];
        let (y, route_v) = (node_v.next, node_v.route as usize);
        if y == a.u {
            return false;
        }
        let bound = self.bound(a.route, route_v);
        let ways = self.ways(a, v);
        if ways.least() >= bound {
            return false;
        }
        let p = self.pair(a, v);
        if self.relocate(&p, &ways, bound) {
            return true;
        }
        if p.v == p.x {
            return false;
        }
        // An exchange is the same from both sides.
        let first = a.u <= v;
        if (first && ways.exchange_ones < bound && self.exchange_ones(&p, ways.exchange_ones))
            || (ways.exchange_two_for_one < bound && self.exchange_two_for_one(&p, ways.exchange_two_for_one))
            || (first && ways.exchange_twos < bound && self.exchange_twos(&p, ways.exchange_twos))
        {
            return true;
        }
        if p.route_u == p.route_v {
            ways.turn < bound && self.turn_between(&p, ways.turn)
        } else {
            self.rejoin(&p, &ways, bound)
        }
    }

    /// The moves of u to the begin of another route, or of its own.
    pub(super) fn try_after_depot(&mut self, a: &Around<'a>, begin: u32) -> bool {
        let node = &self.nodes[begin as usize];
        let (y, route) = (node.next, node.route as usize);
        if y == a.u {
            return false;
        }
        let (bound, ways) = (self.bound(a.route, route), self.ways(a, begin));
        if ways.least() >= bound {
            return false;
        }
        let p = self.pair(a, begin);
        self.relocate(&p, &ways, bound) || (a.route != route && self.rejoin(&p, &ways, bound))
    }

    /// The moves of u to a route without visits.
    pub(super) fn try_empty(&mut self, a: &Around<'a>, begin: u32) -> bool {
        let bound = self.bound(a.route, self.nodes[begin as usize].route as usize);
        let ways = self.ways(a, begin);
        if ways.least() >= bound {
            return false;
        }
        let p = self.pair(a, begin);
        self.relocate(&p, &ways, bound) || (ways.join_tails < bound && self.join_tails(&p, ways.join_tails))
    }

    fn relocate(&mut self, p: &Pair, ways: &Ways, bound: f64) -> bool {
        (ways.relocate_one < bound && self.relocate_one(p, ways.relocate_one))
            || (ways.relocate_two < bound && self.relocate_two(p, ways.relocate_two))
            || (ways.relocate_two_turned < bound && self.relocate_two_turned(p, ways.relocate_two_turned))
    }

    fn rejoin(&mut self, p: &Pair, ways: &Ways, bound: f64) -> bool {
        (ways.turn < bound && self.join_turned(p, ways.turn))
            || (ways.join_tails < bound && self.join_tails(p, ways.join_tails))
    }

    /// Ways of all moves; those that are not possible give numbers without a meaning.
    #[inline]
    fn ways(&self, a: &Around<'a>, v: u32) -> Ways {
        let node_v = &self.nodes[v as usize];
        let node_y = &self.nodes[node_v.next as usize];
        let node_after = &self.nodes[node_y.next as usize];
        let before = self.nodes[node_v.previous as usize].city as usize;
        let (v, y, after) = (node_v.city as usize, node_y.city as usize, node_after.city as usize);
        let [from_v, to_v] = a.of_u[v].map(f64::from);
        let u_to_y = f64::from(a.of_u[y][1]);
        let x_from_v = f64::from(a.of_x[v][0]);
        let x_to_y = f64::from(a.of_x[y][1]);
        let vy = node_y.into;
        // v or v and y between what is before u and what comes after; u or u and x between what is before v and after.
        let begin = f64::from(a.of_before[v][1]) + f64::from(a.of_u[before][0]) - node_v.into;
        let reversed_u = if node_v.route as usize == a.route { 0.0 } else { self.routes[a.route].reversed[0] };
        Ways {
            relocate_one: from_v + u_to_y - vy + a.without_one - a.ways_of_one,
            relocate_two: from_v + a.way + x_to_y - vy + a.without_two - a.ways_of_two,
            relocate_two_turned: x_from_v + a.back + u_to_y - vy + a.without_two - a.ways_of_two,
            exchange_ones: begin + x_from_v + u_to_y - vy - a.ways_of_one,
            exchange_two_for_one: begin + f64::from(a.of_after[v][0]) + a.way + x_to_y - vy - a.ways_of_two,
            exchange_twos: begin + f64::from(a.of_after[y][0]) + a.way + f64::from(a.of_x[after][1])
                - a.ways_of_two
                - node_after.into,
            turn: to_v + x_to_y - a.way - vy + node_v.reversed[0] - a.reversed_x + reversed_u,
            join_tails: u_to_y + x_from_v - a.way - vy,
        }
    }

    fn pair(&self, a: &Around<'a>, v: u32) -> Pair {
        let node_v = &self.nodes[v as usize];
        let node_y = &self.nodes[node_v.next as usize];
        let city = |node: u32| self.nodes[node as usize].city as usize;
        Pair {
            u: a.u,
            x: a.x,
            v,
            y: node_v.next,
            cu: city(a.u),
            cx: a.cx,
            cv: node_v.city as usize,
            cy: node_y.city as usize,
            before_u: a.before,
            before_v: city(node_v.previous),
            after_x: a.after,
            after_y: city(node_y.next),
            route_u: a.route,
            route_v: node_v.route as usize,
            x_is_depot: a.x_is_depot,
            y_is_depot: node_y.city == DEPOT as u32,
        }
    }
}
