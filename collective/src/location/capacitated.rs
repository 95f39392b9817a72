//! Places with limits: interchange over whole assignments.
//!
//! A set of places costs at least what it would without limits, which is quick to compute: only the sets that promise
//! something are assigned.

use super::assign::Assignment;
use super::dense::Dense;
use super::problem::{Location, LocationProblem};

/// The best answer found from these open places on. Every swap, addition and removal is looked at, for up to some hundreds of
/// places: O(places · open · demands) a round, and an assignment for those that promise to save something.
pub(super) fn search(problem: &LocationProblem, dense: &Dense, open: Vec<usize>) -> Location {
    let mut best = (cost(problem, dense, &open), open);
    while let Some(better) = neighbors(dense, &best.1)
        .map(|open| (least_cost(dense, &open), open))
        .filter(|(least, _)| *least < best.0)
        .map(|(_, open)| (cost(problem, dense, &open), open))
        .filter(|(cost, _)| *cost < best.0)
        .min_by(|a, b| a.0.total_cmp(&b.0))
    {
        best = better;
    }
    let (_, open) = best;
    let served_by = Assignment::to(problem, dense, &open).places();
    problem.answer(open, served_by)
}

fn fixed(dense: &Dense, open: &[usize]) -> f64 {
    open.iter().map(|&place| dense.fixed[place]).sum()
}

fn cost(problem: &LocationProblem, dense: &Dense, open: &[usize]) -> f64 {
    fixed(dense, open) + Assignment::to(problem, dense, open).cost
}

/// What these places cost when they have no limits.
fn least_cost(dense: &Dense, open: &[usize]) -> f64 {
    let mut served = vec![dense.unserved; dense.demands];
    for &place in open {
        for (served, cost) in served.iter_mut().zip(dense.costs_at(place)) {
            *served = served.min(*cost);
        }
    }
    fixed(dense, open) + served.iter().sum::<f64>()
}

/// Every set of places that differs by one opened, one closed or both.
fn neighbors<'a>(dense: &'a Dense, open: &'a [usize]) -> impl Iterator<Item = Vec<usize>> + 'a {
    let closed = move || (0..dense.places).filter(move |place| !open.contains(place));
    let without =
        move |slot: usize| open.iter().enumerate().filter(move |(at, _)| *at != slot).map(|(_, &place)| place);
    let swaps = (0..open.len()).flat_map(move |slot| closed().map(move |place| without(slot).chain([place]).collect()));
    let adds = closed().map(move |place| open.iter().copied().chain([place]).collect());
    let drops = (0..open.len()).map(move |slot| without(slot).collect());
    let may_add = open.len() < *dense.open.end();
    let may_drop = open.len() > *dense.open.start();
    swaps.chain(adds.filter(move |_| may_add)).chain(drops.filter(move |_: &Vec<usize>| may_drop))
}
