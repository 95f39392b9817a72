//! The genetic search by itself: what holds after it, on directed ways.

use super::*;
use crate::random::Random;

/// Directed ways, a duty, a second load: everything that the local search has to price.
fn directed(random: &mut Random, stops: usize, rich: bool) -> (TourProblem, TravelMatrix) {
    let matrix = TravelMatrix::from_fn(stops + 1, |_, _| {
        let distance = Meters((1_000.0 + 20_000.0 * random.unit()).round());
        Some(Travel { duration: Seconds((distance.0 / (8.0 + 8.0 * random.unit())).round()), distance })
    });
    let demands = (1..=stops).map(|site| {
        let mut stop = stop(site, (10.0 + 60.0 * random.unit()).round());
        stop.load.volume_m3 = if rich { random.unit() } else { 0.0 };
        stop
    });
    let mut vehicle = van(230.0);
    if rich {
        (vehicle.max_duty, vehicle.payload.volume_m3) = (Seconds(12_000.0), 3.0);
    }
    (problem(demands.collect(), vehicle), matrix)
}

#[test]
fn long_searches_are_valid_repeatable_and_not_worse() {
    let mut random = Random::new(21);
    for rich in [false, true] {
        let (problem, matrix) = directed(&mut random, 30, rich);
        let first = construct(&problem, &matrix);
        let effort = Effort { iterations: 120_000, seed: 2 };
        let plan = solve(&problem, &matrix, effort);
        assert_valid(&problem, &matrix, &plan);
        assert!(plan.cost() < first.cost(), "rich {rich}: {:?} after {:?}", plan.cost(), first.cost());
        assert_eq!(plan, solve(&problem, &matrix, effort));
    }
}

#[test]
fn a_search_ends_when_it_is_cancelled() {
    let (problem, matrix) = directed(&mut Random::new(22), 40, true);
    let asked = std::cell::Cell::new(0);
    let stop = || {
        asked.set(asked.get() + 1);
        asked.get() > 1_200
    };
    let first = construct(&problem, &matrix);
    let plan = improve(&problem, &matrix, &first, 1, &mut Cancellable::new(200_000, &stop));
    assert_valid(&problem, &matrix, &plan);
    // Asked once in 64 iterations; in the genetic search by then, which must not go on.
    assert!((1_201..1_300).contains(&asked.get()), "asked {} times", asked.get());
}
