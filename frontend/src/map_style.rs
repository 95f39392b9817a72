//! The style of the map: the basemap of the territory, and above it our own layers, empty until state is written into them.

use serde_json::{Value, json};

/// The sources that state is written into, from the lowest to the highest.
pub const SOURCES: [&str; 7] = ["perimeter", "tours", "candidates", "places", "hubs", "handles", "sketch"];

const ACCENT: &str = "#0a5275";
const FAULT: &str = "#b3261e";

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

fn layers() -> Vec<Value> {
    let mut layers = perimeter_layers();
    layers.extend(tour_layers());
    layers.extend(place_layers());
    layers.extend(handle_layers());
    layers
}

fn perimeter_layers() -> Vec<Value> {
    let color = json!(["case", ["get", "sound"], ACCENT, FAULT]);
    let area = json!(["==", ["get", "role"], "area"]);
    vec![
        json!({ "id": "perimeter-area", "type": "fill", "source": "perimeter", "filter": area,
            "paint": { "fill-color": color, "fill-opacity": 0.09 } }),
        json!({ "id": "perimeter-halo", "type": "line", "source": "perimeter", "filter": area,
            "layout": { "line-join": "round" },
            "paint": { "line-color": "#ffffff", "line-width": 6, "line-opacity": 0.7 } }),
        json!({ "id": "perimeter-line", "type": "line", "source": "perimeter", "filter": area,
            "layout": { "line-join": "round" }, "paint": { "line-color": color, "line-width": 2.5 } }),
        json!({ "id": "perimeter-fault", "type": "circle", "source": "perimeter",
            "filter": ["==", ["get", "role"], "fault"],
            "paint": { "circle-radius": 11, "circle-color": FAULT, "circle-opacity": 0.25,
                "circle-stroke-color": FAULT, "circle-stroke-width": 2 } }),
    ]
}

fn tour_layers() -> Vec<Value> {
    let line = |id: &str, filter: Value, dashes: Option<Value>| {
        let mut paint = json!({ "line-color": ["get", "color"], "line-width": 3, "line-opacity": 0.85 });
        if let Some(dashes) = dashes {
            paint["line-dasharray"] = dashes;
        }
        json!({ "id": id, "type": "line", "source": "tours", "filter": filter, "paint": paint,
            "layout": { "line-join": "round" } })
    };
    vec![
        json!({ "id": "tour-halo", "type": "line", "source": "tours", "layout": { "line-join": "round" },
            "paint": { "line-color": "#ffffff", "line-width": 6, "line-opacity": 0.6 } }),
        line("tour-dashed", json!(["get", "dashed"]), Some(json!([2, 1.5]))),
        line("tour-line", json!(["!", ["get", "dashed"]]), None),
        json!({ "id": "tour-direction", "type": "symbol", "source": "tours",
            "layout": { "symbol-placement": "line", "symbol-spacing": 110, "icon-image": "arrow", "icon-size": 0.36,
                "icon-rotation-alignment": "map", "icon-allow-overlap": true, "icon-ignore-placement": true,
                "icon-padding": 0 } }),
    ]
}

fn place_layers() -> Vec<Value> {
    let ring = |id: &str, source: &str, filter: Value, color: &str, width: f64| {
        json!({ "id": id, "type": "circle", "source": source, "filter": filter,
            "paint": { "circle-radius": 17, "circle-color": color, "circle-opacity": 0.18,
                "circle-stroke-color": color, "circle-stroke-width": width } })
    };
    let symbol = |id: &str, source: &str| {
        json!({ "id": id, "type": "symbol", "source": source,
            "layout": { "icon-image": ["get", "icon"], "icon-allow-overlap": true, "icon-ignore-placement": true,
                "icon-size": ["interpolate", ["linear"], ["zoom"], 8, 0.6, 12, 0.9, 15, 1.1],
                "text-field": ["step", ["zoom"], "", 11.5, ["get", "name"]], "text-font": ["sans-serif"],
                "text-size": 12, "text-optional": true, "text-max-width": 9,
                "text-variable-anchor": ["top", "right", "left", "bottom"], "text-radial-offset": 1.1 },
            "paint": { "text-color": "#22303a", "text-halo-color": "#ffffff", "text-halo-width": 1.6 } })
    };
    vec![
        json!({ "id": "candidates", "type": "symbol", "source": "candidates",
            "layout": { "icon-image": "candidate", "icon-allow-overlap": true, "icon-ignore-placement": true,
                "icon-size": ["case", ["get", "picked"], 1.25, 0.95],
                "text-field": ["get", "rank"], "text-font": ["sans-serif"], "text-size": 12,
                "text-allow-overlap": true, "text-ignore-placement": true },
            "paint": { "text-color": "#5a1d70" } }),
        ring("places-limit", "places", json!(["get", "limit"]), "#b07900", 2.0),
        ring("places-picked", "places", json!(["get", "picked"]), ACCENT, 2.5),
        symbol("places", "places"),
        ring("hubs-picked", "hubs", json!(["get", "picked"]), ACCENT, 2.5),
        symbol("hubs", "hubs"),
    ]
}

fn handle_layers() -> Vec<Value> {
    let circle = |id: &str, source: &str, filter: Value, paint: Value| json!({ "id": id, "type": "circle", "source": source, "filter": filter, "paint": paint });
    let role = |role: &str| json!(["==", ["get", "role"], role]);
    vec![
        circle(
            "handles-side",
            "handles",
            role("side"),
            json!({ "circle-radius": 4, "circle-color": "#ffffff", "circle-opacity": 0.9,
                "circle-stroke-color": ACCENT, "circle-stroke-width": 1, "circle-stroke-opacity": 0.7 }),
        ),
        circle(
            "handles-corner",
            "handles",
            role("corner"),
            json!({ "circle-radius": ["case", ["get", "picked"], 8, 6],
                "circle-color": ["case", ["get", "picked"], ACCENT, "#ffffff"],
                "circle-stroke-color": ["case", ["get", "picked"], "#ffffff", ACCENT], "circle-stroke-width": 2.5 }),
        ),
        json!({ "id": "sketch-line", "type": "line", "source": "sketch", "filter": role("line"),
            "layout": { "line-join": "round", "line-cap": "round" },
            "paint": { "line-color": ACCENT, "line-width": 2.5, "line-dasharray": [2, 2] } }),
        circle(
            "sketch-corner",
            "sketch",
            json!(["in", ["get", "role"], ["literal", ["corner", "end"]]]),
            json!({ "circle-radius": ["case", ["==", ["get", "role"], "end"], 7, 5], "circle-color": "#ffffff",
                "circle-stroke-color": ACCENT, "circle-stroke-width": 2.5 }),
        ),
    ]
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
        assert_eq!(layers.last().unwrap()["id"], "sketch-corner");
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
