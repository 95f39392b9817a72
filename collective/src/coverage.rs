//! Areas side by side, as communes are, of which some are taken together: what a brush paints with.
//!
//! Neighbours must share the positions of their common side, as the light outlines of a territory do; then their union has
//! no sliver.

use crate::geography::Projection;
use crate::outline::{Outline, Plotted};
use crate::quantity::Meters;
use geo::{BoundingRect as _, Distance as _, Euclidean, Line, MultiPolygon, Point, Rect};
use std::collections::BTreeSet;

/// Some areas, each known by its number.
#[derive(Debug, Clone, PartialEq)]
pub struct Coverage {
    pieces: Vec<Piece>,
    projection: Projection,
}

#[derive(Debug, Clone, PartialEq)]
struct Piece {
    outline: Outline,
    area: MultiPolygon<f64>,
    bounds: Rect<f64>,
}

impl Coverage {
    /// The areas with these outlines, numbered from 0; one without any position is never found.
    #[must_use]
    pub fn new(outlines: impl IntoIterator<Item = Outline>, projection: Projection) -> Self {
        let piece = |outline: Outline| {
            let area = outline.to_plane(projection);
            let bounds = area.bounding_rect().unwrap_or_else(|| Rect::new((f64::MAX, f64::MAX), (f64::MAX, f64::MAX)));
            Piece { outline, area, bounds }
        };
        Self { pieces: outlines.into_iter().map(piece).collect(), projection }
    }

    /// The outline of an area.
    #[must_use]
    pub fn outline(&self, piece: usize) -> Option<&Outline> {
        Some(&self.pieces.get(piece)?.outline)
    }

    /// The areas that a disc moved along a line touches. O(n) comparisons of rectangles, and the distance to the few that are
    /// near: some tens of microseconds among the communes of a région.
    pub fn touched(&self, way: Line<f64>, radius: Meters) -> impl Iterator<Item = usize> {
        let around = way.bounding_rect();
        let near = move |bounds: &Rect<f64>| {
            bounds.min().x - radius.0 <= around.max().x
                && bounds.max().x + radius.0 >= around.min().x
                && bounds.min().y - radius.0 <= around.max().y
                && bounds.max().y + radius.0 >= around.min().y
        };
        let pieces = self.pieces.iter().enumerate().filter(move |(_, piece)| near(&piece.bounds));
        pieces.filter(move |(_, piece)| distance(way, &piece.area) <= radius.0).map(|(number, _)| number)
    }

    /// What is in any of some areas.
    #[must_use]
    pub fn union(&self, pieces: &BTreeSet<usize>) -> Plotted {
        Plotted::union(pieces.iter().filter_map(|piece| self.outline(*piece)), self.projection)
    }
}

fn distance(way: Line<f64>, area: &MultiPolygon<f64>) -> f64 {
    if way.start == way.end { Euclidean.distance(&Point(way.start), area) } else { Euclidean.distance(&way, area) }
}

#[cfg(test)]
mod tests;
