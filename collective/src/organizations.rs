//! The ways of moving the goods of a week: each member by itself, or together through a transfer place.
//!
//! Every organization is planned day by day (days with the same goods share one plan), as a list of tours; [`settle`] turns
//! the tours, the orders, the transfers and the places into a cost.

mod demands;
mod direct;
mod haul;
mod participation;
mod planner;
mod pooled;
mod round;
mod sectors;
mod settle;
mod trunk;
mod upstream;
mod week;

pub use demands::Demand;
pub use planner::{Afresh, Planner, RoundAsked};
pub use pooled::{HubSite, PlaceCost};

use crate::analysis::{HubReport, LogisticsCost, Survey, TourReport};
use crate::flows::Flow;
use crate::means::Means;
use crate::parameters::Parameters;
use crate::quantity::Kilograms;
use crate::travel::TravelMatrix;
use haul::Haul;
use participation::SharedFlow;
pub(crate) use settle::{amortized as hub_amortization, rent as hub_rent};

/// What every organization is planned on.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// Who counts, and where.
    pub survey: &'a Survey<'a>,
    /// The ways between them.
    pub matrix: &'a TravelMatrix,
    /// The values of the variant.
    pub parameters: &'a Parameters,
    /// Iterations of the search for better tours after the first plans, in each organization; its rounds share them.
    pub iterations: u64,
    /// Who works, and until when.
    pub means: Means<'a>,
}

impl Ground<'_> {
    /// The same ground for one of so many rounds. One round more or less usually leaves the others their iterations, and so
    /// the plans that are known of them.
    fn for_one_of(self, rounds: usize) -> Self {
        let each = self.iterations / rounds.max(1) as u64;
        let step = 1_u64 << each.checked_ilog2().unwrap_or(0).saturating_sub(2);
        Self { iterations: each / step * step, ..self }
    }

    fn is_cancelled(&self) -> bool {
        (self.means.cancelled)()
    }
}

/// One organization, planned and costed.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedOrganization {
    /// What it costs.
    pub cost: LogisticsCost,
    /// Its tours of the week, by day.
    pub tours: Vec<TourReport>,
    /// What its transfer places have to do, in the order in which they were given.
    pub hubs: Vec<HubReport>,
}

/// The goods of a week with the part of them that goes together, and the tours of those that do not: what all places of
/// transfer have in common.
pub struct Organizations<'a> {
    ground: Ground<'a>,
    flows: Vec<SharedFlow>,
    direct: Vec<Haul<'a>>,
}

impl<'a> Organizations<'a> {
    /// The organizations of these goods when the share `participation` of them, from 0 to 1, goes together.
    #[must_use]
    pub fn new(ground: Ground<'a>, flows: &[Flow], participation: f64) -> Self {
        let flows = participation::shared(ground, flows, participation);
        let direct = direct::hauls(ground, &participation::direct(&flows));
        Self { ground, flows, direct }
    }

    /// The same with another effort for the search of common tours.
    #[must_use]
    pub fn searching(&self, iterations: u64) -> Self {
        Self { ground: Ground { iterations, ..self.ground }, flows: self.flows.clone(), direct: self.direct.clone() }
    }

    /// How many stops one place gives to plan.
    #[must_use]
    pub fn stops(&self) -> usize {
        week::stops(&participation::pooled(&self.flows))
    }

    /// The goods of a week that enter or leave each of these places.
    #[must_use]
    pub fn goods_through(&self, hubs: &[HubSite]) -> Vec<Kilograms> {
        if hubs.is_empty() {
            return Vec::new();
        }
        let pooled = participation::pooled(&self.flows);
        sectors::Sectors::of(self.ground, hubs, &pooled).goods(hubs.len(), &pooled)
    }

    /// Each member delivers all its goods to its own points, in its own best tours, whatever the participation.
    #[must_use]
    pub fn individual(ground: Ground<'a>, flows: &[Flow]) -> PlannedOrganization {
        let alone = Self::new(ground, flows, 0.0);
        settle::settle(ground, alone.direct, &alone.flows, &[])
    }

    /// The goods that go together pass through these places, each with the sector of members and points that are nearest to
    /// it; one place has them all. `None` without a place, or when one has no way to or from someone in its sector.
    #[must_use]
    pub fn pooled(&self, hubs: &[HubSite]) -> Option<PlannedOrganization> {
        if hubs.is_empty() {
            return None;
        }
        let pooled = participation::pooled(&self.flows);
        let (hauls, accounts) = pooled::hauls(self.ground, hubs, &pooled, &self.direct)?;
        let all = self.direct.iter().cloned().chain(hauls).collect();
        Some(settle::settle(self.ground, all, &self.flows, &accounts))
    }
}

#[cfg(test)]
mod tests;
