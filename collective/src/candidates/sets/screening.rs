//! Which sets of places are worth costing with tours.

use super::super::Kilograms;
use crate::analysis::TransferSite;
use crate::location::{LocationProblem, ServiceCosts, center, median};
use crate::organizations::{Ground, HubSite, Organizations, PlaceCost, PlannedOrganization};
use std::collections::BTreeSet;

/// Beginnings of each search for places.
const STARTS: u64 = 20;
const SEED: u64 = 1;
/// So many sets are all costed.
const FEW_SETS: usize = 24;

/// The problem of places without tours: kilograms times seconds to and from them.
pub(super) struct Screening {
    costs: ServiceCosts,
    capacities: Vec<Option<f64>>,
    /// What each demand weighs on its place on its busiest day.
    amounts: Vec<f64>,
    /// Euros of each place in a week.
    fixed: Vec<f64>,
    /// The places without rent, and those of the variant.
    free: Vec<usize>,
    of_variant: Vec<usize>,
    /// How many sets are made by adding one place to the best of the number before.
    grown: usize,
    /// Euros of tours for each kilogram and second, once a plan is known.
    rate: Option<f64>,
}

impl Screening {
    pub(super) fn new(ground: Ground<'_>, places: &[HubSite], organizations: &Organizations<'_>) -> Self {
        let demands = organizations.demands();
        let costs = ServiceCosts::from_fn(places.len(), demands.len(), |place, demand| {
            let (hub, demand) = (places[place].site, &demands[demand]);
            let (from, to) = if demand.sends { (demand.site, hub) } else { (hub, demand.site) };
            ground.matrix.travel(from, to).map(|way| way.duration.0 * demand.per_week.0)
        });
        let goods: Kilograms = demands.iter().filter(|demand| demand.sends).map(|demand| demand.busiest_day).sum();
        let (rent, amortized) = (organizations.rent_of(goods), organizations.amortized());
        let numbers = |wanted: &dyn Fn(&HubSite) -> bool| {
            (0..places.len()).filter(|number| wanted(&places[*number])).collect::<Vec<_>>()
        };
        Self {
            costs,
            capacities: places.iter().map(|hub| hub.capacity.map(|most| most.0)).collect(),
            // What a member sends and a point receives counts once where both are at the same place.
            amounts: demands.iter().map(|demand| demand.busiest_day.0 / 2.0).collect(),
            fixed: places.iter().map(|hub| hub.cost.of_week(rent, amortized).0).collect(),
            free: numbers(&|hub| hub.cost == PlaceCost::Free),
            of_variant: numbers(&|hub| matches!(hub.place.site, TransferSite::Hub { .. })),
            grown: ground.parameters.value("hub_sets.costed") as usize,
            rate: None,
        }
    }

    /// Learns from a plan at these places what a kilogram and a second are worth.
    pub(super) fn learn(&mut self, places: &[usize], plan: &PlannedOrganization) {
        let tours: f64 = plan.tours.iter().map(|tour| tour.cost.0).sum();
        let service: f64 = (0..self.costs.demands()).map(|demand| self.nearest(places, demand)).sum();
        self.rate = (service > 0.0 && service.is_finite()).then(|| tours / service);
    }

    /// Sets of so many places: the best by distance, the best with what places cost, the best without rent, the fairest, those
    /// of the variant, and the best set of one place less with a further one.
    pub(super) fn sets(&self, count: usize, before: &[usize]) -> BTreeSet<Vec<usize>> {
        if let Some(all) = self.all_sets(count) {
            return all;
        }
        let problem = LocationProblem::new(self.costs.clone(), count..=count);
        let mut sets =
            BTreeSet::from([self.least_access(count), center(&self.costs, count, STARTS, SEED).location.open]);
        if self.capacities.iter().any(Option::is_some) {
            let limited = problem.clone().with_capacities(&self.capacities, &self.amounts);
            sets.insert(median(&limited, STARTS, SEED).open);
        }
        if let Some(rate) = self.rate.filter(|rate| *rate > 0.0) {
            let fixed: Vec<f64> = self.fixed.iter().map(|euros| euros / rate).collect();
            sets.insert(median(&problem.with_fixed_costs(&fixed), STARTS, SEED).open);
        }
        if self.free.len() >= count {
            let free = LocationProblem::new(self.among(&self.free), count..=count);
            sets.insert(median(&free, STARTS, SEED).open.into_iter().map(|number| self.free[number]).collect());
        }
        if self.of_variant.len() == count {
            sets.insert(self.of_variant.clone());
        }
        let all: Vec<usize> = (0..self.costs.places()).collect();
        for further in self.best_additions(before, &all).into_iter().chain(self.best_additions(before, &self.free)) {
            let mut set = [before, &[further]].concat();
            set.sort_unstable();
            sets.insert(set);
        }
        sets.retain(|set| set.len() == count);
        sets
    }

    /// So many places with the least kilograms times seconds, whatever they cost.
    pub(super) fn least_access(&self, count: usize) -> Vec<usize> {
        median(&LocationProblem::new(self.costs.clone(), count..=count), STARTS, SEED).open
    }

    /// Every set of so many places, when they are few.
    fn all_sets(&self, count: usize) -> Option<BTreeSet<Vec<usize>>> {
        let mut sets = BTreeSet::from([Vec::new()]);
        for _ in 0..count {
            let longer = |set: &Vec<usize>| {
                let next = set.last().map_or(0, |last| last + 1);
                let set = set.clone();
                (next..self.costs.places()).map(move |place| [set.as_slice(), &[place]].concat())
            };
            sets = sets.iter().flat_map(longer).collect();
            if sets.len() > FEW_SETS {
                return None;
            }
        }
        Some(sets)
    }

    /// The sets in which one place is exchanged for one of the best others.
    pub(super) fn exchanges(&self, set: &[usize]) -> BTreeSet<Vec<usize>> {
        let all: Vec<usize> = (0..self.costs.places()).collect();
        let mut sets = BTreeSet::new();
        for gone in set {
            let kept: Vec<usize> = set.iter().copied().filter(|place| place != gone).collect();
            for further in self.best_additions(&kept, &all).into_iter().chain(self.best_additions(&kept, &self.free)) {
                let mut exchanged = [kept.as_slice(), &[further]].concat();
                exchanged.sort_unstable();
                sets.insert(exchanged);
            }
        }
        sets.remove(set);
        sets
    }

    /// The places that save most beside those that are open.
    fn best_additions(&self, open: &[usize], among: &[usize]) -> Vec<usize> {
        let served: Vec<f64> = (0..self.costs.demands()).map(|demand| self.nearest(open, demand)).collect();
        let value = |place: usize| {
            let with = |(demand, served): (usize, &f64)| {
                self.costs.cost(place, demand).map_or(*served, |cost| cost.min(*served))
            };
            let service: f64 = served.iter().enumerate().map(with).sum();
            service + self.rate.filter(|rate| *rate > 0.0).map_or(0.0, |rate| self.fixed[place] / rate)
        };
        let closed = among.iter().copied().filter(|place| !open.contains(place));
        let mut values: Vec<(f64, usize)> = closed.map(|place| (value(place), place)).collect();
        values.sort_by(|a, b| a.0.total_cmp(&b.0));
        values.into_iter().take(self.grown).map(|(_, place)| place).collect()
    }

    /// What the nearest of the places costs; infinite when none can serve.
    fn nearest(&self, places: &[usize], demand: usize) -> f64 {
        places.iter().filter_map(|place| self.costs.cost(*place, demand)).fold(f64::INFINITY, f64::min)
    }

    fn among(&self, places: &[usize]) -> ServiceCosts {
        ServiceCosts::from_fn(places.len(), self.costs.demands(), |place, demand| {
            self.costs.cost(places[place], demand)
        })
    }
}
