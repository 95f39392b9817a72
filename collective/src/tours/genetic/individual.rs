//! One solution of the population: its routes, their order as one giant tour, and how far it is from others.

use super::penalty::Penalty;
use super::proximity::Proximity;
use crate::tours::model::{DEPOT, Model};

/// A solution, which may break limits.
#[derive(Debug, Clone)]
pub(super) struct Individual {
    pub(super) routes: Vec<Vec<u32>>,
    /// All visits, route after route.
    pub(super) tour: Vec<u32>,
    after: Vec<u32>,
    before: Vec<u32>,
    /// Cost of the ways.
    ways: f64,
    /// How much is too much: loads, and milliseconds.
    excess: [f64; 3],
    /// Ways, and the price of what is too much.
    pub(super) cost: f64,
    /// Names it.
    pub(super) id: u64,
    /// Distances to the others of its population, the nearest first.
    pub(super) near: Vec<(f64, u64)>,
}

impl Individual {
    /// The routes are put in the order of their directions, so that alike solutions have alike giant tours.
    pub(super) fn new(
        model: &Model,
        proximity: &Proximity,
        mut routes: Vec<Vec<u32>>,
        penalty: Penalty,
        id: u64,
    ) -> Self {
        let direction = |route: &Vec<u32>| {
            let (x, y) = route.iter().fold((0.0, 0.0), |(x, y), &node| {
                let angle = proximity.angle[node as usize];
                (x + angle.cos(), y + angle.sin())
            });
            y.atan2(x)
        };
        routes.sort_by_cached_key(|route| ordered(direction(route)));
        let mut individual = Self {
            tour: routes.iter().flatten().copied().collect(),
            after: vec![0; model.nodes],
            before: vec![0; model.nodes],
            routes,
            ways: 0.0,
            excess: [0.0; 3],
            cost: 0.0,
            id,
            near: Vec::new(),
        };
        individual.measure(model);
        individual.price(penalty);
        individual
    }

    fn measure(&mut self, model: &Model) {
        for route in &self.routes {
            let (mut load, mut time, mut previous) = ([0.0; 2], 0.0, DEPOT);
            for &node in route {
                let city = node as usize;
                self.before[city] = previous as u32;
                self.after[previous] = node;
                self.ways += model.cost(previous, city);
                time += model.time(previous, city) + model.service[city];
                load = [load[0] + model.load[city][0], load[1] + model.load[city][1]];
                previous = city;
            }
            self.after[previous] = DEPOT as u32;
            self.ways += model.cost(previous, DEPOT);
            time += model.time(previous, DEPOT);
            let too_much = [load[0] - model.room[0], load[1] - model.room[1], time - model.max_duty];
            for (excess, too_much) in self.excess.iter_mut().zip(too_much) {
                *excess += too_much.max(0.0);
            }
        }
    }

    /// Brings the cost in line with changed prices.
    pub(super) fn price(&mut self, penalty: Penalty) {
        let [mass, volume, late] = self.excess;
        self.cost = self.ways + mass * penalty.load[0] + volume * penalty.load[1] + late * penalty.duty;
    }

    /// Whether each limit is kept: mass, volume, duty.
    pub(super) fn keeps(&self) -> [bool; 3] {
        self.excess.map(|excess| excess <= 0.0)
    }

    /// Whether every limit is kept.
    pub(super) fn is_feasible(&self) -> bool {
        self.keeps() == [true; 3]
    }

    /// The share of visits that are followed by another one here than there (broken pairs).
    pub(super) fn distance_to(&self, other: &Self) -> f64 {
        let mut broken = 0;
        for node in 1..self.after.len() {
            let (after, before) = (self.after[node], self.before[node]);
            if after != other.after[node] && after != other.before[node] {
                broken += 1;
            }
            if before == 0 && other.before[node] != 0 && other.after[node] != 0 {
                broken += 1;
            }
        }
        f64::from(broken) / (self.after.len().max(2) - 1) as f64
    }

    /// Mean distance to the nearest few.
    pub(super) fn isolation(&self, few: usize) -> f64 {
        let near = &self.near[..self.near.len().min(few)];
        if near.is_empty() { 1.0 } else { near.iter().map(|(distance, _)| distance).sum::<f64>() / near.len() as f64 }
    }
}

/// A number that can be sorted by.
fn ordered(angle: f64) -> i64 {
    (angle * 1e9) as i64
}
