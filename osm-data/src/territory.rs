//! A territory, opened: what was prepared once, ready to answer.

mod about;

pub use about::About;

use crate::basemap::Basemap;
use crate::boundaries::Boundaries;
use crate::places::Places;
use crate::roads::Roads;
use crate::territory_file::{Reader, TerritoryFault};
use collective::boundary::Boundary;
use collective::document::TerritoryId;
use collective::geography::Projection;
use collective::place::ExistingPlace;
use collective::territory::TerritorySummary;
use std::path::Path;

/// A territory in memory.
#[derive(Debug)]
pub struct Territory {
    summary: TerritorySummary,
    places: Places,
    boundaries: Boundaries,
    basemap: Basemap,
    roads: Roads,
}

impl Territory {
    /// Opens a territory's file.
    ///
    /// # Errors
    /// When it cannot be read, or is no territory, cut short, damaged or of another version.
    pub fn open(path: &Path) -> Result<Self, TerritoryFault> {
        let file = Reader::open(path)?;
        let about: About = file.decode()?;
        Ok(Self {
            summary: about.summary(id_of(path)),
            places: file.decode()?,
            boundaries: file.decode()?,
            basemap: file.decode()?,
            roads: file.decode()?,
        })
    }

    /// The territory in brief.
    #[must_use]
    pub fn summary(&self) -> &TerritorySummary {
        &self.summary
    }

    /// The projection of every computation in this territory, centered on the middle of its bounds.
    #[must_use]
    pub fn projection(&self) -> Projection {
        Projection::centered_on(self.summary.center)
    }

    /// The roads, for travel times and routes.
    #[must_use]
    pub fn roads(&self) -> &Roads {
        &self.roads
    }

    /// The places that already exist, in order of function, then element.
    #[must_use]
    pub fn places(&self) -> &[ExistingPlace] {
        &self.places.0
    }

    /// The boundaries, in order of kind, name and element.
    #[must_use]
    pub fn boundaries(&self) -> &[Boundary] {
        &self.boundaries.0
    }

    /// The map under everything.
    #[must_use]
    pub fn basemap(&self) -> &Basemap {
        &self.basemap
    }
}

/// The id of the territory of a file: its name without extension, in what an id allows.
fn id_of(path: &Path) -> TerritoryId {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().to_lowercase();
    let allowed = |c: char| if c.is_ascii_lowercase() || c.is_ascii_digit() || "-_.".contains(c) { c } else { '-' };
    let text: String = stem.trim_start_matches('.').chars().map(allowed).take(64).collect();
    TerritoryId::try_new(&text).unwrap_or_else(|_| TerritoryId::unnamed())
}

#[cfg(test)]
mod tests;
