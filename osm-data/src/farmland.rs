//! Farmland: where fields, meadows and orchards are, to say how much of it a perimeter holds.
//!
//! Fields that overlap in OpenStreetMap are joined when the territory is made, so that no square metre counts twice.

mod section;

use crate::area::Area;
use crate::extract::Extract;
use crate::shipped::{ShippedDataFault, parse_shipped};
use crate::tag_rule::TagRule;
use collective::geography::Projection;
use collective::perimeter::Perimeter;
use collective::quantity::{Meters, SquareMeters};
use geo::{Area as _, BooleanOps as _, BoundingRect as _, Coord, LineString, MultiPolygon, Point, Polygon};
use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};
use serde::{Deserialize, Serialize};

/// The farmland of a territory, in the plane of its projection, in whole centimetres.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Farmland {
    points: Vec<[i32; 2]>,
    /// Where each ring ends among the points.
    ring_ends: Vec<u32>,
    /// Where each field ends among the rings; its first ring is the outer one.
    field_ends: Vec<u32>,
    fields: Vec<Field>,
}

/// What is computed of a field when the territory is opened.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Field {
    /// The middle of the rectangle around it, in metres.
    middle: Point<f64>,
    /// How far it reaches from there.
    reach: Meters,
    area: SquareMeters,
}

/// What farmland was found.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct FarmlandReport {
    /// Elements of OpenStreetMap.
    pub elements: usize,
    /// Pieces after joining what overlaps or touches.
    pub fields: usize,
    /// Their area.
    #[serde(rename = "area_m2")]
    pub area: SquareMeters,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rules {
    any: Vec<TagRule>,
}

const CENTIMETERS: f64 = 100.0;

impl Farmland {
    /// The farmland of an extract.
    ///
    /// # Errors
    /// When the data file compiled into the program is not well-formed.
    pub fn build(extract: &Extract, projection: Projection) -> Result<(Self, FarmlandReport), ShippedDataFault> {
        let rules: Rules = parse_shipped("farmland.toml", include_str!("../data/farmland.toml"))?;
        let wanted = |tags: &crate::extract::Tags| rules.any.iter().any(|rule| rule.holds(tags));
        let plane = |area: &Area| area.outline().to_plane(projection);
        let ways = extract.ways.par_iter().filter(|way| way.is_closed() && wanted(&way.tags));
        let relations =
            extract.relations.par_iter().filter(|it| it.tags.is("type", "multipolygon") && wanted(&it.tags));
        let mut areas: Vec<MultiPolygon<f64>> = ways.map(|way| plane(&Area::of_way(extract, way))).collect();
        areas.extend(relations.map(|it| plane(&Area::of_relation(extract, it))).collect::<Vec<_>>());
        areas.retain(|area| !area.0.is_empty());
        let farmland = Self::of(&geo::unary_union(&areas));
        let report = FarmlandReport {
            elements: areas.len(),
            fields: farmland.fields.len(),
            area: farmland.fields.iter().map(|field| field.area).sum(),
        };
        Ok((farmland, report))
    }

    fn of(area: &MultiPolygon<f64>) -> Self {
        let mut farmland = Self::default();
        let centimeters = |it: f64| (it * CENTIMETERS).round() as i32;
        for field in area {
            for ring in std::iter::once(field.exterior()).chain(field.interiors()) {
                let open = &ring.0[..ring.0.len().saturating_sub(1)];
                farmland.points.extend(open.iter().map(|at| [centimeters(at.x), centimeters(at.y)]));
                farmland.ring_ends.push(farmland.points.len() as u32);
            }
            farmland.field_ends.push(farmland.ring_ends.len() as u32);
        }
        farmland.fields = (0..farmland.field_ends.len()).map(|field| Field::of(&farmland.polygon(field))).collect();
        farmland
    }

    fn polygon(&self, field: usize) -> Polygon<f64> {
        let start_of = |ends: &[u32], at: usize| at.checked_sub(1).map_or(0, |before| ends[before] as usize);
        let rings = start_of(&self.field_ends, field)..self.field_ends[field] as usize;
        let mut rings = rings.map(|ring| -> LineString<f64> {
            let points = &self.points[start_of(&self.ring_ends, ring)..self.ring_ends[ring] as usize];
            let meters = |[x, y]: &[i32; 2]| Coord { x: f64::from(*x) / CENTIMETERS, y: f64::from(*y) / CENTIMETERS };
            points.iter().map(meters).collect()
        });
        let outer = rings.next().unwrap_or_else(|| LineString::new(Vec::new()));
        // The constructor closes the rings.
        Polygon::new(outer, rings.collect())
    }

    /// Whether none is mapped.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// How much farmland a perimeter of the same projection holds. A field is only cut when the limit comes near it: some
    /// milliseconds for a perimeter of a few communes.
    #[must_use]
    pub fn within(&self, perimeter: &Perimeter) -> SquareMeters {
        let mut inside = SquareMeters::ZERO;
        let mut cut = Vec::new();
        for (at, field) in self.fields.iter().enumerate() {
            if perimeter.distance_to_limit(field.middle, field.reach).is_some() {
                cut.push(self.polygon(at));
            } else if perimeter.encloses(field.middle) {
                inside += field.area;
            }
        }
        if !cut.is_empty() {
            inside += SquareMeters(MultiPolygon::new(cut).intersection(perimeter.area()).unsigned_area());
        }
        inside
    }
}

impl Field {
    fn of(polygon: &Polygon<f64>) -> Self {
        let area = SquareMeters(polygon.unsigned_area());
        let Some(bounds) = polygon.bounding_rect() else {
            return Self { middle: Point::new(0.0, 0.0), reach: Meters::ZERO, area };
        };
        let reach = Meters(bounds.width().hypot(bounds.height()) / 2.0 + 0.01);
        Self { middle: Point(bounds.center()), reach, area }
    }
}

#[cfg(test)]
mod tests;
