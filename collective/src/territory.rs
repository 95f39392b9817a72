//! What a territory says of itself, to choose it and to center a map on it.

use crate::document::TerritoryId;
use crate::geography::LonLat;
use crate::quantity::Meters;
use serde::{Deserialize, Serialize};

/// A territory in brief.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TerritorySummary {
    /// The name of its file, in lower case.
    pub id: TerritoryId,
    /// Its name for people.
    pub name: String,
    /// South-west and north-east corners of what has roads.
    pub bounds: [LonLat; 2],
    /// The middle of the bounds: where the projection is centered.
    pub center: LonLat,
    /// Length of the roads one can drive on, both directions counted once.
    #[serde(rename = "road_length_m")]
    pub road_length: Meters,
    /// How many existing places it knows.
    pub place_count: usize,
    /// How many communes it knows.
    pub commune_count: usize,
    /// Seconds since 1970 up to which edits of OpenStreetMap are in it, when the file said so.
    pub osm_timestamp_s: Option<i64>,
    /// Whom to credit for the data, to be shown with every map of it.
    pub attribution: String,
}
