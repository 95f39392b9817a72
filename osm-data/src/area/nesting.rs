//! Which ring lies in which.

use super::AreaPart;
use crate::extract::Location;
use geo::{BoundingRect, Centroid, Contains, Coord, InteriorPoint, LineString, Point, Polygon, Rect};

struct Ring {
    locations: Vec<Location>,
    /// In units of 10⁻⁷ degree, which a floating-point number holds exactly.
    polygon: Polygon<f64>,
    bounds: Rect<f64>,
    inner: Point<f64>,
    /// Twice the area, in squares of the unit.
    size: u128,
    parent: Option<usize>,
    depth: usize,
}

/// Parts from simple rings that do not cross: a ring at even depth is the outer ring of a part, a ring right inside it a hole.
pub(super) fn parts(rings: Vec<Vec<Location>>) -> Vec<AreaPart> {
    let mut rings: Vec<Ring> = rings.into_iter().filter_map(Ring::of).collect();
    rings.sort_by(|a, b| b.size.cmp(&a.size).then_with(|| a.locations.cmp(&b.locations)));
    for at in 0..rings.len() {
        let (larger, rest) = rings.split_at_mut(at);
        let ring = &mut rest[0];
        // The smallest of the larger rings around it.
        ring.parent = larger.iter().rposition(|other| other.surrounds(ring));
        ring.depth = ring.parent.map_or(0, |parent| larger[parent].depth + 1);
    }
    let mut part_of = vec![0; rings.len()];
    let mut parts: Vec<AreaPart> = Vec::new();
    for (at, ring) in rings.into_iter().enumerate() {
        match ring.parent {
            Some(parent) if ring.depth % 2 == 1 => parts[part_of[parent]].holes.push(ring.closed(false)),
            _ => {
                part_of[at] = parts.len();
                parts.push(AreaPart { outer: ring.closed(true), holes: Vec::new() });
            }
        }
    }
    parts
}

/// A location inside a part: its centroid where that is inside, as people expect, else some point that is.
pub(super) fn inner_location(part: &AreaPart) -> Option<Location> {
    let ring = |locations: &Vec<Location>| -> LineString<f64> { locations.iter().copied().map(coordinates).collect() };
    let polygon = Polygon::new(ring(&part.outer), part.holes.iter().map(ring).collect());
    let centroid = polygon.centroid().filter(|centroid| polygon.contains(centroid));
    let inner = centroid.or_else(|| polygon.interior_point())?;
    Some(Location { lon_e7: inner.x().round() as i32, lat_e7: inner.y().round() as i32 })
}

fn coordinates(location: Location) -> Coord<f64> {
    Coord { x: f64::from(location.lon_e7), y: f64::from(location.lat_e7) }
}

/// Twice the signed area: positive when counterclockwise.
fn signed_size(ring: &[Location]) -> i128 {
    let next = ring.iter().cycle().skip(1);
    let cross = |(a, b): (&Location, &Location)| {
        i128::from(a.lon_e7) * i128::from(b.lat_e7) - i128::from(b.lon_e7) * i128::from(a.lat_e7)
    };
    ring.iter().zip(next).map(cross).sum()
}

/// Whether all locations are on one line.
fn is_flat(ring: &[Location]) -> bool {
    let from = |origin: Location, to: Location| {
        (i128::from(to.lon_e7) - i128::from(origin.lon_e7), i128::from(to.lat_e7) - i128::from(origin.lat_e7))
    };
    let Some((origin, rest)) = ring.split_first() else { return true };
    let Some(direction) = rest.iter().map(|it| from(*origin, *it)).find(|it| *it != (0, 0)) else { return true };
    rest.iter().map(|it| from(*origin, *it)).all(|(x, y)| x * direction.1 == y * direction.0)
}

impl Ring {
    /// `None` when it encloses nothing.
    fn of(locations: Vec<Location>) -> Option<Self> {
        let polygon = Polygon::new(locations.iter().copied().map(coordinates).collect(), Vec::new());
        let size = signed_size(&locations).unsigned_abs();
        if is_flat(&locations) {
            return None;
        }
        let (bounds, inner) = (polygon.bounding_rect()?, polygon.interior_point()?);
        Some(Self { locations, polygon, bounds, inner, size, parent: None, depth: 0 })
    }

    fn surrounds(&self, other: &Self) -> bool {
        self.bounds.contains(&other.inner) && self.polygon.contains(&other.inner)
    }

    fn closed(self, counterclockwise: bool) -> Vec<Location> {
        let mut ring = self.locations;
        if (signed_size(&ring) > 0) != counterclockwise {
            ring.reverse();
        }
        ring.extend_from_within(..1);
        ring
    }
}
