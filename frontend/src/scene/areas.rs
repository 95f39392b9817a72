//! The areas that a brush paints with, as thin lines.

use super::{collection, feature};
use crate::editor::Areas;
use serde_json::json;

/// The outlines of all areas.
#[must_use]
pub fn areas(areas: &Areas) -> String {
    let outlines = (0..areas.count()).filter_map(|area| areas.coverage().outline(area));
    let features: Vec<_> = outlines
        .map(|outline| feature(&json!({ "type": "MultiPolygon", "coordinates": outline }), &json!({})))
        .collect();
    collection(&features)
}
