//! What went wrong when arcs lost corners: rings that collapsed, sides that meet where they did not, corners passed over.
//!
//! Only topology, exact in the units of OpenStreetMap.

use super::super::topology::{Corner, Topology};
use crate::extract::Location;
use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

/// The arcs of rings that no longer enclose anything.
pub(super) fn collapsed(topology: &Topology, kept: &[Vec<Corner>]) -> Vec<usize> {
    let sides = |ring: &&Vec<(usize, bool)>| ring.iter().map(|(arc, _)| kept[*arc].len() - 1).sum::<usize>();
    topology.rings().filter(|ring| sides(ring) < 3).flatten().map(|(arc, _)| *arc).collect()
}

/// A side that is left, and the corners along the arc that it replaces.
struct Side<'a> {
    arc: usize,
    ends: (Corner, Corner),
    replaced: &'a [Corner],
}

type Boxed = GeomWithData<Rectangle<[f64; 2]>, usize>;

/// The arcs of sides that meet others other than in a corner they share, or that passed over the end of another.
pub(super) fn meeting(topology: &Topology, kept: &[Vec<Corner>]) -> Vec<usize> {
    let sides: Vec<Side<'_>> = kept.iter().enumerate().flat_map(|(arc, kept)| sides(topology, arc, kept)).collect();
    let corner = |corner: Corner| topology.corners[corner as usize];
    let boxed = |at: usize| {
        let (a, b) = sides[at].ends;
        Boxed::new(Rectangle::from_corners(point(corner(a)), point(corner(b))), at)
    };
    let tree = RTree::bulk_load((0..sides.len()).map(boxed).collect());
    let conflicts = |side: &Side<'_>| -> Vec<usize> {
        let swept: Vec<Location> = side.replaced.iter().map(|it| corner(*it)).collect();
        let around = AABB::from_points(&swept.iter().copied().map(point).collect::<Vec<_>>());
        let near = tree.locate_in_envelope_intersecting(&around).map(|found| &sides[found.data]);
        let conflict = near.filter(|other| {
            !std::ptr::eq(side, *other)
                && (meet(topology, side.ends, other.ends) || passes_over(&swept, side, other, &corner))
        });
        conflict.flat_map(|other| [side.arc, other.arc]).collect()
    };
    sides.par_iter().flat_map_iter(conflicts).collect()
}

fn sides<'a>(topology: &'a Topology, arc: usize, kept: &[Corner]) -> Vec<Side<'a>> {
    let whole = &topology.arcs[arc];
    let mut from = 0;
    let mut sides = Vec::with_capacity(kept.len());
    for pair in kept.windows(2) {
        let step = whole[from + 1..].iter().position(|corner| *corner == pair[1]).unwrap_or(whole.len() - from - 2);
        let to = from + 1 + step;
        sides.push(Side { arc, ends: (pair[0], pair[1]), replaced: &whole[from..=to] });
        from = to;
    }
    sides
}

fn point(location: Location) -> [f64; 2] {
    [f64::from(location.lon_e7), f64::from(location.lat_e7)]
}

/// Twice the signed area of a triangle.
fn turn(a: Location, b: Location, c: Location) -> i128 {
    let step = |from: Location, to: Location| {
        (i128::from(to.lon_e7) - i128::from(from.lon_e7), i128::from(to.lat_e7) - i128::from(from.lat_e7))
    };
    let ((ux, uy), (vx, vy)) = (step(a, b), step(a, c));
    ux * vy - uy * vx
}

/// Whether two sides share a place other than a corner of both.
fn meet(topology: &Topology, (a, b): (Corner, Corner), (c, d): (Corner, Corner)) -> bool {
    let at = |corner: Corner| topology.corners[corner as usize];
    let on = |corner: Corner, (from, to): (Corner, Corner)| {
        let (corner, from, to) = (at(corner), at(from), at(to));
        let within = |value: i32, one: i32, other: i32| (one.min(other)..=one.max(other)).contains(&value);
        turn(from, to, corner) == 0
            && within(corner.lon_e7, from.lon_e7, to.lon_e7)
            && within(corner.lat_e7, from.lat_e7, to.lat_e7)
    };
    let lies_on_other = [a, b].iter().any(|it| *it != c && *it != d && on(*it, (c, d)))
        || [c, d].iter().any(|it| *it != a && *it != b && on(*it, (a, b)));
    let is_same = a.min(b) == c.min(d) && a.max(b) == c.max(d);
    let opposite = |one: i128, other: i128| one.signum() * other.signum() < 0;
    let cross = opposite(turn(at(a), at(b), at(c)), turn(at(a), at(b), at(d)))
        && opposite(turn(at(c), at(d), at(a)), turn(at(c), at(d), at(b)));
    lies_on_other || is_same || cross
}

/// Whether an end of the other side lies between a side and what it replaces.
fn passes_over(swept: &[Location], side: &Side<'_>, other: &Side<'_>, corner: &impl Fn(Corner) -> Location) -> bool {
    let ends = [other.ends.0, other.ends.1];
    swept.len() > 2 && ends.iter().any(|end| !side.replaced.contains(end) && is_inside(swept, corner(*end)))
}

/// Whether an odd number of sides of the ring lies east of the place.
fn is_inside(ring: &[Location], place: Location) -> bool {
    let next = ring.iter().cycle().skip(1);
    let is_east = |(from, to): &(&Location, &Location)| {
        (from.lat_e7 > place.lat_e7) != (to.lat_e7 > place.lat_e7)
            && (turn(**from, **to, place) > 0) == (to.lat_e7 > from.lat_e7)
    };
    ring.iter().zip(next).filter(is_east).count() % 2 == 1
}
