//! Whole islands against an independent search, and against damage to their file.

mod reference;

use super::*;
use crate::pbf;
use crate::section::Section;
use collective::geography::LonLat;
use collective::travel::{Site, Travel};
use reference::Reference;
use std::path::Path;

/// Places drawn at random, always the same ones, near some road.
fn places(roads: &Roads, [west, south, east, north]: [f64; 4], count: usize) -> Vec<LonLat> {
    let mut state = 20_261_123_u64;
    let mut draw = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as f64 / (1_u64 << 31) as f64
    };
    let mut places = Vec::new();
    while places.len() < count {
        let place = LonLat::try_new(west + draw() * (east - west), south + draw() * (north - south)).unwrap();
        if roads.snap(place).is_some_and(|snap| snap.access.0 < 400.0) {
            places.push(place);
        }
    }
    places
}

fn prepare(path: &Path, clip: Option<&str>, profile: usize) -> Roads {
    let reading = pbf::read(path, clip.map(|clip| clip.parse().unwrap()), &mut |_| {}).unwrap();
    let (network, _) = RoadNetwork::build(&reading.extract).unwrap();
    let profile = Profile::own().unwrap().remove(profile);
    Roads::prepare(network, profile).unwrap().0
}

/// Compares rows of the matrix, and some routes, with the reference: each row is a search over the whole island.
fn agrees(roads: &Roads, places: &[LonLat], rows: usize) {
    let reference = Reference::new(roads);
    let found = roads.travel_matrix(places, &|| false).unwrap();
    let mut reached = 0;
    for from in 0..rows {
        let expected = reference.travels(found.snaps[from].as_ref().unwrap(), &found.snaps);
        for (to, expected) in expected.into_iter().enumerate().filter(|(to, _)| *to != from) {
            let travel = found.matrix.travel(Site(from), Site(to));
            assert_eq!(travel.map(whole), expected, "from {:?} to {:?}", places[from], places[to]);
            reached += usize::from(travel.is_some());
        }
        let to = (from * 7 + 1) % places.len();
        let leg = roads.route(&[places[from], places[to]], &|| false).unwrap().remove(0);
        assert_eq!(leg.as_ref().map(|leg| leg.travel), found.matrix.travel(Site(from), Site(to)));
        if let Some(leg) = leg {
            let drawn: f64 = leg.geometry.windows(2).map(|pair| pair[0].distance_to(pair[1]).0).sum();
            let said = leg.travel.distance.0;
            assert!((drawn - said).abs() < 5.0 + said * 0.002, "{drawn} m are drawn for {said} m");
        }
    }
    assert!(reached * 5 > rows * (places.len() - 1) * 4, "only {reached} pairs were joined");
}

/// Milliseconds and decimeters.
fn whole(travel: Travel) -> (u64, u64) {
    ((travel.duration.0 * 1e3).round() as u64, (travel.distance.0 * 10.0).round() as u64)
}

#[test]
fn malta_is_exact_and_survives_its_file() {
    let roads = prepare(&scripts::demo_data::malta().unwrap(), Some("14.1,35.7,14.7,36.2"), 0);
    let places = places(&roads, [14.33, 35.82, 14.56, 35.96], 250);
    agrees(&roads, &places, 16);

    let bytes = roads.encode().unwrap();
    let read = Roads::decode(&bytes).unwrap();
    assert!(read == roads, "what is read is not what was written");
    for cut in (0..bytes.len()).step_by(bytes.len() / 50) {
        assert!(Roads::decode(&bytes[..cut]).is_err(), "{cut} bytes were taken for the whole");
    }
    // A byte changed is refused, or answered with some travel: never a panic.
    let mut damaged = bytes;
    for at in (11..damaged.len()).step_by(damaged.len() / 40) {
        damaged[at] ^= 0x5a;
        if let Ok(roads) = Roads::decode(&damaged) {
            let _ = roads.travel_matrix(&places[..20], &|| false);
            let _ = roads.route(&places[..4], &|| false);
        }
        damaged[at] ^= 0x5a;
    }
}

#[test]
fn the_isle_of_man_is_exact_for_a_van_and_a_lorry() {
    for profile in [0, 3] {
        let roads = prepare(&scripts::demo_data::isle_of_man().unwrap(), None, profile);
        let places = places(&roads, [-4.70, 54.10, -4.36, 54.36], 200);
        agrees(&roads, &places, 15);
    }
}

#[test]
fn a_cancelled_matrix_is_given_up() {
    let roads = prepare(&scripts::demo_data::isle_of_man().unwrap(), None, 0);
    let places = places(&roads, [-4.70, 54.10, -4.36, 54.36], 20);
    assert_eq!(roads.travel_matrix(&places, &|| true), Err(Cancelled));
    assert_eq!(roads.route(&places, &|| true), Err(Cancelled));
}
