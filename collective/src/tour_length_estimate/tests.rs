use super::*;
use serde_json::Value;

fn field(stops: usize, stops_per_tour: f64, mean_distance: f64) -> StopField {
    StopField { stops, stops_per_tour, mean_distance: Meters(mean_distance), area: SquareMeters(1.0) }
}

#[test]
fn estimates_keep_their_promise_against_optimal_tours() {
    let path = "../../shared/oracles/tour-length.json";
    let Ok(text) = std::fs::read_to_string(path) else {
        eprintln!("skipped: no tour-length oracle beside the workspace");
        return;
    };
    let rows: Vec<Value> = serde_json::from_str(&text).unwrap();
    let (mut several, mut central, mut remote) = (0, 0, 0);
    for row in rows.iter().filter(|row| row["shape"] == "square") {
        let number = |name: &str| row[name].as_f64().unwrap();
        let estimate = tour_length_estimate(&field(number("n") as usize, number("C"), number("rbar")));
        let Some(promised) = estimate.error_of_mean else { continue };
        let error = estimate.length.0 / number("L") - 1.0;
        // The promise is stated in whole percents.
        assert!(error.abs() < promised + 0.005, "{row}: {estimate:?} is off by {error}");
        match (row["type"] == "TSP", estimate.formula) {
            (false, Formula::Daganzo) => several += 1,
            (true, Formula::Chien) => central += 1,
            (true, Formula::Daganzo) => remote += 1,
            other => panic!("{other:?} for {row}"),
        }
    }
    assert_eq!(several, 14);
    assert!(central >= 7 && remote >= 12, "{central} central, {remote} remote rows promised");
}

#[test]
fn no_stop_and_one_stop_need_no_formula() {
    assert_eq!(tour_length_estimate(&field(0, 5.0, 0.0)).length, Meters(0.0));
    let one = tour_length_estimate(&field(1, 5.0, 0.3));
    assert_eq!((one.length, one.formula), (Meters(0.6), Formula::Direct));
}

#[test]
fn a_dragged_hub_makes_no_jump() {
    let lengths: Vec<f64> =
        (30..90).map(|percent| tour_length_estimate(&field(20, 20.0, f64::from(percent) / 100.0)).length.0).collect();
    assert!(lengths.windows(2).all(|pair| (pair[1] - pair[0]).abs() < 0.05), "{lengths:?}");
}

#[test]
fn lengths_scale_with_the_ground() {
    let small = field(12, 4.0, 0.4);
    let large = StopField { mean_distance: Meters(4_000.0), area: SquareMeters(1e8), ..small };
    let ratio = tour_length_estimate(&large).length.0 / tour_length_estimate(&small).length.0;
    assert!((ratio - 1e4).abs() < 1e-6);
}
