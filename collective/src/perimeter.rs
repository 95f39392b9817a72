//! The perimeter of a variant: a sound area of the plane, or the list of everything that is wrong with the drawing.

mod crossings;
pub mod enclosing_circle;
mod figures;
mod limit;
mod nesting;
mod projected;
mod ring;
mod rules;

pub use figures::area_figures;
pub use projected::ProjectedOutline;
pub use rules::PerimeterRules;

use crate::analysis::{FaultKind, PerimeterFault, PerimeterFigures, PerimeterReport, Side};
use crate::geography::Projection;
use crate::outline::Outline;
use crate::quantity::Meters;
use geo::{Coord, MultiPolygon, Point, Polygon, Rect};
use limit::Limit;
use ring::Ring;

/// A sound area of the plane, in metres: rings that do not cross, holes inside, parts apart. Outer rings run
/// counterclockwise, holes clockwise. Rings may touch each other in single positions.
#[derive(Debug, Clone)]
pub struct Perimeter {
    area: MultiPolygon<f64>,
    limit: Limit,
}

impl Perimeter {
    /// The perimeter of an outline. Rings that are not closed are closed, and a position that repeats the one before is
    /// dropped: neither is a fault.
    ///
    /// # Errors
    /// Every fault of the outline at once, each with its part, its ring and, where one can be named, its place.
    pub fn try_new(outline: &Outline, projection: Projection) -> Result<Self, Vec<PerimeterFault>> {
        Self::try_from_projected(&ProjectedOutline::new(outline, projection))
    }

    /// The same, for an outline that is in the plane already. O(n log n) for ordinary outlines.
    ///
    /// # Errors
    /// As [`Self::try_new`].
    pub fn try_from_projected(outline: &ProjectedOutline) -> Result<Self, Vec<PerimeterFault>> {
        let mut faults = Vec::new();
        let rings = ring::rings(outline, &PerimeterRules::of_catalog(), &mut faults);
        let meetings = crossings::meetings(&rings);
        let mut crossed = vec![false; rings.len()];
        let place = |at: Coord<f64>| outline.projection().to_lon_lat(Point(at));
        let mut seen: Vec<(usize, Coord<f64>)> = Vec::new();
        for meeting in meetings.iter().filter(|meeting| meeting.first.ring == meeting.second.ring) {
            let ring = meeting.first.ring;
            crossed[ring] = true;
            // Two edges that end where two others pass are one place, not four.
            if !seen.contains(&(ring, meeting.at)) {
                seen.push((ring, meeting.at));
                faults.push(rings[ring].fault(FaultKind::SelfCrossing, Some(place(meeting.at))));
            }
        }
        for fault in nesting::faults(&rings, &meetings, &crossed) {
            faults.push(rings[fault.ring].fault(fault.kind, Some(place(fault.at))));
        }
        if faults.is_empty() {
            Ok(Self::of_sound(&rings))
        } else {
            faults.sort_by_key(|fault| (fault.part, fault.ring));
            faults.dedup();
            Err(faults)
        }
    }

    fn of_sound(rings: &[Ring]) -> Self {
        let parts = rings.chunk_by(|a, b| a.part == b.part).map(|rings| {
            Polygon::new(rings[0].closed(true), rings[1..].iter().map(|hole| hole.closed(false)).collect())
        });
        let area = MultiPolygon::new(parts.collect());
        let limit = Limit::of(&area);
        Self { area, limit }
    }

    /// The area in the plane.
    #[must_use]
    pub fn area(&self) -> &MultiPolygon<f64> {
        &self.area
    }

    /// The smallest upright rectangle of the plane around it.
    #[must_use]
    pub fn bounds(&self) -> Rect<f64> {
        self.limit.bounds()
    }

    /// Area and shape.
    #[must_use]
    pub fn figures(&self) -> PerimeterFigures {
        area_figures(&self.area)
    }

    /// Whether a position of the plane is inside, by the even-odd rule; on the limit itself either answer is given.
    #[must_use]
    pub fn encloses(&self, position: Point<f64>) -> bool {
        self.limit.encloses(position.0)
    }

    /// The distance of a position to the limit, from inside or outside, when it is not more than `reach`.
    #[must_use]
    pub fn distance_to_limit(&self, position: Point<f64>, reach: Meters) -> Option<Meters> {
        self.limit.distance(position.0, reach.0).map(Meters)
    }

    /// Where a position lies, when everything as near to the limit as `tolerance` is on it.
    #[must_use]
    pub fn side(&self, position: Point<f64>, tolerance: Meters) -> Side {
        if self.distance_to_limit(position, tolerance).is_some() {
            Side::OnLimit
        } else if self.encloses(position) {
            Side::Inside
        } else {
            Side::Outside
        }
    }

    /// A drawing as it is reported, and the perimeter it makes when it is sound.
    #[must_use]
    pub fn report(drawing: Option<&ProjectedOutline>) -> (PerimeterReport, Option<Self>) {
        match drawing.map(Self::try_from_projected) {
            None => (PerimeterReport::Absent, None),
            Some(Err(faults)) => (PerimeterReport::Faulty { faults }, None),
            Some(Ok(perimeter)) => (PerimeterReport::Valid { figures: perimeter.figures() }, Some(perimeter)),
        }
    }
}

#[cfg(test)]
mod tests;
