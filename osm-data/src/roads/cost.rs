//! What a way costs: its duration, and the distance of that same way, in one number.

use collective::quantity::{Meters, Seconds};
use collective::travel::Travel;
use std::ops::{Add, Sub};

/// 2²⁶: distances stay below it, so that they never disturb the durations above them.
const DISTANCE_SPAN: f64 = 67_108_864.0;

/// 2⁵³: below it every integer is an exact `f64`.
const EXACT_BELOW: f64 = 9_007_199_254_740_992.0;

/// Milliseconds and decimeters of a way, ordered by duration, then by distance.
///
/// Both lie in one floating point number, duration × 2²⁶ + distance, always an integer below 2⁵³ and so exact. Adding
/// ways and taking the least is then one machine instruction each, for two or four lanes at a time on any processor, and
/// the distance is always that of the fastest way itself. The price: a way of more than 37 hours, or of more than
/// 6 700 km, counts as none.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, bytemuck::Pod, bytemuck::Zeroable)]
#[repr(transparent)]
pub(crate) struct Cost(f64);

impl Cost {
    pub(crate) const ZERO: Self = Self(0.0);
    pub(crate) const UNREACHABLE: Self = Self(f64::INFINITY);

    /// A way of so many milliseconds and decimeters.
    pub(crate) fn new(duration_ms: u32, distance_dm: u32) -> Self {
        let cost = f64::from(duration_ms) * DISTANCE_SPAN + f64::from(distance_dm);
        if cost < EXACT_BELOW && f64::from(distance_dm) < DISTANCE_SPAN { Self(cost) } else { Self::UNREACHABLE }
    }

    /// Duration alone, as a delay at a junction.
    pub(crate) fn delay(duration_ms: u32) -> Self {
        Self::new(duration_ms, 0)
    }

    /// Whether there is a way at all.
    pub(crate) fn is_reachable(self) -> bool {
        self.0 < EXACT_BELOW
    }

    /// The lesser of the two. Neither is ever NaN, so that this is one `min` instruction where `f64::min` is four.
    #[inline]
    pub(crate) fn or_better(self, other: Self) -> Self {
        if other.0 < self.0 { other } else { self }
    }

    /// Milliseconds and decimeters; `None` when there is no way.
    pub(crate) fn parts(self) -> Option<(u32, u32)> {
        self.is_reachable().then(|| {
            let whole = self.0 as u64;
            ((whole >> 26) as u32, (whole & ((1 << 26) - 1)) as u32)
        })
    }

    /// As a travel; `None` when there is no way.
    pub(crate) fn travel(self) -> Option<Travel> {
        let (ms, dm) = self.parts()?;
        Some(Travel { duration: Seconds(f64::from(ms) / 1e3), distance: Meters(f64::from(dm) / 10.0) })
    }

    /// This share of it, between 0 and 1, both parts rounded to the nearest.
    pub(crate) fn share(self, share: f64) -> Self {
        self.parts().map_or(Self::UNREACHABLE, |(ms, dm)| {
            Self::new((f64::from(ms) * share).round() as u32, (f64::from(dm) * share).round() as u32)
        })
    }

    /// Whether it is a cost at all, which a number from a file need not be.
    pub(crate) fn is_sound(self) -> bool {
        self.0 == f64::INFINITY || (0.0..EXACT_BELOW).contains(&self.0) && self.0.fract() == 0.0
    }
}

impl Add for Cost {
    type Output = Self;
    #[inline]
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

/// The rest of a way of which `other` is a part: never more, in either component.
impl Sub for Cost {
    type Output = Self;
    #[inline]
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sums_keep_both_parts_apart(a in (0_u32..60_000_000, 0_u32..30_000_000), b in (0_u32..60_000_000, 0_u32..30_000_000)) {
            let sum = Cost::new(a.0, a.1) + Cost::new(b.0, b.1);
            prop_assert_eq!(sum.parts(), Some((a.0 + b.0, a.1 + b.1)));
            prop_assert_eq!((sum - Cost::new(b.0, b.1)).parts(), Some(a));
            let order = (a.0, a.1).cmp(&(b.0, b.1));
            prop_assert_eq!(Cost::new(a.0, a.1).partial_cmp(&Cost::new(b.0, b.1)), Some(order));
        }
    }

    #[test]
    fn too_long_is_unreachable_and_stays_so() {
        assert_eq!(Cost::new(134_217_728, 0).parts(), None);
        assert_eq!(Cost::new(0, 67_108_864).parts(), None);
        assert_eq!((Cost::UNREACHABLE + Cost::new(1, 1)).travel(), None);
        assert_eq!((Cost::new(134_217_727, 0) + Cost::new(1, 0)).parts(), None);
    }
}
