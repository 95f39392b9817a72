//! Days of the week with the same goods are planned once.

use super::haul::Haul;
use crate::document::Weekday;
use crate::flows::Flow;
use std::collections::BTreeSet;

/// The goods of one plan, and the days on which it is driven.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct DayPlan {
    /// The goods of the first of the days.
    pub(super) flows: Vec<Flow>,
    pub(super) days: Vec<Weekday>,
}

/// The days of the week on which there are goods, those with the same goods together. `flows` are in order of day.
pub(super) fn days(flows: &[Flow]) -> Vec<DayPlan> {
    let mut plans: Vec<DayPlan> = Vec::new();
    for day in flows.chunk_by(|a, b| a.day == b.day) {
        match plans.iter_mut().find(|plan| same_goods(&plan.flows, day)) {
            Some(plan) => plan.days.push(day[0].day),
            None => plans.push(DayPlan { flows: day.to_vec(), days: vec![day[0].day] }),
        }
    }
    plans
}

/// How many stops the plans of a week have when all goods go together: members and points, each day with other goods anew.
pub(super) fn stops(flows: &[Flow]) -> usize {
    let distinct = |keys: &mut dyn Iterator<Item = usize>| keys.collect::<BTreeSet<_>>().len();
    let stops = |plan: &DayPlan| {
        let members = distinct(&mut plan.flows.iter().map(|flow| flow.member));
        members + distinct(&mut plan.flows.iter().map(|flow| flow.point))
    };
    days(flows).iter().map(stops).sum()
}

fn same_goods(a: &[Flow], b: &[Flow]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| Flow { day: a.day, ..*b } == *a)
}

impl DayPlan {
    /// The day that is planned.
    pub(super) fn day(&self) -> Weekday {
        self.days[0]
    }

    /// The hauls of all its days, from those of the first.
    pub(super) fn repeated<'a>(&self, hauls: &[Haul<'a>]) -> Vec<Haul<'a>> {
        self.days.iter().flat_map(|day| hauls.iter().map(|haul| haul.on(*day))).collect()
    }
}
