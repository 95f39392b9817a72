//! What answers a question: a place, of the collective or found, or the offer to ask elsewhere.

use crate::editor::{Selection, Target};
use collective::address_service::AddressService;
use collective::geography::LonLat;
use collective::search::Found;

/// One answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// A place.
    Place(Place),
    /// No place yet: another service can be asked.
    Elsewhere(AddressService),
}

/// A place that answers.
#[derive(Debug, Clone, PartialEq)]
pub enum Place {
    /// A member, a point or a platform of the collective.
    Own {
        /// What picks it.
        selection: Selection,
        /// What people call it.
        name: String,
        /// Where it is.
        at: LonLat,
    },
    /// One that was found.
    Found(Found),
}

impl Answer {
    /// What it is called: a place by its title, a service by its host.
    #[must_use]
    pub fn title(&self) -> String {
        match self {
            Self::Place(place) => place.title(),
            Self::Elsewhere(service) => service.0.clone(),
        }
    }

    /// The place, when it is one.
    #[must_use]
    pub fn place(&self) -> Option<&Place> {
        match self {
            Self::Place(place) => Some(place),
            Self::Elsewhere(_) => None,
        }
    }
}

impl Place {
    /// What it is called: of an address the number and the street.
    #[must_use]
    pub fn title(&self) -> String {
        match self {
            Self::Own { name, .. } => name.clone(),
            Self::Found(found) => title(found),
        }
    }

    /// Where it is.
    #[must_use]
    pub fn at(&self) -> LonLat {
        match self {
            Self::Own { at, .. } => *at,
            Self::Found(found) => found.location,
        }
    }

    /// What would lie under a pointer there.
    #[must_use]
    pub fn target(&self) -> Option<Target> {
        match self {
            Self::Own { selection: Selection::Member(id), .. } => Some(Target::Member(*id)),
            Self::Own { selection: Selection::Point(id), .. } => Some(Target::Point(*id)),
            Self::Own { selection: Selection::Hub(id), .. } => Some(Target::Hub(*id)),
            Self::Own { .. } | Self::Found(_) => None,
        }
    }
}

/// What a place that was found is called: of an address the number and the street.
#[must_use]
pub fn title(found: &Found) -> String {
    match &found.house_number {
        Some(number) => format!("{number} {}", found.name),
        None => found.name.clone(),
    }
}
