//! Mean tour lengths over random instances, against those of another solver (`shared/oracles/tour-length.json`).

use super::*;
use crate::random::Random;
use serde_json::Value;

/// Mean length over `draws` instances of `stops` random points in the unit square, `per_vehicle` stops a tour.
fn mean_length(random: &mut Random, depot: (f64, f64), stops: usize, per_vehicle: usize, draws: usize) -> f64 {
    let mut total = 0.0;
    for _ in 0..draws {
        // A kilometre for the unit; only the length costs.
        let mut points = vec![(depot.0 * 1e6, depot.1 * 1e6)];
        points.extend((0..stops).map(|_| (random.unit() * 1e6, random.unit() * 1e6)));
        let matrix = straight_lines(&points);
        let vehicle = TourVehicle { per_km: 1.0, per_hour: 0.0, ..van(per_vehicle as f64) };
        let problem = problem((1..=stops).map(|site| stop(site, 1.0)).collect(), vehicle);
        let plan = solve(&problem, &matrix, Effort { iterations: 4_000, seed: 1 });
        assert_valid(&problem, &matrix, &plan);
        total += plan.distance().0 / 1e6;
    }
    total / draws as f64
}

#[test]
fn mean_lengths_agree_with_another_solver() {
    let path = "../../shared/oracles/tour-length.json";
    let Ok(text) = std::fs::read_to_string(path) else {
        eprintln!("skipped: no tour-length oracle beside the workspace");
        return;
    };
    let rows: Vec<Value> = serde_json::from_str(&text).unwrap();
    let mut random = Random::new(2);
    let mut compared = 0;
    for row in &rows {
        let number = |name: &str| row[name].as_f64().unwrap();
        let stops = number("n") as usize;
        if row["shape"] != "square" || stops > 60 {
            continue;
        }
        let depot = match row["depot"].as_str() {
            Some("centre") => (0.5, 0.5),
            Some("corner") => (0.0, 0.0),
            _ => continue,
        };
        let draws = 16;
        let ours = mean_length(&mut random, depot, stops, number("C") as usize, draws);
        // Two means of few draws: three standard errors of their difference, and 1 % for the other solver's own gap.
        let band = 3.0 * number("sd") * (2.0 / draws as f64).sqrt() + 0.01 * number("L");
        let away = ours - number("L");
        assert!(away.abs() < band, "{row}: ours {ours}");
        compared += 1;
    }
    assert!(compared >= 20, "only {compared} rows compared");
}
