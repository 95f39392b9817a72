//! The outline of a grid's reached cells: rings through the middles of the cells' sides, so that stairs become slopes.
//!
//! A side between a reached cell and one that is not belongs to exactly one ring, which keeps the reached cell on its
//! left. Where two reached cells touch at a corner only, the rings turn apart: they never touch, and each polygon is valid.

mod sides;

use super::IsochronePolygon;
use super::grid::Grid;
use collective::geography::LonLat;
use sides::{Corner, Heading, Sides};

/// A closed line around reached land, or around land inside that is not.
struct Ring {
    corners: Vec<Corner>,
    /// Twice the signed area in cells: positive counterclockwise, which is around reached land.
    doubled_area: f64,
}

/// The polygons of a grid, each with the holes inside it that are at least so large.
pub(super) fn polygons(grid: &Grid, smallest_hole_m2: f64) -> Vec<IsochronePolygon> {
    let mut sides = Sides::of(grid);
    let mut rings: Vec<Ring> = Vec::new();
    // By side that leads north or south, the ring it is of.
    let mut ring_of = vec![u32::MAX; sides.corners()];
    while let Some(start) = sides.first() {
        let mut corners = Vec::new();
        for (corner, heading) in sides.take_ring(start) {
            corners.push(corner);
            match heading {
                Heading::North => ring_of[sides.number(corner)] = rings.len() as u32,
                Heading::South => ring_of[sides.number((corner.0, corner.1 - 1))] = rings.len() as u32,
                Heading::East | Heading::West => {}
            }
        }
        let doubled_area = doubled_area(&corners);
        rings.push(Ring { corners, doubled_area });
    }
    let ring_west_of = |(x, y): Corner| {
        let unreached = (0..x).rev().find(|column| !grid.is_reached(*column, y))?;
        rings.get(ring_of[sides.number((unreached + 1, y))] as usize).map(|ring| (unreached + 1, ring))
    };
    // From ring to ring westward over reached land one comes to the outer one.
    let exterior_around = |hole: &Ring| {
        let mut west = west_side(hole)?;
        loop {
            let (x, ring) = ring_west_of(west)?;
            if ring.doubled_area > 0.0 {
                return rings.iter().position(|known| std::ptr::eq(known, ring));
            }
            west = west_side(ring).filter(|(column, _)| *column <= x)?;
        }
    };
    let smallest = 2.0 * smallest_hole_m2 / (grid.cell_m * grid.cell_m);
    let (holes, filled): (Vec<&Ring>, Vec<&Ring>) =
        rings.iter().filter(|ring| ring.doubled_area < 0.0).partition(|ring| -ring.doubled_area >= smallest);
    let mut polygons: Vec<Option<IsochronePolygon>> = rings
        .iter()
        .map(|ring| {
            // Land in a hole that is filled is part of what fills it.
            let is_drawn = ring.doubled_area > 0.0 && !filled.iter().any(|hole| surrounds(hole, ring.corners[0]));
            is_drawn.then(|| Some(IsochronePolygon { exterior: line(grid, &ring.corners)?, holes: Vec::new() }))?
        })
        .collect();
    for hole in holes {
        let polygon = exterior_around(hole).and_then(|at| polygons[at].as_mut());
        if let (Some(polygon), Some(line)) = (polygon, line(grid, &hole.corners)) {
            polygon.holes.push(line);
        }
    }
    polygons.into_iter().flatten().collect()
}

/// The westernmost corner of a ring from which a side leads north or to which one leads south: the cell to the east is inside.
fn west_side(ring: &Ring) -> Option<Corner> {
    let vertical = pairs(&ring.corners).filter(|(a, b)| a.0 == b.0);
    vertical.map(|(a, b)| (a.0, a.1.min(b.1))).min()
}

fn doubled_area(corners: &[Corner]) -> f64 {
    pairs(corners).map(|((ax, ay), (bx, by))| ax as f64 * by as f64 - bx as f64 * ay as f64).sum()
}

/// Each corner with the next, the last with the first.
fn pairs(corners: &[Corner]) -> impl Iterator<Item = (Corner, Corner)> + '_ {
    corners.iter().copied().zip(corners.iter().copied().cycle().skip(1))
}

/// Whether the cell north-east of a corner lies inside a ring: by the sides west of it in its row.
fn surrounds(ring: &Ring, (x, y): Corner) -> bool {
    let crossings = pairs(&ring.corners).filter(|((ax, ay), (_, by))| ay != by && *ax <= x && *ay.min(by) == y);
    crossings.count() % 2 == 1
}

/// The ring through the middles of the sides, without the points on a straight line between their neighbors.
fn line(grid: &Grid, corners: &[Corner]) -> Option<Vec<LonLat>> {
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

#[cfg(test)]
mod tests;
