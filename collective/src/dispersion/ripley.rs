//! Ripley's K and L: how many neighbors members have within a distance, against chance.

use super::Observation;
use crate::quantity::{Meters, SquareMeters};
use std::f64::consts::PI;

/// K and L at one distance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RipleyStep {
    /// The distance r.
    pub distance: Meters,
    /// K(r): the area that would hold as many neighbors if members were spread evenly.
    pub k: SquareMeters,
    /// L(r) − r, with L = √(K/π): above 0 clustered at this distance, below 0 regular.
    pub l_minus_r: Meters,
}

/// K(r) = A / (n (n − 1)) · #{i ≠ j, d ≤ r} in the perimeter as window, from two members; without edge correction, so that
/// distances beyond a quarter of the perimeter's width read too regular. O(n² log n).
#[must_use]
pub fn ripley(inside: &[Observation], area: SquareMeters, distances: &[Meters]) -> Option<Vec<RipleyStep>> {
    let n = inside.len();
    if n < 2 {
        return None;
    }
    let others = |i: usize| inside[i + 1..].iter().map(move |other| other.position - inside[i].position);
    let mut apart: Vec<f64> = (0..n).flat_map(others).map(|to| to.x.hypot(to.y)).collect();
    apart.sort_by(f64::total_cmp);
    let step = |distance: &Meters| {
        let ordered_pairs = 2 * apart.partition_point(|apart| *apart <= distance.0);
        let k = area.0 * ordered_pairs as f64 / (n * (n - 1)) as f64;
        RipleyStep { distance: *distance, k: SquareMeters(k), l_minus_r: Meters((k / PI).sqrt()) - *distance }
    };
    Some(distances.iter().map(step).collect())
}
