//! A perimeter as people made it: its outline, and how that came about.

use crate::cells::Cell;
use crate::geography::LonLat;
use crate::outline::Outline;
use crate::parameters::VehicleKey;
use crate::quantity::Seconds;
use crate::travel::Course;
use serde::{Deserialize, Serialize};

/// A perimeter as people made it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DrawnPerimeter {
    /// Its outline.
    pub outline: Outline,
    /// How it was made.
    pub origin: PerimeterOrigin,
}

impl DrawnPerimeter {
    /// The same perimeter after its outline was changed by hand into this one.
    #[must_use]
    pub fn adjusted_to(&self, outline: Outline) -> Self {
        if outline == self.outline {
            return self.clone();
        }
        Self { outline, origin: self.origin.clone().adjusted() }
    }
}

/// How a perimeter was made, and whether its outline was changed by hand since. Documents from before that was kept do not
/// say; there it was not, as what was changed counted as drawn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PerimeterOrigin {
    /// By hand.
    Drawn,
    /// As a union of communes or other boundaries.
    Boundaries {
        /// Their OpenStreetMap elements, as in `r123`: the exact outline can be made of them again.
        osm: Vec<String>,
        /// The codes of the statistics office, of those that have one.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        insee: Vec<String>,
        /// Whether the outline was changed by hand since, so that it is no longer their union.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        adjusted: bool,
    },
    /// As the land around a place.
    Isochrone {
        /// The place.
        place: LonLat,
        /// How far one drives.
        #[serde(rename = "duration_s")]
        duration: Seconds,
        /// With what.
        vehicle: VehicleKey,
        /// From the place, or to it.
        course: Course,
        /// Whether the outline was changed by hand since.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        adjusted: bool,
    },
    /// As a union of H3 cells.
    Cells {
        /// Which.
        cells: Vec<Cell>,
        /// Whether the outline was changed by hand since.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        adjusted: bool,
    },
    /// From a file.
    Imported {
        /// The file's name.
        file: String,
        /// Whether the outline was changed by hand since.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        adjusted: bool,
    },
}

impl PerimeterOrigin {
    /// How it was made when something else was done to its outline since: where it comes from is remembered.
    #[must_use]
    pub fn adjusted(mut self) -> Self {
        match &mut self {
            Self::Drawn => {}
            Self::Boundaries { adjusted, .. }
            | Self::Isochrone { adjusted, .. }
            | Self::Cells { adjusted, .. }
            | Self::Imported { adjusted, .. } => *adjusted = true,
        }
        self
    }

    /// Whether its outline was changed by hand since; what was drawn was made by hand altogether.
    #[must_use]
    pub fn is_adjusted(&self) -> bool {
        match self {
            Self::Drawn => false,
            Self::Boundaries { adjusted, .. }
            | Self::Isochrone { adjusted, .. }
            | Self::Cells { adjusted, .. }
            | Self::Imported { adjusted, .. } => *adjusted,
        }
    }
}

#[cfg(test)]
mod tests;
