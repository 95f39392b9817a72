//! Rings of a drawn outline, cleaned: open, without a corner twice in a row, and the faults of each ring by itself.

use super::PerimeterRules;
use super::projected::ProjectedOutline;
use crate::analysis::{FaultKind, PerimeterFault};
use crate::geography::{LonLat, planar_length};
use geo::{Area, ConvexHull, Coord, LineString, MultiPoint};

/// A ring with at least three different corners around some area; not closed.
#[derive(Debug, Clone)]
pub(super) struct Ring {
    /// Its part in the outline.
    pub(super) part: usize,
    /// Its number in the part; 0 is the outer one.
    pub(super) number: usize,
    /// Its corners in the plane; the last one is joined to the first.
    pub(super) corners: Vec<Coord<f64>>,
}

impl Ring {
    /// A fault of this ring.
    pub(super) fn fault(&self, kind: FaultKind, at: Option<LonLat>) -> PerimeterFault {
        PerimeterFault { kind, part: self.part, ring: self.number, at }
    }

    /// The edge that leaves a corner.
    pub(super) fn edge(&self, corner: usize) -> (Coord<f64>, Coord<f64>) {
        (self.corners[corner], self.corners[(corner + 1) % self.corners.len()])
    }

    /// The closed line, counterclockwise or clockwise.
    pub(super) fn closed(&self, counterclockwise: bool) -> LineString<f64> {
        let mut corners = self.corners.clone();
        if (twice_signed_area(&corners) > 0.0) != counterclockwise {
            corners.reverse();
        }
        corners.push(corners[0]);
        LineString::new(corners)
    }

    /// Whether a position is inside, by the even-odd rule; on the ring itself either answer is given.
    pub(super) fn encloses(&self, position: Coord<f64>) -> bool {
        let edges = (0..self.corners.len()).map(|corner| self.edge(corner));
        edges.filter(|(start, end)| super::limit::crosses_ray(*start, *end, position)).count() % 2 == 1
    }
}

fn twice_signed_area(corners: &[Coord<f64>]) -> f64 {
    let origin = corners[0];
    let next = corners.iter().cycle().skip(1);
    corners
        .iter()
        .zip(next)
        .map(|(a, b)| (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y))
        .sum()
}

/// The rings of an outline that are worth looking at further; the others leave their fault.
pub(super) fn rings(outline: &ProjectedOutline, rules: &PerimeterRules, faults: &mut Vec<PerimeterFault>) -> Vec<Ring> {
    if outline.plane().is_empty() {
        faults.push(PerimeterFault { kind: FaultKind::Empty, part: 0, ring: 0, at: None });
    }
    let mut sound = Vec::with_capacity(outline.plane().len());
    for (part, rings) in outline.plane().iter().enumerate() {
        if rings.is_empty() {
            faults.push(PerimeterFault { kind: FaultKind::Empty, part, ring: 0, at: None });
        }
        for (ring, positions) in rings.iter().enumerate() {
            let places = &outline.outline().parts[part][ring];
            match cleaned(positions, places, rules) {
                Ok(corners) => sound.push(Ring { part, number: ring, corners }),
                Err((kind, at)) => faults.push(PerimeterFault { kind, part, ring, at }),
            }
        }
    }
    sound
}

fn cleaned(
    positions: &[Coord<f64>],
    places: &[LonLat],
    rules: &PerimeterRules,
) -> Result<Vec<Coord<f64>>, (FaultKind, Option<LonLat>)> {
    let too_far = |position: &Coord<f64>| planar_length(*position) > rules.farthest_corner.0;
    if let Some(index) = positions.iter().position(too_far) {
        return Err((FaultKind::TooFar, Some(places[index])));
    }
    let mut corners = positions.to_vec();
    corners.dedup();
    while corners.len() > 1 && corners.first() == corners.last() {
        corners.pop();
    }
    let start = places.first().copied();
    let Some(first) = corners.first() else { return Err((FaultKind::Empty, None)) };
    let second = corners.iter().find(|corner| *corner != first);
    if !corners.iter().any(|corner| corner != first && Some(corner) != second) {
        return Err((FaultKind::TooFewCorners, start));
    }
    // A ring that winds around its area k times has k times the signed area, and k is less than its corners: mostly this
    // spares the hull.
    let surely = twice_signed_area(&corners).abs() / (2.0 * corners.len() as f64) >= rules.smallest_area.0;
    if !surely && MultiPoint::from(corners.clone()).convex_hull().unsigned_area() < rules.smallest_area.0 {
        return Err((FaultKind::NoArea, start));
    }
    Ok(corners)
}
