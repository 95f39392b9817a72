//! Rows from GeoJSON: the properties of each feature, and where it is.

use super::SheetFault;
use geo::Centroid as _;
use geojson::{FeatureCollection, GeoJson, JsonValue};

/// The rows of the features of a GeoJSON, the headings first. A feature that is no point is where its middle is.
pub(super) fn rows(content: &[u8]) -> Result<Vec<(u32, Vec<String>)>, SheetFault> {
    let text = std::str::from_utf8(content).map_err(|cause| SheetFault::Features(cause.to_string()))?;
    let parsed = text.trim_start_matches('\u{feff}').parse::<GeoJson>();
    let features = match parsed.map_err(|cause| SheetFault::Features(cause.to_string()))? {
        GeoJson::FeatureCollection(FeatureCollection { features, .. }) => features,
        GeoJson::Feature(feature) => vec![feature],
        GeoJson::Geometry(_) => return Err(SheetFault::Features("it has no features".into())),
    };
    let mut names: Vec<String> = Vec::new();
    for name in features.iter().filter_map(|feature| feature.properties.as_ref()).flat_map(|them| them.keys()) {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    let mut rows = vec![(1, names.iter().cloned().chain(["lon".into(), "lat".into()]).collect::<Vec<_>>())];
    for (number, feature) in features.iter().enumerate() {
        let property = |name: &String| feature.property(name).map(written).unwrap_or_default();
        let geometry = feature.geometry.as_ref().and_then(|it| geo::Geometry::<f64>::try_from(it).ok());
        let middle = geometry.and_then(|geometry| geometry.centroid());
        let place = middle.map_or_else(Default::default, |it| [it.x().to_string(), it.y().to_string()]);
        let line = u32::try_from(number).unwrap_or(u32::MAX).saturating_add(2);
        rows.push((line, names.iter().map(property).chain(place).collect()));
    }
    Ok(rows)
}

/// A property as one would type it; a list as its words.
fn written(value: &JsonValue) -> String {
    match value {
        JsonValue::Null => String::new(),
        JsonValue::String(text) => text.trim().to_owned(),
        JsonValue::Array(list) => list.iter().map(written).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}
