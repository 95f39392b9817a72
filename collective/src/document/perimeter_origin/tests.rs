use super::*;
use serde_json::json;

fn read(origin: serde_json::Value) -> PerimeterOrigin {
    serde_json::from_value(origin).unwrap()
}

/// What is not drawn, as documents said it before it was kept whether it was adjusted.
fn before() -> [serde_json::Value; 4] {
    let place = json!([3.0, 50.0]);
    [
        json!({ "kind": "boundaries", "osm": ["r1", "r2"], "insee": ["62001"] }),
        json!({ "kind": "isochrone", "place": place, "duration_s": 1800.0, "vehicle": "small_van", "course": "from" }),
        json!({ "kind": "cells", "cells": ["871f2b8f1ffffff"] }),
        json!({ "kind": "imported", "file": "epci.geojson" }),
    ]
}

fn outline(corners: &[(f64, f64)]) -> Outline {
    let ring = corners.iter().chain(corners.first());
    Outline::simple(ring.map(|(lon, lat)| LonLat::try_new(*lon, *lat).unwrap()).collect())
}

#[test]
fn documents_from_before_it_was_kept_were_not_adjusted_and_stay_as_they_are() {
    for before in before() {
        let origin = read(before.clone());
        assert!(!origin.is_adjusted(), "{before}");
        assert_eq!(serde_json::to_value(&origin).unwrap(), before);
    }
}

#[test]
fn that_it_was_adjusted_is_on_the_wire() {
    for mut wire in before() {
        let origin = read(wire.clone()).adjusted();
        let told = serde_json::to_value(&origin).unwrap();
        wire["adjusted"] = true.into();
        assert_eq!(told, wire);
        assert_eq!((read(told), origin.is_adjusted()), (origin.clone(), true));
        assert_eq!(origin.clone().adjusted(), origin);
    }
    assert_eq!(PerimeterOrigin::Drawn.adjusted(), PerimeterOrigin::Drawn);
}

#[test]
fn where_it_comes_from_is_remembered_when_it_is_changed() {
    let file = DrawnPerimeter {
        outline: outline(&[(3.0, 50.0), (3.1, 50.0), (3.0, 50.1)]),
        origin: PerimeterOrigin::Imported { file: "epci.geojson".into(), adjusted: false },
    };
    assert_eq!(file.adjusted_to(file.outline.clone()), file, "nothing was changed");
    let changed = outline(&[(3.0, 50.0), (3.2, 50.0), (3.0, 50.1)]);
    let origin = PerimeterOrigin::Imported { file: "epci.geojson".into(), adjusted: true };
    let expected = DrawnPerimeter { outline: changed.clone(), origin };
    assert_eq!(file.adjusted_to(changed), expected);
}
