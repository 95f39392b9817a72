//! What a column can hold.

use serde::{Deserialize, Serialize};

/// What a list lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Listed {
    /// Members.
    Members,
    /// Points of delivery.
    Points,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names are those of the fields of members and points, or say where one is")]
pub enum Column {
    Name,
    KgPerWeek,
    Address,
    PostalCode,
    Commune,
    /// The code of the commune in the register of the French statistics office.
    Insee,
    Lon,
    Lat,
    /// Latitude and longitude in one cell, as maps copy them.
    Coordinates,
    Days,
    VisitsPerWeek,
    Kind,
    ServiceMinutes,
    /// The hour from which a point receives.
    OpensAt,
    /// The hour until which it does.
    ClosesAt,
    Products,
    Temperature,
    Vehicle,
    Turnover,
    CanHostTransfer,
}

impl Column {
    /// All of them, in the order of the lists.
    pub const ALL: [Self; 20] = [
        Self::Name,
        Self::KgPerWeek,
        Self::Address,
        Self::PostalCode,
        Self::Commune,
        Self::Insee,
        Self::Lon,
        Self::Lat,
        Self::Coordinates,
        Self::Days,
        Self::VisitsPerWeek,
        Self::Kind,
        Self::ServiceMinutes,
        Self::OpensAt,
        Self::ClosesAt,
        Self::Products,
        Self::Temperature,
        Self::Vehicle,
        Self::Turnover,
        Self::CanHostTransfer,
    ];

    /// Whether entries of a list have it.
    #[must_use]
    pub fn is_of(self, listed: Listed) -> bool {
        match self {
            Self::Kind | Self::ServiceMinutes | Self::OpensAt | Self::ClosesAt => listed == Listed::Points,
            Self::Products | Self::Temperature | Self::Vehicle | Self::Turnover => listed == Listed::Members,
            _ => true,
        }
    }

    /// Its name on the wire and in data files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::KgPerWeek => "kg_per_week",
            Self::Address => "address",
            Self::PostalCode => "postal_code",
            Self::Commune => "commune",
            Self::Insee => "insee",
            Self::Lon => "lon",
            Self::Lat => "lat",
            Self::Coordinates => "coordinates",
            Self::Days => "days",
            Self::VisitsPerWeek => "visits_per_week",
            Self::Kind => "kind",
            Self::ServiceMinutes => "service_minutes",
            Self::OpensAt => "opens_at",
            Self::ClosesAt => "closes_at",
            Self::Products => "products",
            Self::Temperature => "temperature",
            Self::Vehicle => "vehicle",
            Self::Turnover => "turnover",
            Self::CanHostTransfer => "can_host_transfer",
        }
    }
}
