//! The tours of one organization.

use super::{collection, feature};
use collective::analysis::TourRole;
use collective::geography::LonLat;
use serde_json::json;

/// A tour along the roads.
#[derive(Debug, Clone, PartialEq)]
pub struct TourPath {
    /// What it is for.
    pub role: TourRole,
    /// The way along the roads, in driving order: a piece for each stretch without a gap.
    pub path: Vec<Vec<LonLat>>,
    /// The tours of the organization that take it, by their numbers: the same round on other days too.
    pub tours: Vec<usize>,
}

/// Colors that people with any color vision tell apart (after Okabe and Ito, darkened for a light map).
const COLORS: [&str; 6] = ["#0072b2", "#c05500", "#007a5a", "#a03c7c", "#7a6a00", "#3b8ab8"];

/// The tours, each in its color; goods on their way to the transfer place are dashed.
#[must_use]
pub fn tours(paths: &[TourPath]) -> String {
    let features = paths.iter().enumerate().map(|(number, tour)| {
        let upstream = matches!(tour.role, TourRole::Bringing { .. } | TourRole::Collection);
        let geometry = json!({ "type": "MultiLineString", "coordinates": tour.path });
        feature(&geometry, &json!({ "color": color_of(number), "dashed": upstream, "path": number }))
    });
    collection(&features.collect::<Vec<_>>())
}

/// The color of a tour, by its number among those drawn.
#[must_use]
pub fn color_of(number: usize) -> &'static str {
    COLORS[number % COLORS.len()]
}
