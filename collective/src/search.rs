//! What a search box finds in a territory, and what is at a place of it.

use crate::address_service::AddressService;
use crate::geography::LonLat;
use crate::quantity::Meters;
use serde::{Deserialize, Serialize};

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FoundKind {
    /// A commune.
    Commune,
    /// A grouping of communes, a département, a region, a park.
    Area,
    /// A town, village, hamlet, quarter or locality.
    Settlement,
    /// A street; its location is a point on it, near its middle.
    Street,
    /// A house number.
    Address,
    /// A shop, school, farm, public place or building that has a name.
    PointOfInterest,
}

impl FoundKind {
    /// Every kind.
    pub const ALL: [Self; 6] =
        [Self::Commune, Self::Area, Self::Settlement, Self::Street, Self::Address, Self::PointOfInterest];
}

/// One answer of the search box.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// What it is.
    pub kind: FoundKind,
    /// Its name; of an address that of its street.
    pub name: String,
    /// The number of the house, of an address only.
    pub house_number: Option<String>,
    /// The commune it lies in; none of a commune, and outside all of them.
    pub commune: Option<String>,
    /// What else it lies in (a département, a region), where that tells it apart from another answer that reads like it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<String>,
    /// The OpenStreetMap tag that says what it is, as in `amenity=school`; none of streets and addresses.
    pub tag: Option<String>,
    /// The OpenStreetMap element, `n`, `w` or `r` and its number; none of streets and addresses, which are made of several.
    pub osm: Option<String>,
    /// Where it is.
    pub location: LonLat,
    /// How far from the place near which it was looked for.
    #[serde(rename = "distance_m")]
    pub distance: Option<Meters>,
    /// The service that found it, when it was not the territory.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<AddressService>,
}

impl Found {
    /// Whether people read the same of both: kind, name, number and commune.
    #[must_use]
    pub fn reads_like(&self, other: &Self) -> bool {
        self.kind == other.kind
            && self.name == other.name
            && self.house_number == other.house_number
            && self.commune == other.commune
    }
}

/// What another service found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FoundElsewhere {
    /// What is in the territory, best first.
    pub found: Vec<Found>,
    /// How many answers are outside it, where no road is known.
    pub outside: usize,
}

/// What is at a place.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Whereabouts {
    /// The nearest house number, when one is near.
    pub address: Option<NearAddress>,
    /// The nearest street that has a name, when one is near.
    pub street: Option<NearStreet>,
    /// The commune that the place is in.
    pub commune: Option<CommuneName>,
}

/// A house number near a place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NearAddress {
    /// Its number.
    pub house_number: String,
    /// Its street.
    pub street: String,
    /// Where it is.
    pub location: LonLat,
    /// How far from the place, as the crow flies.
    #[serde(rename = "distance_m")]
    pub distance: Meters,
}

/// A street near a place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NearStreet {
    /// Its name.
    pub name: String,
    /// How far from the place, as the crow flies.
    #[serde(rename = "distance_m")]
    pub distance: Meters,
}

/// A commune by its names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommuneName {
    /// The OpenStreetMap element.
    pub osm: String,
    /// Its name; empty where it has none.
    pub name: String,
    /// The code of the French statistics office, where it has one.
    pub insee: Option<String>,
}
