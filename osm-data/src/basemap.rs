//! The map under everything: roads, water, ground, buildings, boundaries and names as vector tiles.
//!
//! Building collects what is drawn from an extract (`collect`, by the rules of `data/basemap.toml`), finds the sea (`coast`) and
//! generalizes it into levels, one for most zooms (`generalize`, `level`). A tile is made on request (`tile`, `mvt`):
//! the features of its level that meet it, cut to it, written as bytes. Nothing is rendered ahead; what is too detailed for a
//! zoom was dropped when the level was made.
//!
//! Layers of a tile: `landuse`, `water`, `waterway`, `structure`, `building`, `aeroway`, `road`, `rail`, `ferry`, `boundary`,
//! `water_name`, `poi`, `place`. Every feature has a `class`; where it applies `name`, `ref`, `bridge`, `tunnel`,
//! `oneway` and `link` (1), `admin_level` (boundaries), `rank` (labels; the lowest is the most important).

mod attributes;
mod bytes;
mod classes;
mod coast;
mod collect;
mod generalize;
mod geometry;
mod grid;
mod level;
mod lines;
mod mvt;
mod ring_clip;
mod rings;
mod shapes;
mod simple;
mod simplify;
mod street;
mod style;
mod tile;
mod tree;

pub use coast::Sea;
pub use style::Theme;

use crate::extract::Extract;
use crate::shipped::ShippedDataFault;
use attributes::{Attribute, Attributes, Generalization, TextId};
use classes::{Classes, Layer};
use grid::Cell;
use level::Level;
use serde::{Deserialize, Serialize};

/// The deepest zoom of tiles; a map shows closer views by enlarging these.
pub const MAX_ZOOM: u8 = 16;

/// The zoom each level is made for; it serves the zooms down to the level before.
const LEVELS: [u8; 10] = [6, 7, 8, 9, 10, 11, 12, 13, 14, 16];

/// The basemap of a territory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basemap {
    attributes: Attributes,
    /// One for each of [`LEVELS`].
    levels: Vec<Level>,
}

/// What the basemap was made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct BasemapReport {
    /// Roads, railways, boundaries and other lines.
    pub lines: usize,
    /// Buildings, water and other areas.
    pub areas: usize,
    /// Names of places and landmarks.
    pub labels: usize,
    /// Rings of multipolygons that did not close (cut by the clip or broken), closed straight.
    pub open_rings: usize,
    /// What was made of the coastlines.
    pub sea: Sea,
}

impl Basemap {
    /// Draws an extract.
    ///
    /// # Errors
    /// When the rules compiled into the program are not well-formed.
    pub fn build(extract: &Extract) -> Result<(Self, BasemapReport), ShippedDataFault> {
        let mut collected = collect::collect(extract, &Classes::shipped()?);
        let (sea, outcome) = collected.frame().map_or((Vec::new(), Sea::None), |frame| coast::sea(extract, frame));
        let report = BasemapReport {
            lines: collected.lines.len(),
            areas: collected.areas.len(),
            labels: collected.points.len(),
            open_rings: collected.open_rings,
            sea: outcome,
        };
        let class = collected.attributes.text("ocean");
        let (name, reference) = (TextId::default(), TextId::default());
        let ocean = Attribute { layer: Layer::Water, class, flags: 0, rank: 0, from: 0, name, reference };
        let ocean = collected.attributes.number(ocean, Generalization { pixels: 2, dissolve: 0 });
        collected.areas.extend(sea.into_iter().map(|shape| (ocean, shape)));
        let levels = generalize::levels(&mut collected);
        Ok((Self { attributes: collected.attributes.finish(), levels }, report))
    }

    /// A tile as an uncompressed Mapbox Vector Tile; `None` when the tile does not exist, is deeper than [`MAX_ZOOM`], or
    /// nothing is drawn on it.
    #[must_use]
    pub fn tile(&self, zoom: u8, x: u32, y: u32) -> Option<Vec<u8>> {
        let cell = Cell { zoom, x, y };
        let level = self.levels.iter().find(|level| zoom <= level.zoom).filter(|_| cell.exists())?;
        Some(tile::tile(self, level, cell)).filter(|bytes| !bytes.is_empty())
    }
}

#[cfg(test)]
mod tests;
