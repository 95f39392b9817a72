//! Hybrid genetic search: giant tours are crossed, cut into routes, improved by local search, and kept when they are good or
//! different; limits may be broken on the way, for a price that follows how often they are.
//!
//! Source: Vidal (2022), « Hybrid genetic search for the CVRP: open-source implementation and SWAP* neighborhood », Computers &
//! Operations Research 140. Windows are not known here.

mod crossover;
mod individual;
mod local_search;
mod penalty;
mod population;
mod proximity;
mod split;

use super::budget::Budget;
use super::model::{DEPOT, Model};
use crate::quantity::Euros;
use crate::random::Random;
use individual::Individual;
use local_search::LocalSearch;
use penalty::Penalty;
use population::Population;
pub(super) use population::Sizes;
use proximity::Proximity;

/// The share of solutions that keep a limit towards which its price moves, and how far it may be off.
const TARGET: f64 = 0.3;
const TOLERATED: f64 = 0.05;
/// So many solutions decide about the prices.
const JUDGED: usize = 50;
const DEARER: f64 = 1.2;
const CHEAPER: f64 = 0.85;
/// A solution that breaks a limit is repaired with this chance, at so many times the price.
const REPAIRED: f64 = 0.5;
const REPAIR_PRICE: f64 = 10.0;
/// After so many solutions without a better one the search begins anew, beside the best.
const PATIENCE: u64 = 20_000;

/// Searches from these routes on, which keep every limit, until the budget is spent; gives the best found, never worse.
pub(super) fn evolve(
    model: &Model,
    first: &[Vec<usize>],
    sizes: Sizes,
    seed: u64,
    budget: &mut dyn Budget,
) -> Vec<Vec<usize>> {
    let two_loads = (1..model.nodes).any(|node| model.load[node][1] > 0.0) && model.room[1].is_finite();
    let proximity = Proximity::of(model);
    if two_loads || model.has_duty() {
        Evolution::<true>::new(model, &proximity, sizes, seed, first.len()).run(first, budget)
    } else {
        Evolution::<false>::new(model, &proximity, sizes, seed, first.len()).run(first, budget)
    }
}

struct Evolution<'a, const RICH: bool> {
    model: &'a Model,
    proximity: &'a Proximity,
    search: LocalSearch<'a, RICH>,
    sizes: Sizes,
    random: Random,
    penalty: Penalty,
    population: Population,
    best: (f64, Vec<Vec<u32>>),
    births: u64,
    /// How many were born when the best one was found.
    improved: u64,
    /// So many routes are needed at least to carry everything.
    least_routes: usize,
    /// Which limits the last solutions kept.
    kept: Vec<[bool; 3]>,
}

impl<'a, const RICH: bool> Evolution<'a, RICH> {
    fn new(model: &'a Model, proximity: &'a Proximity, sizes: Sizes, seed: u64, routes: usize) -> Self {
        Self {
            model,
            proximity,
            search: LocalSearch::new(model, proximity, routes + routes / 5 + 3),
            sizes,
            random: Random::new(seed),
            penalty: first_prices(model),
            population: Population::new(sizes),
            best: (f64::INFINITY, Vec::new()),
            births: 0,
            improved: 0,
            least_routes: least_routes(model),
            kept: Vec::new(),
        }
    }

    fn run(mut self, first: &[Vec<usize>], budget: &mut dyn Budget) -> Vec<Vec<usize>> {
        let first = first.iter().map(|route| route.iter().map(|&node| node as u32).collect());
        let individual = self.individual(first.collect());
        self.keep(individual, budget);
        while self.populate(budget) && self.breed(budget) {
            self.population = Population::new(self.sizes);
        }
        let routes = self.best.1.into_iter();
        routes.map(|route| route.into_iter().map(|node| node as usize).collect()).collect()
    }

    /// Makes solutions at random; `false` when the budget ended.
    fn populate(&mut self, budget: &mut dyn Budget) -> bool {
        let mut tour: Vec<u32> = (1..self.model.nodes as u32).collect();
        (0..self.sizes.first).all(|_| {
            self.random.shuffle(&mut tour);
            self.bear(&tour, self.search.capacity(), budget)
        })
    }

    /// Crosses solutions until that has led nowhere for long, which gives `true`, or until the budget ends.
    fn breed(&mut self, budget: &mut dyn Budget) -> bool {
        self.improved = self.births;
        while self.births - self.improved < PATIENCE {
            let Some((first, second)) = self.population.parents(&mut self.random) else { return false };
            let most = first.routes.len().max(self.least_routes);
            let child = crossover::ordered_crossover(&first.tour, &second.tour, self.model.nodes, &mut self.random);
            if !self.bear(&child, most, budget) {
                return false;
            }
        }
        true
    }

    /// Cuts a tour into routes, improves them and takes them into the population; `false` when the budget ended.
    fn bear(&mut self, tour: &[u32], most: usize, budget: &mut dyn Budget) -> bool {
        let mut routes = split::split::<RICH>(self.model, tour, self.penalty, most);
        if !self.search.improve(&mut routes, self.penalty, &mut self.random, budget) {
            return false;
        }
        let individual = self.individual(routes.clone());
        self.kept.push(individual.keeps());
        let feasible = self.keep(individual, budget);
        self.judge();
        if feasible || self.random.unit() >= REPAIRED {
            return true;
        }
        let dear = self.penalty.times(REPAIR_PRICE);
        if !self.search.improve(&mut routes, dear, &mut self.random, budget) {
            return false;
        }
        let repaired = self.individual(routes);
        if repaired.is_feasible() {
            self.keep(repaired, budget);
        }
        true
    }

    fn individual(&mut self, routes: Vec<Vec<u32>>) -> Individual {
        self.births += 1;
        Individual::new(self.model, self.proximity, routes, self.penalty, self.births)
    }

    /// Takes a solution into the population; whether it keeps every limit.
    fn keep(&mut self, individual: Individual, budget: &mut dyn Budget) -> bool {
        let feasible = individual.is_feasible();
        if feasible && individual.cost < self.best.0 {
            self.best = (individual.cost, individual.routes.clone());
            self.improved = self.births;
            budget.improved(Euros(individual.cost));
        }
        self.population.add(individual);
        feasible
    }

    /// After so many solutions the price of each limit follows how often it was kept.
    fn judge(&mut self) {
        if self.kept.len() < JUDGED {
            return;
        }
        let factor = |limit: usize| {
            let share = self.kept.iter().filter(|kept| kept[limit]).count() as f64 / self.kept.len() as f64;
            if share < TARGET - TOLERATED {
                DEARER
            } else if share > TARGET + TOLERATED {
                CHEAPER
            } else {
                1.0
            }
        };
        self.penalty.load = [self.penalty.load[0] * factor(0), self.penalty.load[1] * factor(1)];
        self.penalty.duty *= factor(2);
        self.kept.clear();
        self.population.price(self.penalty);
    }
}

/// Prices in proportion to what ways cost: a whole visit too much costs as much as the longest way.
fn first_prices(model: &Model) -> Penalty {
    let ways = (0..model.nodes).flat_map(|from| (0..model.nodes).map(move |to| model.cost(from, to)));
    let longest = ways.filter(|&cost| cost < super::model::FORBIDDEN).fold(0.0, f64::max);
    let largest = |kind: usize| model.load.iter().map(|load| load[kind]).fold(0.0, f64::max);
    let price = |largest: f64| if largest > 0.0 { longest / largest } else { 0.0 };
    let longest_time =
        (1..model.nodes).map(|node| model.time(DEPOT, node)).filter(|&time| time < super::model::FORBIDDEN);
    let duty = if model.has_duty() { price(longest_time.fold(0.0, f64::max)) } else { 0.0 };
    Penalty { load: [price(largest(0)), price(largest(1))], duty }
}

pub(super) fn least_routes(model: &Model) -> usize {
    let needed = |kind: usize| model.load.iter().map(|load| load[kind]).sum::<f64>() / model.room[kind];
    needed(0).max(needed(1)).ceil().max(1.0) as usize
}
