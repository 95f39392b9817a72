//! The existing places worth asking the roads about, by what they are and how far they lie as the crow flies.

use super::ScreeningRules;
use crate::geography::{LonLat, Projection, planar_length};
use crate::perimeter::Perimeter;
use crate::place::{ExistingPlace, PlaceFunction};
use crate::quantity::Meters;
use geo::{BoundingRect, ConvexHull, Coord, Distance, Euclidean, Intersects, MultiPoint, Point, Polygon, Rect};
use std::collections::BTreeMap;

/// Who has to get to a transfer place: where, and with how many kilograms a week.
pub(super) struct Load {
    pub(super) position: Point<f64>,
    pub(super) kilograms: f64,
}

/// A place that passed, with its position and its weighted mean distance from the loads.
struct Passed<'a> {
    place: &'a ExistingPlace,
    position: Point<f64>,
    mean_distance: f64,
}

/// The places kept, best first.
pub(super) fn screened<'a>(
    places: impl Iterator<Item = &'a ExistingPlace>,
    loads: &[Load],
    perimeter: Option<&Perimeter>,
    projection: Projection,
    rules: &ScreeningRules,
) -> Vec<&'a ExistingPlace> {
    let Some(region) = Region::around(loads, perimeter, projection, rules.margin) else { return Vec::new() };
    let weighted = weighted(loads);
    let mut passed: Vec<_> = places
        .filter(|place| rules.functions.contains(&place.function) && region.may_hold(place.location))
        .map(|place| (place, projection.to_plane(place.location)))
        .filter(|(_, position)| region.holds(*position))
        .map(|(place, position)| Passed { place, position, mean_distance: mean_distance(position, &weighted) })
        .collect();
    passed.sort_by(|a, b| a.mean_distance.total_cmp(&b.mean_distance).then_with(|| a.place.osm.cmp(&b.place.osm)));
    chosen(passed, rules).into_iter().map(|kept| kept.place).collect()
}

/// Where the loads are, with weights that sum to 1; every load counts the same when nothing is shipped.
fn weighted(loads: &[Load]) -> Vec<(Coord<f64>, f64)> {
    let total: f64 = loads.iter().map(|load| load.kilograms).sum();
    let weight = |load: &Load| if total > 0.0 { load.kilograms / total } else { 1.0 / loads.len() as f64 };
    loads.iter().map(|load| (load.position.into(), weight(load))).collect()
}

/// The weighted mean distance from the loads.
fn mean_distance(position: Point<f64>, loads: &[(Coord<f64>, f64)]) -> f64 {
    loads.iter().map(|(load, weight)| weight * planar_length(position.0 - *load)).sum()
}

/// Of the places, best first: the first few of each function, then the best of the rest, none too near its like.
fn chosen<'a>(passed: Vec<Passed<'a>>, rules: &ScreeningRules) -> Vec<Passed<'a>> {
    let mut kept_of: BTreeMap<PlaceFunction, Vec<Point<f64>>> = BTreeMap::new();
    let (mut varied, mut others) = (Vec::new(), Vec::new());
    for place in passed {
        let alike = kept_of.entry(place.place.function).or_default();
        // Nobody looks beyond what could be kept in all: this bounds the comparisons.
        if alike.len() >= rules.limit
            || alike.iter().any(|other| Euclidean.distance(*other, place.position) < rules.spacing.0)
        {
            continue;
        }
        alike.push(place.position);
        if alike.len() <= rules.each_function { varied.push(place) } else { others.push(place) }
    }
    varied.truncate(rules.limit);
    let room = rules.limit - varied.len();
    varied.extend(others.into_iter().take(room));
    varied.sort_by(|a, b| a.mean_distance.total_cmp(&b.mean_distance));
    varied
}

/// Where places are looked for: the perimeter and the hull of the loads, with a margin around.
struct Region<'a> {
    perimeter: Option<&'a Perimeter>,
    hull: Option<Polygon<f64>>,
    margin: Meters,
    south_west: LonLat,
    north_east: LonLat,
}

impl<'a> Region<'a> {
    fn around(
        loads: &[Load],
        perimeter: Option<&'a Perimeter>,
        projection: Projection,
        margin: Meters,
    ) -> Option<Self> {
        let positions: MultiPoint<f64> = loads.iter().map(|load| load.position).collect();
        let rects = [perimeter.map(Perimeter::bounds), positions.bounding_rect()];
        let around = rects.into_iter().flatten().reduce(|a, b| {
            let low = Coord { x: a.min().x.min(b.min().x), y: a.min().y.min(b.min().y) };
            let high = Coord { x: a.max().x.max(b.max().x), y: a.max().y.max(b.max().y) };
            Rect::new(low, high)
        })?;
        let grown = |corner: Coord<f64>, by: f64| projection.to_lon_lat(Point::new(corner.x + by, corner.y + by));
        let (south_west, north_east) = (grown(around.min(), -2.0 * margin.0), grown(around.max(), 2.0 * margin.0));
        let hull = (!loads.is_empty()).then(|| positions.convex_hull());
        Some(Self { perimeter, hull, margin, south_west, north_east })
    }

    /// A quick look in degrees, wide enough for the meridians that converge: most places of a territory are elsewhere.
    fn may_hold(&self, place: LonLat) -> bool {
        (self.south_west.lon()..=self.north_east.lon()).contains(&place.lon())
            && (self.south_west.lat()..=self.north_east.lat()).contains(&place.lat())
    }

    fn holds(&self, position: Point<f64>) -> bool {
        let in_perimeter = self.perimeter.is_some_and(|perimeter| {
            perimeter.encloses(position) || perimeter.distance_to_limit(position, self.margin).is_some()
        });
        in_perimeter || self.hull.as_ref().is_some_and(|hull| near(hull, position, self.margin.0))
    }
}

/// Whether a position is in a hull or that near it; the hull of one or two positions is a position or a line.
fn near(hull: &Polygon<f64>, position: Point<f64>, reach: f64) -> bool {
    let on_ring = hull.exterior().lines().any(|edge| Euclidean.distance(position, Point(edge.start)) <= reach)
        || hull.exterior().lines().any(|edge| Euclidean.distance(&position, &edge) <= reach);
    on_ring || hull.intersects(&position)
}
