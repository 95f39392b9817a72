//! Which lorries get to a place whose only access says who may not.

use crate::drawing::{Case, Drawing};
use collective::quantity::Meters;
use osm_data::roads::{Profile, RoadNetwork, Roads};

/// 200 m between neighbors.
const MAP: &str = "
A---B---C---D
|   |   |   |
|   |   |   |
|   |   |   |
J   E   H   K
    |
    |
    |
    G
";

const CASE: &str = r#"
about = "Streets that end behind a sign, from a main street that all may drive."
grid_m = 50
trips = []

[ways]
ABCD = "highway=unclassified"
AJ = "highway=unclassified maxheight=3.7"
BE = "highway=unclassified hgv=no"
EG = "highway=unclassified"
CH = "highway=unclassified hgv=destination"
DK = "highway=unclassified maxweight=15"
"#;

#[test]
fn a_sign_on_the_only_access_keeps_out_the_lorries_it_means() {
    let case: Case = toml::from_str(CASE).unwrap();
    let drawing = Drawing::new(MAP, &case);
    let roads = |id: &str| {
        let profile = Profile::own().unwrap().into_iter().find(|profile| profile.id == id).unwrap();
        let (network, _) = RoadNetwork::build(&drawing.extract).unwrap();
        Roads::prepare(network, profile).unwrap().0
    };
    let van = roads("small_van");
    let reached = |lorry: &Roads| -> String {
        let reaches = |place| {
            let at_most = van.snap(place).unwrap().access + Meters(50.0);
            lorry.snap(place).is_some_and(|snap| snap.reaches(at_most))
        };
        drawing.places.iter().filter(|(_, place)| reaches(**place)).map(|(name, _)| *name).collect()
    };
    assert_eq!(reached(&van), "ABCDEGHJK");
    // Under 3.7 m and 15 t; G is on an open road, but behind one that is not.
    assert_eq!(reached(&roads("rigid_12t")), "ABCDHJK");
    assert_eq!(reached(&roads("rigid_19t")), "ABCDH", "3.9 m high and 19 t");
}

#[test]
fn a_place_without_any_road_near_is_reached_by_nobody() {
    let case: Case = toml::from_str(&CASE.replace("grid_m = 50", "grid_m = 5000")).unwrap();
    // Far out of a street that is all there is.
    let drawing =
        Drawing::new("A---B\n\nX", &Case { ways: [("AB".into(), "highway=unclassified".into())].into(), ..case });
    let profile = Profile::own().unwrap().into_iter().find(|profile| profile.id == "small_van").unwrap();
    let (network, _) = RoadNetwork::build(&drawing.extract).unwrap();
    let van = Roads::prepare(network, profile).unwrap().0;
    assert!(van.snap(drawing.places[&'X']).is_none());
}
