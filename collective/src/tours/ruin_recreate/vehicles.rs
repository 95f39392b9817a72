//! Which type of vehicle drives a route: looked at anew for the routes that changed.

use super::super::routes::Route;
use super::RuinRecreate;

impl RuinRecreate<'_> {
    /// Every changed route goes to the type that drives it for least, as far as types have tours left; and two of them trade
    /// their types when that costs less.
    pub(super) fn change_vehicles(&mut self) {
        let mut changed: Vec<usize> = self.undo.changed().collect();
        changed.retain(|&route| !self.routes.list[route].visits.is_empty());
        for &route in &changed {
            let now = self.routes.list[route].kind;
            let costs = (0..self.fleet.models.len()).filter(|&kind| kind == now || self.has_tours_left(kind));
            let cheapest = costs.map(|kind| (self.cost_with(route, kind), kind)).min_by(|a, b| a.0.total_cmp(&b.0));
            if let Some((_, kind)) = cheapest.filter(|(cost, _)| *cost < self.routes.list[route].cost) {
                self.give(route, kind);
            }
        }
        if self.fleet.tours.iter().all(|&tours| tours == usize::MAX) {
            return;
        }
        for (number, &a) in changed.iter().enumerate() {
            for &b in &changed[number + 1..] {
                let (kind_a, kind_b) = (self.routes.list[a].kind, self.routes.list[b].kind);
                let now = self.routes.list[a].cost + self.routes.list[b].cost;
                if kind_a != kind_b && self.cost_with(a, kind_b) + self.cost_with(b, kind_a) < now {
                    self.give(a, kind_b);
                    self.give(b, kind_a);
                }
            }
        }
    }

    pub(super) fn has_tours_left(&self, kind: usize) -> bool {
        self.fleet.tours[kind] == usize::MAX || self.routes.in_use(kind) < self.fleet.tours[kind]
    }

    fn give(&mut self, route: usize, kind: usize) {
        self.routes.list[route].kind = kind;
        self.routes.refresh(route);
    }

    /// Cost of the visits of a route with another vehicle; infinite when it breaks a limit.
    fn cost_with(&self, route: usize, kind: usize) -> f64 {
        let model = &self.fleet.models[kind];
        let mut other = Route { kind, visits: self.routes.list[route].visits.clone(), ..Route::default() };
        other.refresh(model, 0);
        if model.fits(other.load) && other.is_timely(model) { other.cost } else { f64::INFINITY }
    }
}
