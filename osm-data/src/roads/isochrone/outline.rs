//! The outline of a grid's reached cells: rings through the middles of the cells' sides, so that stairs become slopes.
//!
//! A side between a reached cell and one that is not belongs to exactly one ring, which keeps the reached cell on its
//! left. Where two reached cells touch at a corner only, the rings turn apart: they never touch, and each polygon is valid.

use super::IsochronePolygon;
use super::grid::Grid;
use collective::geography::LonLat;
use std::collections::{BTreeMap, BTreeSet};

/// A corner of cells.
type Corner = (usize, usize);

/// Where a side leads from its corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Course {
    East,
    North,
    West,
    South,
}

type Side = (Corner, Course);

impl Course {
    fn from(self, (x, y): Corner) -> Corner {
        match self {
            Self::East => (x + 1, y),
            Self::North => (x, y + 1),
            Self::West => (x - 1, y),
            Self::South => (x, y - 1),
        }
    }

    fn left(self) -> Self {
        match self {
            Self::East => Self::North,
            Self::North => Self::West,
            Self::West => Self::South,
            Self::South => Self::East,
        }
    }

    fn right(self) -> Self {
        self.left().left().left()
    }
}

/// The polygons of a grid, each with the holes inside it.
pub(super) fn polygons(grid: &Grid) -> Vec<IsochronePolygon> {
    let mut sides = sides(grid);
    let mut exteriors: Vec<(Vec<Corner>, Vec<LonLat>)> = Vec::new();
    let mut holes: Vec<(Corner, Vec<LonLat>)> = Vec::new();
    while let Some(first) = sides.first().copied() {
        let corners = follow(first, &mut sides);
        let Some(ring) = ring(grid, &corners) else { continue };
        if doubled_area(&corners) > 0.0 {
            exteriors.push((corners, ring));
        } else {
            holes.push((corners[0], ring));
        }
    }
    let mut polygons: BTreeMap<usize, IsochronePolygon> = BTreeMap::new();
    for (at, (_, exterior)) in exteriors.iter().enumerate() {
        polygons.insert(at, IsochronePolygon { exterior: exterior.clone(), holes: Vec::new() });
    }
    for (corner, ring) in holes {
        // Of the exteriors around a hole (an island in a lake on an island), the innermost has the least area.
        let around = exteriors.iter().enumerate().filter(|(_, (corners, _))| surrounds(corners, corner));
        let innermost =
            around.min_by(|(_, (a, _)), (_, (b, _))| doubled_area(a).total_cmp(&doubled_area(b))).map(|(at, _)| at);
        if let Some(polygon) = innermost.and_then(|at| polygons.get_mut(&at)) {
            polygon.holes.push(ring);
        }
    }
    polygons.into_values().collect()
}

/// All sides between reached and unreached cells, the reached one on the left.
fn sides(grid: &Grid) -> BTreeSet<Side> {
    let mut sides = BTreeSet::new();
    for row in 1..grid.rows - 1 {
        for column in (1..grid.columns - 1).filter(|column| grid.is_reached(*column, row)) {
            let (x, y) = (column, row);
            let around = [
                (x, y - 1, ((x, y), Course::East)),
                (x + 1, y, ((x + 1, y), Course::North)),
                (x, y + 1, ((x + 1, y + 1), Course::West)),
                (x - 1, y, ((x, y + 1), Course::South)),
            ];
            sides.extend(around.into_iter().filter(|(x, y, _)| !grid.is_reached(*x, *y)).map(|(_, _, side)| side));
        }
    }
    sides
}

/// Takes the sides of one ring, and gives its corners. At a corner where two reached cells touch, it turns left: round the
/// cell it follows.
fn follow(first: Side, sides: &mut BTreeSet<Side>) -> Vec<Corner> {
    let mut corners = Vec::new();
    let mut next = Some(first);
    while let Some(side) = next {
        sides.remove(&side);
        corners.push(side.0);
        let corner = side.1.from(side.0);
        let turns = [side.1.left(), side.1, side.1.right()].map(|course| (corner, course));
        next = turns.into_iter().find(|side| sides.contains(side));
    }
    corners
}

/// Twice the signed area in cells: positive counterclockwise.
fn doubled_area(corners: &[Corner]) -> f64 {
    pairs(corners).map(|((ax, ay), (bx, by))| ax as f64 * by as f64 - bx as f64 * ay as f64).sum()
}

/// Each corner with the next, the last with the first.
fn pairs(corners: &[Corner]) -> impl Iterator<Item = (Corner, Corner)> + '_ {
    corners.iter().copied().zip(corners.iter().copied().cycle().skip(1))
}

/// Whether the cell north-east of a corner lies inside a ring: by the sides west of it in its row.
fn surrounds(corners: &[Corner], (x, y): Corner) -> bool {
    let crossings = pairs(corners).filter(|((ax, ay), (_, by))| ay != by && *ax <= x && *ay.min(by) == y);
    crossings.count() % 2 == 1
}

/// The ring through the middles of the sides, without the points on a straight line between their neighbors.
fn ring(grid: &Grid, corners: &[Corner]) -> Option<Vec<LonLat>> {
    // In half cells.
    let middles: Vec<Corner> = pairs(corners).map(|((ax, ay), (bx, by))| (ax + bx, ay + by)).collect();
    let count = middles.len();
    let bends = (0..count).filter(|at| {
        let [before, here, after] = [middles[(at + count - 1) % count], middles[*at], middles[(at + 1) % count]];
        // Two steps along one line are equally long.
        (before.0 + after.0, before.1 + after.1) != (2 * here.0, 2 * here.1)
    });
    let mut ring: Vec<LonLat> = bends.filter_map(|at| grid.place(middles[at].0, middles[at].1)).collect();
    let first = *ring.first()?;
    ring.push(first);
    Some(ring)
}
