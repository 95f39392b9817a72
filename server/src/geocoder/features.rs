//! Answers to one question: a collection of features after `GeoCodeJSON`.

use collective::address_service::Geocoded;
use collective::geography::LonLat;
use collective::search::FoundKind;
use serde::Deserialize;

#[derive(Deserialize)]
struct Answer {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    geometry: Geometry,
    properties: Properties,
}

#[derive(Deserialize)]
struct Geometry {
    coordinates: (f64, f64),
}

/// What the service says of an address. Lists say the same in columns whose names begin with `result_`.
#[derive(Deserialize, Default)]
pub(super) struct Properties {
    pub(super) label: String,
    pub(super) score: f64,
    #[serde(rename = "type", default)]
    pub(super) kind: String,
    #[serde(default)]
    pub(super) housenumber: Option<String>,
    #[serde(default)]
    pub(super) name: Option<String>,
    #[serde(default)]
    pub(super) street: Option<String>,
    #[serde(default)]
    pub(super) postcode: Option<String>,
    #[serde(default)]
    pub(super) city: Option<String>,
    #[serde(default)]
    pub(super) citycode: Option<String>,
}

/// The answers, best first; nothing when it is none. One that makes no sense is left out.
pub(super) fn read(content: &[u8]) -> Option<Vec<Geocoded>> {
    let answer: Answer = serde_json::from_slice(content).ok()?;
    let found = answer.features.into_iter().filter_map(|feature| {
        let (lon, lat) = feature.geometry.coordinates;
        feature.properties.geocoded(lon, lat)
    });
    Some(found.collect())
}

impl Properties {
    /// It at a place; nothing when that is none on earth, or the score no number.
    pub(super) fn geocoded(self, lon: f64, lat: f64) -> Option<Geocoded> {
        let location = LonLat::try_new(lon, lat).ok()?;
        if !self.score.is_finite() || self.label.trim().is_empty() {
            return None;
        }
        let said = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
        let (house_number, name) = (said(self.housenumber), said(self.name));
        // The name of an address begins with its number at some servers.
        let bare = name.map(|name| match house_number.as_deref().and_then(|number| name.strip_prefix(number)) {
            Some(rest) if rest.starts_with(' ') => rest.trim_start().to_owned(),
            _ => name,
        });
        Some(Geocoded {
            kind: kind(&self.kind),
            score: self.score,
            location,
            name: said(self.street).or(bare).unwrap_or_else(|| self.label.clone()),
            house_number,
            commune: said(self.city),
            insee: said(self.citycode),
            postal_code: said(self.postcode),
            label: self.label,
        })
    }
}

fn kind(kind: &str) -> FoundKind {
    match kind {
        "housenumber" => FoundKind::Address,
        "street" => FoundKind::Street,
        "locality" => FoundKind::Settlement,
        "municipality" => FoundKind::Commune,
        _ => FoundKind::PointOfInterest,
    }
}
