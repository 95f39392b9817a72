//! The smallest circle around positions, exact (Welzl 1991, in the iterative form with the moved-to-front order left out).

use crate::geography::planar_length;
use geo::Coord;

/// A circle in the plane, in metres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Circle {
    /// Its center.
    pub center: Coord<f64>,
    /// Its radius.
    pub radius: f64,
}

/// A position so little outside counts as inside: rounding must not start the search again for ever.
const SLACK: f64 = 1.0 + 1e-12;

impl Circle {
    fn holds(&self, position: Coord<f64>) -> bool {
        let to = position - self.center;
        planar_length(to) <= self.radius * SLACK
    }

    fn of_two(a: Coord<f64>, b: Coord<f64>) -> Self {
        let half = (b - a) / 2.0;
        Self { center: a + half, radius: planar_length(half) }
    }

    /// The circle through three positions; through the two farthest apart when they stand in line.
    fn of_three(a: Coord<f64>, b: Coord<f64>, c: Coord<f64>) -> Self {
        let (b_, c_) = (b - a, c - a);
        let twice_area = 2.0 * (b_.x * c_.y - b_.y * c_.x);
        let (b2, c2) = (b_.x * b_.x + b_.y * b_.y, c_.x * c_.x + c_.y * c_.y);
        let to = Coord { x: (c_.y * b2 - b_.y * c2) / twice_area, y: (b_.x * c2 - c_.x * b2) / twice_area };
        let radius = planar_length(to);
        if radius.is_finite() {
            return Self { center: a + to, radius };
        }
        let pairs = [Self::of_two(a, b), Self::of_two(a, c), Self::of_two(b, c)];
        pairs.into_iter().fold(pairs[0], |widest, circle| if circle.radius > widest.radius { circle } else { widest })
    }
}

/// The smallest circle that holds every position; `None` without any.
///
/// Expected O(n) in random order, O(n³) at worst: give it the corners of a convex hull.
#[must_use]
pub fn smallest_enclosing_circle(positions: &[Coord<f64>]) -> Option<Circle> {
    let first = *positions.first()?;
    let order = scattered(positions);
    let mut circle = Circle { center: first, radius: 0.0 };
    for (i, p) in order.iter().enumerate() {
        if circle.holds(*p) {
            continue;
        }
        circle = Circle { center: *p, radius: 0.0 };
        for (j, q) in order[..i].iter().enumerate() {
            if circle.holds(*q) {
                continue;
            }
            circle = Circle::of_two(*p, *q);
            for r in &order[..j] {
                if !circle.holds(*r) {
                    circle = Circle::of_three(*p, *q, *r);
                }
            }
        }
    }
    Some(circle)
}

/// The positions in an order without pattern that is always the same: strides of the golden ratio.
fn scattered(positions: &[Coord<f64>]) -> Vec<Coord<f64>> {
    let mut order: Vec<_> = positions.to_vec();
    for i in (1..order.len()).rev() {
        order.swap(i, i.wrapping_mul(0x9E37_79B9) % (i + 1));
    }
    order
}
