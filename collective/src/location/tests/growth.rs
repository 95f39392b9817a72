//! How the best number of places grows: as n^(2/3)·A^(1/3)·F^(−2/3) for n demands on an area A and a fixed cost F of a place.
//!
//! Where the shape comes from, and so where it holds: demands of the same amount spread evenly, service in a straight line to
//! the nearest place and priced by distance, places free to stand anywhere. A place then serves an area of A/k from a mean
//! distance of c·√(A/k), whose c is that of its sector's shape (0.38 for a square), and k·F + n·c·√(A/k) is least at
//! k = (c·n·√A / 2F)^(2/3). With few places the sectors cannot have that shape, and with nearly as many places as candidates
//! or demands there is nothing left to choose: both ends are kept away from here.

use super::*;

/// The candidates, a grid of this many by this many.
const GRID: usize = 20;

/// How many places pay for themselves, on average over some draws of the demands.
fn best_number(demands: usize, area: f64, fixed: f64) -> f64 {
    let draws = 3;
    let found = (0..draws).map(|draw| {
        let mut random = Random::new(draw);
        let side = area.sqrt();
        let spots: Vec<[f64; 2]> = (0..demands).map(|_| [0; 2].map(|_| side * random.unit())).collect();
        let on_grid = |number: usize| side * (number as f64 + 0.5) / GRID as f64;
        let costs = ServiceCosts::from_fn(GRID * GRID, demands, |place, demand| {
            let [x, y] = spots[demand];
            Some((x - on_grid(place % GRID)).hypot(y - on_grid(place / GRID)))
        });
        let problem = LocationProblem::new(costs, 1..=GRID * GRID / 4).with_fixed_costs(&[fixed; GRID * GRID]);
        let location = median(&problem, 2, 1);
        assert_eq!(check(&problem, &location), Ok(()));
        location.open.len() as f64
    });
    found.sum::<f64>() / draws as f64
}

/// The exponent with which the best number grows over these values: the slope of the straight line through the logarithms.
fn exponent(values: &[f64], number: impl Fn(f64) -> f64) -> f64 {
    let points: Vec<[f64; 2]> = values.iter().map(|value| [value.ln(), number(*value).ln()]).collect();
    let mean = |axis: usize| points.iter().map(|point| point[axis]).sum::<f64>() / points.len() as f64;
    let (across, up) = (mean(0), mean(1));
    let both: f64 = points.iter().map(|point| (point[0] - across) * (point[1] - up)).sum();
    both / points.iter().map(|point| (point[0] - across).powi(2)).sum::<f64>()
}

#[track_caller]
fn assert_grows(found: f64, expected: f64) {
    assert!((found - expected).abs() < 0.05, "{found}, not {expected}");
}

#[test]
fn the_best_number_grows_with_the_two_thirds_power_of_the_demands() {
    let demands = [100.0, 316.0, 1_000.0, 3_162.0];
    assert_grows(exponent(&demands, |demands| best_number(demands as usize, 1.0, 2.4)), 2.0 / 3.0);
}

#[test]
fn the_best_number_grows_with_the_cube_root_of_the_area() {
    let areas = [0.03, 0.3, 3.0, 30.0];
    assert_grows(exponent(&areas, |area| best_number(1_000, area, 4.25)), 1.0 / 3.0);
}

#[test]
fn the_best_number_falls_with_the_two_thirds_power_of_what_a_place_costs() {
    let fixed = [0.75, 2.4, 7.5, 24.0];
    assert_grows(exponent(&fixed, |fixed| best_number(1_000, 1.0, fixed)), -2.0 / 3.0);
}

/// Not only the shape: the number itself is about that of the formula.
#[test]
fn the_best_number_is_that_of_the_formula() {
    for (demands, area, fixed) in [(1_000, 1.0_f64, 4.25_f64), (400, 4.0, 3.0), (2_000, 0.25, 2.0)] {
        let expected = (0.38 * demands as f64 * area.sqrt() / (2.0 * fixed)).powf(2.0 / 3.0);
        let found = best_number(demands, area, fixed);
        assert!((0.85..1.15).contains(&(found / expected)), "{found}, not {expected}");
    }
}
