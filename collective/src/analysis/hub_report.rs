//! What a transfer place of an organization has to do.

use super::TransferPlace;
use crate::quantity::{Euros, Kilograms};
use serde::{Deserialize, Serialize};

/// What a transfer place of an organization has to do in a week.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HubReport {
    /// Which.
    pub place: TransferPlace,
    /// Members in its sector that ship.
    pub members: usize,
    /// Points in its sector that receive.
    pub points: usize,
    /// Goods that enter or leave it; what goes on to another place counts at both.
    pub kg_per_week: Kilograms,
    /// The same on its busiest day.
    #[serde(rename = "busiest_day_kg")]
    pub busiest_day: Kilograms,
    /// What it can take in a day, when that is limited.
    #[serde(default, rename = "capacity_kg_per_day", skip_serializing_if = "Option::is_none")]
    pub capacity: Option<Kilograms>,
    /// Its rent, energy and amortization of a week.
    #[serde(rename = "place_cost_per_week")]
    pub cost: Euros,
}

impl HubReport {
    /// Whether its busiest day has more than it can take.
    #[must_use]
    pub fn is_over_capacity(&self) -> bool {
        // Sums of parts round differently from the whole.
        self.capacity.is_some_and(|most| self.busiest_day.0 > most.0 * (1.0 + 1e-9) + 1e-6)
    }
}
