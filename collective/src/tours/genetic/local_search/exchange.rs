//! One or two nodes go after another one, or change places with one or two.

use super::{LocalSearch, Pair};

const NOBODY: [f64; 2] = [0.0; 2];

impl<const RICH: bool> LocalSearch<'_, RICH> {
    fn both(&self, a: usize, b: usize) -> [f64; 2] {
        let (a, b) = (self.demand(a), self.demand(b));
        [a[0] + b[0], a[1] + b[1]]
    }

    /// u goes after v.
    pub(super) fn relocate_one(&mut self, p: &Pair) -> bool {
        if p.u == p.y {
            return false;
        }
        let of_u = self.change(&[(p.before_u, p.cu), (p.cu, p.cx)], &[(p.before_u, p.cx)]);
        let of_v = self.change(&[(p.cv, p.cy)], &[(p.cv, p.cu), (p.cu, p.cy)]);
        if !self.saves((p.route_u, of_u), (p.route_v, of_v), || (self.demand(p.cu), NOBODY)) {
            return false;
        }
        self.put_after(p.u, p.v);
        self.moved(p.route_u, p.route_v);
        true
    }

    /// u and x go after v.
    pub(super) fn relocate_two(&mut self, p: &Pair) -> bool {
        if p.u == p.y || p.v == p.x || p.x_is_depot {
            return false;
        }
        let of_u = self.change(&[(p.before_u, p.cu), (p.cu, p.cx), (p.cx, p.after_x)], &[(p.before_u, p.after_x)]);
        let of_v = self.change(&[(p.cv, p.cy)], &[(p.cv, p.cu), (p.cu, p.cx), (p.cx, p.cy)]);
        if !self.saves((p.route_u, of_u), (p.route_v, of_v), || (self.both(p.cu, p.cx), NOBODY)) {
            return false;
        }
        self.put_after(p.u, p.v);
        self.put_after(p.x, p.u);
        self.moved(p.route_u, p.route_v);
        true
    }

    /// x and u, in that order, go after v.
    pub(super) fn relocate_two_turned(&mut self, p: &Pair) -> bool {
        if p.u == p.y || p.v == p.x || p.x_is_depot {
            return false;
        }
        let of_u = self.change(&[(p.before_u, p.cu), (p.cu, p.cx), (p.cx, p.after_x)], &[(p.before_u, p.after_x)]);
        let of_v = self.change(&[(p.cv, p.cy)], &[(p.cv, p.cx), (p.cx, p.cu), (p.cu, p.cy)]);
        if !self.saves((p.route_u, of_u), (p.route_v, of_v), || (self.both(p.cu, p.cx), NOBODY)) {
            return false;
        }
        self.put_after(p.x, p.v);
        self.put_after(p.u, p.x);
        self.moved(p.route_u, p.route_v);
        true
    }

    /// u and v change places.
    pub(super) fn exchange_ones(&mut self, p: &Pair) -> bool {
        // Next to each other it is a relocation.
        if p.x == p.v || p.y == p.u {
            return false;
        }
        let of_u = self.change(&[(p.before_u, p.cu), (p.cu, p.cx)], &[(p.before_u, p.cv), (p.cv, p.cx)]);
        let of_v = self.change(&[(p.before_v, p.cv), (p.cv, p.cy)], &[(p.before_v, p.cu), (p.cu, p.cy)]);
        if !self.saves((p.route_u, of_u), (p.route_v, of_v), || (self.demand(p.cu), self.demand(p.cv))) {
            return false;
        }
        self.trade(p.u, p.v);
        self.moved(p.route_u, p.route_v);
        true
    }

    /// u and x change places with v.
    pub(super) fn exchange_two_for_one(&mut self, p: &Pair) -> bool {
        if p.v == p.x || p.x_is_depot || p.y == p.u || self.nodes[p.x as usize].next == p.v {
            return false;
        }
        let of_u = self
            .change(&[(p.before_u, p.cu), (p.cu, p.cx), (p.cx, p.after_x)], &[(p.before_u, p.cv), (p.cv, p.after_x)]);
        let of_v = self.change(&[(p.before_v, p.cv), (p.cv, p.cy)], &[(p.before_v, p.cu), (p.cu, p.cx), (p.cx, p.cy)]);
        if !self.saves((p.route_u, of_u), (p.route_v, of_v), || (self.both(p.cu, p.cx), self.demand(p.cv))) {
            return false;
        }
        self.trade(p.u, p.v);
        self.put_after(p.x, p.u);
        self.moved(p.route_u, p.route_v);
        true
    }

    /// u and x change places with v and y.
    pub(super) fn exchange_twos(&mut self, p: &Pair) -> bool {
        let next_to = self.nodes[p.y as usize].next == p.u || p.y == p.u;
        if p.x_is_depot || p.y_is_depot || next_to || p.v == p.x || self.nodes[p.x as usize].next == p.v {
            return false;
        }
        let of_u = self.change(
            &[(p.before_u, p.cu), (p.cu, p.cx), (p.cx, p.after_x)],
            &[(p.before_u, p.cv), (p.cv, p.cy), (p.cy, p.after_x)],
        );
        let of_v = self.change(
            &[(p.before_v, p.cv), (p.cv, p.cy), (p.cy, p.after_y)],
            &[(p.before_v, p.cu), (p.cu, p.cx), (p.cx, p.after_y)],
        );
        if !self.saves((p.route_u, of_u), (p.route_v, of_v), || (self.both(p.cu, p.cx), self.both(p.cv, p.cy))) {
            return false;
        }
        self.trade(p.u, p.v);
        self.trade(p.x, p.y);
        self.moved(p.route_u, p.route_v);
        true
    }
}
