//! The cheapest way to cut a giant tour into routes, too much in one for a price.
//!
//! Source: Prins (2004), « A simple and effective evolutionary algorithm for the vehicle routing problem », Computers &
//! Operations Research 31, with the penalties of Vidal (2022). O(n·B) for at most B visits in a route.

use super::penalty::Penalty;
use crate::tours::model::{DEPOT, Model};

/// A route may be so many times too full.
const OVERFULL: f64 = 1.5;

/// The cheapest routes; at most `most` of them, as long as those hold everything at all.
pub(super) fn split<const RICH: bool>(model: &Model, tour: &[u32], penalty: Penalty, most: usize) -> Vec<Vec<u32>> {
    let cuts = cheapest_cuts::<RICH>(model, tour, penalty);
    if cuts.len() <= most.max(1) {
        return routes(tour, &cuts);
    }
    // What is still left goes into the last route, where the price will drive it out again.
    let mut cuts = cheapest_few::<RICH>(model, tour, penalty, most).unwrap_or(cuts);
    cuts.truncate(most.max(1));
    routes(tour, &cuts)
}

/// The routes that begin at these places.
fn routes(tour: &[u32], cuts: &[usize]) -> Vec<Vec<u32>> {
    let ends = cuts.iter().skip(1).copied().chain([tour.len()]);
    cuts.iter().zip(ends).map(|(&begin, end)| tour[begin..end].to_vec()).collect()
}

/// Where routes begin, in order.
fn cheapest_cuts<const RICH: bool>(model: &Model, tour: &[u32], penalty: Penalty) -> Vec<usize> {
    let mut cost = vec![f64::INFINITY; tour.len() + 1];
    let mut begin = vec![0_usize; tour.len() + 1];
    cost[0] = 0.0;
    for first in 0..tour.len() {
        let before = cost[first];
        for_each_route::<RICH>(model, tour, penalty, first, |end, route| {
            if before + route < cost[end] {
                (cost[end], begin[end]) = (before + route, first);
            }
        });
    }
    let mut cuts = Vec::new();
    let mut end = tour.len();
    while end > 0 {
        cuts.push(begin[end]);
        end = begin[end];
    }
    cuts.reverse();
    cuts
}

/// The same with at most so many routes; `None` when they cannot hold everything.
fn cheapest_few<const RICH: bool>(model: &Model, tour: &[u32], penalty: Penalty, most: usize) -> Option<Vec<usize>> {
    let ends = tour.len() + 1;
    let mut cost = vec![f64::INFINITY; (most + 1) * ends];
    let mut begin = vec![0_usize; (most + 1) * ends];
    cost[0] = 0.0;
    for first in 0..tour.len() {
        for_each_route::<RICH>(model, tour, penalty, first, |end, route| {
            for used in 0..most {
                let total = cost[used * ends + first] + route;
                let to = (used + 1) * ends + end;
                if total < cost[to] {
                    (cost[to], begin[to]) = (total, first);
                }
            }
        });
    }
    let total = |used: &usize| cost[used * ends + tour.len()];
    let mut used = (1..=most).min_by(|a, b| total(a).total_cmp(&total(b))).filter(|used| total(used).is_finite())?;
    let mut cuts = Vec::new();
    let mut end = tour.len();
    while used > 0 {
        end = begin[used * ends + end];
        cuts.push(end);
        used -= 1;
    }
    cuts.reverse();
    Some(cuts)
}

/// Gives the end and the cost of every route that begins at `first`.
fn for_each_route<const RICH: bool>(
    model: &Model,
    tour: &[u32],
    penalty: Penalty,
    first: usize,
    mut give: impl FnMut(usize, f64),
) {
    let (mut ways, mut time, mut load, mut previous) = (0.0, 0.0, [0.0; 2], DEPOT);
    for (at, &node) in tour.iter().enumerate().skip(first) {
        let city = node as usize;
        ways += model.cost(previous, city);
        load = [load[0] + model.load[city][0], load[1] + model.load[city][1]];
        let mut whole = 0.0;
        if RICH {
            time += model.time(previous, city) + model.service[city];
            whole = time + model.time(city, DEPOT);
        }
        give(at + 1, ways + model.cost(city, DEPOT) + penalty.price::<RICH>(model, load, whole));
        previous = city;
        let overfull = load[0] > OVERFULL * model.room[0] || (RICH && load[1] > OVERFULL * model.room[1]);
        if overfull || (RICH && whole > OVERFULL * model.max_duty) {
            break;
        }
    }
}
