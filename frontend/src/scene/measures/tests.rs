use super::*;
use crate::fixture::{MEMBER, collective, place, projection};
use collective::analysis::{Hull, LineDispersion, RoadDispersion, Side, Standing, TransferPlace, TransferSite};
use collective::quantity::{Seconds, SquareMeters};
use std::f64::consts::FRAC_PI_6;

fn at(x: f64, y: f64) -> LonLat {
    projection().to_lon_lat(Point::new(x, y))
}

fn drawn(of: Measure, report: &DispersionReport, members: &[LonLat]) -> MeasureShape {
    measure(of, Measured { report, members, joined: members, projection: projection() })
}

fn by_line(by_line: LineDispersion) -> DispersionReport {
    DispersionReport { members: 3, by_line, by_road: None }
}

fn ring(shape: &MeasureShape) -> Vec<Coord<f64>> {
    on_plane(&shape.rings[0], projection())
}

#[test]
fn every_corner_of_an_ellipse_satisfies_its_equation() {
    let center = at(3000.0, -2000.0);
    let wanted = Ellipse { center, semi_major: Meters(5000.0), semi_minor: Meters(1500.0), rotation_rad: FRAC_PI_6 };
    let report = by_line(LineDispersion { ellipse: Some(wanted), ..LineDispersion::default() });
    let shape = drawn(Measure::Ellipse, &report, &[]);
    let ring = ring(&shape);
    assert_eq!(ring.first(), ring.last());
    let (sin, cos) = FRAC_PI_6.sin_cos();
    for corner in &ring {
        let from = *corner - Coord { x: 3000.0, y: -2000.0 };
        let (along, across) = (from.x * cos + from.y * sin, from.y * cos - from.x * sin);
        assert!(((along / 5000.0).powi(2) + (across / 1500.0).powi(2) - 1.0).abs() < 1e-6);
    }
    // The long axis is as long as the ellipse, and lies in its direction.
    let long = on_plane(&shape.lines[0], projection());
    let way = long[1] - long[0];
    assert!((way.x.hypot(way.y) - 10_000.0).abs() < 1e-3 && (way.y.atan2(way.x) - FRAC_PI_6).abs() < 1e-6);
}

#[test]
fn the_standard_distance_is_a_circle_around_the_mean_center() {
    let center = at(-1000.0, 500.0);
    let figures = LineDispersion {
        mean_center: Some(center),
        standard_distance: Some(Meters(2500.0)),
        ..LineDispersion::default()
    };
    let shape = drawn(Measure::StandardDistance, &by_line(figures), &[]);
    assert_eq!(shape.dots, [center]);
    assert_eq!(shape.rings[0].len(), CORNERS + 1);
    for corner in ring(&shape) {
        let from = corner - Coord { x: -1000.0, y: 500.0 };
        assert!((from.x.hypot(from.y) - 2500.0).abs() < 1e-3);
    }
    let nothing = drawn(Measure::StandardDistance, &by_line(LineDispersion::default()), &[]);
    assert_eq!(nothing, MeasureShape::default());
}

#[test]
fn the_hull_is_the_one_that_was_measured() {
    let ring = vec![at(0.0, 0.0), at(1000.0, 0.0), at(0.0, 1000.0), at(0.0, 0.0)];
    let hull = Hull { ring: ring.clone(), area: SquareMeters(500_000.0), share_of_perimeter: None };
    let report = by_line(LineDispersion { hull: Some(hull), ..LineDispersion::default() });
    assert_eq!(drawn(Measure::Hull, &report, &[]).rings, [ring]);
}

#[test]
fn the_farthest_pair_and_the_nearest_neighbors_are_joined() {
    let members = [at(0.0, 0.0), at(100.0, 0.0), at(4000.0, 0.0), at(4300.0, 0.0), at(4900.0, 50.0)];
    let report = by_line(LineDispersion::default());
    assert_eq!(drawn(Measure::Farthest, &report, &members).lines, [vec![members[0], members[4]]]);
    let joined = drawn(Measure::Nearest, &report, &members).lines;
    let pairs = [[0, 1], [2, 3], [4, 3]].map(|[a, b]| vec![members[a], members[b]]);
    assert_eq!(joined, pairs);
    assert!(drawn(Measure::Nearest, &report, &members[..1]).lines.is_empty());
    assert!(drawn(Measure::Farthest, &report, &[]).lines.is_empty());
}

#[test]
fn figures_of_the_road_join_the_members_to_the_transfer_place() {
    let location = at(500.0, 500.0);
    let site = TransferSite::Existing { osm: "n1".into(), function: collective::place::PlaceFunction::Farm };
    let road = RoadDispersion {
        to: TransferPlace { site, name: None, location },
        mean_distance: Meters(1.0),
        mean_duration: Seconds(1.0),
        standard_distance: Meters(1.0),
        farthest: None,
        mean_between: None,
        detour_index: None,
        gini: None,
        theil: None,
        unreachable: 0,
    };
    let report = DispersionReport { by_road: Some(road), ..DispersionReport::default() };
    let members = [at(0.0, 0.0), at(1000.0, 0.0)];
    let shape = drawn(Measure::Access, &report, &members);
    assert_eq!(shape.lines, [vec![members[0], location], vec![members[1], location]]);
    assert_eq!(shape.dots, [location]);
}

#[test]
fn only_members_that_count_and_are_not_left_out_are_taken() {
    let standing = |counted| Standing { side: Side::Inside, counted, overridden: false };
    let membership =
        |counted| MembershipReport { members: [(MEMBER, standing(counted))].into(), ..MembershipReport::default() };
    assert_eq!(counted(&collective(), &membership(true), &[]), [place(14.4, 35.9)]);
    assert!(counted(&collective(), &membership(false), &[]).is_empty());
    assert!(counted(&collective(), &membership(true), &[MEMBER]).is_empty());
}
