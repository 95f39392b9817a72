//! Mean centers and standard distances.

use super::Observation;
use geo::Coord;

/// The mean of the positions; `None` without any.
#[must_use]
pub fn mean_center(observations: &[Observation]) -> Option<Coord<f64>> {
    center(observations, |_| 1.0)
}

/// The mean of the positions by weight; `None` without any weight.
#[must_use]
pub fn weighted_mean_center(observations: &[Observation]) -> Option<Coord<f64>> {
    center(observations, |observation| observation.weight)
}

/// The root of the mean squared distance to the mean center, divided by n (not n − 1 or n − 2); from two members.
#[must_use]
pub fn standard_distance(observations: &[Observation]) -> Option<f64> {
    spread(observations, |_| 1.0)
}

/// The same by weight, around the weighted mean center; from two members with some weight.
#[must_use]
pub fn weighted_standard_distance(observations: &[Observation]) -> Option<f64> {
    spread(observations, |observation| observation.weight)
}

fn center(observations: &[Observation], weight: impl Fn(&Observation) -> f64) -> Option<Coord<f64>> {
    let origin = observations.first()?.position;
    let zero = (0.0, Coord { x: 0.0, y: 0.0 });
    let (total, sum) = observations.iter().fold(zero, |(total, sum), observation| {
        let weight = weight(observation);
        (total + weight, sum + (observation.position - origin) * weight)
    });
    (total > 0.0).then(|| origin + sum / total)
}

fn spread(observations: &[Observation], weight: impl Fn(&Observation) -> f64) -> Option<f64> {
    if observations.len() < 2 {
        return None;
    }
    let center = center(observations, &weight)?;
    let squared = |observation: &Observation| {
        let to = observation.position - center;
        (to.x * to.x + to.y * to.y) * weight(observation)
    };
    let total: f64 = observations.iter().map(&weight).sum();
    Some((observations.iter().map(squared).sum::<f64>() / total).sqrt())
}
