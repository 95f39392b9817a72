//! Polygons on the grid: made valid, cut by a frame, joined, simplified. The overlay itself is `i_overlay`'s, exact on integers.
//!
//! A shape is an outer ring and its holes, rings unclosed (the first point is not repeated), the outer one with positive
//! area on a grid whose y goes south, which is what a vector tile asks for.

use super::grid::{Frame, IntPoint};
use super::ring_clip::clip_ring;
use super::simple::is_certainly_simple;
use super::simplify::simplify_ring;
use i_overlay::core::fill_rule::FillRule;
use i_overlay::core::overlay::{ContourDirection, IntOverlayOptions, Overlay, ShapeType};
use i_overlay::core::overlay_rule::OverlayRule;
use i_overlay::core::solver::Solver;

const OPTIONS: IntOverlayOptions = IntOverlayOptions {
    preserve_input_collinear: false,
    output_direction: ContourDirection::CounterClockwise,
    preserve_output_collinear: false,
    min_output_area: 0,
    ogc: true,
};

/// A ring without its closing point.
pub(super) type Ring = Vec<IntPoint>;
/// An outer ring followed by its holes.
pub(super) type Shape = Vec<Ring>;

/// Shapes of rings given in any order and direction: what an odd number of rings surround is inside.
pub(super) fn from_rings(rings: &[Ring]) -> Vec<Shape> {
    if let [ring] = rings
        && is_certainly_simple(ring)
    {
        let mut ring = ring.clone();
        if doubled_area(&ring) < 0 {
            ring.reverse();
        }
        return vec![vec![ring]];
    }
    combine(rings, FillRule::EvenOdd)
}

/// A shape that may touch or cross itself, because its points were moved, as valid ones. What is surrounded the wrong way
/// round is dropped.
pub(super) fn valid(shape: Shape) -> Vec<Shape> {
    let shape: Shape = shape.into_iter().filter(|ring| ring.len() > 2).collect();
    if shape.is_empty() {
        return Vec::new();
    }
    if let [ring] = &shape[..]
        && is_certainly_simple(ring)
    {
        return if doubled_area(ring) > 0 { vec![shape] } else { Vec::new() };
    }
    let points = shape.iter().map(Vec::len).sum();
    let mut overlay = Overlay::new_custom(points, OPTIONS, Solver::default());
    overlay.simplify_shape(&shape, FillRule::Positive).unwrap_or_else(|| vec![shape])
}

/// The union of shapes.
pub(super) fn union(shapes: &[Shape]) -> Vec<Shape> {
    let rings: Vec<Ring> = shapes.iter().flatten().cloned().collect();
    combine(&rings, FillRule::NonZero)
}

/// The part of a shape inside a frame.
pub(super) fn clip(shape: &Shape, frame: Frame) -> Vec<Shape> {
    valid(shape.iter().map(|ring| clip_ring(ring, frame)).collect())
}

fn combine(rings: &[Ring], fill: FillRule) -> Vec<Shape> {
    let capacity = rings.iter().map(Vec::len).sum();
    let mut overlay = Overlay::new_custom(capacity, OPTIONS, Solver::default());
    overlay.add_contours(rings, ShapeType::Subject);
    overlay.overlay(OverlayRule::Subject, fill)
}

/// Twice the signed area of a ring: positive for an outer ring.
pub(super) fn doubled_area(ring: &[IntPoint]) -> i64 {
    let Some(&origin) = ring.first() else { return 0 };
    let from =
        |point: IntPoint| (i128::from(point.x) - i128::from(origin.x), i128::from(point.y) - i128::from(origin.y));
    let area: i128 = ring
        .windows(2)
        .map(|pair| {
            let ((ax, ay), (bx, by)) = (from(pair[0]), from(pair[1]));
            ax * by - bx * ay
        })
        .sum();
    area as i64
}

/// A shape drawn with fewer points: rings simplified within `tolerance`, holes under `least` (twice the area) filled, and
/// nothing left of a shape smaller than that. What simplification made cross itself is made valid again.
pub(super) fn simplified(shape: &Shape, tolerance: f64, least: i64) -> Vec<Shape> {
    let large = |ring: &Ring| doubled_area(ring).abs() >= least.max(1);
    let Some(outer) = shape.first().filter(|outer| large(outer)) else { return Vec::new() };
    let outer_simplified = simplify_ring(outer, tolerance);
    if outer_simplified.len() == outer.len() && shape.len() == 1 {
        return vec![shape.clone()];
    }
    let mut rings = vec![outer_simplified];
    rings.extend(shape[1..].iter().filter(|hole| large(hole)).map(|hole| simplify_ring(hole, tolerance)));
    rings.retain(|ring| ring.len() >= 3);
    let mut shapes = valid(rings);
    shapes.retain(|shape| shape.first().is_some_and(large));
    shapes
}

/// A point well inside a shape, for its label: the middle of the widest stretch of the horizontal through the middle of
/// its frame. `None` when that line crosses nothing.
pub(super) fn label_point(shape: &Shape) -> Option<IntPoint> {
    let frame = Frame::around(shape.first()?)?;
    let y = i64::from(frame.min.y).midpoint(i64::from(frame.max.y));
    let mut crossings: Vec<i64> = Vec::new();
    for ring in shape {
        for (at, from) in ring.iter().enumerate() {
            let to = ring[(at + 1) % ring.len()];
            let (ay, by) = (i64::from(from.y), i64::from(to.y));
            if (ay > y) != (by > y) {
                let (ax, bx) = (i64::from(from.x), i64::from(to.x));
                crossings.push(ax + (bx - ax) * (y - ay) / (by - ay));
            }
        }
    }
    crossings.sort_unstable();
    let widest = crossings.chunks_exact(2).max_by_key(|pair| pair[1] - pair[0])?;
    Some(IntPoint::new(i64::midpoint(widest[0], widest[1]) as i32, y as i32))
}

#[cfg(test)]
mod tests;
