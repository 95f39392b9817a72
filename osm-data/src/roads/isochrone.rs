//! Isochrones: the land reached from a place within some time, as clean polygons.
//!
//! Every edge of the network gets the time at which it is entered; the stretches reached in time, and the land beside
//! them, are drawn on a grid; the outline of the grid's cells is the area.

mod grid;
mod outline;
mod stretches;

use super::Roads;
use super::metric::LocalMetric;
use crate::shipped::{ShippedDataFault, parse_shipped};
use collective::geography::LonLat;
use collective::quantity::Seconds;
use collective::travel::Course;
use grid::Grid;
use serde::Deserialize;

/// A polygon of an isochrone: rings closed by their first point, the outer one counterclockwise, holes clockwise.
#[derive(Debug, Clone, PartialEq)]
pub struct IsochronePolygon {
    /// The outer boundary.
    pub exterior: Vec<LonLat>,
    /// Land inside that is not reached.
    pub holes: Vec<Vec<LonLat>>,
}

/// How areas are drawn: content, from `data/isochrone.toml`.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
struct DrawingRules {
    cell_m: f64,
    most_cells_across: f64,
    beside_m: f64,
    smallest_hole_m2: f64,
}

impl Roads {
    /// The land one reaches from a place within a time, or from which one reaches it, the leg to the road included, the largest
    /// polygon first; none when no road is near enough or the time is not enough to come to it.
    ///
    /// # Errors
    /// When the program's own rules of drawing are damaged.
    pub fn isochrone(
        &self,
        place: LonLat,
        within: Seconds,
        course: Course,
    ) -> Result<Vec<IsochronePolygon>, ShippedDataFault> {
        let rules: DrawingRules = parse_shipped("isochrone.toml", include_str!("../../data/isochrone.toml"))?;
        let stretches = self.stretches_within(place, within, course);
        let Some(corners) = self.corners_around(&stretches) else { return Ok(Vec::new()) };
        let mut grid = Grid::around(corners, LocalMetric::at(place.lat() * 1e7), rules);
        for stretch in stretches {
            self.for_each_piece(stretch, |from, to| grid.draw(from, to));
        }
        grid.widen(rules.beside_m);
        let mut polygons = outline::polygons(&grid, rules.smallest_hole_m2);
        polygons.sort_by_key(|polygon| std::cmp::Reverse(polygon.exterior.len()));
        Ok(polygons)
    }
}

#[cfg(test)]
mod tests;
