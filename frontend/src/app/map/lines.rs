//! The roads and borders that the map shows near a pixel.

use super::{MapView, to_js};
use crate::snap::REACH;
use crate::viewport::Pixel;
use collective::geography::LonLat;
use js_sys::{JSON, Reflect};
use serde_json::{Value, json};
use wasm_bindgen::JsValue;

impl MapView {
    /// Lines of roads and borders within reach of a pixel, as the map draws them.
    pub(crate) fn lines_near(&self, at: Pixel) -> Vec<Vec<LonLat>> {
        let layers = self.snapped.borrow();
        if layers.is_empty() {
            return Vec::new();
        }
        let rectangle = json!([[at.x - REACH, at.y - REACH], [at.x + REACH, at.y + REACH]]);
        let found = self.map.query_rendered_features(&to_js(&rectangle), &to_js(&json!({ "layers": *layers })));
        found.iter().flat_map(|feature| lines(&feature)).collect()
    }
}

/// The lines of a feature.
fn lines(feature: &JsValue) -> Vec<Vec<LonLat>> {
    let geometry = Reflect::get(feature, &"geometry".into()).ok();
    let text = geometry.and_then(|geometry| JSON::stringify(&geometry).ok()).and_then(|text| text.as_string());
    let Some(geometry) = text.and_then(|text| serde_json::from_str::<Value>(&text).ok()) else { return Vec::new() };
    let line = |places: &Value| serde_json::from_value::<Vec<LonLat>>(places.clone()).ok();
    match geometry["type"].as_str() {
        Some("LineString") => line(&geometry["coordinates"]).into_iter().collect(),
        Some("MultiLineString") => geometry["coordinates"].as_array().into_iter().flatten().filter_map(line).collect(),
        _ => Vec::new(),
    }
}
