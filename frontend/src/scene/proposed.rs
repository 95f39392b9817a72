//! A proposed perimeter that people look at.

use super::{collection, feature};
use collective::outline::Outline;
use serde_json::json;

/// The area, as one feature.
#[must_use]
pub fn proposed(outline: &Outline) -> String {
    collection(&[feature(&json!({ "type": "MultiPolygon", "coordinates": outline.parts }), &json!({}))])
}
