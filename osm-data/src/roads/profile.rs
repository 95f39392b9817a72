//! A vehicle's rules: what it may drive, how fast, and how places are joined to roads. Content, from `data/profiles`.

use super::access::Access;
use crate::shipped::{ShippedDataFault, parse_shipped};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How one kind of vehicle drives. Every table names its source and status in the file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Stable identifier, as `small_van`.
    pub id: String,
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
    /// Where this comes from.
    #[serde(flatten)]
    pub provenance: Provenance,
}

/// Weight and size, loaded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Vehicle {
    /// Tonnes.
    pub weight_t: f64,
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

/// Why a text is no profile.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ProfileFault {
    /// Not TOML, or not of this shape.
    #[error("the profile was not understood: {0}")]
    Form(#[from] toml::de::Error),
    /// A number that must be positive is not.
    #[error("in the profile {profile}, {value} must be a positive number")]
    NotPositive {
        /// The profile.
        profile: String,
        /// Which value.
        value: &'static str,
    },
}

/// Profiles of this program: identifier and file. The first is the default.
const OWN: [(&str, &str); 4] = [
    ("profiles/small_van.toml", include_str!("../../data/profiles/small_van.toml")),
    ("profiles/refrigerated_van.toml", include_str!("../../data/profiles/refrigerated_van.toml")),
    ("profiles/rigid_12t.toml", include_str!("../../data/profiles/rigid_12t.toml")),
    ("profiles/rigid_19t.toml", include_str!("../../data/profiles/rigid_19t.toml")),
];

impl Profile {
    /// A profile from the text of its file.
    ///
    /// # Errors
    /// When it is not of the form of those in `data/profiles`, or a speed is not positive.
    pub fn from_toml(text: &str) -> Result<Self, ProfileFault> {
        let profile: Self = toml::from_str(text)?;
        let class_speeds = profile.classes.values().flat_map(|class| [class.kmh, class.most_kmh]);
        let caps = [
            &profile.caps.surface_kmh,
            &profile.caps.tracktype_kmh,
            &profile.caps.smoothness_kmh,
            &profile.caps.service_kmh,
        ];
        let cap_speeds = caps.into_iter().flat_map(|cap| cap.values().copied());
        let single = [
            ("speed.signed_share", profile.speed.signed_share),
            ("speed.fastest_kmh", profile.speed.fastest_kmh),
            ("speed.slowest_kmh", profile.speed.slowest_kmh),
            ("speed.walk_kmh", profile.speed.walk_kmh),
            ("ferry.kmh", profile.ferry.kmh),
            ("snapping.access_kmh", profile.snapping.access_kmh),
            ("snapping.farthest_m", profile.snapping.farthest_m),
        ];
        let numbers = class_speeds.map(|kmh| ("classes", kmh)).chain(cap_speeds.map(|kmh| ("caps", kmh))).chain(single);
        for (value, number) in numbers {
            if !(number.is_finite() && number > 0.0) {
                return Err(ProfileFault::NotPositive { profile: profile.id, value });
            }
        }
        Ok(profile)
    }

    /// The profiles of this program, the default (a small van) first.
    ///
    /// # Errors
    /// When one of them, part of the program, is damaged.
    pub fn own() -> Result<Vec<Self>, ShippedDataFault> {
        OWN.iter().map(|(file, text)| parse_shipped(file, text)).collect()
    }

    /// The default: a small van.
    ///
    /// # Errors
    /// When it, part of the program, is damaged.
    pub fn small_van() -> Result<Self, ShippedDataFault> {
        parse_shipped(OWN[0].0, OWN[0].1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_profiles_are_well_formed_and_the_small_van_comes_first() {
        for (_, text) in OWN {
            Profile::from_toml(text).unwrap();
        }
        let ids: Vec<_> = Profile::own().unwrap().into_iter().map(|profile| profile.id).collect();
        assert_eq!(ids, ["small_van", "refrigerated_van", "rigid_12t", "rigid_19t"]);
    }

    #[test]
    fn a_speed_of_zero_is_refused() {
        let text = OWN[0].1.replace("access_kmh = 10", "access_kmh = 0");
        assert!(matches!(
            Profile::from_toml(&text),
            Err(ProfileFault::NotPositive { value: "snapping.access_kmh", .. })
        ));
    }
}
