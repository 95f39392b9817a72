//! One or two nodes go after another one, or change places with one or two.

use super::LocalSearch;
use super::pair::Pair;

const NOBODY: [f64; 2] = [0.0; 2];

impl<const RICH: bool> LocalSearch<'_, RICH> {
    fn both(&self, a: usize, b: usize) -> [f64; 2] {
        let (a, b) = (self.demand(a), self.demand(b));
        [a[0] + b[0], a[1] + b[1]]
    }

    /// u goes after v.
    pub(super) fn relocate_one(&mut self, p: &Pair, ways: f64) -> bool {
        let times = || {
            let of_u = self.longer(&[(p.before_u, p.cu), (p.cu, p.cx)], &[(p.before_u, p.cx)]);
            (of_u, self.longer(&[(p.cv, p.cy)], &[(p.cv, p.cu), (p.cu, p.cy)]))
        };
        if !self.saves(p, ways, || (self.demand(p.cu), NOBODY), times) {
            return false;
        }
        self.put_after(p.u, p.v);
        self.moved(p.route_u, p.route_v);
        true
    }

    /// u and x go after v.
    pub(super) fn relocate_two(&mut self, p: &Pair, ways: f64) -> bool {
        if p.v == p.x || p.x_is_depot {
            return false;
        }
        let times = || {
            let left = [(p.before_u, p.cu), (p.cu, p.cx), (p.cx, p.after_x)];
            let of_u = self.longer(&left, &[(p.before_u, p.after_x)]);
            (of_u, self.longer(&[(p.cv, p.cy)], &[(p.cv, p.cu), (p.cu, p.cx), (p.cx, p.cy)]))
        };
        if !self.saves(p, ways, || (self.both(p.cu, p.cx), NOBODY), times) {
            return false;
        }
        self.put_after(p.u, p.v);
        self.put_after(p.x, p.u);
        self.moved(p.route_u, p.route_v);
        true
    }

    /// x and u, in that order, go after v.
    pub(super) fn relocate_two_turned(&mut self, p: &Pair, ways: f64) -> bool {
        if p.v == p.x || p.x_is_depot {
            return false;
        }
        let times = || {
            let left = [(p.before_u, p.cu), (p.cu, p.cx), (p.cx, p.after_x)];
            let of_u = self.longer(&left, &[(p.before_u, p.after_x)]);
            (of_u, self.longer(&[(p.cv, p.cy)], &[(p.cv, p.cx), (p.cx, p.cu), (p.cu, p.cy)]))
        };
        if !self.saves(p, ways, || (self.both(p.cu, p.cx), NOBODY), times) {
            return false;
        }
        self.put_after(p.x, p.v);
        self.put_after(p.u, p.x);
        self.moved(p.route_u, p.route_v);
        true
    }

    /// u and v change places. Next to each other it is a relocation.
    pub(super) fn exchange_ones(&mut self, p: &Pair, ways: f64) -> bool {
        let times = || {
            let of_u = self.longer(&[(p.before_u, p.cu), (p.cu, p.cx)], &[(p.before_u, p.cv), (p.cv, p.cx)]);
            (of_u, self.longer(&[(p.before_v, p.cv), (p.cv, p.cy)], &[(p.before_v, p.cu), (p.cu, p.cy)]))
        };
        if !self.saves(p, ways, || (self.demand(p.cu), self.demand(p.cv)), times) {
            return false;
        }
        self.trade(p.u, p.v);
        self.moved(p.route_u, p.route_v);
        true
    }

    /// u and x change places with v.
    pub(super) fn exchange_two_for_one(&mut self, p: &Pair, ways: f64) -> bool {
        if p.x_is_depot || self.nodes[p.x as usize].next == p.v {
            return false;
        }
        let times = || {
            let left = [(p.before_u, p.cu), (p.cu, p.cx), (p.cx, p.after_x)];
            let of_u = self.longer(&left, &[(p.before_u, p.cv), (p.cv, p.after_x)]);
            let taken = [(p.before_v, p.cu), (p.cu, p.cx), (p.cx, p.cy)];
            (of_u, self.longer(&[(p.before_v, p.cv), (p.cv, p.cy)], &taken))
        };
        if !self.saves(p, ways, || (self.both(p.cu, p.cx), self.demand(p.cv)), times) {
            return false;
        }
        self.trade(p.u, p.v);
        self.put_after(p.x, p.u);
        self.moved(p.route_u, p.route_v);
        true
    }

    /// u and x change places with v and y.
    pub(super) fn exchange_twos(&mut self, p: &Pair, ways: f64) -> bool {
        let next_to = self.nodes[p.y as usize].next == p.u || self.nodes[p.x as usize].next == p.v;
        if p.x_is_depot || p.y_is_depot || next_to {
            return false;
        }
        let times = || {
            let left = [(p.before_u, p.cu), (p.cu, p.cx), (p.cx, p.after_x)];
            let of_u = self.longer(&left, &[(p.before_u, p.cv), (p.cv, p.cy), (p.cy, p.after_x)]);
            let left = [(p.before_v, p.cv), (p.cv, p.cy), (p.cy, p.after_y)];
            (of_u, self.longer(&left, &[(p.before_v, p.cu), (p.cu, p.cx), (p.cx, p.after_y)]))
        };
        if !self.saves(p, ways, || (self.both(p.cu, p.cx), self.both(p.cv, p.cy)), times) {
            return false;
        }
        self.trade(p.u, p.v);
        self.trade(p.x, p.y);
        self.moved(p.route_u, p.route_v);
        true
    }
}
