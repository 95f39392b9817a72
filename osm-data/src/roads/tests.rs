//! Whole islands against an independent search, and against damage to their file.

mod reference;

use super::*;
use crate::pbf;
use crate::section::{Section, SectionFault};
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

fn network(path: &Path, clip: Option<&str>) -> Arc<RoadNetwork> {
    let reading = pbf::read(path, clip.map(|clip| clip.parse().unwrap()), &mut |_| {}).unwrap();
    Arc::new(RoadNetwork::build(&reading.extract).unwrap().0)
}

fn isle_of_man() -> Roads {
    let network = network(&scripts::demo_data::isle_of_man().unwrap(), None);
    Roads::prepare(network, Profile::small_van().unwrap()).unwrap().0
}

/// Places at both ends of the pairs compared: 100 × 100.
const ENDS: usize = 100;

/// Compares 10 000 pairs, and some routes, with the reference, for each profile: each row is a search over the whole island.
fn agrees(network: &Arc<RoadNetwork>, bounds: [f64; 4]) {
    use rayon::prelude::*;
    let mut drawn = None;
    for profile in Profile::own().unwrap() {
        let id = profile.id.clone();
        let (roads, _) = Roads::prepare(Arc::clone(network), profile).unwrap();
        // The same places for all, near a road of the first.
        let places: &Vec<LonLat> = drawn.get_or_insert_with(|| places(&roads, bounds, 2 * ENDS));
        let reference = Reference::new(&roads);
        let found = roads.travel_matrix(places, &|| false).unwrap();
        let joined: usize = (0..ENDS)
            .into_par_iter()
            .map(|from| {
                let expected = reference.travels(found.snaps[from].as_ref(), &found.snaps[ENDS..]);
                for (to, expected) in expected.iter().enumerate() {
                    let travel = found.matrix.travel(Site(from), Site(ENDS + to)).map(whole);
                    assert_eq!(travel, *expected, "{id} from {:?} to {:?}", places[from], places[ENDS + to]);
                }
                expected.iter().flatten().count()
            })
            .sum();
        assert!(joined * 5 > ENDS * ENDS * 4, "only {joined} pairs were joined for {id}");
        for from in 0..ENDS / 4 {
            draws_its_travel(&roads, &found, places, from, ENDS + from * 7 % ENDS);
        }
    }
}

/// A route is as long as the matrix says, and as what is drawn.
fn draws_its_travel(roads: &Roads, found: &SnappedMatrix, places: &[LonLat], from: usize, to: usize) {
    let leg = roads.route(&[places[from], places[to]], &|| false).unwrap().remove(0);
    assert_eq!(leg.as_ref().map(|leg| leg.travel), found.matrix.travel(Site(from), Site(to)));
    if let Some(leg) = leg {
        let drawn: f64 = leg.geometry.windows(2).map(|pair| pair[0].distance_to(pair[1]).0).sum();
        let said = leg.travel.distance.0;
        assert!((drawn - said).abs() < 5.0 + said * 0.002, "{drawn} m are drawn for {said} m");
    }
}

/// Milliseconds and decimeters.
fn whole(travel: Travel) -> (u64, u64) {
    ((travel.duration.0 * 1e3).round() as u64, (travel.distance.0 * 10.0).round() as u64)
}

#[test]
fn malta_is_exact_for_every_vehicle() {
    let network = network(&scripts::demo_data::malta().unwrap(), Some("14.1,35.7,14.7,36.2"));
    agrees(&network, [14.33, 35.82, 14.56, 35.96]);
}

#[test]
fn the_isle_of_man_is_exact_for_every_vehicle() {
    let network = network(&scripts::demo_data::isle_of_man().unwrap(), None);
    agrees(&network, [-4.70, 54.10, -4.36, 54.36]);
}

#[test]
fn roads_survive_their_file_and_its_damage() {
    let roads = isle_of_man();
    let places = places(&roads, [-4.70, 54.10, -4.36, 54.36], 20);
    let (network, driven) = (roads.network().encode().unwrap(), roads.driven().encode().unwrap());
    let read = opened(&network, &driven).unwrap();
    assert!(read == roads, "what is read is not what was written");
    for part in [0, 1] {
        let whole = [&network, &driven][part];
        for cut in (0..whole.len()).step_by(whole.len() / 20) {
            let mut parts = [&network[..], &driven[..]];
            parts[part] = &whole[..cut];
            assert!(opened(parts[0], parts[1]).is_err(), "{cut} bytes were taken for the whole");
        }
        // A byte changed is refused, or answered with some travel: never a panic.
        let mut damaged = whole.clone();
        for at in (11..damaged.len()).step_by(damaged.len() / 25) {
            damaged[at] ^= 0x5a;
            let parts = if part == 0 { [&damaged, &driven] } else { [&network, &damaged] };
            if let Ok(roads) = opened(parts[0], parts[1]) {
                let _ = roads.travel_matrix(&places[..20], &|| false);
                let _ = roads.route(&places[..4], &|| false);
            }
            damaged[at] ^= 0x5a;
        }
    }
}

fn opened(network: &[u8], driven: &[u8]) -> Result<Roads, SectionFault> {
    Roads::joined(Arc::new(RoadNetwork::decode(network)?), Driven::decode(driven)?)
}

#[test]
fn a_cancelled_matrix_is_given_up() {
    let roads = isle_of_man();
    let places = places(&roads, [-4.70, 54.10, -4.36, 54.36], 20);
    assert_eq!(roads.travel_matrix(&places, &|| true), Err(Cancelled));
    assert_eq!(roads.route(&places, &|| true), Err(Cancelled));
}
