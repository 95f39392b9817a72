//! A service that knows addresses and is asked beside the territory, where the operator of the server named one and people want
//! it: what it is asked, and what it answers.

use crate::geography::LonLat;
use crate::search::{Found, FoundKind};
use serde::{Deserialize, Serialize};

/// A service that knows addresses, by the name of its host.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressService(pub String);

impl AddressService {
    /// Whether it is one of those that France runs over its national base of addresses (Base Adresse Nationale): that of its
    /// Géoplateforme, or the one before, whose address is still in use.
    #[must_use]
    pub fn is_national(&self) -> bool {
        matches!(self.0.as_str(), "data.geopf.fr" | "api-adresse.data.gouv.fr")
    }
}

/// What a service is asked: all that leaves the server. What is not known is blank.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AddressQuestion {
    /// The address, or the name of a place.
    pub address: String,
    /// The postal code.
    pub postal_code: String,
    /// The commune by its name.
    pub commune: String,
    /// The commune by its code in the register of the French statistics office.
    pub insee: String,
}

/// The best a service found.
#[derive(Debug, Clone, PartialEq)]
pub struct Geocoded {
    /// The whole address in its words.
    pub label: String,
    /// What it is; something else than an address, street, settlement or commune is a point of interest.
    pub kind: FoundKind,
    /// How like the question it is, from 0 to 1. The service calls it a measure of likeness for putting answers in order.
    pub score: f64,
    /// Where it is.
    pub location: LonLat,
    /// The name of the street or settlement, without the number.
    pub name: String,
    /// The number of the house.
    pub house_number: Option<String>,
    /// The commune.
    pub commune: Option<String>,
    /// The code of the commune.
    pub insee: Option<String>,
    /// The postal code.
    pub postal_code: Option<String>,
}

impl Geocoded {
    /// It as an answer of the search box, which says who found it.
    #[must_use]
    pub fn found(self, service: &AddressService, near: Option<LonLat>) -> Found {
        Found {
            kind: self.kind,
            distance: near.map(|near| near.distance_to(self.location)),
            name: self.name,
            house_number: self.house_number,
            commune: self.commune,
            within: None,
            tag: None,
            osm: None,
            location: self.location,
            service: Some(service.clone()),
        }
    }
}

/// Why a service said nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Silence {
    /// It cannot be reached, or takes too long, or has a fault of its own.
    Unreachable,
    /// It is asked too much, and says so.
    Busy,
    /// It does not want the question.
    Refused,
    /// It says something that cannot be read, or nothing on this question.
    Unreadable,
}

impl Silence {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Unreachable, Self::Busy, Self::Refused, Self::Unreadable];
}
