//! The place with the smallest weighted sum of distances: the 1-median of the plane, also called geometric or Fermat–Weber
//! point.

use super::{Observation, weighted_mean_center};
use crate::geography::planar_length;
use geo::Coord;

/// A step shorter than a micrometre changes nothing.
const STILL: f64 = 1e-6;
/// Weiszfeld's steps halve the error or so each time; far from its optimum they are the surer ones.
const STEPS: usize = 500;
/// So often a step of Newton's is halved before it is given up.
const HALVINGS: usize = 30;
/// Rounding must not hide that a member is the optimum.
const SLACK: f64 = 1.0 + 1e-9;

/// The weighted median center; `None` without any weight.
///
/// The optimum may be a member, where Weiszfeld's iteration divides by zero. The member with the smallest sum is tested by
/// the condition of Vardi and Zhang (2000): it is the optimum if the pull of all others is not stronger than its own
/// weight. If not, their modified iteration finds the optimum between members. On a line between two members that are both
/// optimal everything is; their middle is given. O(n²) for the test, O(n) for each step.
#[must_use]
pub fn median_center(observations: &[Observation]) -> Option<Coord<f64>> {
    let weighing: Vec<_> = observations.iter().copied().filter(|observation| observation.weight > 0.0).collect();
    let start = weighted_mean_center(&weighing)?;
    optimal_member(&weighing).or_else(|| Some(iterated(&weighing, start)))
}

fn distance(a: Coord<f64>, b: Coord<f64>) -> f64 {
    planar_length(a - b)
}

/// The weighted sum of distances.
fn sum(observations: &[Observation], at: Coord<f64>) -> f64 {
    observations.iter().map(|observation| observation.weight * distance(observation.position, at)).sum()
}

/// The member that is the optimum, or the middle of those that are.
fn optimal_member(observations: &[Observation]) -> Option<Coord<f64>> {
    let sums: Vec<_> = observations.iter().map(|observation| sum(observations, observation.position)).collect();
    let least = sums.iter().copied().min_by(f64::total_cmp)?;
    let mut optimal = observations
        .iter()
        .zip(&sums)
        .filter(|(observation, sum)| **sum <= least * SLACK && is_optimal(observations, observation.position))
        .map(|(observation, _)| observation.position);
    let first = optimal.next()?;
    // Several are optimal only in line: the middle of the two ends is the middle of them all.
    let farthest = optimal.max_by(|a, b| distance(*a, first).total_cmp(&distance(*b, first))).unwrap_or(first);
    Some((first + farthest) / 2.0)
}

fn is_optimal(observations: &[Observation], at: Coord<f64>) -> bool {
    let Pull { strength, own_weight, .. } = pull(observations, at);
    strength <= own_weight * SLACK
}

/// What draws a position: towards `target`, with `strength`, against the weight that stands there itself.
struct Pull {
    target: Coord<f64>,
    strength: f64,
    own_weight: f64,
}

fn pull(observations: &[Observation], at: Coord<f64>) -> Pull {
    let (mut own_weight, mut inverse) = (0.0, 0.0);
    let mut resultant = Coord { x: 0.0, y: 0.0 };
    for observation in observations {
        let away = distance(observation.position, at);
        if away < STILL {
            own_weight += observation.weight;
        } else {
            inverse += observation.weight / away;
            resultant = resultant + (observation.position - at) * (observation.weight / away);
        }
    }
    let target = if inverse > 0.0 { at + resultant / inverse } else { at };
    Pull { target, strength: planar_length(resultant), own_weight }
}

fn iterated(observations: &[Observation], start: Coord<f64>) -> Coord<f64> {
    let mut at = start;
    for _ in 0..STEPS {
        let Pull { target, strength, own_weight } = pull(observations, at);
        let stay = if strength > 0.0 { (own_weight / strength).min(1.0) } else { 1.0 };
        let next = newton(observations, at, target).unwrap_or(target * (1.0 - stay) + at * stay);
        let step = distance(next, at);
        at = next;
        if step < STILL {
            break;
        }
    }
    at
}

/// A step of Newton's method, halved until it improves the sum as much as Weiszfeld's, to `target`: near the optimum it doubles the
/// digits, and where members are nearly in line it crosses the long flat valley in which Weiszfeld's steps hardly move.
fn newton(observations: &[Observation], at: Coord<f64>, target: Coord<f64>) -> Option<Coord<f64>> {
    let mut gradient = Coord { x: 0.0, y: 0.0 };
    let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
    for observation in observations {
        let to = at - observation.position;
        let away = planar_length(to);
        if away < STILL {
            return None;
        }
        let by = observation.weight / away;
        gradient = gradient + to * by;
        let (x, y) = (to.x / away, to.y / away);
        (xx, xy, yy) = (xx + by * y * y, xy - by * x * y, yy + by * x * x);
    }
    let determinant = xx * yy - xy * xy;
    let step = Coord { x: yy * gradient.x - xy * gradient.y, y: xx * gradient.y - xy * gradient.x } / determinant;
    let enough = sum(observations, target);
    let mut steps = std::iter::successors(Some(step), |step| Some(*step / 2.0)).take(HALVINGS).map(|step| at - step);
    steps.find(|next| next.x.is_finite() && next.y.is_finite() && sum(observations, *next) <= enough)
}
