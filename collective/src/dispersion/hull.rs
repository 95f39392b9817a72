//! Hulls around the members.

use super::Observation;
use geo::concave_hull::{ConcaveHull, ConcaveHullOptions};
use geo::{Area, ConvexHull, MultiPoint, Polygon};

/// Less than this part of the square of its length, and a hull is a line.
const FLAT: f64 = 1e-9;

/// The convex hull; from three members that do not stand in line. O(n log n).
#[must_use]
pub fn convex_hull(observations: &[Observation]) -> Option<Polygon<f64>> {
    let hull = positions(observations).convex_hull();
    let squared_length: f64 = hull.exterior().lines().map(|line| line.dx() * line.dx() + line.dy() * line.dy()).sum();
    (hull.unsigned_area() > FLAT * squared_length).then_some(hull)
}

/// A concave hull (Park and Oh 2012): edges of the convex hull are dug in to members nearer than `reach` times their
/// length. With a reach near 0 it is the convex hull; 0.5 follows the members in some detail. From three members that do not
/// stand in line. The choice of the reach changes its area much: never show it without.
#[must_use]
pub fn concave_hull(observations: &[Observation], reach: f64) -> Option<Polygon<f64>> {
    convex_hull(observations)?;
    let options = ConcaveHullOptions { concavity: 1.0 / reach, length_threshold: 0.0 };
    Some(positions(observations).concave_hull_with_options(options))
}

fn positions(observations: &[Observation]) -> MultiPoint<f64> {
    observations.iter().map(|observation| geo::Point(observation.position)).collect()
}
