//! Which area a place is in, for very many places: only the sides of areas that pass at its latitude are looked at.
//!
//! Topology in the units of OpenStreetMap, exact there; on a side, a place is on either.

use crate::extract::Location;
use collective::geography::LonLat;
use collective::outline::Outline;
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

/// About how many sides pass at one latitude band.
const SIDES_A_BAND: usize = 8;

/// Areas, by their order.
#[derive(Debug)]
pub struct Locator {
    areas: Vec<Banded>,
    boxes: RTree<GeomWithData<Rectangle<[f64; 2]>, usize>>,
}

/// The sides of an area, listed by the bands of latitude they pass through.
#[derive(Debug)]
struct Banded {
    south: i64,
    height: i64,
    bands: Vec<Vec<(Location, Location)>>,
}

impl Locator {
    /// Over the outlines of areas.
    #[must_use]
    pub fn over<'a>(outlines: impl Iterator<Item = &'a Outline>) -> Self {
        let (mut areas, mut boxes) = (Vec::new(), Vec::new());
        for outline in outlines {
            let (banded, corners) = Banded::of(outline);
            if let Some([from, to]) = corners {
                let corner = |it: Location| [f64::from(it.lon_e7), f64::from(it.lat_e7)];
                boxes.push(GeomWithData::new(Rectangle::from_corners(corner(from), corner(to)), areas.len()));
            }
            areas.push(banded);
        }
        Self { areas, boxes: RTree::bulk_load(boxes) }
    }

    /// The first area that holds the place.
    #[must_use]
    pub fn locate(&self, place: Location) -> Option<usize> {
        let at = AABB::from_point([f64::from(place.lon_e7), f64::from(place.lat_e7)]);
        let near = self.boxes.locate_in_envelope_intersecting(&at).map(|found| found.data);
        near.filter(|area| self.areas[*area].holds(place)).min()
    }
}

/// A place in the units of OpenStreetMap.
#[must_use]
pub fn location_of(place: LonLat) -> Location {
    Location { lon_e7: (place.lon() * 1e7).round() as i32, lat_e7: (place.lat() * 1e7).round() as i32 }
}

impl Banded {
    /// With the south-west and north-east corners; `None` when it has no side.
    fn of(outline: &Outline) -> (Self, Option<[Location; 2]>) {
        let mut sides = Vec::new();
        for ring in outline.parts.iter().flatten() {
            let ring: Vec<Location> = ring.iter().copied().map(location_of).collect();
            sides.extend(ring.windows(2).map(|pair| (pair[0], pair[1])));
        }
        let corners = || sides.iter().flat_map(|(from, to)| [*from, *to]);
        let least = |of: fn(Location) -> i32| corners().map(of).min();
        let most = |of: fn(Location) -> i32| corners().map(of).max();
        let bounds =
            least(|it| it.lon_e7).zip(least(|it| it.lat_e7)).zip(most(|it| it.lon_e7).zip(most(|it| it.lat_e7)));
        let Some(((west, south), (east, north))) = bounds else {
            return (Self { south: 0, height: 1, bands: Vec::new() }, None);
        };
        let count = i64::try_from(sides.len() / SIDES_A_BAND).unwrap_or(i64::MAX).max(1);
        let height = (i64::from(north) - i64::from(south)) / count + 1;
        let mut banded = Self { south: south.into(), height, bands: vec![Vec::new(); count as usize] };
        for (from, to) in sides {
            let (low, high) = (from.lat_e7.min(to.lat_e7), from.lat_e7.max(to.lat_e7));
            for band in banded.band(low)..=banded.band(high) {
                banded.bands[band].push((from, to));
            }
        }
        let corner = |lon_e7, lat_e7| Location { lon_e7, lat_e7 };
        (banded, Some([corner(west, south), corner(east, north)]))
    }

    fn band(&self, lat_e7: i32) -> usize {
        ((i64::from(lat_e7) - self.south) / self.height) as usize
    }

    /// Whether an odd number of sides lies east of the place.
    fn holds(&self, place: Location) -> bool {
        let (x, y) = (i128::from(place.lon_e7), i128::from(place.lat_e7));
        let is_east = |(from, to): &&(Location, Location)| {
            let ((ax, ay), (bx, by)) =
                ((i128::from(from.lon_e7), i128::from(from.lat_e7)), (i128::from(to.lon_e7), i128::from(to.lat_e7)));
            if (ay > y) == (by > y) {
                return false;
            }
            let turn = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
            (turn > 0) == (by > ay)
        };
        self.bands.get(self.band(place.lat_e7)).is_some_and(|sides| sides.iter().filter(is_east).count() % 2 == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::Contains as _;
    use proptest::prelude::*;

    fn square(west: i32, south: i32, size: i32) -> Vec<LonLat> {
        let at = |x: i32, y: i32| LonLat::try_new(f64::from(x) / 1e4, f64::from(y) / 1e4).unwrap();
        vec![
            at(west, south),
            at(west + size, south),
            at(west + size, south + size),
            at(west, south + size),
            at(west, south),
        ]
    }

    #[test]
    fn a_hole_is_outside_and_what_fills_it_is_inside_that() {
        let ring = Outline { parts: vec![vec![square(0, 0, 100), square(40, 40, 20)]] };
        let enclave = Outline::simple(square(40, 40, 20));
        let locator = Locator::over([&ring, &enclave].into_iter());
        let at = |x: i32, y: i32| locator.locate(Location { lon_e7: x * 1000, lat_e7: y * 1000 });
        assert_eq!([at(10, 10), at(50, 50), at(99, 1), at(101, 50)], [Some(0), Some(1), Some(0), None]);
    }

    proptest! {
        #[test]
        fn answers_as_a_general_library_does(
            radii in prop::collection::vec(10.0..100.0_f64, 3..80),
            places in prop::collection::vec((-1_100_000..1_100_000, -1_100_000..1_100_000), 20)
        ) {
            let turn = std::f64::consts::TAU / radii.len() as f64;
            let mut ring: Vec<LonLat> = radii.iter().enumerate().map(|(at, radius)| {
                let angle = turn * at as f64;
                let round = |it: f64| (it * 1e4).round() / 1e7;
                LonLat::try_new(round(radius * angle.cos()), round(radius * angle.sin())).unwrap()
            }).collect();
            ring.push(ring[0]);
            let polygon = geo::Polygon::new(ring.iter().map(|it| (it.lon(), it.lat())).collect::<geo::LineString>(), vec![]);
            let outline = Outline::simple(ring);
            let locator = Locator::over(std::iter::once(&outline));
            for (x, y) in places {
                // Off the corners and sides, where either answer is right.
                let place = Location { lon_e7: x | 1, lat_e7: y | 1 };
                let point = geo::Point::new(f64::from(place.lon_e7) / 1e7, f64::from(place.lat_e7) / 1e7);
                let on_side = geo::Distance::distance(&geo::Euclidean, &point, polygon.exterior()) < 1e-9;
                prop_assert!(on_side || locator.locate(place).is_some() == polygon.contains(&point));
            }
        }
    }
}
