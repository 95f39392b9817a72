//! Small cases worked out by hand; `oracle` checks the fixture that other programs computed, `invariance` what must not
//! change when everything moves, turns or grows.

mod invariance;
mod oracle;
mod report;

use super::*;
use crate::quantity::{Meters, SquareMeters};
use geo::Area;

fn observations(of: &[(f64, f64, f64)]) -> Vec<Observation> {
    of.iter().map(|(x, y, weight)| Observation { position: Coord { x: *x, y: *y }, weight: *weight }).collect()
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

#[track_caller]
fn assert_at(position: Option<Coord<f64>>, x: f64, y: f64) {
    let position = position.unwrap();
    assert!((position.x - x).hypot(position.y - y) < 1e-5, "{position:?} is not {x} {y}");
}

#[test]
fn nobody_has_no_dispersion() {
    let none = observations(&[]);
    assert!(mean_center(&none).is_none() && weighted_mean_center(&none).is_none() && median_center(&none).is_none());
    assert!(standard_distance(&none).is_none() && weighted_standard_distance(&none).is_none());
    assert!(spacing(&none).is_none() && deviational_ellipse(&none).is_none());
    assert!(convex_hull(&none).is_none() && concave_hull(&none, 0.5).is_none());
    assert!(gini(&[]).is_none() && theil(&[]).is_none() && theil_by_group(&[]).is_none());
    assert!(clark_evans(&none, SquareMeters(1.0), Meters(1.0)).is_none());
    assert!(ripley(&none, SquareMeters(1.0), &[Meters(1.0)]).is_none());
}

#[test]
fn one_member_is_its_own_center_and_has_no_spread() {
    let one = observations(&[(3.0, 4.0, 10.0)]);
    assert_at(mean_center(&one), 3.0, 4.0);
    assert_at(weighted_mean_center(&one), 3.0, 4.0);
    assert_at(median_center(&one), 3.0, 4.0);
    assert!(standard_distance(&one).is_none() && spacing(&one).is_none() && deviational_ellipse(&one).is_none());
    let weightless = observations(&[(3.0, 4.0, 0.0)]);
    assert!(weighted_mean_center(&weightless).is_none() && median_center(&weightless).is_none());
}

#[test]
fn two_members() {
    let two = observations(&[(0.0, 0.0, 1.0), (10.0, 0.0, 3.0)]);
    assert_at(mean_center(&two), 5.0, 0.0);
    assert_at(weighted_mean_center(&two), 7.5, 0.0);
    // The heavier one outweighs the other: the median is with it, not between.
    assert_at(median_center(&two), 10.0, 0.0);
    assert_eq!(standard_distance(&two), Some(5.0));
    assert!(near(weighted_standard_distance(&two).unwrap(), (18.75_f64).sqrt()));
    assert_eq!(spacing(&two), Some(Spacing { mean_pairwise: 10.0, max_pairwise: 10.0, mean_nearest: 10.0 }));
    assert!(deviational_ellipse(&two).is_none() && convex_hull(&two).is_none());
    let balanced = observations(&[(0.0, 0.0, 2.0), (10.0, 0.0, 2.0)]);
    assert_at(median_center(&balanced), 5.0, 0.0);
}

#[test]
fn three_members_at_the_corners_of_a_right_triangle() {
    let three = observations(&[(0.0, 0.0, 1.0), (3.0, 0.0, 1.0), (0.0, 4.0, 1.0)]);
    assert_at(mean_center(&three), 1.0, 4.0 / 3.0);
    let found = spacing(&three).unwrap();
    assert!(near(found.mean_pairwise, 4.0) && near(found.max_pairwise, 5.0) && near(found.mean_nearest, 10.0 / 3.0));
    assert!(near(convex_hull(&three).unwrap().unsigned_area(), 6.0));
    let ellipse = deviational_ellipse(&three).unwrap();
    let (major, minor) = (ellipse.semi_major.powi(2), ellipse.semi_minor.powi(2));
    assert!(near(major + minor, standard_distance(&three).unwrap().powi(2)));
    // The determinant of the covariances: 2 · 32/9 − (4/3)².
    assert!(near(major * minor, 64.0 / 9.0 - 16.0 / 9.0));
    assert!(ellipse.rotation < 0.0, "from the farm in the north-west to the one in the south-east");
}

#[test]
fn fermats_point_of_an_equilateral_triangle_is_its_middle() {
    let height = 3.0_f64.sqrt() / 2.0;
    let three = observations(&[(0.0, 0.0, 1.0), (1.0, 0.0, 1.0), (0.5, height, 1.0)]);
    assert_at(median_center(&three), 0.5, height / 3.0);
    // With an angle of 120° and more, the corner there is the optimum: Weiszfeld would divide by zero.
    let blunt = observations(&[(0.0, 0.0, 1.0), (10.0, 0.0, 1.0), (-6.0, 5.0, 1.0)]);
    assert_at(median_center(&blunt), 0.0, 0.0);
    // The mean, where the search starts, falls on a member that is not the optimum.
    let started = observations(&[(0.0, 0.0, 0.1), (-6.0, 0.0, 1.0), (2.0, 9.0, 1.0), (4.0, -9.0, 1.0)]);
    assert_at(mean_center(&started), 0.0, 0.0);
    let found = median_center(&started).unwrap();
    assert!(found.x.hypot(found.y) > 1e-3);
}

#[test]
fn members_in_line_have_a_flat_ellipse_and_no_hull() {
    let line = observations(&[(0.0, 0.0, 1.0), (1.0, 1.0, 1.0), (2.0, 2.0, 1.0), (7.0, 7.0, 1.0)]);
    let ellipse = deviational_ellipse(&line).unwrap();
    assert!(ellipse.semi_minor < 1e-6 && near(ellipse.rotation, std::f64::consts::FRAC_PI_4));
    assert!(convex_hull(&line).is_none() && concave_hull(&line, 0.5).is_none());
    // Between the second and the third everything is optimal: their middle.
    assert_at(median_center(&line), 1.5, 1.5);
}

#[test]
fn members_at_one_address() {
    let together = observations(&[(5.0, 5.0, 1.0); 3]);
    assert_at(mean_center(&together), 5.0, 5.0);
    assert_at(median_center(&together), 5.0, 5.0);
    assert_eq!(standard_distance(&together), Some(0.0));
    assert_eq!(spacing(&together).map(|spacing| spacing.max_pairwise), Some(0.0));
    assert!(deviational_ellipse(&together).is_none() && convex_hull(&together).is_none());
    // Two light ones at one address together outweigh a heavier one.
    let pair = observations(&[(0.0, 0.0, 2.0), (0.0, 0.0, 2.0), (10.0, 0.0, 3.0)]);
    assert_at(median_center(&pair), 0.0, 0.0);
    assert!(near(mean_nearest(&pair).unwrap(), 10.0 / 3.0));
}

#[test]
fn one_member_300_km_off_moves_the_mean_and_not_the_median() {
    let mut members: Vec<_> = (0..9).map(|n| (f64::from(n % 3) * 1e3, f64::from(n / 3) * 1e3, 50.0)).collect();
    members.push((300_000.0, 0.0, 50.0));
    let members = observations(&members);
    let median = median_center(&members).unwrap();
    assert!((median.x - 1e3).hypot(median.y - 1e3) < 1e3, "{median:?}");
    assert!(mean_center(&members).unwrap().x > 30_000.0);
    assert!(near(spacing(&members).unwrap().max_pairwise, 300_000.0_f64.hypot(2e3)));
}

#[test]
fn inequality_of_simple_distributions() {
    assert_eq!(gini(&[(5.0, 1.0), (5.0, 2.0)]), Some(0.0));
    assert!(theil(&[(5.0, 1.0), (5.0, 2.0)]).unwrap() < 1e-15);
    // One of four has everything: (n − 1)/n and ln n.
    let one_of_four = [(8.0, 1.0), (0.0, 1.0), (0.0, 1.0), (0.0, 1.0)];
    assert!(near(gini(&one_of_four).unwrap(), 0.75) && near(theil(&one_of_four).unwrap(), 4.0_f64.ln()));
    // Weights are people: the same as writing each one down.
    let written = [(1.0, 1.0), (1.0, 1.0), (4.0, 1.0)];
    let counted = [(4.0, 1.0), (1.0, 2.0)];
    assert!(near(gini(&written).unwrap(), gini(&counted).unwrap()));
    assert!(near(theil(&written).unwrap(), theil(&counted).unwrap()));
    assert_eq!(gini(&[(0.0, 3.0)]), Some(0.0));
    assert!(gini(&[(-1.0, 1.0)]).is_none() && gini(&[(1.0, 0.0)]).is_none());
}

#[test]
fn theil_splits_into_within_and_between() {
    let groups = [vec![(1.0, 2.0), (3.0, 1.0)], vec![(10.0, 1.0), (10.0, 4.0)], vec![]];
    let everybody: Vec<_> = groups.iter().flatten().copied().collect();
    let split = theil_by_group(&groups).unwrap();
    assert!(near(split.within + split.between, theil(&everybody).unwrap()));
    assert!(split.within > 0.0 && split.between > split.within);
    let equal_means = theil_by_group(&[vec![(1.0, 1.0), (3.0, 1.0)], vec![(2.0, 5.0)]]).unwrap();
    assert!(equal_means.between.abs() < 1e-12 && equal_means.within > 0.0);
}

#[test]
fn a_grid_is_regular_and_a_heap_is_clustered() {
    let grid: Vec<_> =
        (0..25).map(|n| (f64::from(n % 5) * 100.0 + 50.0, f64::from(n / 5) * 100.0 + 50.0, 1.0)).collect();
    let heap: Vec<_> = grid.iter().map(|(x, y, weight)| (x / 20.0, y / 20.0, *weight)).collect();
    let (area, limit) = (SquareMeters(250_000.0), Meters(2_000.0));
    let index = |of: &[(f64, f64, f64)]| clark_evans(&observations(of), area, limit).unwrap();
    // Nearest at 100 m; E = 0.5 · 100 + (0.0514 + 0.0412/5) · 80.
    assert!(near(index(&grid).r, 100.0 / (50.0 + 0.05964 * 80.0)));
    assert!(index(&grid).z > 2.0 && index(&heap).r < 0.2 && index(&heap).z < -2.0);
    let steps = ripley(&observations(&grid), area, &[Meters(50.0), Meters(100.0)]).unwrap();
    assert_eq!((steps[0].k, steps[0].l_minus_r), (SquareMeters(0.0), Meters(-50.0)));
    // 40 neighboring pairs in a grid of 5 × 5, each counted both ways.
    assert!(near(steps[1].k.0, 250_000.0 * 80.0 / 600.0));
}

#[test]
fn the_concave_hull_digs_in_as_far_as_its_reach() {
    // A horseshoe: the convex hull closes it, a concave one follows it.
    let horseshoe: Vec<_> = (0..=20)
        .flat_map(|n| {
            let (sin, cos) = (f64::from(n) / 20.0 * 4.5).sin_cos();
            [(1000.0 * cos, 1000.0 * sin, 1.0), (700.0 * cos, 700.0 * sin, 1.0)]
        })
        .collect();
    let members = observations(&horseshoe);
    let area = |reach: f64| concave_hull(&members, reach).unwrap().unsigned_area();
    let convex = convex_hull(&members).unwrap().unsigned_area();
    assert!(near(area(0.001), convex));
    assert!(area(0.5) < 0.95 * convex && area(1.0) < area(0.5), "{} {} {convex}", area(0.5), area(1.0));
}

#[test]
fn the_median_is_found_in_the_long_flat_valley_of_members_nearly_in_line() {
    let nearly = observations(&[
        (2_420.591_009_671_896, 0.0, 3.955_812_702_508_018_8),
        (20_708.117_363_033_627, -8_469.696_681_342_128, 433.931_678_488_097_1),
        (-20_479.457_617_801_67, 20_380.683_971_644_878, 430.336_930_203_540_7),
    ]);
    let found = median_center(&nearly).unwrap();
    // Where 16 708 of Weiszfeld's steps alone come to rest, computed apart from this program; 500 are still 10 km away.
    assert!((found.x - 10_699.271).hypot(found.y + 1_501.963) < 0.01, "{found:?}");
}
