//! One area put together with another one.

use super::{Outline, Plotted};
use crate::geography::Projection;

/// How a new area is put together with the one that is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Combination {
    /// The new one takes the place of the old one.
    #[default]
    Replace,
    /// What is in either.
    Add,
    /// What is in the old one but not in the new one.
    Subtract,
    /// What is in both.
    Intersect,
}

impl Combination {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Replace, Self::Add, Self::Subtract, Self::Intersect];
}

impl Outline {
    /// This area put together with another one, in the plane of a projection. Positions that stay are those that were there,
    /// to the last digit. The result has no part when nothing is left. Where a ring crosses itself, what lies within an
    /// odd number of turns is taken as inside.
    #[must_use]
    pub fn combined(&self, other: &Self, how: Combination, projection: Projection) -> Self {
        let plotted = |outline| Plotted::new(outline, projection);
        match how {
            Combination::Replace => other.clone(),
            _ => plotted(self).combined(&plotted(other), how).outline(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geography::LonLat;
    use geo::Area;

    fn place(lon: f64, lat: f64) -> LonLat {
        LonLat::try_new(lon, lat).unwrap()
    }

    fn square(west: f64, south: f64, side: f64) -> Outline {
        let corner = |right: f64, up: f64| place(west + right * side, south + up * side);
        Outline::simple(
            [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)].map(|(x, y)| corner(x, y)).to_vec(),
        )
    }

    fn plane() -> Projection {
        Projection::centered_on(place(14.4, 35.9))
    }

    fn area(outline: &Outline) -> f64 {
        outline.to_plane(plane()).unsigned_area()
    }

    #[test]
    fn areas_add_up() {
        let (a, b) = (square(14.3, 35.8, 0.1), square(14.35, 35.85, 0.1));
        let of = |how| area(&a.combined(&b, how, plane()));
        let (both, either, rest) = (of(Combination::Intersect), of(Combination::Add), of(Combination::Subtract));
        assert!(both > 0.0 && (either + both - area(&a) - area(&b)).abs() < 1.0, "{either} {both}");
        assert!((rest + both - area(&a)).abs() < 1.0, "{rest} {both}");
        assert_eq!(a.combined(&b, Combination::Replace, plane()), b);
    }

    #[test]
    fn positions_that_stay_are_the_same() {
        let (a, b) = (square(14.3, 35.8, 0.1), square(14.35, 35.85, 0.1));
        let sum = a.combined(&b, Combination::Add, plane());
        let there: Vec<LonLat> = sum.parts.iter().flatten().flatten().copied().collect();
        for kept in [place(14.3, 35.8), a.parts[0][0][1], b.parts[0][0][2]] {
            assert!(there.contains(&kept), "{kept:?} in {there:?}");
        }
    }

    #[test]
    fn a_hole_can_be_cut_and_everything_taken_away() {
        let (large, small) = (square(14.3, 35.8, 0.1), square(14.33, 35.83, 0.02));
        let ring = large.combined(&small, Combination::Subtract, plane());
        assert_eq!((ring.parts.len(), ring.parts[0].len()), (1, 2));
        assert!(small.combined(&large, Combination::Subtract, plane()).parts.is_empty());
        let apart = square(14.6, 35.8, 0.1);
        assert_eq!(large.combined(&apart, Combination::Add, plane()).parts.len(), 2);
    }
}
