//! What is told of sets of transfer places.

use crate::analysis::{AccessSummary, HubReport, LogisticsCost, TourReport, TourRole};
use crate::organizations::PlannedOrganization;
use crate::quantity::{Euros, Kilograms, Meters};
use serde::{Deserialize, Serialize};

/// Sets of transfer places, by how many they are.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct HubSets {
    /// One place, two, …
    pub sizes: Vec<HubSetsOfSize>,
    /// How many places cost least of all.
    pub cheapest: Option<usize>,
}

/// The sets of so many places.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HubSetsOfSize {
    /// How many.
    pub count: usize,
    /// The set that costs least.
    pub cheapest: HubSet,
    /// The set whose farthest user is nearest, when that is another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fairest: Option<HubSet>,
}

/// A set of transfer places with what it does to the collective.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HubSet {
    /// The places, each with its sector, its goods and what it costs.
    pub hubs: Vec<HubReport>,
    /// Access of members and points, each to the nearest of them.
    pub access: AccessSummary,
    /// What the pooled organization costs there, everything included.
    pub cost: LogisticsCost,
    /// What goes between them.
    pub trunk: Trunk,
}

/// What goes between transfer places in a week.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Trunk {
    /// Tours.
    pub tours: usize,
    /// Goods that go on to another place.
    pub kg: Kilograms,
    /// Road driven.
    #[serde(rename = "distance_m")]
    pub distance: Meters,
    /// Vehicle and driver.
    pub cost: Euros,
}

impl HubSets {
    /// Enters the cheapest and the fairest set of so many places, or the one that is both.
    pub(super) fn enter(&mut self, count: usize, mut found: Vec<HubSet>) {
        // More search may have turned them round.
        found.sort_by(|a, b| a.cost.per_week.total_cmp(&b.cost.per_week));
        let mut found = found.into_iter();
        if let Some(cheapest) = found.next() {
            let fairest = found.next().filter(|other| other.access.worst < cheapest.access.worst);
            self.sizes.push(HubSetsOfSize { count, cheapest, fairest });
        }
        let least = self.sizes.iter().min_by(|a, b| a.cheapest.cost.per_week.total_cmp(&b.cheapest.cost.per_week));
        self.cheapest = least.map(|least| least.count);
    }
}

impl HubSet {
    pub(super) fn of(access: AccessSummary, plan: PlannedOrganization) -> Self {
        let trunks = plan.tours.iter().filter(|tour| tour.role == TourRole::Trunk);
        // What leaves at its start, and what it brings back.
        let carried = |tour: &TourReport| match tour.stops.as_slice() {
            [first, .., last] => first.load - last.load,
            _ => Kilograms::ZERO,
        };
        let trunk = trunks.fold(Trunk::default(), |sum, tour| Trunk {
            tours: sum.tours + 1,
            kg: sum.kg + carried(tour),
            distance: sum.distance + tour.distance,
            cost: sum.cost + tour.cost,
        });
        Self { hubs: plan.hubs, access, cost: plan.cost, trunk }
    }
}
