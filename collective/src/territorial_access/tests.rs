use super::*;
use crate::boundary::BoundaryKind;
use crate::document::{DrawnPerimeter, PerimeterOrigin, PointKind};
use crate::outline::Outline;
use crate::sample::{at, collective, hub, roads, survey, variant};
use crate::travel::{Site, Travel};
use proptest::prelude::*;

/// A rectangle in kilometers.
fn rectangle(west: f64, south: f64, east: f64, north: f64) -> Outline {
    Outline::simple(vec![at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)])
}

fn boundary(osm: &str, kind: BoundaryKind, population: Option<u32>, outline: Outline) -> Boundary {
    Boundary { osm: osm.into(), kind, name: osm.into(), insee: None, population, outline }
}

fn place(number: usize, function: PlaceFunction, x: f64, y: f64) -> ExistingPlace {
    ExistingPlace { osm: format!("n{number}"), name: None, location: at(x, y), function }
}

/// Straight roads at a kilometer a minute.
fn minutes(from: LonLat, to: &[LonLat]) -> Option<Seconds> {
    let times = to.iter().map(|to| Seconds(from.distance_to(*to).kilometers() * 60.0));
    times.min_by(Seconds::total_cmp)
}

fn times(question: &AccessQuestion<'_>) -> AccessTimes {
    let services = question.services();
    let ways = |places: Vec<LonLat>| places.into_iter().map(|place| minutes(place, &services)).collect();
    AccessTimes { from_homes: ways(question.homes()), to_catering: ways(question.catering()) }
}

/// A perimeter of 20 km × 10 km over two communes of 10 km × 10 km, and a third of which it cuts off a quarter.
fn report(members: &[(f64, f64, f64)], points: &[(f64, f64, f64)], people: [Option<u32>; 3]) -> TerritorialAccess {
    let mut collective = collective(members, points);
    let perimeter = DrawnPerimeter { outline: rectangle(-10.0, -5.0, 10.0, 5.0), origin: PerimeterOrigin::Drawn };
    variant(&mut collective).perimeter = Some(perimeter);
    let boundaries = [
        boundary("west", BoundaryKind::Commune, people[0], rectangle(-10.0, -5.0, 0.0, 5.0)),
        boundary("east", BoundaryKind::Commune, people[1], rectangle(0.0, -5.0, 8.0, 5.0)),
        boundary("cut", BoundaryKind::Commune, people[2], rectangle(8.0, -5.0, 16.0, 5.0)),
        boundary("far", BoundaryKind::Commune, Some(9999), rectangle(60.0, -5.0, 70.0, 5.0)),
        boundary("group", BoundaryKind::Epci, None, rectangle(-10.0, -5.0, 0.0, 15.0)),
    ];
    let places = [
        place(1, PlaceFunction::School, -9.0, 0.0),
        place(2, PlaceFunction::School, 9.0, 0.0),
        place(3, PlaceFunction::School, 30.0, 0.0),
        place(4, PlaceFunction::Care, -8.0, 0.0),
        place(5, PlaceFunction::Warehouse, -8.0, 0.0),
    ];
    let survey = survey(&collective, &[]);
    let question = AccessQuestion::of(&survey, &boundaries, &places).unwrap();
    question.answer(&times(&question), &roads(&survey), Some(SquareMeters(50e6)))
}

fn near(a: f64, b: f64, tolerance: f64) -> bool {
    (a - b).abs() <= tolerance * b.abs().max(1e-9)
}

#[test]
fn people_and_communes_inside_are_those_of_the_map() {
    let report = report(&[(-9.0, 1.0, 50.0)], &[(-9.0, 0.0, 50.0)], [Some(1000), Some(800), Some(400)]);
    let communes = &report.communes;
    assert_eq!((communes.inside, communes.cut, communes.without_population), (2, 1, 0));
    assert!(near(communes.population.unwrap(), 1000.0 + 800.0 + 100.0, 0.001), "{communes:?}");
    let without: Vec<_> = communes.without_actor.iter().map(|commune| commune.name.as_str()).collect();
    assert_eq!(without, ["east"], "the one that is cut has its larger part outside");
    assert!(near(report.area.0, 200e6, 0.001));
    let overlap = &report.overlaps[0];
    assert!(near(overlap.share_of_boundary, 0.5, 0.001) && near(overlap.share_of_area, 0.5, 0.001), "{overlap:?}");
    assert!(near(report.farmland.unwrap().share, 0.25, 0.001));
}

#[test]
fn a_small_perimeter_in_a_large_commune_has_people_too() {
    let mut collective = collective(&[(0.0, 0.0, 50.0)], &[(0.2, 0.0, 50.0)]);
    let perimeter = DrawnPerimeter { outline: rectangle(-0.5, -0.5, 0.5, 0.5), origin: PerimeterOrigin::Drawn };
    variant(&mut collective).perimeter = Some(perimeter);
    let boundaries = [boundary("large", BoundaryKind::Commune, Some(50_000), rectangle(-25.0, -10.0, 25.0, 10.0))];
    let survey = survey(&collective, &[]);
    let question = AccessQuestion::of(&survey, &boundaries, &[]).unwrap();
    let report = question.answer(&times(&question), &roads(&survey), None);
    assert_eq!((report.communes.inside, report.communes.cut), (0, 1));
    assert!(near(report.communes.population.unwrap(), 50.0, 0.001), "{report:?}");
}

#[test]
fn canteens_within_the_time_are_counted_by_kind_and_those_outside_are_not() {
    let report = report(&[(-9.0, 1.0, 50.0)], &[(-9.0, 0.0, 50.0)], [None; 3]);
    let reach = |function| report.catering.iter().find(|reach| reach.function == function).copied();
    let schools = reach(PlaceFunction::School).unwrap();
    // The second is 18 km away, at a kilometer a minute; the third outside.
    assert_eq!((schools.total, schools.within, schools.time), (2, 2, Seconds::from_minutes(20.0)));
    assert_eq!(reach(PlaceFunction::Care).map(|reach| reach.within), Some(1));
    assert_eq!(reach(PlaceFunction::CentralKitchen), None);
}

#[test]
fn access_is_weighted_by_people_and_split_by_commune() {
    let members = [(-9.0, 1.0, 50.0)];
    let points = [(-5.0, 0.0, 50.0)];
    let all_west = report(&members, &points, [Some(1000), Some(0), Some(0)]).inequality.unwrap();
    let all_east = report(&members, &points, [Some(0), Some(1000), Some(0)]).inequality.unwrap();
    assert_eq!(all_west.weight, AccessWeight::Population);
    assert!(all_west.theil_between < 1e-9 && all_west.theil_within > 0.0);
    // The mean distance from the middle of a square of 10 km is 3.83 km, at a kilometer a minute.
    assert!(near(all_west.mean.minutes(), 3.83, 0.05), "{all_west:?}");
    assert!(all_east.mean > all_west.mean * 2.0);
    let both = report(&members, &points, [Some(1000), Some(1000), Some(0)]).inequality.unwrap();
    assert!(both.theil_between > 0.05 && near(both.theil, both.theil_within + both.theil_between, 1e-9));
    assert!(both.gini > all_west.gini);
    let unknown = report(&members, &points, [None; 3]);
    assert_eq!(unknown.inequality.unwrap().weight, AccessWeight::Area);
    assert_eq!((unknown.communes.population, unknown.communes.without_population), (None, 3));
}

#[test]
fn nobody_is_near_what_no_road_reaches() {
    let mut collective = collective(&[(0.0, 0.0, 50.0), (1.0, 0.0, 50.0), (0.0, 40.0, 50.0)], &[(2.0, 1.0, 50.0)]);
    hub(&mut collective, at(3.0, 3.0), None);
    let survey = survey(&collective, &[]);
    let question = AccessQuestion::of(&survey, &[], &[]).unwrap();
    assert_eq!(question.services().len(), 2);
    let homes = question.homes().len();
    assert!(homes > 100);
    let matrix = TravelMatrix::from_fn(survey.sites().len(), |from, to| {
        let way = Travel { duration: Seconds::from_minutes(15.0), distance: crate::quantity::Meters(9e3) };
        let back = Travel { duration: Seconds::from_minutes(26.0), ..way };
        let ways = [(0, 1, way), (1, 0, way), (0, 2, way), (2, 0, back)];
        ways.into_iter().find(|(a, b, _)| (Site(*a), Site(*b)) == (from, to)).map(|(_, _, way)| way)
    });
    let none = AccessTimes { from_homes: vec![None; homes], to_catering: Vec::new() };
    let report = question.answer(&none, &matrix, None);
    // 15 and 15 minutes; 15 and 26 minutes; no road.
    assert_eq!((report.nearness.pairs, report.nearness.near), (3, 1));
    assert_eq!((report.basis, report.inequality, report.farmland), (AccessBasis::Hull, None, None));
    let mut some = none;
    some.from_homes[0] = Some(Seconds(60.0));
    let share = question.answer(&some, &matrix, None).inequality.unwrap().share_out_of_reach;
    assert!(near(share, 1.0 - 1.0 / homes as f64, 1e-9));
}

#[test]
fn kinds_of_actors_are_as_many_as_they_are_even() {
    let mut collective = collective(&[(0.0, 0.0, 5.0), (9.0, 9.0, 5.0)], &[(4.0, 0.0, 5.0), (0.0, 4.0, 5.0)]);
    collective.points.values_mut().for_each(|point| point.kind = PointKind::Market);
    let survey = survey(&collective, &[]);
    let even = diversity::diversity(&survey);
    assert!(near(even.effective_kinds.unwrap(), 2.0, 1e-12));
    assert_eq!(even.counts[&ActorKind::Market], 2);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// By the definitions of `docs/methods.md`, on any homes and times.
    #[test]
    fn theil_is_the_sum_of_its_parts(
        homes in prop::collection::vec((0.0..5000.0_f64, 0.0..3000.0_f64, 0..4_usize), 1..40)
    ) {
        prop_assume!(homes.iter().any(|(people, _, _)| *people > 0.0));
        let inhabited: Vec<_> = homes.iter().map(|(people, _, commune)| {
            Inhabited { place: at(0.0, 0.0), people: Some(*people), commune: Some(*commune) }
        }).collect();
        let times: Vec<_> = homes.iter().map(|(_, time, _)| Some(Seconds(*time))).collect();
        let found = inequality::inequality(&inhabited, &times).unwrap();
        let all: f64 = homes.iter().map(|(people, _, _)| people).sum();
        let mean = homes.iter().map(|(people, time, _)| people * time).sum::<f64>() / all;
        let theil: f64 = homes.iter().filter(|(_, time, _)| *time > 0.0).map(|(people, time, _)| {
            people / all * time / mean * (time / mean).ln()
        }).sum();
        prop_assert!((found.theil - theil).abs() < 1e-9, "{} {}", found.theil, theil);
        prop_assert!((found.mean.0 - mean).abs() < 1e-9 * mean.max(1.0));
    }
}
