use super::*;
use serde_json::json;

fn read(origin: serde_json::Value) -> PerimeterOrigin {
    serde_json::from_value(origin).unwrap()
}

fn outline(corners: &[(f64, f64)]) -> Outline {
    let ring = corners.iter().chain(corners.first());
    Outline::simple(ring.map(|(lon, lat)| LonLat::try_new(*lon, *lat).unwrap()).collect())
}

#[test]
fn documents_from_before_it_was_kept_were_not_adjusted_and_stay_as_they_are() {
    let before = json!({ "kind": "boundaries", "osm": ["r1", "r2"], "insee": ["62001"] });
    let origin = read(before.clone());
    assert!(matches!(&origin, PerimeterOrigin::Boundaries { osm, adjusted: false, .. } if osm.len() == 2));
    assert_eq!(serde_json::to_value(&origin).unwrap(), before);
}

#[test]
fn that_it_was_adjusted_is_on_the_wire() {
    let origin = read(json!({ "kind": "boundaries", "osm": ["r1"] })).adjusted();
    let told = serde_json::to_value(&origin).unwrap();
    assert_eq!(told, json!({ "kind": "boundaries", "osm": ["r1"], "adjusted": true }));
    assert_eq!(read(told), origin);
    assert_eq!(origin.clone().adjusted(), origin);
}

#[test]
fn what_cannot_be_made_again_counts_as_drawn_when_it_is_changed() {
    let file = DrawnPerimeter {
        outline: outline(&[(3.0, 50.0), (3.1, 50.0), (3.0, 50.1)]),
        origin: PerimeterOrigin::Imported { file: "epci.geojson".into() },
    };
    assert_eq!(file.adjusted_to(file.outline.clone()), file, "nothing was changed");
    let changed = outline(&[(3.0, 50.0), (3.2, 50.0), (3.0, 50.1)]);
    let expected = DrawnPerimeter { outline: changed.clone(), origin: PerimeterOrigin::Drawn };
    assert_eq!(file.adjusted_to(changed), expected);
}
