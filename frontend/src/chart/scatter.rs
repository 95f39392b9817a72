//! Points on two axes, neither of which has to begin at nought: what counts is how they stand to each other.

use super::{Chart, round_step};

/// Free room around the points, as a share of their range.
const MARGIN: f64 = 0.08;

/// The scales that points are drawn on, in the frame of a [`Chart`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scatter {
    x: Range,
    y: Range,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Range {
    from: f64,
    to: f64,
}

impl Range {
    /// Around these values with some room, but not below nought where none of them is.
    fn around(values: impl Iterator<Item = f64> + Clone) -> Self {
        let low = values.clone().fold(f64::INFINITY, f64::min);
        let high = values.fold(f64::NEG_INFINITY, f64::max);
        if !(low.is_finite() && high.is_finite()) {
            return Self { from: 0.0, to: 1.0 };
        }
        let room = if high > low { (high - low) * MARGIN } else { (high.abs() * MARGIN).max(0.5) };
        let from = if low >= 0.0 { (low - room).max(0.0) } else { low - room };
        Self { from, to: high + room }
    }

    /// Where a value is between the ends, from 0 to 1.
    fn share(self, value: f64) -> f64 {
        (value - self.from) / (self.to - self.from)
    }

    fn step(self, marks: f64) -> f64 {
        round_step((self.to - self.from) / marks)
    }

    fn round_values(self, marks: f64) -> impl Iterator<Item = f64> {
        let step = self.step(marks);
        let first = (self.from / step).ceil();
        (0..12).map(move |count| (first + f64::from(count)) * step).take_while(move |value| *value <= self.to)
    }
}

impl Scatter {
    /// Scales on which all of these have room.
    #[must_use]
    pub fn of(points: &[(f64, f64)]) -> Self {
        Self { x: Range::around(points.iter().map(|(x, _)| *x)), y: Range::around(points.iter().map(|(_, y)| *y)) }
    }

    /// Where a point is drawn.
    #[must_use]
    pub fn at(&self, (x, y): (f64, f64)) -> (f64, f64) {
        let (width, height) = (Chart::RIGHT - Chart::LEFT, Chart::BOTTOM - Chart::TOP);
        (Chart::LEFT + self.x.share(x) * width, Chart::BOTTOM - self.y.share(y) * height)
    }

    /// Round values of the lower axis, each after where it is drawn.
    #[must_use]
    pub fn ticks_x(&self) -> Vec<(f64, f64)> {
        self.x.round_values(5.0).map(|value| (self.at((value, self.y.from)).0, value)).collect()
    }

    /// Round values of the upright axis, each after where it is drawn.
    #[must_use]
    pub fn ticks_y(&self) -> Vec<(f64, f64)> {
        self.y.round_values(4.0).map(|value| (self.at((self.x.from, value)).1, value)).collect()
    }

    /// How many decimals tell the values of the lower axis apart.
    #[must_use]
    pub fn decimals_x(&self) -> usize {
        decimals(self.x.step(5.0))
    }
}

/// How many decimals a step of 1, 2 or 5 times a power of ten has.
fn decimals(step: f64) -> usize {
    (0..6)
        .find(|decimals| step * 10_f64.powi(*decimals) >= 0.999)
        .map_or(6, |decimals| decimals.unsigned_abs() as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_point_is_inside_the_frame_and_more_is_up_and_to_the_right() {
        let points = [(0.2, 1000.0), (0.5, 9000.0), (0.35, 4000.0)];
        let scatter = Scatter::of(&points);
        for point in points {
            let (x, y) = scatter.at(point);
            assert!((Chart::LEFT..=Chart::RIGHT).contains(&x) && (Chart::TOP..=Chart::BOTTOM).contains(&y));
        }
        let ((left, low), (right, high)) = (scatter.at(points[0]), scatter.at(points[1]));
        assert!(left < right && low > high);
    }

    #[test]
    fn marks_are_round_and_told_apart_by_their_decimals() {
        let scatter = Scatter::of(&[(0.21, 0.0), (0.29, 10.0)]);
        let marks = scatter.ticks_x();
        assert!(marks.len() >= 3, "{marks:?}");
        let written: Vec<String> = marks.iter().map(|(_, value)| format!("{value:.*}", scatter.decimals_x())).collect();
        assert!(written.windows(2).all(|pair| pair[0] != pair[1]), "{written:?}");
        assert!(scatter.ticks_y().iter().all(|(at, _)| (Chart::TOP..=Chart::BOTTOM).contains(at)));
    }

    #[test]
    fn one_point_or_none_has_finite_scales() {
        for points in [&[][..], &[(0.0, 0.0)][..], &[(3.0, 5.0)][..]] {
            let scatter = Scatter::of(points);
            let (x, y) = scatter.at((1.0, 1.0));
            assert!(x.is_finite() && y.is_finite());
            assert!(scatter.ticks_x().len() < 13);
        }
    }
}
