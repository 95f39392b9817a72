//! Distances between members.

use super::Observation;

/// Distances between members, as the crow flies, in metres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spacing {
    /// Mean over all pairs.
    pub mean_pairwise: f64,
    /// The largest.
    pub max_pairwise: f64,
    /// Mean over members of the distance to the nearest other one.
    pub mean_nearest: f64,
}

/// The distances between members; from two of them. O(n²).
#[must_use]
pub fn spacing(observations: &[Observation]) -> Option<Spacing> {
    let n = observations.len();
    if n < 2 {
        return None;
    }
    let mut nearest = vec![f64::INFINITY; n];
    let (mut sum, mut largest) = (0.0, 0.0_f64);
    for (i, a) in observations.iter().enumerate() {
        for (j, b) in observations.iter().enumerate().skip(i + 1) {
            let to = a.position - b.position;
            let squared = to.x * to.x + to.y * to.y;
            sum += squared.sqrt();
            largest = largest.max(squared);
            nearest[i] = nearest[i].min(squared);
            nearest[j] = nearest[j].min(squared);
        }
    }
    let pairs = (n * (n - 1) / 2) as f64;
    let mean_nearest = nearest.iter().map(|squared| squared.sqrt()).sum::<f64>() / n as f64;
    Some(Spacing { mean_pairwise: sum / pairs, max_pairwise: largest.sqrt(), mean_nearest })
}

/// The mean distance of a member to the nearest other one; from two of them. O(n²).
#[must_use]
pub fn mean_nearest(observations: &[Observation]) -> Option<f64> {
    spacing(observations).map(|spacing| spacing.mean_nearest)
}
