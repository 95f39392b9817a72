//! What a territory's file says of itself.

use crate::section::{Section, SectionFault, decode_postcard, encode_postcard};
use collective::document::TerritoryId;
use collective::geography::LonLat;
use collective::quantity::Meters;
use collective::territory::TerritorySummary;
use serde::{Deserialize, Serialize};

/// What a territory's file says of itself; its id is the file's name, so that a copy under another name is another
/// territory.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct About {
    /// Its name for people.
    pub name: String,
    /// South-west and north-east corners of what has roads.
    pub bounds: [LonLat; 2],
    /// Length of its roads.
    pub road_length: Meters,
    /// How many existing places it knows.
    pub place_count: usize,
    /// How many communes it knows.
    pub commune_count: usize,
    /// Seconds since 1970 up to which edits of OpenStreetMap are in it.
    pub osm_timestamp_s: Option<i64>,
    /// Whom to credit for the data.
    pub attribution: String,
}

impl About {
    /// The same under an id, with the middle of the bounds.
    pub(super) fn summary(self, id: TerritoryId) -> TerritorySummary {
        let [south_west, north_east] = self.bounds;
        TerritorySummary {
            id,
            name: self.name,
            bounds: self.bounds,
            center: south_west.halfway_to(north_east),
            road_length: self.road_length,
            place_count: self.place_count,
            commune_count: self.commune_count,
            osm_timestamp_s: self.osm_timestamp_s,
            attribution: self.attribution,
        }
    }
}

impl Section for About {
    const NAME: &'static str = "about";

    fn encode(&self) -> Result<Vec<u8>, SectionFault> {
        encode_postcard::<Self, _>(self)
    }

    fn decode(bytes: &[u8]) -> Result<Self, SectionFault> {
        decode_postcard::<Self, _>(bytes)
    }
}
