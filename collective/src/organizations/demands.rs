//! What goes together, by who sends and who receives: for choosing places before any tour is planned.

use super::participation::pooled;
use super::{Organizations, settle};
use crate::document::Weekday;
use crate::quantity::{Euros, Kilograms};
use crate::travel::Site;
use std::collections::BTreeMap;

/// A member with what it sends, or a point with what it receives.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Demand {
    /// Where.
    pub site: Site,
    /// A member; else a point.
    pub sends: bool,
    /// Goods of a week.
    pub per_week: Kilograms,
    /// Goods of its busiest day.
    pub busiest_day: Kilograms,
}

impl Organizations<'_> {
    /// Who sends and who receives goods that go together: members, then points, in their order.
    #[must_use]
    pub fn demands(&self) -> Vec<Demand> {
        let survey = self.ground.survey;
        let mut sums: BTreeMap<(bool, usize), BTreeMap<Weekday, Kilograms>> = BTreeMap::new();
        for flow in pooled(&self.flows) {
            for user in [(false, flow.member), (true, flow.point)] {
                *sums.entry(user).or_default().entry(flow.day).or_default() += flow.goods;
            }
        }
        let demand = |((receives, number), days): (&(bool, usize), &BTreeMap<Weekday, Kilograms>)| Demand {
            site: if *receives { survey.points[*number].site } else { survey.members[*number].site },
            sends: !receives,
            per_week: days.values().copied().sum(),
            busiest_day: days.values().copied().fold(Kilograms::ZERO, Kilograms::max),
        };
        sums.iter().map(demand).collect()
    }

    /// What a place costs in a week whose busiest day brings so much, as the parameters say.
    #[must_use]
    pub fn rent_of(&self, busiest_day: Kilograms) -> Euros {
        settle::rent(self.ground, self.ground.parameters.hub_area(busiest_day))
    }

    /// What pays the investment of a place back in a week.
    #[must_use]
    pub fn amortized(&self) -> Euros {
        settle::amortized(self.ground)
    }
}
