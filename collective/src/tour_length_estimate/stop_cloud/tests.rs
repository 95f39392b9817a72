use super::*;
use serde_json::Value;

/// The rows of `shared/oracles/tour-length.json`, when the material is beside the workspace.
fn rows() -> Vec<Value> {
    let path = "../../shared/oracles/tour-length.json";
    let Ok(text) = std::fs::read_to_string(path) else {
        eprintln!("skipped: shared/oracles/tour-length.json is not beside the workspace");
        return Vec::new();
    };
    serde_json::from_str(&text).unwrap()
}

fn number(row: &Value, key: &str) -> f64 {
    row[key].as_f64().unwrap()
}

fn cloud(row: &Value) -> StopCloud {
    StopCloud { stops: number(row, "n"), mean_reach: number(row, "rbar"), area: 1.0 }
}

#[test]
fn several_tours_are_within_five_percent_of_the_optimum() {
    for row in rows().iter().filter(|row| row["type"] == "CVRP") {
        let ratio = cloud(row).several_tours(number(row, "C")) / number(row, "L");
        assert!((ratio - 1.0).abs() < 0.055, "{ratio} {row}");
    }
}

#[test]
fn one_tour_is_near_the_optimum_from_the_middle_and_from_afar() {
    let square = |row: &&Value| row["type"] == "TSP" && row["shape"] == "square";
    let all = rows();
    let middle =
        all.iter().filter(square).filter(|row| row["depot"] == "centre" && (5.0..=50.0).contains(&number(row, "n")));
    for row in middle {
        let ratio = cloud(row).one_tour() / number(row, "L");
        assert!((ratio - 1.0).abs() < 0.045, "{ratio} {row}");
    }
    for row in all.iter().filter(square).filter(|row| row["depot"] == "far" && number(row, "n") <= 30.0) {
        let ratio = cloud(row).several_tours(number(row, "n")) / number(row, "L");
        assert!((ratio - 1.0).abs() < 0.055, "{ratio} {row}");
    }
}

#[test]
fn lengths_grow_with_the_scale_and_no_stop_needs_no_tour() {
    let cloud = StopCloud { stops: 12.0, mean_reach: 5.0, area: 40.0 };
    let grown = StopCloud { stops: 12.0, mean_reach: 15.0, area: 360.0 };
    assert!((grown.one_tour() / cloud.one_tour() - 3.0).abs() < 1e-12);
    assert!((grown.several_tours(4.0) / cloud.several_tours(4.0) - 3.0).abs() < 1e-12);
    let none = StopCloud { stops: 0.0, mean_reach: 0.0, area: 0.0 };
    assert!(none.one_tour() == 0.0 && none.several_tours(4.0) == 0.0);
}
