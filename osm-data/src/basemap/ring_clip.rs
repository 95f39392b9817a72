//! A ring cut by a frame, side by side: Sutherland and Hodgman, *Communications of the ACM* 17 (1974).
//!
//! The result surrounds inside the frame what the ring surrounds, as many times and in the same direction. Where the ring leaves the
//! frame and comes back it may run along the frame twice; the caller resolves that.

use super::grid::{Frame, IntPoint};

/// The ring (its first point not repeated) within the frame; empty when nothing is left.
pub(super) fn clip_ring(ring: &[IntPoint], frame: Frame) -> Vec<IntPoint> {
    let Some(around) = Frame::around(ring) else { return Vec::new() };
    if frame.holds(around) {
        return ring.to_vec();
    }
    if !frame.meets(around) {
        return Vec::new();
    }
    let turn = |point: IntPoint| IntPoint::new(point.y, point.x);
    let turned: Vec<IntPoint> =
        keep(&keep(ring, frame.min.x, false), frame.max.x, true).into_iter().map(turn).collect();
    let mut clipped: Vec<IntPoint> =
        keep(&keep(&turned, frame.min.y, false), frame.max.y, true).into_iter().map(turn).collect();
    clipped.dedup();
    while clipped.len() > 1 && clipped.first() == clipped.last() {
        clipped.pop();
    }
    clipped
}

/// What is on one side of the line at `x`, the line included.
fn keep(ring: &[IntPoint], x: i32, below: bool) -> Vec<IntPoint> {
    let inside = |point: IntPoint| if below { point.x <= x } else { point.x >= x };
    let mut kept = Vec::with_capacity(ring.len() + 4);
    let Some(&last) = ring.last() else { return kept };
    let mut from = last;
    for &to in ring {
        if inside(from) != inside(to) {
            kept.push(crossing(from, to, x));
        }
        if inside(to) {
            kept.push(to);
        }
        from = to;
    }
    kept
}

/// Where a side crosses the line at `x`, the same in both directions, so that areas that share a side are cut alike.
fn crossing(from: IntPoint, to: IntPoint, x: i32) -> IntPoint {
    let (from, to) = if from < to { (from, to) } else { (to, from) };
    let (run, rise) = (f64::from(to.x) - f64::from(from.x), f64::from(to.y) - f64::from(from.y));
    let along = (f64::from(x) - f64::from(from.x)) / run;
    IntPoint::new(x, (f64::from(from.y) + rise * along).round() as i32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::basemap::shapes::doubled_area;
    use proptest::prelude::*;

    const FRAME: Frame = Frame { min: IntPoint { x: 0, y: 0 }, max: IntPoint { x: 100, y: 100 } };

    fn ring(coordinates: &[(i32, i32)]) -> Vec<IntPoint> {
        coordinates.iter().map(|&(x, y)| IntPoint::new(x, y)).collect()
    }

    #[test]
    fn a_corner_is_cut_and_a_ring_around_becomes_the_frame() {
        let cut = clip_ring(&ring(&[(50, 50), (150, 50), (150, 150), (50, 150)]), FRAME);
        assert_eq!(doubled_area(&cut), 2 * 50 * 50);
        let around = clip_ring(&ring(&[(-50, -50), (150, -50), (150, 150), (-50, 150)]), FRAME);
        assert_eq!(doubled_area(&around), 2 * 100 * 100);
        assert!(clip_ring(&ring(&[(150, 0), (250, 0), (250, 90)]), FRAME).is_empty());
    }

    proptest! {
        #[test]
        fn the_parts_of_a_ring_left_and_right_of_a_line_have_its_area(
            corners in prop::collection::vec((-200..300, 0..100), 3..12), x in -100..200
        ) {
            let ring = ring(&corners);
            let half = |min, max| Frame { min: IntPoint::new(min, -10), max: IntPoint::new(max, 110) };
            let parts = doubled_area(&clip_ring(&ring, half(-1000, x))) + doubled_area(&clip_ring(&ring, half(x, 1000)));
            // Each crossing is rounded by half a unit at most, on sides at most 500 long.
            let rounding = 500 * i64::try_from(corners.len()).unwrap();
            prop_assert!((parts - doubled_area(&ring)).abs() <= rounding);
            let inside = clip_ring(&ring, FRAME);
            prop_assert!(Frame::around(&inside).is_none_or(|around| FRAME.holds(around)));
        }
    }
}
