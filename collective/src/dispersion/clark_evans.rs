//! Clustering by the distance to the nearest neighbor: Clark and Evans (1954), with Donnelly's (1978) edge correction.

use super::{Observation, mean_nearest};
use crate::analysis::ClarkEvans;
use crate::quantity::{Meters, SquareMeters};
use std::f64::consts::PI;

/// The index of members inside an area with that length of limit; from two members.
///
/// E = 0.5 √(A/n) + (0.0514 + 0.0412/√n) P/n, with standard error √((4 − π) A / 4π) / n. Without Donnelly's second term
/// members near the limit, whose neighbors outside nobody counts, would look too far apart. Hold it back for few members
/// (`dispersion.clark_evans_members`).
#[must_use]
pub fn clark_evans(inside: &[Observation], area: SquareMeters, limit: Meters) -> Option<ClarkEvans> {
    let observed = mean_nearest(inside)?;
    let n = inside.len() as f64;
    let expected = 0.5 * (area.0 / n).sqrt() + (0.0514 + 0.0412 / n.sqrt()) * limit.0 / n;
    let standard_error = ((4.0 - PI) * area.0 / (4.0 * PI)).sqrt() / n;
    (area.0 > 0.0).then(|| ClarkEvans { r: observed / expected, z: (observed - expected) / standard_error })
}
