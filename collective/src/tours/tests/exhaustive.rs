//! Every plan of a small problem is tried, with code of its own.

use super::*;
use crate::random::Random;

/// Cost of the cheapest plan: every order of all stops, cut into tours at every set of places, each judged from the matrix.
fn cheapest(problem: &TourProblem, matrix: &TravelMatrix) -> f64 {
    let mut order: Vec<usize> = (0..problem.stops.len()).collect();
    let mut best = f64::INFINITY;
    permute(&mut order, 0, &mut |order| {
        for cuts in 0..1_u32 << (order.len() - 1) {
            let (mut total, mut first) = (0.0, 0);
            for last in 0..order.len() {
                if last + 1 == order.len() || cuts >> last & 1 == 1 {
                    total += tour_cost(problem, matrix, &order[first..=last]);
                    first = last + 1;
                }
            }
            best = best.min(total);
        }
    });
    best
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
fn tour_cost(problem: &TourProblem, matrix: &TravelMatrix, stops: &[usize]) -> f64 {
    let load = stops.iter().fold(Load::ZERO, |sum, &stop| sum + problem.stops[stop].load);
    if load.share_of(problem.vehicle.payload) > 1.0 + 1e-9 {
        return f64::INFINITY;
    }
    let mut starts = vec![0.0];
    let mut elapsed = 0.0;
    let mut here = problem.depot;
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
    starts.into_iter().map(|start| cost_from(problem, matrix, stops, start)).fold(f64::INFINITY, f64::min)
}

fn cost_from(problem: &TourProblem, matrix: &TravelMatrix, stops: &[usize], start: f64) -> f64 {
    let (mut clock, mut meters, mut here) = (start, 0.0, problem.depot);
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
    let Some(way) = matrix.travel(here, problem.depot) else { return f64::INFINITY };
    clock += way.duration.0;
    meters += way.distance.0;
    if clock - start > problem.vehicle.max_duty.0 + 1e-6 {
        return f64::INFINITY;
    }
    let vehicle = &problem.vehicle;
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
    problem.vehicle.max_duty = Seconds(9_000.0);
    problem.vehicle.per_tour = 5.0;
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
fn the_search_agrees_with_the_dynamic_program() {
    let mut random = Random::new(13);
    for _ in 0..10 {
        let (mut problem, matrix) = scattered(&mut random, 9, false);
        problem.vehicle.max_duty = Seconds(f64::INFINITY);
        let model = Model::new(&problem, &matrix);
        let exact = exact::cheapest_routes(&model).unwrap();
        let found = RuinRecreate::new(&model, savings::savings(&model), 3).run(&mut Iterations::new(5_000));
        let cost = |routes: Vec<Vec<usize>>| routes::Routes::new(&model, routes).cost();
        // Costs are exact sums.
        assert_eq!(cost(found).to_bits(), cost(exact).to_bits());
    }
}
