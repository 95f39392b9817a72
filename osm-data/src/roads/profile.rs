//! A vehicle's rules: what it may drive, how fast, and how places are joined to roads. Content, from `data/profiles`.

mod profiles;
mod reading;

pub use profiles::{Profiles, ProfilesFault};
pub use reading::ProfileFault;

use super::access::Access;
use crate::tag_rule::TagRule;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How one kind of vehicle drives. Every table names its source and status in the file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Stable identifier, as `small_van`.
    pub id: String,
    /// The vehicles of the catalog of parameters that drive by it.
    #[serde(default)]
    pub vehicles: Vec<String>,
    /// The hierarchy of access tags.
    pub access: AccessRules,
    /// Weight and size.
    pub vehicle: Vehicle,
    /// Speeds in general.
    pub speed: SpeedRules,
    /// Speed and access by value of `highway`; a class that is not here is not driven.
    pub classes: BTreeMap<String, ClassRule>,
    /// Greatest speeds by surface and the like.
    pub caps: Caps,
    /// Boats.
    pub ferry: FerryRules,
    /// Barriers and delays at nodes.
    pub nodes: NodeRules,
    /// From a place to its road.
    pub snapping: SnapRules,
}

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    /// Source, in words.
    pub source: String,
    /// How sure it is.
    pub status: Status,
}

/// How sure a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Read in the named source.
    Verified,
    /// A working value.
    ToCheck,
}

/// Which tags say whether one may drive, and what their values mean.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AccessRules {
    /// Keys from the most general to the most specific.
    pub keys: Vec<String>,
    /// Values under which anyone may pass.
    pub open: Vec<String>,
    /// Values under which one may go to a place there, not through.
    pub ends_only: Vec<String>,
    /// Values that forbid.
    pub closed: Vec<String>,
    /// Ways that are closed, whatever else they say.
    pub closed_ways: Vec<TagRule>,
    /// One-way streets that this vehicle may drive both ways.
    pub both_ways: Vec<TagRule>,
    /// Where this comes from.
    #[serde(flatten)]
    pub provenance: Provenance,
}

/// Weight and size, loaded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Vehicle {
    /// Tonnes.
    pub weight_t: f64,
    /// Tonnes on the heaviest axle.
    pub axle_load_t: f64,
    /// Metres.
    pub height_m: f64,
    /// Metres.
    pub width_m: f64,
    /// Metres.
    pub length_m: f64,
    /// Where this comes from.
    #[serde(flatten)]
    pub provenance: Provenance,
}

/// Speeds in general, km/h.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SpeedRules {
    /// The share of a signed limit kept up on average.
    pub signed_share: f64,
    /// The vehicle's greatest average speed.
    pub fastest_kmh: f64,
    /// No road is slower.
    pub slowest_kmh: f64,
    /// What `maxspeed=walk` means.
    pub walk_kmh: f64,
    /// Where this comes from.
    #[serde(flatten)]
    pub provenance: Provenance,
}

/// A class of road.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassRule {
    /// Average speed where nothing is signed, km/h.
    pub kmh: f64,
    /// Greatest average speed, whatever is signed, km/h.
    pub most_kmh: f64,
    /// Access where nothing is tagged.
    #[serde(default)]
    pub access: Access,
    /// Whether a place may be joined to it.
    #[serde(default = "yes")]
    pub snap: bool,
}

fn yes() -> bool {
    true
}

/// Greatest speeds by the state of the road, km/h.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Caps {
    /// By `surface`.
    pub surface_kmh: BTreeMap<String, f64>,
    /// By `tracktype`.
    pub tracktype_kmh: BTreeMap<String, f64>,
    /// By `smoothness`.
    pub smoothness_kmh: BTreeMap<String, f64>,
    /// By `service`.
    pub service_kmh: BTreeMap<String, f64>,
    /// Values of `smoothness` and `service` that close a way.
    pub closed: Vec<String>,
    /// Where this comes from.
    #[serde(flatten)]
    pub provenance: Provenance,
}

/// Boats.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FerryRules {
    /// Speed where no duration is tagged, km/h.
    pub kmh: f64,
    /// Waiting and boarding, seconds.
    pub boarding_s: f64,
    /// Access where nothing is tagged.
    pub access: Access,
    /// Where this comes from.
    #[serde(flatten)]
    pub provenance: Provenance,
}

/// Nodes that stop or delay.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NodeRules {
    /// By value of `barrier`; one that is not here is closed.
    pub barriers: BTreeMap<String, BarrierRule>,
    /// Delay by value of `highway`, seconds.
    pub highways_s: BTreeMap<String, f64>,
    /// Turning round at a dead end, seconds.
    pub u_turn_s: f64,
    /// Where this comes from.
    #[serde(flatten)]
    pub provenance: Provenance,
}

/// A kind of barrier.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BarrierRule {
    /// Access where nothing is tagged.
    #[serde(default)]
    pub access: Access,
    /// Delay, seconds.
    #[serde(default)]
    pub delay_s: f64,
}

/// From a place to its road.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SnapRules {
    /// A place farther from any road is not joined, metres.
    pub farthest_m: f64,
    /// A piece of road cut off from the main network is passed over when it is no longer than this in all, metres.
    pub small_piece_m: f64,
    /// Speed between place and road, km/h.
    pub access_kmh: f64,
    /// Where this comes from.
    #[serde(flatten)]
    pub provenance: Provenance,
}
