//! The fixture of `shared/oracles/dispersion.json`, whose values other programs computed.

use super::*;
use crate::perimeter::enclosing_circle::smallest_enclosing_circle;
use geo::{Euclidean, Length, LineString, Polygon};
use serde_json::Value;

struct Fixture {
    members: Vec<Observation>,
    polygon: Polygon<f64>,
    expected: Value,
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
}

fn fixture() -> Option<Fixture> {
    let path = "../../shared/oracles/dispersion.json";
    let Ok(text) = std::fs::read_to_string(path) else {
        eprintln!("skipped: shared/oracles/dispersion.json is not beside the workspace");
        return None;
    };
    let file: Value = serde_json::from_str(&text).unwrap();
    let positions = |key: &str| file[key].as_array().unwrap().iter().map(numbers).collect::<Vec<_>>();
    let weights = numbers(&file["weights"]);
    let members =
        positions("points").iter().zip(weights).map(|(at, weight)| (at[0], at[1], weight)).collect::<Vec<_>>();
    let ring: LineString<f64> = positions("polygon").iter().map(|at| Coord { x: at[0], y: at[1] }).collect();
    let polygon = Polygon::new(ring, Vec::new());
    Some(Fixture { members: observations(&members), polygon, expected: file["results"].clone() })
}

#[track_caller]
fn assert_near(found: f64, expected: &Value) {
    let expected = expected.as_f64().unwrap();
    assert!((found - expected).abs() <= 1e-9 * expected.abs(), "{found} is not {expected}");
}

#[track_caller]
fn assert_place(found: Option<Coord<f64>>, expected: &Value, within: f64) {
    let (found, expected) = (found.unwrap(), numbers(expected));
    assert!((found.x - expected[0]).hypot(found.y - expected[1]) <= within, "{found:?} is not {expected:?}");
}

#[test]
fn centers_and_spread() {
    let Some(Fixture { members, expected, .. }) = fixture() else { return };
    assert_place(mean_center(&members), &expected["mean_center"], 1e-6);
    assert_place(weighted_mean_center(&members), &expected["weighted_mean_center"], 1e-6);
    // The optimum falls on a member; ours is exact.
    assert_place(median_center(&members), &expected["weighted_euclidean_median_weiszfeld"], 1e-4);
    assert_place(median_center(&members), &serde_json::json!([8000.0, 8000.0]), 1e-9);
    let mut alike = members.clone();
    for member in &mut alike {
        member.weight = 1.0;
    }
    // Their two values are 7 cm apart; the sum of distances there is flat.
    assert_place(median_center(&alike), &expected["euclidean_median_weiszfeld"], 0.1);
    let sum = |at: Coord<f64>| alike.iter().map(|m| (m.position.x - at.x).hypot(m.position.y - at.y)).sum::<f64>();
    for key in ["euclidean_median", "euclidean_median_weiszfeld"] {
        let theirs = numbers(&expected[key]);
        assert!(sum(median_center(&alike).unwrap()) <= sum(Coord { x: theirs[0], y: theirs[1] }) + 1e-9, "{key}");
    }
    assert_near(standard_distance(&members).unwrap(), &expected["std_distance_pop_n"]);
    assert_near(weighted_standard_distance(&members).unwrap(), &expected["weighted_std_distance"]);
    let ellipse = deviational_ellipse(&members).unwrap();
    let yuill = &expected["ellipse_yuill_nocorr"];
    assert_near(ellipse.semi_major, &yuill[0]);
    assert_near(ellipse.semi_minor, &yuill[1]);
    assert_near(ellipse.rotation, &yuill[2]);
}

#[test]
fn spacing_and_clustering() {
    let Some(Fixture { members, polygon, expected }) = fixture() else { return };
    let found = spacing(&members).unwrap();
    assert_near(found.mean_nearest, &expected["mean_nn"]);
    assert_near(found.mean_pairwise / 1e3, &expected["pairwise_mean_km"]);
    assert_near(found.max_pairwise, &expected["pairwise_max"]);
    let area = SquareMeters(polygon.unsigned_area());
    let limit = Meters(Euclidean.length(polygon.exterior()));
    assert_near(area.0, &expected["poly_area"]);
    assert_near(limit.0, &expected["poly_perim"]);
    let index = clark_evans(&members, area, limit).unwrap();
    assert_near(index.r, &expected["clark_evans_polygon_area"]["R_donnelly"]);
    let simulated = expected["mc_csr_in_polygon"]["R_mc"].as_f64().unwrap();
    assert!((index.r / simulated - 1.0).abs() < 5e-3);
    let rectangle = clark_evans(&members, SquareMeters(486e6), Meters(90e3)).unwrap();
    assert_near(rectangle.r, &expected["clark_evans_rect_window(-1000,-1000,26000,17000)"]["R_donnelly"]);
    let radii: Vec<_> = [2e3, 4e3, 6e3, 8e3, 10e3].map(Meters).into();
    let steps = ripley(&members, area, &radii).unwrap();
    for (n, step) in steps.iter().enumerate() {
        let k = expected["ripley_K_polywindow_n(n-1)_uncorrected"][n].as_f64().unwrap();
        assert!((step.k.0 - k).abs() <= 1e-6 * k, "{step:?}");
    }
}

#[test]
fn hulls_and_shape() {
    let Some(Fixture { members, polygon, expected }) = fixture() else { return };
    assert_near(convex_hull(&members).unwrap().unsigned_area(), &expected["hull_area_m2"]);
    let positions: Vec<_> = members.iter().map(|member| member.position).collect();
    let circle = smallest_enclosing_circle(&positions).unwrap();
    let theirs = &expected["min_bounding_circle"];
    assert_near(circle.center.x, &theirs[0]);
    assert_near(circle.center.y, &theirs[1]);
    assert_near(circle.radius, &theirs[2]);
    let figures = crate::perimeter::area_figures(&polygon.into());
    assert_near(figures.polsby_popper, &expected["polsby_popper"]);
    assert_near(figures.reock, &expected["reock"]);
    assert_near(figures.convexity, &expected["convex_hull_ratio"]);
}

#[test]
fn inequality_of_distances_to_the_hub() {
    let Some(Fixture { members, expected, .. }) = fixture() else { return };
    let hub = median_center(&members).unwrap();
    let away = |member: &Observation| (member.position.x - hub.x).hypot(member.position.y - hub.y);
    let shared: Vec<_> = members.iter().map(|member| (away(member), 1.0)).collect();
    let index = gini(&shared).unwrap();
    assert!((index - expected["gini_dist"].as_f64().unwrap()).abs() < 1e-9, "{index}");
    let index = theil(&shared).unwrap();
    assert!((index - expected["theil_dist"].as_f64().unwrap()).abs() < 1e-8, "{index}");
}
