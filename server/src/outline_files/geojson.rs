//! GeoJSON (RFC 7946), and what is older of it as far as it means the same.

use super::raw::RawArea;
use super::{FileFault, Outline};
use geojson::{Feature, GeoJson, Geometry, GeometryValue, Position};
use serde_json::json;

/// The areas, and how many other things there are.
pub(super) fn read(bytes: &[u8]) -> Result<(Vec<RawArea>, usize), FileFault> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    // The parser knows the place of a fault in the text; the reader of the form does not.
    let value: serde_json::Value =
        serde_json::from_slice(bytes).map_err(|fault| FileFault::Unreadable(fault.to_string()))?;
    let read: GeoJson = serde_json::from_value(value).map_err(|fault| FileFault::Unreadable(fault.to_string()))?;
    let mut found = (Vec::new(), 0);
    match read {
        GeoJson::Geometry(geometry) => take(String::new(), &geometry, &mut found),
        GeoJson::Feature(feature) => take_feature(&feature, &mut found),
        GeoJson::FeatureCollection(collection) => {
            collection.features.iter().for_each(|feature| take_feature(feature, &mut found));
        }
    }
    Ok(found)
}

fn take_feature(feature: &Feature, found: &mut (Vec<RawArea>, usize)) {
    let name = ["name", "nom", "Name", "NOM", "libelle", "nom_officiel"];
    let name = name.into_iter().find_map(|key| feature.property(key)?.as_str()).unwrap_or_default();
    match &feature.geometry {
        Some(geometry) => take(name.to_owned(), geometry, found),
        None => found.1 += 1,
    }
}

fn take(name: String, geometry: &Geometry, found: &mut (Vec<RawArea>, usize)) {
    let position = |at: &Position| match at.as_slice() {
        [x, y, ..] => [*x, *y],
        _ => [f64::NAN, f64::NAN],
    };
    let part = |rings: &Vec<Vec<Position>>| rings.iter().map(|ring| ring.iter().map(position).collect()).collect();
    match &geometry.value {
        GeometryValue::Polygon { coordinates } => found.0.push(RawArea { name, parts: vec![part(coordinates)] }),
        GeometryValue::MultiPolygon { coordinates } => {
            found.0.push(RawArea { name, parts: coordinates.iter().map(part).collect() });
        }
        GeometryValue::GeometryCollection { geometries } => {
            for geometry in geometries {
                take(name.clone(), geometry, found);
            }
        }
        _ => found.1 += 1,
    }
}

pub(super) fn write(name: &str, outline: &Outline) -> Result<Vec<u8>, FileFault> {
    let feature = json!({
        "type": "Feature",
        "properties": { "name": name },
        "geometry": { "type": "MultiPolygon", "coordinates": outline },
    });
    let collection = json!({ "type": "FeatureCollection", "features": [feature] });
    serde_json::to_vec(&collection).map_err(|fault| FileFault::Internal(fault.to_string()))
}
