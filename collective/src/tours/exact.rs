//! The cheapest plan for few visits, by dynamic programming over sets of visits (Held, Karp 1962) and over partitions.

use super::model::{DEPOT, Model};

/// Up to so many visits the exact plan takes well under a millisecond.
pub(crate) const FEW: usize = 9;

/// The cheapest order of each set of visits, for one measure of a way.
struct Orders {
    visits: usize,
    /// The visit before the last one, on the best way from the depot through a set to a last visit of it.
    before: Vec<usize>,
    /// Measure of the best round through a set, and its last visit.
    round: Vec<(f64, usize)>,
}

/// The cheapest routes, or `None` when there are too many visits, windows, or a duty limit that makes some set's cheapest
/// order too long while another order of it is not.
///
/// O(2ⁿ·n² + 3ⁿ) time.
pub(super) fn cheapest_routes(model: &Model) -> Option<Vec<Vec<usize>>> {
    let visits = model.nodes - 1;
    if visits > FEW || model.has_windows {
        return None;
    }
    let cost = Orders::new(visits, |from, to| model.cost(from, to));
    let shortest = model.has_duty().then(|| Orders::new(visits, |from, to| model.time(from, to) + model.service[to]));
    let sets = 1_usize << visits;
    let mut tour = vec![f64::INFINITY; sets];
    for (set, tour) in tour.iter_mut().enumerate().skip(1) {
        let carried =
            members(set).fold([0.0; 2], |sum, node| [sum[0] + model.load[node][0], sum[1] + model.load[node][1]]);
        if !model.fits(carried) {
            continue;
        }
        if let Some(shortest) = &shortest {
            if shortest.round[set].0 > model.max_duty {
                continue;
            }
            if duration(model, &cost.route(set)) > model.max_duty {
                return None;
            }
        }
        *tour = cost.round[set].0;
    }
    let mut best = vec![(f64::INFINITY, 0); sets];
    best[0] = (0.0, 0);
    for set in 1..sets {
        // The tour that serves the first visit of the set: every subset that has it.
        let first = set & set.wrapping_neg();
        let mut part = set;
        while part > 0 {
            if part & first != 0 {
                let total = tour[part] + best[set ^ part].0;
                if total < best[set].0 {
                    best[set] = (total, part);
                }
            }
            part = (part - 1) & set;
        }
    }
    let mut routes = Vec::new();
    let mut left = sets - 1;
    while left > 0 {
        let part = best[left].1;
        if part == 0 {
            return None;
        }
        routes.push(cost.route(part));
        left ^= part;
    }
    Some(routes)
}

impl Orders {
    fn new(visits: usize, measure: impl Fn(usize, usize) -> f64) -> Self {
        let sets = 1_usize << visits;
        // The measure of that best way.
        let mut open = vec![f64::INFINITY; sets * visits];
        let mut before = vec![DEPOT; sets * visits];
        let mut round = vec![(f64::INFINITY, DEPOT); sets];
        for set in 1..sets {
            for last in members(set) {
                let rest = set & !(1 << (last - 1));
                let mut best = if rest == 0 { (measure(DEPOT, last), DEPOT) } else { (f64::INFINITY, DEPOT) };
                for previous in members(rest) {
                    let total = open[rest * visits + previous - 1] + measure(previous, last);
                    if total < best.0 {
                        best = (total, previous);
                    }
                }
                open[set * visits + last - 1] = best.0;
                before[set * visits + last - 1] = best.1;
                let back = best.0 + measure(last, DEPOT);
                if back < round[set].0 {
                    round[set] = (back, last);
                }
            }
        }
        Self { visits, before, round }
    }

    /// The best round through a set.
    fn route(&self, mut set: usize) -> Vec<usize> {
        let mut route = Vec::new();
        let mut last = self.round[set].1;
        while last != DEPOT {
            route.push(last);
            let previous = self.before[set * self.visits + last - 1];
            set &= !(1 << (last - 1));
            last = previous;
        }
        route.reverse();
        route
    }
}

/// The nodes of a set of visits.
fn members(set: usize) -> impl Iterator<Item = usize> {
    let mut left = set;
    std::iter::from_fn(move || {
        let bit = left.trailing_zeros() as usize;
        (left != 0).then(|| {
            left &= left - 1;
            bit + 1
        })
    })
}

fn duration(model: &Model, route: &[usize]) -> f64 {
    let (mut total, mut previous) = (0.0, DEPOT);
    for &node in route.iter().chain(std::iter::once(&DEPOT)) {
        total += model.time(previous, node) + model.service[node];
        previous = node;
    }
    total
}
