//! What holds for every problem.

use super::*;
use proptest::prelude::*;

prop_compose! {
    fn any_stop(sites: usize)(
        site in 0..sites,
        mass in prop_oneof![Just(0.0), 1.0..60.0, 100.0..700.0],
        volume_m3 in prop_oneof![Just(0.0), 0.1..4.0],
        service in 0.0..1_800.0,
        opens in 0.0..40_000.0,
        length in -100.0..20_000.0,
        has_window in prop::bool::weighted(0.3),
    ) -> StopDemand {
        let window = has_window.then_some(Window { opens: Seconds(opens), closes: Seconds(opens + length) });
        let load = Load { mass: Kilograms(mass), volume_m3 };
        StopDemand { key: StopKey(0), site: Site(site), load, service: Seconds(service), window }
    }
}

prop_compose! {
    fn any_part(sites: usize)(
        depot in 0..sites,
        mass in prop_oneof![Just(150.0), 60.0..400.0],
        max_duty in prop_oneof![Just(f64::INFINITY), 3_000.0..30_000.0],
        room in prop_oneof![Just(f64::INFINITY), 1.0..12.0],
        per_tour in prop_oneof![Just(0.0), 0.0..80.0],
        per_km in 0.2..1.0,
        tours in prop::option::weighted(0.4, 0_usize..4),
    ) -> FleetPart {
        let mut vehicle = TourVehicle { per_km, per_tour, max_duty: Seconds(max_duty), ..van(mass) };
        vehicle.payload.volume_m3 = room;
        FleetPart { depot: Site(depot), vehicle, tours }
    }
}

prop_compose! {
    fn any_problem()(sites in 1_usize..16)(
        stops in prop::collection::vec(any_stop(sites), 0..25),
        ways in prop::collection::vec(prop::option::weighted(0.95, (0.0..30_000.0, 5.0..25.0)), sites * sites),
        sites in Just(sites),
        with_windows in any::<bool>(),
        mut fleet in prop_oneof![
            prop::collection::vec(any_part(sites), 1..2),
            prop::collection::vec(any_part(sites), 1..4),
        ],
        in_any_number in any::<bool>(),
        round in prop_oneof![Just(Round::Closed), Just(Round::OpenEnd), Just(Round::OpenStart)],
    ) -> (TourProblem, TravelMatrix) {
        let matrix = TravelMatrix::from_fn(sites, |from, to| {
            ways[from.0 * sites + to.0].map(|(meters, speed)| {
                Travel { duration: Seconds(meters / speed), distance: Meters(meters) }
            })
        });
        if in_any_number {
            for part in &mut fleet {
                part.tours = None;
            }
        }
        let window = |stop: &StopDemand| stop.window.filter(|_| with_windows);
        let named = |(number, stop): (usize, StopDemand)| {
            StopDemand { key: StopKey(number as u64), window: window(&stop), ..stop }
        };
        (TourProblem { round, stops: stops.into_iter().enumerate().map(named).collect(), fleet }, matrix)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn every_plan_passes_the_checker((problem, matrix) in any_problem()) {
        let first = construct(&problem, &matrix);
        prop_assert_eq!(check(&problem, &matrix, &first), Ok(()));
        let better = improve(&problem, &matrix, &first, 5, &mut Iterations::new(300));
        prop_assert_eq!(check(&problem, &matrix, &better), Ok(()));
        // Less than a thousandth of a euro is the rounding of costs and times.
        let visits = |plan: &Plan| plan.tours.iter().map(|tour| tour.visits.len()).sum::<usize>();
        let (visits, costs) = ((visits(&first), visits(&better)), (first.cost().0, better.cost().0));
        prop_assert!(visits.1 > visits.0 || (visits.1 == visits.0 && costs.1 <= costs.0 + 1e-3), "{visits:?} {costs:?}");
    }

    #[test]
    fn same_seed_and_budget_give_the_same_plan((problem, matrix) in any_problem(), seed in any::<u64>()) {
        let effort = Effort { iterations: 200, seed };
        prop_assert_eq!(solve(&problem, &matrix, effort), solve(&problem, &matrix, effort));
    }

    #[test]
    fn an_earlier_plan_is_taken_up_after_a_change(
        (problem, matrix) in any_problem(), gone in any::<prop::sample::Index>(), turned in any::<bool>()
    ) {
        let before = solve(&problem, &matrix, Effort { iterations: 100, seed: 1 });
        let mut changed = problem;
        if !changed.stops.is_empty() {
            changed.stops.remove(gone.index(changed.stops.len()));
        }
        if turned {
            changed.stops.reverse();
        }
        for part in &mut changed.fleet {
            part.vehicle.payload = part.vehicle.payload * 0.7;
        }
        let after = improve(&changed, &matrix, &before, 1, &mut Iterations::new(0));
        prop_assert_eq!(check(&changed, &matrix, &after), Ok(()));
    }
}
