//! Many beginnings, each improved by interchange and joined with the best found before.
//!
//! Source: Resende, Werneck (2004), « A hybrid heuristic for the p-median problem », Journal of Heuristics 10: greedy in a
//! random sample, local search, path relinking with a pool of elite solutions.

use super::dense::Dense;
use super::elite::Elite;
use super::interchange::Interchange;
use crate::random::Random;

/// The best places found.
pub(super) fn search(dense: &Dense, seed: u64, more: &mut dyn FnMut(u64) -> bool) -> Vec<usize> {
    if dense.places == 0 {
        return Vec::new();
    }
    if *dense.open.end() == 1 {
        let cost = |place: &usize| dense.fixed[*place] + dense.costs_at(*place).iter().sum::<f64>();
        return (0..dense.places).min_by(|a, b| cost(a).total_cmp(&cost(b))).into_iter().collect();
    }
    let mut random = Random::new(seed);
    let mut elite = Elite::default();
    let mut starts = 0;
    loop {
        let mut state = Interchange::new(dense, begin(dense, &mut random));
        state.descend();
        let (cost, open) = (state.cost, state.open.clone());
        if let Some(partner) = elite.partner(&open, &mut random).map(<[usize]>::to_vec) {
            let between = state.walk_to(&partner);
            if let Some((_, between)) = between {
                let mut state = Interchange::new(dense, between);
                state.descend();
                elite.offer(state.cost, &state.open);
            }
        }
        elite.offer(cost, &open);
        starts += 1;
        if !more(starts) {
            return elite.best();
        }
    }
}

/// A set of places chosen one by one, each the best of a few drawn at random. With a choice in their number, any number.
fn begin(dense: &Dense, random: &mut Random) -> Vec<usize> {
    let (least, most) = (*dense.open.start(), *dense.open.end());
    let count = least + random.below(most - least + 1);
    let sample = ((dense.places as f64 / count as f64).log2().ceil() as usize).max(1);
    let mut left: Vec<usize> = (0..dense.places).collect();
    let mut open = Vec::with_capacity(count);
    let mut served = vec![dense.unserved; dense.demands];
    for _ in 0..count {
        let mut best: Option<(f64, usize)> = None;
        for _ in 0..sample {
            let at = random.below(left.len());
            let costs = dense.costs_at(left[at]).iter().zip(&served);
            let saved = costs.map(|(cost, served)| (served - cost).max(0.0)).sum::<f64>() - dense.fixed[left[at]];
            if best.is_none_or(|(most, _)| saved > most) {
                best = Some((saved, at));
            }
        }
        let place = left.swap_remove(best.map_or(0, |(_, at)| at));
        for (served, cost) in served.iter_mut().zip(dense.costs_at(place)) {
            *served = served.min(*cost);
        }
        open.push(place);
    }
    open
}
