//! What it costs to serve some of the members, or some of the points, in an organization whose places stay where they are: the
//! question behind marginal effects, sharing rules and sizes.
//!
//! The whole is planned as the analysis plans it, so that its cost is the one on screen. A part of it begins with the tours
//! of the whole: rounds that nothing changed are taken over as they are, and the others never become worse than what is
//! left of them. So the difference of two costs tells of the goods, and not of the luck of two searches.

mod rounds;
mod staged;

pub use staged::Staged;

use crate::analysis::LogisticsCost;
use crate::document::MemberId;
use crate::flows::{Flow, Flows};
use crate::means::Means;
use crate::organizations::{Ground, HubSite, Organizations};
use crate::parameters::Parameters;
use crate::quantity::{Euros, Kilograms, Meters};
use rounds::{Recording, Rounds, Warm};
use serde::{Deserialize, Serialize};
use std::ops::Sub;

/// The members of a collective with one organization, of which any may be left out or let in.
pub struct Coalitions<'a> {
    ground: Ground<'a>,
    hubs: Vec<HubSite>,
    counted: Vec<bool>,
    week: Flows,
    rounds: Rounds,
    rounds_alone: Rounds,
    together: LogisticsCost,
    iterations: u64,
}

/// What is compared of two costs.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Amount {
    /// Euros in a week.
    pub per_week: Euros,
    /// Road in a week.
    #[serde(rename = "distance_m_per_week")]
    pub distance: Meters,
    /// Hours of work in a week.
    pub hours_per_week: f64,
}

impl From<LogisticsCost> for Amount {
    fn from(cost: LogisticsCost) -> Self {
        Self { per_week: cost.per_week, distance: cost.distance_per_week, hours_per_week: cost.hours_per_week }
    }
}

impl Sub for Amount {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self {
            per_week: self.per_week - other.per_week,
            distance: self.distance - other.distance,
            hours_per_week: self.hours_per_week - other.hours_per_week,
        }
    }
}

impl<'a> Coalitions<'a> {
    /// Plans the whole: all members that count. `ground` is that of the staged survey, with the iterations of the analysis;
    /// `iterations` is how long each changed round of a part is searched. `None` when goods cannot reach the places, or when
    /// nobody waits any more.
    #[must_use]
    pub fn new(ground: Ground<'a>, staged: &Staged, iterations: u64) -> Option<Self> {
        let survey = ground.survey;
        let hubs = staged.hubs(survey)?;
        let week = Flows::of(survey, ground.matrix);
        let counted: Vec<bool> = survey.members.iter().map(|member| staged.counts(member.id)).collect();
        let flows: Vec<Flow> = week.flows.iter().filter(|flow| counted[flow.member]).copied().collect();
        let (rounds, rounds_alone) = (Rounds::empty(survey, &hubs), Rounds::empty(survey, &[]));
        let recording = Recording { planner: ground.means.planner, rounds: &rounds };
        let together =
            Organizations::new(planned_by(ground, &recording), &flows, participation(ground)).pooled(&hubs)?.cost;
        let recording = Recording { planner: ground.means.planner, rounds: &rounds_alone };
        // Those who do not count yet are planned alone too: they may be invited.
        let _ = Organizations::individual(planned_by(ground, &recording), &week.flows);
        if (ground.means.cancelled)() {
            return None;
        }
        Some(Self { ground, hubs, counted, week, rounds, rounds_alone, together, iterations })
    }

    /// What the whole costs.
    #[must_use]
    pub fn together(&self) -> LogisticsCost {
        self.together
    }

    /// The values of the variant.
    #[must_use]
    pub fn parameters(&self) -> &'a Parameters {
        self.ground.parameters
    }

    /// Who works on it, and until when.
    #[must_use]
    pub fn means(&self) -> Means<'a> {
        self.ground.means
    }

    /// How many members there are, whether they count or not.
    #[must_use]
    pub fn members(&self) -> usize {
        self.counted.len()
    }

    /// The id of a member by its number.
    #[must_use]
    pub fn id(&self, member: usize) -> MemberId {
        self.ground.survey.members[member].id
    }

    /// The numbers of the members that count and have goods to ship.
    #[must_use]
    pub fn shipping(&self) -> Vec<usize> {
        (0..self.members()).filter(|member| self.counted[*member] && self.goods(*member) > Kilograms::ZERO).collect()
    }

    /// The numbers of the members that do not count, but would have goods to ship.
    #[must_use]
    pub fn outside(&self) -> Vec<usize> {
        (0..self.members()).filter(|member| !self.counted[*member] && self.goods(*member) > Kilograms::ZERO).collect()
    }

    /// What a member ships in a week.
    #[must_use]
    pub fn goods(&self, member: usize) -> Kilograms {
        self.flows_of(member).map(|flow| flow.goods).sum()
    }

    /// How many deliveries a member makes in a week.
    #[must_use]
    pub fn deliveries(&self, member: usize) -> usize {
        self.flows_of(member).count()
    }

    /// Whether loads are broken at a member's.
    #[must_use]
    pub fn hosts(&self, member: usize) -> bool {
        self.hubs.iter().any(|hub| hub.site == self.ground.survey.members[member].site)
    }

    /// What a member's own tours cost when it delivers by itself.
    #[must_use]
    pub fn alone(&self, member: usize) -> LogisticsCost {
        let flows: Vec<Flow> = self.flows_of(member).copied().collect();
        let warm = Warm { planner: self.ground.means.planner, rounds: &self.rounds_alone, iterations: self.iterations };
        Organizations::individual(planned_by(self.ground, &warm), &flows).cost
    }

    /// What the organization costs when these members are in it. `None` when nobody waits any more.
    #[must_use]
    pub fn of_members(&self, is_in: impl Fn(usize) -> bool) -> Option<LogisticsCost> {
        self.of_flows(&self.week.flows, is_in)
    }

    /// What the organization of those who count costs when goods for one point go to the other customers of each member, and
    /// how much then finds no customer.
    #[must_use]
    pub fn without_point(&self, point: usize) -> Option<(LogisticsCost, Kilograms)> {
        let week = Flows::but_for(self.ground.survey, self.ground.matrix, Some(point));
        let shipped = |week: &Flows| -> Kilograms {
            week.flows.iter().filter(|flow| self.counted[flow.member]).map(|flow| flow.goods).sum()
        };
        let lost = (shipped(&self.week) - shipped(&week)).max(Kilograms::ZERO);
        Some((self.of_flows(&week.flows, |member| self.counted[member])?, lost))
    }

    /// Whether a member is among those who count.
    #[must_use]
    pub fn counts(&self, member: usize) -> bool {
        self.counted[member]
    }

    /// The points that count.
    pub(crate) fn points(&self) -> impl ExactSizeIterator<Item = crate::document::PointId> {
        self.ground.survey.points.iter().map(|point| point.id)
    }

    fn flows_of(&self, member: usize) -> impl Iterator<Item = &Flow> {
        self.week.flows.iter().filter(move |flow| flow.member == member)
    }

    fn of_flows(&self, flows: &[Flow], is_in: impl Fn(usize) -> bool) -> Option<LogisticsCost> {
        let flows: Vec<Flow> = flows.iter().filter(|flow| is_in(flow.member)).copied().collect();
        let warm = Warm { planner: self.ground.means.planner, rounds: &self.rounds, iterations: self.iterations };
        let part = Organizations::new(planned_by(self.ground, &warm), &flows, participation(self.ground));
        let cost = part.pooled(&self.hubs)?.cost;
        (!(self.ground.means.cancelled)()).then_some(cost)
    }
}

fn participation(ground: Ground<'_>) -> f64 {
    ground.survey.variant.cooperation.participation
}

fn planned_by<'b>(ground: Ground<'b>, planner: &'b dyn crate::organizations::Planner) -> Ground<'b> {
    Ground { means: Means { planner, ..ground.means }, ..ground }
}

#[cfg(test)]
mod tests;
