use super::*;
use crate::pbf;
use crate::roads::{Profile, RoadNetwork};
use collective::travel::Site;
use geo::{Contains, LineString, Polygon, Validation, point};

fn isle_of_man() -> Roads {
    let path = scripts::demo_data::isle_of_man().unwrap();
    let reading = pbf::read(&path, None, &mut |_| {}).unwrap();
    let (network, _) = RoadNetwork::build(&reading.extract).unwrap();
    Roads::prepare(network, Profile::small_van().unwrap()).unwrap().0
}

fn in_degrees(polygon: &IsochronePolygon) -> Polygon<f64> {
    let ring = |ring: &[LonLat]| ring.iter().map(|place| (place.lon(), place.lat())).collect::<LineString<f64>>();
    Polygon::new(ring(&polygon.exterior), polygon.holes.iter().map(|hole| ring(hole)).collect())
}

#[test]
fn an_isochrone_is_valid_grows_with_time_and_agrees_with_travel_times() {
    let roads = isle_of_man();
    let from = LonLat::try_new(-4.50, 54.165).unwrap();
    let area = |minutes: f64| -> Vec<Polygon<f64>> {
        let polygons = roads.isochrone(from, Seconds(minutes * 60.0), Course::From).unwrap();
        polygons.iter().map(in_degrees).collect()
    };
    let (ten, twenty) = (area(10.0), area(20.0));
    for polygon in ten.iter().chain(&twenty) {
        assert!(polygon.is_valid(), "{:?}", polygon.check_validation());
    }
    assert!(twenty.iter().any(|polygon| !polygon.interiors().is_empty()), "the hills have no roads");

    let mut places = vec![from];
    places.extend((0..40).flat_map(|x| {
        (0..40).map(move |y| LonLat::try_new(-4.8 + f64::from(x) * 0.012, 54.06 + f64::from(y) * 0.009).unwrap())
    }));
    let found = roads.travel_matrix(&places, &|| false).unwrap();
    let inside = |area: &[Polygon<f64>], place: LonLat| {
        area.iter().any(|polygon| polygon.contains(&point!(x: place.lon(), y: place.lat())))
    };
    let (mut near, mut far) = (0, 0);
    for (at, snap) in found.snaps.iter().enumerate().skip(1) {
        // Where the road itself is, no leg and no land beside it blurs the answer.
        let Some(snap) = snap.filter(|snap| snap.access.0 < 60.0 && snap.passed_over.is_none()) else { continue };
        let minutes = found.matrix.travel(Site(0), Site(at)).map_or(f64::INFINITY, |travel| travel.duration.0 / 60.0);
        if minutes < 9.5 {
            assert!(inside(&ten, snap.road), "{at} is {minutes} minutes away, and outside");
            near += 1;
        }
        if minutes < 19.5 {
            assert!(inside(&twenty, snap.road), "{at} is {minutes} minutes away, and outside");
        }
        if minutes > 25.0 {
            assert!(!inside(&ten, snap.road), "{at} is {minutes} minutes away, and inside");
            far += 1;
        }
    }
    assert!(near > 5 && far > 20, "{near} near, {far} far");
}

#[test]
fn without_time_or_road_there_is_no_area() {
    let roads = isle_of_man();
    let in_the_sea = LonLat::try_new(-5.2, 54.5).unwrap();
    assert_eq!(roads.isochrone(in_the_sea, Seconds(600.0), Course::From).unwrap(), []);
    let from = LonLat::try_new(-4.50, 54.165).unwrap();
    assert_eq!(roads.isochrone(from, Seconds(-1.0), Course::To).unwrap(), []);
}

#[test]
fn an_isochrone_toward_a_place_agrees_with_travel_times_to_it() {
    let roads = isle_of_man();
    let to = LonLat::try_new(-4.4815, 54.1535).unwrap();
    let polygons = roads.isochrone(to, Seconds(600.0), Course::To).unwrap();
    let area: Vec<Polygon<f64>> = polygons.iter().map(in_degrees).collect();
    assert!(area.iter().all(Validation::is_valid));
    let mut places = vec![to];
    places.extend((0..40).flat_map(|x| {
        (0..40).map(move |y| LonLat::try_new(-4.62 + f64::from(x) * 0.006, 54.10 + f64::from(y) * 0.004).unwrap())
    }));
    let found = roads.travel_matrix(&places, &|| false).unwrap();
    let (mut near, mut far) = (0, 0);
    for (at, snap) in found.snaps.iter().enumerate().skip(1) {
        let Some(snap) = snap.filter(|snap| snap.access.0 < 60.0 && snap.passed_over.is_none()) else { continue };
        let minutes = found.matrix.travel(Site(at), Site(0)).map_or(f64::INFINITY, |travel| travel.duration.0 / 60.0);
        let is_inside = area.iter().any(|polygon| polygon.contains(&point!(x: snap.road.lon(), y: snap.road.lat())));
        if minutes < 9.5 {
            assert!(is_inside, "{at} is {minutes} minutes away, and outside");
            near += 1;
        }
        if minutes > 14.0 {
            assert!(!is_inside, "{at} is {minutes} minutes away, and inside");
            far += 1;
        }
    }
    assert!(near > 20 && far > 20, "{near} near, {far} far");
}
