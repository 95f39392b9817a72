//! Several types of vehicles, several depots, tours that run out.

use super::*;

fn fleet(stops: Vec<StopDemand>, fleet: Vec<FleetPart>) -> TourProblem {
    TourProblem { round: Round::Closed, stops, fleet }
}

fn part(depot: usize, vehicle: TourVehicle, tours: Option<usize>) -> FleetPart {
    FleetPart { depot: Site(depot), vehicle, tours }
}

/// Two depots at the ends of a line, two stops near each.
fn line() -> TravelMatrix {
    straight_lines(&[(0.0, 0.0), (1_000.0, 0.0), (2_000.0, 0.0), (18_000.0, 0.0), (19_000.0, 0.0), (20_000.0, 0.0)])
}

fn four_stops() -> Vec<StopDemand> {
    (1..5).map(|site| stop(site, 40.0)).collect()
}

#[test]
fn each_stop_is_served_from_the_depot_where_it_costs_least() {
    let problem = fleet(four_stops(), vec![part(0, van(100.0), None), part(5, van(100.0), None)]);
    let plan = solve(&problem, &line(), Effort::LIVE);
    assert_valid(&problem, &line(), &plan);
    let mut served: Vec<_> = plan.tours.iter().map(|tour| (tour.vehicle, tour.visits.len(), tour.distance)).collect();
    served.sort_by_key(|tour| tour.0);
    assert_eq!(served, [(0, 2, Meters(4_000.0)), (1, 2, Meters(4_000.0))]);
}

#[test]
fn a_small_cheap_vehicle_takes_what_fits_and_a_large_one_the_rest() {
    let small = TourVehicle { per_km: 0.2, ..van(45.0) };
    let problem = fleet(vec![stop(1, 40.0), stop(2, 90.0)], vec![part(0, van(100.0), None), part(0, small, None)]);
    let plan = solve(&problem, &line(), Effort::LIVE);
    assert_valid(&problem, &line(), &plan);
    let vehicle_of = |stop: usize| {
        let tour = plan.tours.iter().find(|tour| tour.visits.iter().any(|visit| visit.stop == stop));
        tour.map(|tour| tour.vehicle)
    };
    assert_eq!((vehicle_of(0), vehicle_of(1)), (Some(1), Some(0)));
}

#[test]
fn what_no_vehicle_has_a_tour_left_for_is_said() {
    let problem = fleet(four_stops(), vec![part(0, van(100.0), Some(1))]);
    let plan = solve(&problem, &line(), Effort::LIVE);
    assert_valid(&problem, &line(), &plan);
    let reasons: Vec<_> = plan.unserved.iter().map(|left| left.reason).collect();
    assert_eq!((plan.tours.len(), reasons), (1, vec![UnservedReason::NoVehicleLeft; 2]));
    let nothing = fleet(four_stops(), vec![]);
    assert_eq!(solve(&nothing, &line(), Effort::LIVE).unserved.len(), 4);
}

#[test]
fn tours_that_are_tight_are_packed() {
    // Six stops in two tours of 100: only 60 + 40, 70 + 30 works, and 50 + 30 + 20.
    let matrix =
        straight_lines(&(0..8).map(|n| (f64::from(n) * 700.0, f64::from(n * n % 5) * 900.0)).collect::<Vec<_>>());
    let masses = [60.0, 40.0, 70.0, 30.0, 50.0, 30.0, 20.0];
    let stops = masses.iter().enumerate().map(|(number, &mass)| stop(number + 1, mass)).collect();
    let problem = fleet(stops, vec![part(0, van(100.0), Some(3))]);
    let plan = solve(&problem, &matrix, Effort { iterations: 3_000, seed: 1 });
    assert_valid(&problem, &matrix, &plan);
    assert_eq!((plan.tours.len(), plan.unserved.len()), (3, 0));
}

#[test]
fn the_checker_sees_wrong_vehicles() {
    let problem = fleet(four_stops(), vec![part(0, van(100.0), Some(2))]);
    let right = solve(&problem, &line(), Effort::LIVE);
    assert_valid(&problem, &line(), &right);
    let faults = |problem: &TourProblem, plan: &Plan| check(problem, &line(), plan).unwrap_err();
    let mut wrong = right.clone();
    wrong.tours[0].vehicle = 1;
    assert_eq!(faults(&problem, &wrong), [PlanFault::UnknownVehicle { tour: 0 }]);
    let mut fewer = problem.clone();
    fewer.fleet[0].tours = Some(1);
    assert_eq!(faults(&fewer, &right), [PlanFault::TooManyTours { vehicle: 0, tours: 2 }]);
    let mut renamed = right;
    renamed.tours[0].visits[0].key = StopKey(99);
    assert!(faults(&problem, &renamed).iter().any(|fault| matches!(fault, PlanFault::UnknownStop { tour: 0, .. })));
}

#[test]
fn an_earlier_plan_is_known_by_the_names_of_its_stops() {
    let matrix = straight_lines(&(0..40).map(|n| (f64::from(n * 37 % 41), f64::from(n * 53 % 43))).collect::<Vec<_>>());
    let stops: Vec<StopDemand> = (1..40).map(|site| stop(site, 20.0)).collect();
    let before = problem(stops.clone(), van(100.0));
    let plan = solve(&before, &matrix, Effort { iterations: 20_000, seed: 1 });
    // Stops change their numbers, and one is new.
    let mut after = problem(stops.into_iter().rev().skip(1).collect(), van(100.0));
    after.stops.push(StopDemand { key: StopKey(77), ..stop(39, 20.0) });
    let taken_up = improve(&after, &matrix, &plan, 1, &mut Iterations::new(0));
    assert_valid(&after, &matrix, &taken_up);
    // Nothing was searched: the tours of before stand, but for the one that lost a stop and the one that got it.
    let names = |tour: &Tour| tour.visits.iter().map(|visit| visit.key).collect::<Vec<_>>();
    let kept = taken_up.tours.iter().filter(|tour| plan.tours.iter().any(|before| names(before) == names(tour)));
    assert!(kept.count() + 2 >= plan.tours.len(), "{taken_up:?}");
}
