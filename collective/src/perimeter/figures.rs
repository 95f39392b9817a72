//! Area and shape of a perimeter.

use super::enclosing_circle::smallest_enclosing_circle;
use crate::analysis::PerimeterFigures;
use crate::quantity::{Meters, SquareMeters};
use geo::{Area, ConvexHull, Euclidean, Length, MultiPolygon};
use std::f64::consts::PI;

/// The figures of a sound area of the plane. O(n log n).
#[must_use]
pub fn area_figures(area: &MultiPolygon<f64>) -> PerimeterFigures {
    let square_meters = area.unsigned_area();
    let rings = area.iter().flat_map(|part| std::iter::once(part.exterior()).chain(part.interiors()));
    let length: f64 = rings.map(|ring| Euclidean.length(ring)).sum();
    let hull = area.convex_hull();
    let circle = smallest_enclosing_circle(&hull.exterior().0[1..]);
    PerimeterFigures {
        area: SquareMeters(square_meters),
        length: Meters(length),
        parts: area.0.len(),
        holes: area.iter().map(|part| part.interiors().len()).sum(),
        polsby_popper: 4.0 * PI * square_meters / (length * length),
        reock: circle.map_or(0.0, |circle| square_meters / (PI * circle.radius * circle.radius)),
        convexity: square_meters / hull.unsigned_area(),
    }
}
