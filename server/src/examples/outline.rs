//! The perimeter of an example, as somebody would draw it around most members.

use collective::geography::{LonLat, Projection};
use collective::outline::Outline;
use geo::Point;

/// Corners of the drawing.
const CORNERS: usize = 12;
/// How far outside the members somebody draws, in metres.
const BEYOND_M: f64 = 600.0;

/// A ring around the share of the positions that lies nearest to their middle. From the middle each direction is met
/// once, so that the ring never crosses itself.
pub(super) fn around(positions: &[Point<f64>], share: f64, projection: Projection) -> Outline {
    let middle = middle(positions);
    let mut inside: Vec<_> = positions.to_vec();
    let away = |at: &Point<f64>| (at.x() - middle.x()).hypot(at.y() - middle.y());
    inside.sort_by(|a, b| away(a).total_cmp(&away(b)));
    inside.truncate(((positions.len() as f64 * share).round() as usize).max(1));
    let corner = |number: usize| -> LonLat {
        let (sin, cos) = (number as f64 / CORNERS as f64 * std::f64::consts::TAU).sin_cos();
        let reach = |at: &Point<f64>| (at.x() - middle.x()) * cos + (at.y() - middle.y()) * sin;
        let reach = inside.iter().map(reach).fold(0.0, f64::max) + BEYOND_M;
        projection.to_lon_lat(Point::new(middle.x() + reach * cos, middle.y() + reach * sin))
    };
    let mut ring: Vec<LonLat> = (0..CORNERS).map(corner).collect();
    ring.extend(ring.first().copied());
    Outline::simple(ring)
}

/// The mean of the positions.
pub(super) fn middle(positions: &[Point<f64>]) -> Point<f64> {
    let count = positions.len().max(1) as f64;
    let sum = positions.iter().fold((0.0, 0.0), |sum, at| (sum.0 + at.x(), sum.1 + at.y()));
    Point::new(sum.0 / count, sum.1 / count)
}
