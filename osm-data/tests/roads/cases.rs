//! Every folder beside this file that has a `map.txt` is one case.

use crate::drawing::{Case, Drawing, Trip};
use collective::geography::LonLat;
use collective::travel::Site;
use osm_data::roads::{Profile, RoadNetwork, Roads};
use std::fs;
use std::path::{Path, PathBuf};

/// How near a drawn node the line must pass to count as passing it, metres.
const PASSES_WITHIN_M: f64 = 1.0;

#[test]
fn every_drawn_case_goes_as_it_says() {
    let mut cases: Vec<PathBuf> = fs::read_dir("tests/roads")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.join("map.txt").is_file())
        .collect();
    cases.sort();
    assert!(cases.len() >= 10, "only {} cases were found", cases.len());
    let faults: Vec<String> = cases.iter().flat_map(|case| check(case)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn check(folder: &Path) -> Vec<String> {
    let name = folder.file_name().unwrap().to_string_lossy().into_owned();
    let case: Case = toml::from_str(&fs::read_to_string(folder.join("case.toml")).unwrap())
        .unwrap_or_else(|fault| panic!("{name}: {fault}"));
    let drawing = Drawing::new(&fs::read_to_string(folder.join("map.txt")).unwrap(), &case);
    let profile = Profile::own().unwrap().into_iter().find(|profile| profile.id == case.profile).unwrap();
    let (network, _) = RoadNetwork::build(&drawing.extract).unwrap();
    let (roads, _) = Roads::prepare(network, profile).unwrap();
    case.trips
        .iter()
        .flat_map(|trip| check_trip(&roads, &drawing, trip))
        .map(|fault| format!("{name}: {fault}"))
        .collect()
}

fn check_trip(roads: &Roads, drawing: &Drawing, trip: &Trip) -> Vec<String> {
    let places = [drawing.places[&trip.from], drawing.places[&trip.to]];
    let leg = roads.route(&places, &|| false).unwrap().remove(0);
    let matrix = roads.travel_matrix(&places, &|| false).unwrap();
    let travel = matrix.matrix.travel(Site(0), Site(1));
    let mut faults = Vec::new();
    let title = format!("{} to {}", trip.from, trip.to);
    let mut expect = |what: &str, expected: String, found: String| {
        if expected != found {
            faults.push(format!("{title}: {what} should be {expected}, is {found}"));
        }
    };
    expect("the route's travel", format!("{travel:?}"), format!("{:?}", leg.as_ref().map(|leg| leg.travel)));
    let by = leg.map_or("none".to_owned(), |leg| passed(&leg.geometry, drawing));
    expect("the way", trip.by.clone(), by);
    if let Some(seconds) = trip.seconds {
        expect(
            "the duration",
            format!("{seconds:.0}"),
            travel.map_or(String::new(), |travel| format!("{:.0}", travel.duration.0)),
        );
    }
    if let Some(meters) = trip.meters {
        expect(
            "the distance",
            format!("{meters:.0}"),
            travel.map_or(String::new(), |travel| format!("{:.0}", travel.distance.0)),
        );
    }
    if let Some(is_cut_off) = trip.is_cut_off {
        expect("cut off", is_cut_off.to_string(), matrix.snaps[0].is_some_and(|snap| snap.is_cut_off).to_string());
    }
    faults
}

/// The drawn nodes a line passes, in order.
fn passed(line: &[LonLat], drawing: &Drawing) -> String {
    let mut names = String::new();
    for point in line {
        let near = drawing.places.iter().filter(|(_, place)| place.distance_to(*point).0 < PASSES_WITHIN_M);
        for (name, _) in near {
            if !names.ends_with(*name) {
                names.push(*name);
            }
        }
    }
    names
}
