//! The standard deviational ellipse of Yuill (1971).

use super::{Observation, mean_center};
use geo::Coord;

/// An ellipse of the plane: its half axes are the standard deviations along the main directions of the members.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlanarEllipse {
    /// The mean center.
    pub center: Coord<f64>,
    /// Half of the long axis, in metres.
    pub semi_major: f64,
    /// Half of the short axis, in metres; 0 when the members stand in line.
    pub semi_minor: f64,
    /// From east to the long axis, counterclockwise, in radians, above −π/2 and up to π/2.
    pub rotation: f64,
}

/// Yuill's ellipse without correction of degrees of freedom (variances divided by n). Undefined below three members, and
/// when all are at one place.
#[must_use]
pub fn deviational_ellipse(observations: &[Observation]) -> Option<PlanarEllipse> {
    if observations.len() < 3 {
        return None;
    }
    let center = mean_center(observations)?;
    let n = observations.len() as f64;
    let (xx, xy, yy) = observations
        .iter()
        .map(|observation| observation.position - center)
        .fold((0.0, 0.0, 0.0), |(xx, xy, yy), to| (xx + to.x * to.x / n, xy + to.x * to.y / n, yy + to.y * to.y / n));
    // Eigenvalues of the symmetric matrix; the smaller one from the determinant, which does not cancel.
    let half_gap = f64::midpoint(xx, -yy).hypot(xy);
    let major = f64::midpoint(xx, yy) + half_gap;
    let minor = ((xx * yy - xy * xy) / major).max(0.0);
    (major > 0.0).then(|| PlanarEllipse {
        center,
        semi_major: major.sqrt(),
        semi_minor: minor.sqrt(),
        rotation: f64::atan2(2.0 * xy, xx - yy) / 2.0,
    })
}
