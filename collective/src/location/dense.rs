//! The problem as the search sees it.
//!
//! Costs are rounded to a power of two near the largest cost / 2²⁸, so that all sums and differences are exact in `f64`: a
//! move that changes nothing has a gain of exactly 0, and what is added can be taken away without a trace.

use super::problem::LocationProblem;
use std::ops::RangeInclusive;

/// The dense problem.
pub(super) struct Dense {
    pub(super) places: usize,
    pub(super) demands: usize,
    pub(super) open: RangeInclusive<usize>,
    pub(super) fixed: Vec<f64>,
    /// What a demand costs that is not served: more than everything else together.
    pub(super) unserved: f64,
    /// By place, then demand.
    cost: Vec<f64>,
    /// For each demand the places with their costs, the cheapest first; those that cannot serve it are left out.
    near: Vec<(f64, u32)>,
    /// Where the places of each demand begin in `near`.
    begins: Vec<usize>,
}

const BITS: f64 = 28.0;

impl Dense {
    pub(super) fn new(problem: &LocationProblem) -> Self {
        let costs = &problem.costs;
        let (places, demands) = (costs.places(), costs.demands());
        let finite = |cost: &f64| cost.is_finite();
        let cells = || (0..places).flat_map(|place| (0..demands).map(move |demand| costs.cell(place, demand)));
        let largest = cells().chain(problem.fixed.iter().copied()).filter(finite).fold(f64::MIN_POSITIVE, f64::max);
        let step = (largest.log2().ceil() - BITS).exp2();
        let round = |cost: f64| (cost / step).round() * step;
        let fixed: Vec<f64> = problem.fixed.iter().map(|&cost| round(cost)).collect();
        let unserved = step + (demands + places) as f64 * round(largest);
        let cost: Vec<f64> = cells().map(|cost| if cost.is_finite() { round(cost) } else { unserved }).collect();
        let (mut near, mut begins) = (Vec::with_capacity(cost.len()), vec![0]);
        for demand in 0..demands {
            let begin = near.len();
            let all = (0..places).map(|place| (cost[place * demands + demand], place as u32));
            near.extend(all.filter(|(cost, _)| *cost < unserved));
            near[begin..].sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            begins.push(near.len());
        }
        Self { places, demands, open: problem.open.clone(), fixed, unserved, cost, near, begins }
    }

    /// What it costs to serve each demand from this place.
    pub(super) fn costs_at(&self, place: usize) -> &[f64] {
        &self.cost[place * self.demands..][..self.demands]
    }

    /// The places that can serve a demand, the cheapest first.
    pub(super) fn near(&self, demand: usize) -> &[(f64, u32)] {
        &self.near[self.begins[demand]..self.begins[demand + 1]]
    }
}
