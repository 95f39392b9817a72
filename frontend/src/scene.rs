//! What the map shows, as GeoJSON text written from state: the map itself decides nothing.

mod places;
mod shapes;
mod tours;

pub use places::{candidates, hubs, places};
pub use shapes::{handles, perimeter, sketch};
pub use tours::{TourPath, tours};

use collective::geography::LonLat;
use serde_json::{Value, json};

/// A layer's data when there is nothing to show.
#[must_use]
pub fn nothing() -> String {
    collection(&[])
}

fn collection(features: &[Value]) -> String {
    json!({ "type": "FeatureCollection", "features": features }).to_string()
}

fn feature(geometry: &Value, properties: &Value) -> Value {
    json!({ "type": "Feature", "geometry": geometry, "properties": properties })
}

fn point(place: LonLat, properties: &Value) -> Value {
    feature(&json!({ "type": "Point", "coordinates": place }), properties)
}

#[cfg(test)]
mod tests;
