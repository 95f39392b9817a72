//! The p-center: nobody is served worse than need be.
//!
//! Source: Minieka (1970), « The m-center problem », SIAM Review 12: the least radius within which so many places cover all
//! demands, by bisection over the costs that occur; each cover by depth-first search. Of all ways to reach that radius, the one
//! with the least sum is then looked for as a p-median.

use super::dense::Dense;
use super::median;
use super::problem::{Location, LocationProblem, ServiceCosts};
use std::collections::BTreeSet;

/// An answer whose worst cost is the least.
#[derive(Debug, Clone, PartialEq)]
pub struct Center {
    /// The places; the cost is the sum.
    pub location: Location,
    /// The worst cost of a demand that is served.
    pub worst: f64,
    /// Whether it is sure that no less is possible.
    pub proven: bool,
}

/// So many branches are tried for each radius before it is given up as not coverable.
const BRANCHES: usize = 50_000;

/// The places, `count` of them at most, that serve everybody they can with the least worst cost. Demands that no place
/// serves are left out.
#[must_use]
pub fn center(costs: &ServiceCosts, count: usize, starts: u64, seed: u64) -> Center {
    let demands: Vec<usize> = (0..costs.demands())
        .filter(|&demand| (0..costs.places()).any(|place| costs.cost(place, demand).is_some()))
        .collect();
    let radii: BTreeSet<u64> = demands
        .iter()
        .flat_map(|&demand| (0..costs.places()).filter_map(move |place| costs.cost(place, demand)))
        .map(f64::to_bits)
        .collect();
    // Costs are not negative: their bits are in their order.
    let radii: Vec<f64> = radii.into_iter().map(f64::from_bits).collect();
    let (mut low, mut high) = (0, radii.len());
    let mut proven = true;
    let mut cover = None;
    while low < high {
        let middle = low.midpoint(high);
        let mut search = Cover::new(costs, &demands, radii[middle]);
        if let Some(found) = search.find(count.max(1)) {
            (high, cover) = (middle, Some(found));
        } else {
            proven &= search.branches < BRANCHES;
            low = middle + 1;
        }
    }
    let Some(cover) = cover else {
        let location = median(&LocationProblem::new(costs.clone(), count..=count), starts, seed);
        let worst = worst(costs, &location);
        return Center { location, worst, proven: demands.is_empty() };
    };
    let problem = LocationProblem::new(costs.within(radii[high]), count..=count);
    let found = median(&problem, starts, seed);
    let complete = found.served_by.iter().flatten().count() == demands.len();
    let location = if complete { found } else { problem.nearest(filled(&Dense::new(&problem), cover)) };
    Center { worst: worst(costs, &location), location, proven }
}

/// The cover with places added until there are as many as asked for, each the one that saves most.
fn filled(dense: &Dense, mut open: Vec<usize>) -> Vec<usize> {
    while open.len() < *dense.open.start() {
        let state = super::interchange::Interchange::new(dense, open.clone());
        let closed = (0..dense.places).filter(|place| !open.contains(place));
        let Some(best) = closed.max_by(|&a, &b| state.add_profit(a).total_cmp(&state.add_profit(b))) else { break };
        open.push(best);
    }
    open
}

fn worst(costs: &ServiceCosts, location: &Location) -> f64 {
    let served = location.served_by.iter().enumerate();
    served.filter_map(|(demand, place)| costs.cost((*place)?, demand)).fold(0.0, f64::max)
}

/// A search for places that cover every demand within a radius.
struct Cover {
    /// The demands within reach of each place, as bits.
    reached: Vec<Vec<u64>>,
    /// The places within reach of each demand.
    reaching: Vec<Vec<usize>>,
    branches: usize,
}

impl Cover {
    fn new(costs: &ServiceCosts, demands: &[usize], radius: f64) -> Self {
        let mut reached = vec![vec![0_u64; demands.len().div_ceil(64)]; costs.places()];
        let mut reaching = vec![Vec::new(); demands.len()];
        for (number, &demand) in demands.iter().enumerate() {
            for (place, reached) in reached.iter_mut().enumerate() {
                if costs.cell(place, demand) <= radius {
                    reached[number / 64] |= 1 << (number % 64);
                    reaching[number].push(place);
                }
            }
        }
        Self { reached, reaching, branches: 0 }
    }

    fn find(&mut self, count: usize) -> Option<Vec<usize>> {
        let mut missing = vec![0_u64; self.reaching.len().div_ceil(64)];
        for number in 0..self.reaching.len() {
            missing[number / 64] |= 1 << (number % 64);
        }
        let mut chosen = Vec::new();
        self.cover(&missing, count, &mut chosen).then_some(chosen)
    }

    /// Covers what is missing with so many places: one of those in reach of the demand that has fewest must be among them.
    fn cover(&mut self, missing: &[u64], count: usize, chosen: &mut Vec<usize>) -> bool {
        let left: usize = missing.iter().map(|word| word.count_ones() as usize).sum();
        if left == 0 {
            return true;
        }
        self.branches += 1;
        if count == 0 || self.branches >= BRANCHES {
            return false;
        }
        let covered = |place: usize| -> usize {
            self.reached[place]
                .iter()
                .zip(missing)
                .map(|(reached, missing)| (reached & missing).count_ones() as usize)
                .sum()
        };
        let is_missing = |number: &usize| missing[number / 64] >> (number % 64) & 1 == 1;
        let hardest = (0..self.reaching.len()).filter(is_missing).min_by_key(|&number| self.reaching[number].len());
        let mut choices: Vec<(usize, usize)> = hardest
            .map_or(&[][..], |number| &self.reaching[number])
            .iter()
            .map(|&place| (covered(place), place))
            .collect();
        let most = (0..self.reached.len()).map(covered).max().unwrap_or(0);
        if most * count < left {
            return false;
        }
        choices.sort_unstable_by_key(|&(covered, place)| (std::cmp::Reverse(covered), place));
        for (_, place) in choices {
            let rest: Vec<u64> =
                missing.iter().zip(&self.reached[place]).map(|(missing, reached)| missing & !reached).collect();
            chosen.push(place);
            if self.cover(&rest, count - 1, chosen) {
                return true;
            }
            chosen.pop();
        }
        false
    }
}
