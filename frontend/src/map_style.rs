//! The style of the map: the basemap of the territory, and above it our own layers, empty until state is written into them.

use serde_json::{Value, json};

/// The sources that state is written into, from the lowest to the highest.
pub const SOURCES: [&str; 4] = ["tours", "candidates", "places", "hubs"];

/// The whole style for a territory served from `origin`.
#[must_use]
pub fn style(origin: &str, territory: &str) -> Value {
    let text = include_str!("../style/light.json").replace("{origin}", origin).replace("{territory}", territory);
    // A basemap that cannot be read still leaves a map to draw on; a test reads it.
    let mut style: Value = serde_json::from_str(&text).unwrap_or_else(|_| bare());
    let empty: Value = json!({ "type": "FeatureCollection", "features": [] });
    if let Some(sources) = style["sources"].as_object_mut() {
        for source in SOURCES {
            sources.insert(source.to_owned(), json!({ "type": "geojson", "data": empty }));
        }
    }
    if let Some(list) = style["layers"].as_array_mut() {
        list.extend(layers());
    }
    style
}

fn bare() -> Value {
    let ground = json!({ "id": "background", "type": "background", "paint": { "background-color": "#f5f3ee" } });
    json!({ "version": 8, "sources": {}, "layers": [ground] })
}

/// The layers of what state writes, from the lowest to the highest; empty when the file cannot be read, which a test sees.
fn layers() -> Vec<Value> {
    serde_json::from_str(include_str!("../style/workshop-layers.json")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_layers_stand_above_a_basemap_that_knows_its_territory() {
        let style = style("http://127.0.0.1:1", "malta");
        let text = style.to_string();
        assert!(!text.contains("{origin}") && !text.contains("{territory}"));
        assert!(text.contains("http://127.0.0.1:1/api/territories/malta/tiles/{z}/{x}/{y}"));
        let layers = style["layers"].as_array().unwrap();
        assert_eq!(layers.last().unwrap()["id"], "hubs");
        let mut names: Vec<_> = layers.iter().map(|layer| layer["id"].as_str().unwrap()).collect();
        names.sort_unstable();
        assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
        for layer in layers {
            if let Some(source) = layer["source"].as_str() {
                assert!(style["sources"].get(source).is_some(), "{source}");
            }
        }
    }
}
