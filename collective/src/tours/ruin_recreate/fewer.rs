//! Fewer tours: one is taken away, and its visits are put into the others.
//!
//! Source: Christiaens, Vanden Berghe (2020), §4: what counts while visits are absent is how often each of them has been; those
//! that are hard to place are placed first, whatever it costs.

use super::RuinRecreate;
use crate::tours::budget::Budget;
use crate::tours::routes::NOWHERE;

impl RuinRecreate<'_> {
    /// Takes tours away one by one, down to `least` of them or until the budget is spent. As long as the search that follows is
    /// hot it drives no more tours than are left.
    pub(in crate::tours) fn take_tours_away(&mut self, least: usize, budget: &mut dyn Budget) {
        if !self.absent.is_empty() {
            return;
        }
        let mut complete = self.routes.planned();
        self.known = Some((self.routes.cost(), complete.clone()));
        let mut absences = vec![1.0_f64; self.fleet.nodes()];
        let (hot, _) = self.temperatures();
        self.until_blink = super::recreate::next_blink(&mut self.random);
        while complete.len() > least && self.absent.is_empty() {
            self.most_tours = Some(complete.len() - 1);
            self.take_away_one(&absences);
            let mut cost = self.routes.cost();
            let mut absent = self.absent.clone();
            let sum = |absent: &[usize], absences: &[f64]| absent.iter().map(|&node| absences[node]).sum::<f64>();
            while !absent.is_empty() && budget.spent() < 1.0 {
                self.iterate();
                let changed = cost + self.undo.change(&self.routes);
                let (now, before) = (sum(&self.absent, &absences), sum(&absent, &absences));
                let patience = -(1.0 - self.random.unit()).ln();
                let better = now < before || (now <= before && changed < cost + hot * patience);
                for &node in &self.absent {
                    absences[node] += 1.0;
                }
                if better && self.undo.is_timely(&self.routes) {
                    cost = changed;
                    self.undo.clear();
                    absent.clone_from(&self.absent);
                } else {
                    self.take_back(&absent);
                }
            }
            if absent.is_empty() {
                complete = self.routes.planned();
            }
        }
        self.most_tours = Some(complete.len());
        self.routes.become_planned(complete);
        self.absent.clear();
        self.undo.clear();
    }

    /// Takes the route away whose visits were least often absent.
    fn take_away_one(&mut self, absences: &[f64]) {
        let hardness =
            |number: &usize| -> f64 { self.routes.list[*number].visits.iter().map(|&node| absences[node]).sum() };
        let used = (0..self.routes.list.len()).filter(|&number| !self.routes.list[number].visits.is_empty());
        let Some(easiest) = used.min_by(|a, b| hardness(a).total_cmp(&hardness(b))) else { return };
        self.absent = std::mem::take(&mut self.routes.list[easiest].visits);
        for &node in &self.absent {
            self.routes.route_of[node] = NOWHERE;
        }
        self.routes.refresh(easiest);
    }
}
