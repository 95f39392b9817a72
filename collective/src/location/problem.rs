//! What is asked, and the answer.

use std::ops::RangeInclusive;

/// What it costs to serve each demand from each candidate place; `None` where it cannot.
#[derive(Debug, Clone, PartialEq)]
pub struct ServiceCosts {
    places: usize,
    demands: usize,
    /// By place, then demand; infinite where it cannot be served.
    cells: Vec<f64>,
}

impl ServiceCosts {
    /// The costs that `cost(place, demand)` gives; one that is negative or not a number counts as none.
    pub fn from_fn(places: usize, demands: usize, mut cost: impl FnMut(usize, usize) -> Option<f64>) -> Self {
        let mut cells = Vec::with_capacity(places * demands);
        for place in 0..places {
            for demand in 0..demands {
                cells.push(cost(place, demand).filter(|cost| *cost >= 0.0).unwrap_or(f64::INFINITY));
            }
        }
        Self { places, demands, cells }
    }

    /// How many candidate places there are.
    #[must_use]
    pub fn places(&self) -> usize {
        self.places
    }

    /// How many demands there are.
    #[must_use]
    pub fn demands(&self) -> usize {
        self.demands
    }

    /// What it costs to serve a demand from a place; `None` when it cannot be.
    #[must_use]
    pub fn cost(&self, place: usize, demand: usize) -> Option<f64> {
        Some(self.cell(place, demand)).filter(|cost| cost.is_finite())
    }

    pub(super) fn cell(&self, place: usize, demand: usize) -> f64 {
        self.cells[place * self.demands + demand]
    }

    /// The same without what costs more than `limit`.
    pub(super) fn within(&self, limit: f64) -> Self {
        let cells = self.cells.iter().map(|&cost| if cost <= limit { cost } else { f64::INFINITY });
        Self { cells: cells.collect(), ..*self }
    }
}

/// Which places to open, and at what cost.
#[derive(Debug, Clone, PartialEq)]
pub struct LocationProblem {
    pub(super) costs: ServiceCosts,
    pub(super) open: RangeInclusive<usize>,
    pub(super) fixed: Vec<f64>,
    pub(super) capacity: Vec<f64>,
    pub(super) amount: Vec<f64>,
}

impl LocationProblem {
    /// To open as many places as `open` allows (at least one, at most all), without fixed costs or capacities.
    #[must_use]
    pub fn new(costs: ServiceCosts, open: RangeInclusive<usize>) -> Self {
        let most = (*open.end()).clamp(1, costs.places.max(1));
        let open = (*open.start()).clamp(1, most)..=most;
        Self {
            fixed: vec![0.0; costs.places],
            capacity: vec![f64::INFINITY; costs.places],
            amount: vec![0.0; costs.demands],
            costs,
            open,
        }
    }

    /// With what it costs to open each place, in the unit of the service costs. Missing ones cost nothing.
    #[must_use]
    pub fn with_fixed_costs(mut self, fixed: &[f64]) -> Self {
        for (own, given) in self.fixed.iter_mut().zip(fixed) {
            *own = given.max(0.0);
        }
        self
    }

    /// With what each place can take (`None`: everything) and what each demand amounts to.
    #[must_use]
    pub fn with_capacities(mut self, capacity: &[Option<f64>], amount: &[f64]) -> Self {
        for (own, given) in self.capacity.iter_mut().zip(capacity) {
            *own = given.map_or(f64::INFINITY, |given| given.max(0.0));
        }
        for (own, given) in self.amount.iter_mut().zip(amount) {
            *own = given.max(0.0);
        }
        self
    }

    /// Whether any place has a limit.
    #[must_use]
    pub fn is_capacitated(&self) -> bool {
        self.capacity.iter().any(|capacity| capacity.is_finite())
    }

    /// Every demand at the cheapest of these places, whatever they can take.
    pub(super) fn nearest(&self, open: Vec<usize>) -> Location {
        let cheapest = |demand: usize| {
            let costs = open.iter().map(|&place| (place, self.costs.cell(place, demand)));
            costs.filter(|(_, cost)| cost.is_finite()).min_by(|a, b| a.1.total_cmp(&b.1)).map(|(place, _)| place)
        };
        let served_by = (0..self.costs.demands).map(cheapest).collect();
        self.answer(open, served_by)
    }

    /// The answer with its cost.
    pub(super) fn answer(&self, mut open: Vec<usize>, served_by: Vec<Option<usize>>) -> Location {
        open.sort_unstable();
        let fixed: f64 = open.iter().map(|&place| self.fixed[place]).sum();
        let served = served_by.iter().enumerate();
        let service: f64 = served.filter_map(|(demand, place)| Some(self.costs.cell((*place)?, demand))).sum();
        Location { open, served_by, cost: fixed + service }
    }
}

/// Places to open, and who is served from where.
#[derive(Debug, Clone, PartialEq)]
pub struct Location {
    /// The open places, in the order of their numbers.
    pub open: Vec<usize>,
    /// The place that serves each demand; `None` when none of them can.
    pub served_by: Vec<Option<usize>>,
    /// Service of those served, and fixed costs.
    pub cost: f64,
}

impl Location {
    /// The demands that no open place can serve.
    pub fn unserved(&self) -> impl Iterator<Item = usize> {
        self.served_by.iter().enumerate().filter(|(_, place)| place.is_none()).map(|(demand, _)| demand)
    }
}
