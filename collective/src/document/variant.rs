//! A variant: one way to draw and run the collective, to be compared with others.

use super::{Date, DrawnPerimeter, HubId, MemberId, PointId};
use crate::geography::LonLat;
use crate::parameters::ParameterKey;
use crate::quantity::{Euros, Kilograms};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One way to draw and run the collective.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Variant {
    /// What people call it.
    pub name: String,
    /// The day it stands for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Its perimeter, sound or not; without one everybody counts.
    pub perimeter: Option<DrawnPerimeter>,
    /// Members that count, or do not, whatever the perimeter says.
    pub member_overrides: BTreeMap<MemberId, MembershipOverride>,
    /// Points that count, or do not, whatever the perimeter says.
    pub point_overrides: BTreeMap<PointId, MembershipOverride>,
    /// The transfer places it is to use; when there is none the analysis looks for the best one.
    pub hubs: BTreeMap<HubId, Hub>,
    /// How much is done together.
    pub cooperation: Cooperation,
    /// Parameters that differ from those of the collective.
    pub parameters: BTreeMap<ParameterKey, f64>,
}

impl Variant {
    /// An empty variant: no perimeter, no hub, full cooperation.
    #[must_use]
    pub fn named(name: String) -> Self {
        Self {
            name,
            date: None,
            perimeter: None,
            member_overrides: BTreeMap::new(),
            point_overrides: BTreeMap::new(),
            hubs: BTreeMap::new(),
            cooperation: Cooperation::default(),
            parameters: BTreeMap::new(),
        }
    }
}

/// An explicit decision about who counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MembershipOverride {
    /// Counts, even outside.
    Included,
    /// Does not count, even inside.
    Excluded,
}

/// A transfer place chosen for a variant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Hub {
    /// What people call it.
    pub name: String,
    /// Where it is.
    pub place: LonLat,
    /// Rent and energy, when known; otherwise none at the place of a member or a point, and elsewhere as the parameters say for
    /// its size.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_per_week: Option<Euros>,
    /// What it can take in a day, when that is limited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity_per_day: Option<Kilograms>,
    /// The OpenStreetMap element it is, when it exists there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub osm: Option<String>,
    /// Where its name comes from; older documents do not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub naming: Option<HubNaming>,
}

impl Hub {
    /// A transfer place of which nothing else is known.
    #[must_use]
    pub fn new(name: String, place: LonLat) -> Self {
        Self { name, place, cost_per_week: None, capacity_per_day: None, osm: None, naming: None }
    }

    /// Whether its name is that of the place where it stands, and says something false elsewhere.
    #[must_use]
    pub fn is_named_after_its_place(&self) -> bool {
        self.naming.map_or(self.osm.is_some(), |naming| naming == HubNaming::Place)
    }

    /// Whether its name gives way to that of a place where it comes to stand: only what people call it does not.
    #[must_use]
    pub fn takes_the_name_of_a_place(&self) -> bool {
        self.naming.map_or(self.osm.is_some(), |naming| naming != HubNaming::People)
    }
}

/// Where the name of a transfer place comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HubNaming {
    /// It is that of the place where it stands: a market, a farm, an address.
    Place,
    /// It is the usual word with a number.
    Number,
    /// People gave it.
    People,
}

/// How much is done together.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Cooperation {
    /// Share of the volume that goes through the pooled organization, 0 to 1; the rest keeps its individual tours.
    pub participation: f64,
    /// Weeks of activity in a year.
    pub weeks_per_year: f64,
    /// How goods get to the transfer place.
    pub upstream: Upstream,
}

impl Cooperation {
    /// Weeks of activity in a year; all of them when people said none.
    #[must_use]
    pub fn active_weeks(&self) -> f64 {
        if self.weeks_per_year > 0.0 { self.weeks_per_year } else { WEEKS_IN_A_YEAR }
    }
}

const WEEKS_IN_A_YEAR: f64 = 365.25 / 7.0;

impl Default for Cooperation {
    /// Everybody, all year (52 weeks less four of closure), in the cheaper way.
    fn default() -> Self {
        Self { participation: 1.0, weeks_per_year: 48.0, upstream: Upstream::Cheaper }
    }
}

/// How goods get from the members to the transfer place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Upstream {
    /// Each member brings its own.
    Brought,
    /// A collection tour fetches them.
    Collected,
    /// Whichever costs less.
    Cheaper,
}
