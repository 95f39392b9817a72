//! Every plan of a small problem is tried, with code of its own.

use super::*;
use crate::random::Random;

/// Cost of the cheapest plan: every order of all stops, cut into tours at every set of places, each driven by every vehicle
/// that has a tour left, and judged from the matrix.
fn cheapest(problem: &TourProblem, matrix: &TravelMatrix) -> f64 {
    let mut order: Vec<usize> = (0..problem.stops.len()).collect();
    let left: Vec<usize> = problem.fleet.iter().map(|part| part.tours.unwrap_or(usize::MAX)).collect();
    let mut best = f64::INFINITY;
    permute(&mut order, 0, &mut |order| {
        for cuts in 0..1_u32 << (order.len() - 1) {
            let (mut tours, mut first) = (Vec::new(), 0);
            for last in 0..order.len() {
                if last + 1 == order.len() || cuts >> last & 1 == 1 {
                    let cost = |part| tour_cost(problem, part, matrix, &order[first..=last]);
                    tours.push(problem.fleet.iter().map(cost).collect());
                    first = last + 1;
                }
            }
            best = best.min(cheapest_vehicles(&tours, &left));
        }
    });
    best
}

/// The least cost of these tours, given for each vehicle, when so many of each vehicle are left.
fn cheapest_vehicles(tours: &[Vec<f64>], left: &[usize]) -> f64 {
    let Some((first, rest)) = tours.split_first() else { return 0.0 };
    let with = |vehicle: usize| {
        let mut left = left.to_vec();
        left[vehicle] -= 1;
        first[vehicle] + cheapest_vehicles(rest, &left)
    };
    (0..left.len()).filter(|&vehicle| left[vehicle] > 0).map(with).fold(f64::INFINITY, f64::min)
}

fn permute(order: &mut [usize], fixed: usize, visit: &mut impl FnMut(&[usize])) {
    if fixed == order.len() {
        return visit(order);
    }
    for next in fixed..order.len() {
        order.swap(fixed, next);
        permute(order, fixed + 1, visit);
        order.swap(fixed, next);
    }
}

/// Cost of one tour, infinite when it breaks a limit. The start that costs least is found by trying those that matter: as late
/// as each window's closing allows.
fn tour_cost(problem: &TourProblem, part: &FleetPart, matrix: &TravelMatrix, stops: &[usize]) -> f64 {
    let load = stops.iter().fold(Load::ZERO, |sum, &stop| sum + problem.stops[stop].load);
    if load.share_of(part.vehicle.payload) > 1.0 + 1e-9 {
        return f64::INFINITY;
    }
    let mut starts = vec![0.0];
    let mut elapsed = 0.0;
    let mut here = part.depot;
    for &stop in stops {
        let demand = &problem.stops[stop];
        elapsed += matrix.travel(here, demand.site).map_or(f64::INFINITY, |way| way.duration.0);
        if let Some(window) = demand.window {
            starts.push((window.closes.0 - elapsed).max(0.0));
            starts.push((window.opens.0 - elapsed).max(0.0));
        }
        elapsed += demand.service.0;
        here = demand.site;
    }
    starts.into_iter().map(|start| cost_from(problem, part, matrix, stops, start)).fold(f64::INFINITY, f64::min)
}

fn cost_from(problem: &TourProblem, part: &FleetPart, matrix: &TravelMatrix, stops: &[usize], start: f64) -> f64 {
    let (mut clock, mut meters, mut here) = (start, 0.0, part.depot);
    for &stop in stops {
        let demand = &problem.stops[stop];
        let Some(way) = matrix.travel(here, demand.site) else { return f64::INFINITY };
        clock += way.duration.0;
        meters += way.distance.0;
        if let Some(window) = demand.window {
            if clock > window.closes.0 + 1e-6 {
                return f64::INFINITY;
            }
            clock = clock.max(window.opens.0);
        }
        clock += demand.service.0;
        here = demand.site;
    }
    let Some(way) = matrix.travel(here, part.depot) else { return f64::INFINITY };
    clock += way.duration.0;
    meters += way.distance.0;
    if clock - start > part.vehicle.max_duty.0 + 1e-6 {
        return f64::INFINITY;
    }
    let vehicle = &part.vehicle;
    vehicle.per_km * meters / 1e3 + vehicle.per_hour * (clock - start) / 3600.0 + vehicle.per_tour
}

/// A problem of `stops` stops with directed ways of 1 to 21 km that need not obey the triangle inequality.
fn scattered(random: &mut Random, stops: usize, windows: bool) -> (TourProblem, TravelMatrix) {
    let matrix = TravelMatrix::from_fn(stops + 1, |_, _| {
        let distance = Meters((1_000.0 + 20_000.0 * random.unit()).round());
        Some(Travel { duration: Seconds((distance.0 / (8.0 + 8.0 * random.unit())).round()), distance })
    });
    let demands = (1..=stops)
        .map(|site| {
            let opens = Seconds((random.unit() * 20_000.0).round());
            let closes = opens + Seconds(3_000.0);
            let window = (windows && random.unit() < 0.6).then_some(Window { opens, closes });
            StopDemand { window, ..stop(site, (10.0 + 60.0 * random.unit()).round()) }
        })
        .collect();
    let mut problem = problem(demands, van(130.0));
    problem.fleet[0].vehicle.max_duty = Seconds(9_000.0);
    problem.fleet[0].vehicle.per_tour = 5.0;
    (problem, matrix)
}

#[test]
fn small_problems_are_solved_exactly() {
    let mut random = Random::new(11);
    for round in 0..40 {
        let (problem, matrix) = scattered(&mut random, 1 + round % 6, false);
        let plan = solve(&problem, &matrix, Effort { iterations: 2_000, seed: 1 });
        assert_valid(&problem, &matrix, &plan);
        if plan.unserved.is_empty() {
            let (found, cheapest) = (plan.cost().0, cheapest(&problem, &matrix));
            assert!((found - cheapest).abs() < 1e-4, "round {round}: found {found}, cheapest {cheapest}");
        }
    }
}

#[test]
fn the_search_finds_the_cheapest_plan_with_windows() {
    // Windows are not for the dynamic program: this is the search itself.
    let mut random = Random::new(12);
    for round in 0..40 {
        let (problem, matrix) = scattered(&mut random, 2 + round % 5, true);
        let plan = solve(&problem, &matrix, Effort { iterations: 3_000, seed: 1 });
        assert_valid(&problem, &matrix, &plan);
        if plan.unserved.is_empty() {
            let (found, cheapest) = (plan.cost().0, cheapest(&problem, &matrix));
            assert!((found - cheapest).abs() < 1e-3, "round {round}: found {found}, cheapest {cheapest}");
        }
    }
}

#[test]
fn the_searches_agree_with_the_dynamic_program() {
    let mut random = Random::new(13);
    for round in 0..10 {
        let (mut problem, matrix) = scattered(&mut random, 9, false);
        problem.fleet[0].vehicle.max_duty = Seconds(f64::INFINITY);
        let fleet = Fleet::new(&problem, &matrix).unwrap();
        let model = fleet.only().unwrap();
        let exact = exact::cheapest_routes(model).unwrap();
        let cost = |routes: Vec<Planned>| routes::Routes::new(&fleet, routes).cost();
        let found = RuinRecreate::new(&fleet, first(&fleet), 3).run(&mut Iterations::new(5_000));
        // Costs are exact sums.
        let exact = cost(Planned::of_first_kind(exact)).to_bits();
        assert_eq!(cost(found).to_bits(), exact, "ruin and recreate, {round}");
        let evolved = genetic_routes(model, &first(&fleet), 20_000);
        assert_eq!(cost(Planned::of_first_kind(evolved)).to_bits(), exact, "genetic, {round}");
    }
}

fn genetic_routes(model: &model::Model, first: &[Planned], iterations: u64) -> Vec<Vec<usize>> {
    let first: Vec<Vec<usize>> = first.iter().map(|route| route.visits.clone()).collect();
    let sizes = genetic::Sizes::for_iterations(2_000.0);
    genetic::evolve(model, &first, sizes, 1, &mut Iterations::new(iterations))
}

/// Two depots, three types of vehicles, one of which drives a single tour.
fn several_vehicles(random: &mut Random, stops: usize, windows: bool) -> (TourProblem, TravelMatrix) {
    let (mut problem, matrix) = scattered(random, stops, windows);
    let part = problem.fleet[0];
    let dear = TourVehicle { per_km: 0.8, per_tour: 12.0, payload: kilograms(200.0), ..part.vehicle };
    let small = TourVehicle { per_km: 0.2, payload: kilograms(70.0), ..part.vehicle };
    problem.fleet = vec![
        FleetPart { tours: Some(1), ..part },
        FleetPart { depot: Site(1), vehicle: dear, tours: Some(2) },
        FleetPart { vehicle: small, tours: (random.below(2) > 0).then_some(1), ..part },
    ];
    (problem, matrix)
}

#[test]
fn several_vehicles_and_depots_are_used_for_least() {
    let mut random = Random::new(14);
    let mut complete = 0;
    for round in 0..40 {
        let (problem, matrix) = several_vehicles(&mut random, 2 + round % 4, round % 2 == 1);
        let plan = solve(&problem, &matrix, Effort { iterations: 4_000, seed: 1 });
        assert_valid(&problem, &matrix, &plan);
        let cheapest = cheapest(&problem, &matrix);
        if plan.unserved.is_empty() {
            let found = plan.cost().0;
            assert!((found - cheapest).abs() < 1e-3, "round {round}: found {found}, cheapest {cheapest}");
            complete += 1;
        } else {
            assert!(cheapest.is_infinite(), "round {round}: all can be served for {cheapest}: {:?}", plan.unserved);
        }
    }
    assert!(complete > 20, "only {complete} problems can be served at all");
}
