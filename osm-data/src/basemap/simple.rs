//! Whether a small ring is simple, by looking at every pair of its sides: for the few corners of a building this is an order
//! of magnitude faster than preparing an overlay that would find the same.

use super::grid::IntPoint;

/// Rings with more points than this are not looked at.
const MOST_POINTS: usize = 24;

/// Whether the ring (its first point not repeated) is small and certainly neither touches nor crosses itself.
pub(super) fn is_certainly_simple(ring: &[IntPoint]) -> bool {
    let count = ring.len();
    if !(3..=MOST_POINTS).contains(&count) {
        return false;
    }
    let side = |at: usize| (ring[at], ring[(at + 1) % count]);
    (0..count).all(|first| {
        let (a, b) = side(first);
        // The next side shares a corner with this one: it must turn, and may turn by any angle but a full one.
        let turns = turn(a, b, side((first + 1) % count).1) != 0;
        turns && (first + 2..count).all(|second| (second + 1) % count == first || !meet((a, b), side(second)))
    })
}

/// The sign of the turn from `a` by `b` to `c`; 0 when they lie on one line.
fn turn(a: IntPoint, b: IntPoint, c: IntPoint) -> i128 {
    let step =
        |from: IntPoint, to: IntPoint| (i128::from(to.x) - i128::from(from.x), i128::from(to.y) - i128::from(from.y));
    let ((ux, uy), (vx, vy)) = (step(a, b), step(a, c));
    (ux * vy - uy * vx).signum()
}

/// Whether two segments may share a point: exact, but for segments on one line, where the answer is yes when their frames meet.
fn meet((a, b): (IntPoint, IntPoint), (c, d): (IntPoint, IntPoint)) -> bool {
    a.x.min(b.x) <= c.x.max(d.x)
        && c.x.min(d.x) <= a.x.max(b.x)
        && a.y.min(b.y) <= c.y.max(d.y)
        && c.y.min(d.y) <= a.y.max(b.y)
        && turn(a, b, c) * turn(a, b, d) <= 0
        && turn(c, d, a) * turn(c, d, b) <= 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::{LineString, Polygon, Validation};
    use proptest::prelude::*;

    fn points(coordinates: &[(i32, i32)]) -> Vec<IntPoint> {
        coordinates.iter().map(|&(x, y)| IntPoint::new(x, y)).collect()
    }

    #[test]
    fn a_square_is_simple_and_a_bow_tie_is_not() {
        assert!(is_certainly_simple(&points(&[(0, 0), (9, 0), (9, 9), (0, 9)])));
        assert!(!is_certainly_simple(&points(&[(0, 0), (9, 9), (9, 0), (0, 9)])));
        assert!(!is_certainly_simple(&points(&[(0, 0), (9, 0), (0, 0), (0, 9)])));
        assert!(!is_certainly_simple(&points(&[(0, 0), (9, 0)])));
    }

    proptest! {
        #[test]
        fn what_is_called_simple_is_a_valid_polygon(ring in prop::collection::vec((0..12, 0..12), 3..8)) {
            let polygon = Polygon::new(
                ring.iter().map(|&(x, y)| (f64::from(x), f64::from(y))).collect::<LineString<f64>>(), vec![]
            );
            if is_certainly_simple(&points(&ring)) {
                prop_assert!(polygon.is_valid());
            }
        }
    }
}
