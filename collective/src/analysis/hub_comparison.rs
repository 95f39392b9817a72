//! What the hubs of a variant cost, beside what could be in their place.

use super::{LogisticsCost, Organization};
use crate::quantity::Euros;
use serde::{Deserialize, Serialize};

/// What the hubs that people put into a variant cost, beside what could be in their place. The hubs are used because people said
/// so, whatever they cost: without this nobody would see that another place is cheaper.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HubComparison {
    /// With the hubs of the variant.
    pub with_hubs: LogisticsCost,
    /// In their place, the cheapest first: the best existing place, where there are several hubs as many existing places (in the
    /// refined analysis alone), the best member or point, each alone.
    pub instead: Vec<Alternative>,
}

/// An organization without the hubs of the variant, with what it costs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Alternative {
    /// Which.
    pub organization: Organization,
    /// What it costs.
    pub cost: LogisticsCost,
}

impl HubComparison {
    /// The comparison with these, in whatever order.
    pub(super) fn of(with_hubs: LogisticsCost, mut instead: Vec<Alternative>) -> Self {
        instead.sort_by(|a, b| a.cost.per_week.total_cmp(&b.cost.per_week));
        Self { with_hubs, instead }
    }

    /// How much more a week costs with the hubs than with the cheapest that could be in their place; below zero they save.
    #[must_use]
    pub fn costs_more(&self) -> Option<Euros> {
        self.instead.first().map(|cheapest| self.with_hubs.per_week - cheapest.cost.per_week)
    }
}
