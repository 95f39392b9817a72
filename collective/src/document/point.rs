//! A point of delivery: where goods leave the collective.

use super::Weekdays;
use crate::geography::LonLat;
use crate::quantity::{Kilograms, Seconds};
use crate::tours::Window;
use serde::{Deserialize, Serialize};

/// A place to which the collective delivers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DeliveryPoint {
    /// What people call it.
    pub name: String,
    /// What it is.
    pub kind: PointKind,
    /// Where goods are unloaded.
    pub place: LonLat,
    /// What it takes in a usual week; members' goods are shared among their points in this proportion.
    pub kg_per_week: Kilograms,
    /// The days on which it receives.
    pub days: Weekdays,
    /// Whether loads can be broken and transferred there.
    pub can_host_transfer: bool,
    /// The time a vehicle stands there, when it is not the usual one of the parameters.
    #[serde(default, rename = "service_time_s", skip_serializing_if = "Option::is_none")]
    pub service_time: Option<Seconds>,
    /// The hours in which a vehicle may begin to unload there, on each of its days; at any time when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<Window>,
}

/// What a point of delivery is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PointKind {
    /// A canteen that cooks or serves on site.
    Canteen,
    /// A kitchen that cooks for several canteens.
    CentralKitchen,
    /// A place where households fetch their baskets.
    PickUpPoint,
    /// A shop.
    Shop,
    /// A market.
    Market,
}
