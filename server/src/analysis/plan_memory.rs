//! Plans of rounds that were made before: an edit changes few of the rounds of an organization, and the refined analysis
//! finds again what others have searched.

use collective::document::{Collective, TerritoryId, VariantId};
use collective::organizations::{Planner, RoundAsked};
use collective::parameters::{Parameters, VehicleKey};
use collective::tours::Plan;
use moka::policy::EvictionPolicy;
use moka::sync::Cache;
use std::sync::Arc;
use xxhash_rust::xxh3::Xxh3;

/// How many bytes of plans are kept.
const BYTES_KEPT: u64 = 96 << 20;

/// The plans of the last rounds, on all territories.
pub(crate) struct PlanMemory(Cache<Key, Arc<Plan>>);

/// The territory, the vehicle whose ways the common tours drive, and the identity of the round.
type Key = (TerritoryId, VehicleKey, u128);

impl Default for PlanMemory {
    fn default() -> Self {
        let weight = |_: &Key, plan: &Arc<Plan>| u32::try_from(size(plan)).unwrap_or(u32::MAX);
        Self(Cache::builder().max_capacity(BYTES_KEPT).eviction_policy(EvictionPolicy::lru()).weigher(weight).build())
    }
}

/// About how many bytes a plan and its entry take.
fn size(plan: &Plan) -> usize {
    let visits: usize = plan.tours.iter().map(|tour| size_of_val(tour.visits.as_slice())).sum();
    200 + visits + size_of_val(plan.tours.as_slice()) + size_of_val(plan.unserved.as_slice())
}

impl PlanMemory {
    /// The planner that remembers, on one territory with the ways of one vehicle: the one of the common tours of a variant
    /// whose ways the analysis takes for everybody.
    pub(crate) fn on(&self, collective: &Collective, variant: VariantId) -> Remembering<'_> {
        let variant = collective.variants.get(&variant);
        let vehicle = variant.map(|variant| Parameters::resolve(collective, variant).vehicle_of_ways().key.clone());
        Remembering {
            memory: self,
            territory: collective.territory.clone(),
            vehicle: vehicle.unwrap_or_else(|| VehicleKey(String::new())),
        }
    }
}

/// Plans each round once.
pub(crate) struct Remembering<'a> {
    memory: &'a PlanMemory,
    territory: TerritoryId,
    vehicle: VehicleKey,
}

impl Planner for Remembering<'_> {
    fn plan(&self, round: &RoundAsked<'_>) -> Plan {
        let mut hash = Xxh3::new();
        for word in round.identity() {
            hash.update(&word.to_le_bytes());
        }
        let key = (self.territory.clone(), self.vehicle.clone(), hash.digest128());
        if let Some(known) = self.memory.0.get(&key) {
            return Plan::clone(&known);
        }
        let plan = round.afresh();
        // A search that was given up has not found what this identity has.
        if !(round.cancelled)() {
            self.memory.0.insert(key, Arc::new(plan.clone()));
        }
        plan
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use collective::analysis::TourRole;
    use collective::document::Weekday;
    use collective::geography::LonLat;
    use collective::parameters::ParameterKey;
    use collective::quantity::{Kilograms, Meters, Seconds};
    use collective::tours::{Load, Round, StopDemand, StopKey, TourProblem, TourVehicle};
    use collective::travel::{Site, Travel, TravelMatrix};

    fn problem() -> TourProblem {
        let load = |kg| Load { mass: Kilograms(kg), volume_m3: 0.0 };
        let stop = |site| StopDemand {
            key: StopKey(site as u64),
            site: Site(site),
            load: load(10.0),
            service: Seconds::from_minutes(10.0),
            window: None,
        };
        let vehicle = TourVehicle {
            payload: load(800.0),
            per_km: 0.4,
            per_hour: 15.0,
            per_tour: 0.0,
            max_duty: Seconds::from_minutes(420.0),
        };
        TourProblem::with_one_type(Site(0), Round::Closed, vec![stop(1), stop(2)], vehicle)
    }

    fn roads(km: f64) -> TravelMatrix {
        let way = Travel { duration: Seconds(60.0 * km), distance: Meters(1000.0 * km) };
        TravelMatrix::from_fn(3, |_, _| Some(way))
    }

    #[test]
    fn a_round_is_planned_once_unless_it_was_given_up() {
        let memory = PlanMemory::default();
        let malta = crate::fixture::collective();
        let elsewhere = Collective { territory: TerritoryId::try_new("man").unwrap(), ..malta.clone() };
        let lorry = ParameterKey("pooled.vehicle".into());
        let by_lorry = Collective { parameters: [(lorry, 3.0)].into(), ..malta.clone() };
        let places = [14.4, 14.5, 14.6].map(|lon| LonLat::try_new(lon, 35.9).unwrap());
        let problem = problem();
        // The ways tell whose plan it is: on one territory they would be the same.
        let plan = |collective: &Collective, km: f64, gone: bool, iterations: u64| {
            let (matrix, cancelled) = (roads(km), || gone);
            let round = RoundAsked {
                problem: &problem,
                matrix: &matrix,
                own_ways: None,
                places: &places,
                day: Weekday::Tuesday,
                role: TourRole::Delivery,
                iterations,
                cancelled: &cancelled,
            };
            memory.on(collective, collective.reference).plan(&round).distance()
        };
        assert_eq!(plan(&malta, 1.0, true, 0), Meters(3000.0));
        assert_eq!(plan(&malta, 2.0, false, 0), Meters(6000.0), "what was given up is not kept");
        assert_eq!(plan(&malta, 3.0, false, 0), Meters(6000.0), "the same round again");
        assert_eq!(plan(&malta, 3.0, false, 100), Meters(9000.0), "more search is another plan");
        assert_eq!(plan(&elsewhere, 3.0, false, 0), Meters(9000.0));
        assert_eq!(plan(&by_lorry, 4.0, false, 0), Meters(12_000.0), "a lorry has ways of its own");
    }
}
