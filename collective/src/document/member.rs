//! A member: a farm that ships goods through the collective.

use super::{PointId, Weekdays};
use crate::geography::LonLat;
use crate::parameters::VehicleKey;
use crate::quantity::{Euros, Kilograms};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A farm of the collective.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Member {
    /// What people call it.
    pub name: String,
    /// Where it loads.
    pub place: LonLat,
    /// What it ships in a usual week.
    pub kg_per_week: Kilograms,
    /// The days on which it can ship.
    pub days: Weekdays,
    /// What it ships, in its own words.
    pub products: String,
    /// How the goods must be carried.
    pub temperature: TemperatureClass,
    /// The vehicle it delivers with when alone, and brings its goods with.
    pub vehicle: VehicleKey,
    /// Whether loads can be broken and transferred at the farm.
    pub can_host_transfer: bool,
    /// The points it ships to.
    pub customers: Customers,
    /// What the goods of a usual week are sold for, when known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub turnover_per_week: Option<Euros>,
}

/// The points a member ships to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Customers {
    /// Every point of the variant.
    All,
    /// The nearest points by road.
    Nearest {
        /// How many.
        count: u8,
    },
    /// These points, as far as they are in the variant.
    Chosen {
        /// The points.
        points: BTreeSet<PointId>,
    },
}

/// How goods must be carried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TemperatureClass {
    /// As they are.
    #[default]
    Ambient,
    /// Between 0 and 4 °C.
    Chilled,
    /// At −18 °C.
    Frozen,
}
