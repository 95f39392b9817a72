//! Outlines put together again and again, as a brush does: each position is projected once.

use super::{Combination, Outline};
use crate::geography::{LonLat, Projection};
use geo::{Area as _, BooleanOps, Coord, LineString, MapCoords as _, MultiPolygon, Polygon, unary_union};
use std::collections::HashMap;

/// What is smaller is left over from rounding, not an area that people drew.
const CRUMB_M2: f64 = 1.0;

/// An outline with its area in the plane. Positions that stay when it is put together with others are those that were there,
/// to the last digit: outlines that share a side keep sharing it, and leave no sliver.
#[derive(Debug, Clone, PartialEq)]
pub struct Plotted {
    area: MultiPolygon<f64>,
    known: Known,
    projection: Projection,
}

impl Plotted {
    /// An outline as it is.
    #[must_use]
    pub fn new(outline: &Outline, projection: Projection) -> Self {
        let mut known = Known::default();
        known.learn(outline, projection);
        Self { area: outline.to_plane(projection), known, projection }
    }

    /// What is in any of some outlines.
    #[must_use]
    pub fn union<'a>(outlines: impl IntoIterator<Item = &'a Outline>, projection: Projection) -> Self {
        let mut known = Known::default();
        let mut parts: Vec<Polygon<f64>> = Vec::new();
        for outline in outlines {
            known.learn(outline, projection);
            parts.extend(outline.to_plane(projection));
        }
        Self { area: known.exact(&whole(unary_union(&parts))), known, projection }
    }

    /// It put together with another one.
    #[must_use]
    pub fn combined(&self, other: &Self, how: Combination) -> Self {
        let area = match how {
            Combination::Replace => return other.clone(),
            Combination::Add => self.area.union(&other.area),
            Combination::Subtract => self.area.difference(&other.area),
            Combination::Intersect => self.area.intersection(&other.area),
        };
        let mut known = self.known.clone();
        known.0.extend(&other.known.0);
        Self { area: known.exact(&whole(area)), known, projection: self.projection }
    }

    /// It without some areas of the plane.
    pub(super) fn without(&self, gone: &[Polygon<f64>]) -> Self {
        let area = self.area.difference(&unary_union(gone));
        Self { area: self.known.exact(&whole(area)), known: self.known.clone(), projection: self.projection }
    }

    /// Its area in the plane.
    #[must_use]
    pub fn area(&self) -> &MultiPolygon<f64> {
        &self.area
    }

    /// The outline it has now; without a part when nothing is left.
    #[must_use]
    pub fn outline(&self) -> Outline {
        let known = |at: &Coord<f64>| self.known.at(*at).map(|(place, _)| place);
        let place = |at: &Coord<f64>| known(at).unwrap_or_else(|| self.projection.to_lon_lat((*at).into()));
        let ring = |ring: &LineString<f64>| ring.0.iter().map(place).collect();
        let part = |part: &Polygon<f64>| std::iter::once(part.exterior()).chain(part.interiors()).map(ring).collect();
        Outline { parts: self.area.iter().map(part).collect() }
    }
}

/// The area without parts and holes that are left over from rounding.
fn whole(area: MultiPolygon<f64>) -> MultiPolygon<f64> {
    let counts = |ring: &LineString<f64>| Polygon::new(ring.clone(), Vec::new()).unsigned_area() >= CRUMB_M2;
    let part = |part: Polygon<f64>| {
        let (exterior, mut holes) = part.into_inner();
        holes.retain(|hole| counts(hole));
        counts(&exterior).then(|| Polygon::new(exterior, holes))
    };
    MultiPolygon::new(area.into_iter().filter_map(part).collect())
}

/// The positions of some outlines and where they are in the plane, found again from there to the centimetre.
#[derive(Debug, Clone, PartialEq, Default)]
struct Known(HashMap<(i64, i64), (LonLat, Coord<f64>)>);

const PER_METER: f64 = 100.0;

impl Known {
    fn learn(&mut self, outline: &Outline, projection: Projection) {
        let places = outline.parts.iter().flatten().flatten();
        self.0.extend(places.map(|place| {
            let plane = projection.to_plane(*place).into();
            (cell(plane), (*place, plane))
        }));
    }

    /// The position within a centimetre or two of this one.
    fn at(&self, at: Coord<f64>) -> Option<(LonLat, Coord<f64>)> {
        let (x, y) = cell(at);
        let around = (-1..=1).flat_map(|right| (-1..=1).map(move |up| (x + right, y + up)));
        let here = std::iter::once((x, y));
        here.chain(around).find_map(|cell| self.0.get(&cell).copied())
    }

    /// An area whose known positions were moved a little by rounding, with them where they were: what is joined to it next
    /// must meet the very same positions.
    fn exact(&self, area: &MultiPolygon<f64>) -> MultiPolygon<f64> {
        area.map_coords(|at| self.at(at).map_or(at, |(_, exact)| exact))
    }
}

fn cell(at: Coord<f64>) -> (i64, i64) {
    ((at.x * PER_METER).round() as i64, (at.y * PER_METER).round() as i64)
}
