//! What a tile says, by an independent reader of vector tiles.

use crate::basemap::grid::{BUFFER, EXTENT};
use geo::{BoundingRect, Geometry, MultiPolygon, Validation};
use mvt_reader::Reader;
use mvt_reader::feature::{Feature, Value};

pub(super) fn layer(bytes: &[u8], name: &str) -> Vec<Feature<f32>> {
    let reader = Reader::new(bytes.to_vec()).unwrap();
    let layers = reader.get_layer_metadata().unwrap();
    assert!(layers.iter().all(|layer| layer.version == 2 && layer.extent == EXTENT.cast_unsigned()));
    let index = layers.iter().position(|layer| layer.name == name);
    index.map_or_else(Vec::new, |index| reader.get_features(index).unwrap())
}

pub(super) fn text<'a>(feature: &'a Feature<f32>, key: &str) -> Option<&'a str> {
    match feature.properties.as_ref()?.get(key)? {
        Value::String(text) => Some(text),
        _ => None,
    }
}

pub(super) fn number(feature: &Feature<f32>, key: &str) -> Option<u64> {
    match feature.properties.as_ref()?.get(key)? {
        Value::UInt(number) => Some(*number),
        _ => None,
    }
}

pub(super) fn polygons(features: &[Feature<f32>], class: &str) -> MultiPolygon<f64> {
    let mut all = Vec::new();
    for feature in features.iter().filter(|feature| text(feature, "class") == Some(class)) {
        let to_f64 = |polygon: &geo::Polygon<f32>| {
            geo::MapCoords::map_coords(polygon, |c| geo::Coord { x: f64::from(c.x), y: f64::from(c.y) })
        };
        match &feature.geometry {
            Geometry::Polygon(polygon) => all.push(to_f64(polygon)),
            Geometry::MultiPolygon(polygons) => all.extend(polygons.0.iter().map(to_f64)),
            other => panic!("not an area: {other:?}"),
        }
    }
    MultiPolygon(all)
}

/// Checks that everything on a tile lies in its frame and areas are valid; gives the water.
pub(super) fn check(bytes: &[u8]) -> MultiPolygon<f64> {
    let names = Reader::new(bytes.to_vec()).unwrap().get_layer_names().unwrap();
    // The overlay may move a crossing by a unit when it rounds it.
    let frame = f64::from(-BUFFER - 1)..=f64::from(EXTENT + BUFFER + 1);
    for name in &names {
        for feature in layer(bytes, name) {
            let around = feature.geometry.bounding_rect().unwrap();
            for number in [around.min().x, around.min().y, around.max().x, around.max().y] {
                assert!(frame.contains(&f64::from(number)), "{name}: {around:?}");
            }
        }
    }
    let water = polygons(&layer(bytes, "water"), "lake");
    for polygon in &water.0 {
        assert!(polygon.is_valid(), "{polygon:?}");
    }
    water
}
