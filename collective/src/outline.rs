//! Outlines of areas as they come from outside, in longitude and latitude.

mod combination;
mod detail;
mod plotted;
mod simplify;
mod split;

pub use combination::Combination;
pub use plotted::Plotted;

use crate::geography::{LonLat, Projection};
use geo::{Coord, LineString, MultiPolygon, Polygon};
use serde::{Deserialize, Serialize};

/// The outline of an area as it was drawn or read: parts, each a closed outer ring followed by its holes. On the wire the
/// `coordinates` of a GeoJSON MultiPolygon.
///
/// It may be anything: self-crossing, empty, unclosed. Only a [`crate::perimeter::Perimeter`] is known to be sound.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Outline {
    /// The parts; in each the first ring is the outer one.
    pub parts: Vec<Vec<Vec<LonLat>>>,
}

impl Outline {
    /// One part without holes.
    #[must_use]
    pub fn simple(ring: Vec<LonLat>) -> Self {
        Self { parts: vec![vec![ring]] }
    }

    /// How many positions it has in all, closing ones included.
    #[must_use]
    pub fn position_count(&self) -> usize {
        self.parts.iter().flatten().map(Vec::len).sum()
    }

    /// The same outline in the plane, each ring closed. Nothing is checked.
    #[must_use]
    pub fn to_plane(&self, projection: Projection) -> MultiPolygon<f64> {
        let ring = |ring: &Vec<LonLat>| -> LineString<f64> {
            ring.iter().map(|place| Coord::from(projection.to_plane(*place))).collect()
        };
        let part = |rings: &Vec<Vec<LonLat>>| {
            let mut rings = rings.iter().map(ring);
            Polygon::new(rings.next().unwrap_or_else(|| LineString::new(Vec::new())), rings.collect())
        };
        MultiPolygon::new(self.parts.iter().map(part).collect())
    }

    /// The outline of an area of the plane.
    #[must_use]
    pub fn from_plane(area: &MultiPolygon<f64>, projection: Projection) -> Self {
        let ring = |ring: &LineString<f64>| ring.points().map(|point| projection.to_lon_lat(point)).collect();
        let part = |part: &Polygon<f64>| std::iter::once(part.exterior()).chain(part.interiors()).map(ring).collect();
        Self { parts: area.iter().map(part).collect() }
    }
}

#[cfg(test)]
mod tests;
