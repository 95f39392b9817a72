//! What routes were before an iteration, to put them back when it is not accepted.

use super::super::routes::{Route, Routes};

/// Routes saved before their first change. Their memory is reused.
#[derive(Default)]
pub(super) struct Undo {
    saved: Vec<(usize, Route)>,
    /// How many of `saved` count; the rest is memory kept for later.
    len: usize,
}

impl Undo {
    /// Saves a route that is about to change, unless it is saved already.
    pub(super) fn save(&mut self, routes: &Routes<'_>, route: usize) {
        if self.holds(route) {
            return;
        }
        if self.len == self.saved.len() {
            self.saved.push((route, routes.list[route].clone()));
        } else {
            let (number, content) = &mut self.saved[self.len];
            *number = route;
            content.copy_from(&routes.list[route]);
        }
        self.len += 1;
    }

    /// Whether this route changed in this iteration.
    pub(super) fn holds(&self, route: usize) -> bool {
        self.saved[..self.len].iter().any(|(saved, _)| *saved == route)
    }

    /// The routes that changed in this iteration.
    pub(super) fn changed(&self) -> impl Iterator<Item = usize> + '_ {
        self.saved[..self.len].iter().map(|(route, _)| *route)
    }

    /// Cost of the changed routes now, less what they cost before.
    pub(super) fn change(&self, routes: &Routes<'_>) -> f64 {
        self.saved[..self.len].iter().map(|(route, before)| routes.list[*route].cost - before.cost).sum()
    }

    /// Whether the changed routes keep windows and duty. Places are only filled in time, but where ways do not obey the
    /// triangle inequality even a visit taken out can make a route longer.
    pub(super) fn is_timely(&self, routes: &Routes<'_>) -> bool {
        self.saved[..self.len].iter().all(|(route, _)| routes.list[*route].is_timely(routes.model(*route)))
    }

    /// Keeps the changes.
    pub(super) fn clear(&mut self) {
        self.len = 0;
    }

    /// Takes the changes back.
    pub(super) fn restore(&mut self, routes: &mut Routes<'_>) {
        for (route, before) in &mut self.saved[..self.len] {
            std::mem::swap(&mut routes.list[*route], before);
            routes.locate(*route);
        }
        self.len = 0;
    }
}
