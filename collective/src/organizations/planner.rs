//! Who plans the tours of a round: afresh each time, or from what is known already.

use super::haul::Setting;
use crate::analysis::TourRole;
use crate::document::Weekday;
use crate::geography::LonLat;
use crate::parameters::VehicleKey;
use crate::tours::{Cancellable, FleetPart, Plan, StopDemand, TourProblem, TourVehicle, construct, improve};
use crate::travel::{Site, TravelMatrix};

/// The tours of one role from one depot on one day, to be planned.
#[derive(Clone, Copy)]
pub struct RoundAsked<'a> {
    /// What has to be driven.
    pub problem: &'a TourProblem,
    /// The ways between its sites.
    pub matrix: &'a TravelMatrix,
    /// The vehicle whose own ways these are; absent when they are those of everybody.
    pub own_ways: Option<&'a VehicleKey>,
    /// Where the sites of the matrix are.
    pub places: &'a [LonLat],
    /// The first day on which it is driven.
    pub day: Weekday,
    /// What it is for.
    pub role: TourRole,
    /// Iterations of the search for better tours after the first plan.
    pub iterations: u64,
    /// Whether nobody waits for the plan any more.
    pub cancelled: &'a (dyn Fn() -> bool + Sync),
}

/// Plans rounds. On the roads of one territory the plan depends on [`RoundAsked::identity`] alone.
pub trait Planner: Sync {
    /// The best plan found.
    fn plan(&self, round: &RoundAsked<'_>) -> Plan;
}

/// Plans every round from nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Afresh;

impl Planner for Afresh {
    fn plan(&self, round: &RoundAsked<'_>) -> Plan {
        round.afresh()
    }
}

/// The seed of every search for tours: the same goods on the same roads always give the same plan.
const SEED: u64 = 1;

/// Fewer iterations than this find nothing that the first plan has not, and setting up a search costs more.
const WORTH_SEARCHING: u64 = 50;

impl<'a> RoundAsked<'a> {
    pub(super) fn new(ground: super::Ground<'a>, setting: &Setting<'a>, problem: &'a TourProblem) -> Self {
        Self {
            problem,
            matrix: setting.ways(ground),
            own_ways: setting.own_ways(ground),
            places: ground.survey.sites(),
            day: setting.day,
            role: setting.role,
            iterations: ground.iterations,
            cancelled: ground.means.cancelled,
        }
    }

    /// Where its tours begin and end.
    #[must_use]
    pub fn depot(&self) -> Option<Site> {
        self.problem.fleet.first().map(|part| part.depot)
    }

    /// Plans it from nothing.
    #[must_use]
    pub fn afresh(&self) -> Plan {
        self.improved(construct(self.problem, self.matrix))
    }

    /// Plans it from a plan of about the same round: what of it still holds is kept, and the search begins there.
    #[must_use]
    pub fn from(&self, plan: &Plan) -> Plan {
        improve(self.problem, self.matrix, plan, SEED, &mut Cancellable::new(self.iterations, self.cancelled))
    }

    /// The plan after the search; the plan itself when there is too little of it.
    fn improved(&self, plan: Plan) -> Plan {
        if self.iterations < WORTH_SEARCHING {
            return plan;
        }
        improve(self.problem, self.matrix, &plan, SEED, &mut Cancellable::new(self.iterations, self.cancelled))
    }

    /// What its plan depends on, on the roads of one territory: places, amounts, times, rates, and how long to search. Two
    /// rounds with the same identity have the same plan, whatever their sites are numbered and their day is.
    #[must_use]
    pub fn identity(&self) -> Vec<u64> {
        // Taken apart, so that whatever is added to a problem is asked for here.
        let TourProblem { round, stops, fleet } = self.problem;
        let place = |site: Site| [self.places[site.0].lon().to_bits(), self.places[site.0].lat().to_bits()];
        let mut identity = Vec::with_capacity(stops.len() * 8 + 12);
        identity.extend([self.iterations, *round as u64]);
        let name = self.own_ways.map(|vehicle| vehicle.0.as_bytes()).unwrap_or_default();
        identity.push(name.len() as u64);
        identity.extend(name.iter().map(|byte| u64::from(*byte)));
        for FleetPart { depot, vehicle, tours } in fleet {
            let TourVehicle { payload, per_km, per_hour, per_tour, max_duty } = vehicle;
            identity.extend(place(*depot));
            let rates = [payload.mass.0, payload.volume_m3, *per_km, *per_hour, *per_tour, max_duty.0];
            identity.extend(rates.map(f64::to_bits));
            identity.push(tours.map_or(u64::MAX, |tours| tours as u64));
        }
        for StopDemand { key, site, load, service, window } in stops {
            identity.push(key.0);
            identity.extend(place(*site));
            identity.extend([load.mass.0, load.volume_m3, service.0].map(f64::to_bits));
            let window = window.map_or([f64::NAN; 2], |window| [window.opens.0, window.closes.0]);
            identity.extend(window.map(f64::to_bits));
        }
        identity
    }
}
