//! A chart of curves with bands, as paths of an SVG. What charts libraries bring for the browser weighs more than the whole
//! workshop; this is all that is needed.

mod labels;
mod scatter;

pub use labels::numbers_beside;
pub use scatter::Scatter;

use std::fmt::Write as _;

/// A curve: at each place the low end of its band, itself, and the high end.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// The places, rising.
    pub points: Vec<(f64, [f64; 3])>,
}

/// The scales that curves are drawn on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Chart {
    first: f64,
    last: f64,
    top: f64,
}

impl Chart {
    /// What the paths are drawn in.
    pub const VIEW_BOX: &'static str = "0 0 420 220";
    /// The left end of the curves.
    pub const LEFT: f64 = 64.0;
    /// The right end.
    pub const RIGHT: f64 = 408.0;
    /// The upper end.
    pub const TOP: f64 = 12.0;
    /// The lower end, which is nought.
    pub const BOTTOM: f64 = 190.0;

    /// Scales on which all of these have room.
    #[must_use]
    pub fn of(all: &[Series]) -> Self {
        let points = || all.iter().flat_map(|series| &series.points);
        let first = points().map(|(x, _)| *x).fold(f64::INFINITY, f64::min);
        let last = points().map(|(x, _)| *x).fold(f64::NEG_INFINITY, f64::max);
        let top = points().flat_map(|(_, ends)| ends).copied().fold(0.0, f64::max);
        let first = if first.is_finite() { first } else { 0.0 };
        let last = if last > first { last } else { first + 1.0 };
        Self { first, last, top: if top > 0.0 { top } else { 1.0 } }
    }

    /// Where a place is drawn.
    #[must_use]
    pub fn x(&self, value: f64) -> f64 {
        Self::LEFT + (value - self.first) / (self.last - self.first) * (Self::RIGHT - Self::LEFT)
    }

    /// Where a height is drawn.
    #[must_use]
    pub fn y(&self, value: f64) -> f64 {
        Self::BOTTOM - value / self.top * (Self::BOTTOM - Self::TOP)
    }

    /// The curve itself.
    #[must_use]
    pub fn line(&self, series: &Series) -> String {
        self.path(series.points.iter().map(|(x, [_, middle, _])| (*x, *middle)))
    }

    /// Its band.
    #[must_use]
    pub fn band(&self, series: &Series) -> String {
        let low = series.points.iter().map(|(x, [low, _, _])| (*x, *low));
        let high = series.points.iter().rev().map(|(x, [_, _, high])| (*x, *high));
        let path = self.path(low.chain(high));
        if path.is_empty() { path } else { path + "Z" }
    }

    /// Round heights with where they are drawn.
    #[must_use]
    pub fn ticks_y(&self) -> Vec<(f64, f64)> {
        let step = round_step(self.top / 4.0);
        (0..=8)
            .map(|count| f64::from(count) * step)
            .take_while(|value| *value <= self.top)
            .map(|it| (self.y(it), it))
            .collect()
    }

    /// Round whole places with where they are drawn.
    #[must_use]
    pub fn ticks_x(&self) -> Vec<(f64, f64)> {
        let step = round_step((self.last - self.first) / 6.0).max(1.0);
        let from = (self.first / step).ceil() as u32;
        let places = (from..).map(|count| f64::from(count) * step).take_while(|value| *value <= self.last).take(12);
        places.map(|value| (self.x(value), value)).collect()
    }

    fn path(&self, points: impl Iterator<Item = (f64, f64)>) -> String {
        let mut path = String::new();
        for (number, (x, y)) in points.enumerate() {
            let _ = write!(path, "{}{:.1} {:.1}", if number == 0 { 'M' } else { 'L' }, self.x(x), self.y(y));
        }
        path
    }
}

/// The smallest of 1, 2 and 5 times a power of ten that is not below.
fn round_step(least: f64) -> f64 {
    let power = 10_f64.powf(least.max(1e-9).log10().floor());
    [1.0, 2.0, 5.0, 10.0].into_iter().map(|times| times * power).find(|step| *step >= least * 0.999).unwrap_or(power)
}

#[cfg(test)]
mod tests;
