//! What the map shows: GeoJSON text written from state, and what is drawn above it; the map itself decides nothing.

mod areas;
mod marks;
mod measures;
mod overlay;
mod picture;
mod places;
mod proposed;
mod surface;
mod tours;

pub use areas::areas;
pub use marks::{Mark, Written};
pub use measures::{Measure, MeasureShape, Measured, counted, measure};
pub use overlay::{Dot, Overlay, ShownTour, on_screen};
pub use picture::{Difference, Extent, GRID, Picture};
pub use places::{Sign, candidates, hubs, places, signs};
pub use proposed::proposed;
pub use surface::{SurfaceClass, UNREACHED, classes, color, surface};
pub use tours::{TourPath, color_of, tours};

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
