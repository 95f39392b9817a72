//! The population: solutions that keep every limit and solutions that do not, ranked by cost and by what they add to the
//! diversity.
//!
//! Source: Vidal, Crainic, Gendreau, Lahrichi, Rei (2012), « A hybrid genetic algorithm for multidepot and periodic vehicle
//! routing problems », Operations Research 60.

use super::individual::Individual;
use super::penalty::Penalty;
use crate::random::Random;

/// How many are made at random first; how many of each kind survive, how many are born before that is decided, and how many of
/// the best are safe.
#[derive(Debug, Clone, Copy)]
pub(in crate::tours) struct Sizes {
    pub(super) first: usize,
    survivors: usize,
    births: usize,
    elite: usize,
}

impl Sizes {
    /// A population that so many iterations for each node suffice to improve.
    pub(in crate::tours) fn for_iterations(per_node: f64) -> Self {
        let survivors = (per_node / 100.0).clamp(12.0, 25.0) as usize;
        let first = (per_node / 100.0).clamp(8.0, 100.0) as usize;
        Self { first, survivors, births: survivors * 8 / 5, elite: 4 }
    }
}

/// So many nearest solutions say how isolated one is.
const NEAR: usize = 5;

/// The solutions, each kind sorted by cost.
pub(super) struct Population {
    sizes: Sizes,
    kinds: [Vec<Individual>; 2],
}

const FEASIBLE: usize = 0;
const INFEASIBLE: usize = 1;

impl Population {
    pub(super) fn new(sizes: Sizes) -> Self {
        Self { sizes, kinds: [Vec::new(), Vec::new()] }
    }

    /// Takes a solution in; when its kind has grown too large, the worst leave.
    pub(super) fn add(&mut self, mut individual: Individual) {
        let kind = if individual.is_feasible() { FEASIBLE } else { INFEASIBLE };
        let group = &mut self.kinds[kind];
        for other in group.iter_mut() {
            let distance = individual.distance_to(other);
            insert(&mut other.near, (distance, individual.id));
            insert(&mut individual.near, (distance, other.id));
        }
        let at = group.partition_point(|other| other.cost <= individual.cost);
        group.insert(at, individual);
        if group.len() > self.sizes.survivors + self.sizes.births {
            while group.len() > self.sizes.survivors {
                remove_worst(group, self.sizes.elite);
            }
        }
    }

    /// Brings everything in line with changed prices.
    pub(super) fn price(&mut self, penalty: Penalty) {
        let group = &mut self.kinds[INFEASIBLE];
        for individual in group.iter_mut() {
            individual.price(penalty);
        }
        group.sort_by(|a, b| a.cost.total_cmp(&b.cost));
    }

    /// Two parents, each the better of two drawn.
    pub(super) fn parents(&self, random: &mut Random) -> Option<(&Individual, &Individual)> {
        let fitness = [self.fitness(FEASIBLE), self.fitness(INFEASIBLE)];
        let all = fitness[0].len() + fitness[1].len();
        if all == 0 {
            return None;
        }
        let place = |number: usize| {
            if number < fitness[0].len() { (FEASIBLE, number) } else { (INFEASIBLE, number - fitness[0].len()) }
        };
        let mut pick = || {
            let (a, b) = (place(random.below(all)), place(random.below(all)));
            if fitness[a.0][a.1] <= fitness[b.0][b.1] { a } else { b }
        };
        let (first, second) = (pick(), pick());
        Some((&self.kinds[first.0][first.1], &self.kinds[second.0][second.1]))
    }

    fn fitness(&self, kind: usize) -> Vec<f64> {
        fitness(&self.kinds[kind], self.sizes.elite)
    }
}

fn insert(near: &mut Vec<(f64, u64)>, item: (f64, u64)) {
    let at = near.partition_point(|other| other.0 <= item.0);
    near.insert(at, item);
}

/// Rank by cost, and by isolation as far as there are more than the elite; smaller is better.
fn fitness(group: &[Individual], elite: usize) -> Vec<f64> {
    let mut by_isolation: Vec<(f64, usize)> =
        group.iter().enumerate().map(|(number, individual)| (-individual.isolation(NEAR), number)).collect();
    by_isolation.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let last = (group.len().max(2) - 1) as f64;
    let weight = if group.len() <= elite { 0.0 } else { 1.0 - elite as f64 / group.len() as f64 };
    let mut fitness = vec![0.0; group.len()];
    for (rank, (_, number)) in by_isolation.into_iter().enumerate() {
        fitness[number] = number as f64 / last + weight * rank as f64 / last;
    }
    fitness
}

/// The worst leaves, those first that are the same as another one.
fn remove_worst(group: &mut Vec<Individual>, elite: usize) {
    let fitness = fitness(group, elite);
    let is_clone = |number: usize| group[number].isolation(1) < 1e-9;
    let worst = (1..group.len())
        .max_by(|&a, &b| is_clone(a).cmp(&is_clone(b)).then(fitness[a].total_cmp(&fitness[b])).then(b.cmp(&a)));
    if let Some(worst) = worst {
        let gone = group.remove(worst);
        for other in group.iter_mut() {
            other.near.retain(|(_, id)| *id != gone.id);
        }
    }
}
