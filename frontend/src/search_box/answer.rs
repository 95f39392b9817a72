//! What answers a question: a name of the collective, a place, or the offer to ask elsewhere.

use crate::editor::{Selection, Target};
use collective::address_service::AddressService;
use collective::geography::LonLat;
use collective::search::Found;

/// One answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// A member, a point or a platform of the collective.
    Own {
        /// What picks it.
        selection: Selection,
        /// What people call it.
        name: String,
        /// Where it is.
        place: LonLat,
    },
    /// A place that was found.
    Found(Found),
    /// No place yet: another service can be asked.
    Elsewhere(AddressService),
}

impl Answer {
    /// What it is called: of an address the number and the street; of a service its host.
    #[must_use]
    pub fn title(&self) -> String {
        match self {
            Self::Own { name, .. } => name.clone(),
            Self::Found(found) => title(found),
            Self::Elsewhere(service) => service.0.clone(),
        }
    }

    /// Where it is, when it is a place.
    #[must_use]
    pub fn place(&self) -> Option<LonLat> {
        match self {
            Self::Own { place, .. } => Some(*place),
            Self::Found(found) => Some(found.location),
            Self::Elsewhere(_) => None,
        }
    }

    /// What would lie under a pointer there.
    #[must_use]
    pub fn target(&self) -> Option<Target> {
        match self {
            Self::Own { selection: Selection::Member(id), .. } => Some(Target::Member(*id)),
            Self::Own { selection: Selection::Point(id), .. } => Some(Target::Point(*id)),
            Self::Own { selection: Selection::Hub(id), .. } => Some(Target::Hub(*id)),
            Self::Own { .. } | Self::Found(_) | Self::Elsewhere(_) => None,
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
