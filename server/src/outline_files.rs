//! Areas in files: read from the formats in which people have them, and written to the same.

mod csv_wkt;
mod geojson;
mod geopackage;
mod kml;
mod lambert93;
mod raw;

use collective::outline::Outline;
use raw::RawArea;
use serde::{Deserialize, Serialize};

/// A format of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Format {
    /// RFC 7946.
    GeoJson,
    /// OGC KML 2.2.
    Kml,
    /// OGC GeoPackage 1.3.
    Gpkg,
    /// A table with a column of well-known text.
    Csv,
}

/// An area of a file.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct FileArea {
    /// What it is called there; empty when it has no name.
    pub(crate) name: String,
    /// Its outline; nothing is checked.
    pub(crate) outline: Outline,
}

/// The areas of a file.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct FileAreas {
    /// In the order of the file.
    pub(crate) areas: Vec<FileArea>,
    /// Whether its coordinates were in Lambert-93 and were converted.
    pub(crate) converted: bool,
    /// How many things that are no areas were left out.
    pub(crate) left_out: usize,
}

/// Why a file gives no area.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum FileFault {
    /// It is none of the formats that are read.
    #[error("{0}")]
    Unknown(String),
    /// It is not what its name or its beginning says.
    #[error("{0}")]
    Unreadable(String),
    /// It has no area.
    #[error("{0}")]
    NoArea(String),
    /// Its coordinates are not in degrees, nor in Lambert-93.
    #[error("{0}")]
    Projected(String),
    /// This program failed.
    #[error("{0}")]
    Internal(String),
}

impl Format {
    /// The format of a file, by its beginning, or else by its name.
    fn of(name: &str, bytes: &[u8]) -> Option<Self> {
        let text = bytes.trim_ascii_start();
        let text = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text).trim_ascii_start();
        let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
        match text.first() {
            _ if bytes.starts_with(b"SQLite format 3\0") => Some(Self::Gpkg),
            Some(b'{' | b'[') => Some(Self::GeoJson),
            Some(b'<') => Some(Self::Kml),
            _ => match extension.as_deref() {
                Some("geojson" | "json") => Some(Self::GeoJson),
                Some("kml") => Some(Self::Kml),
                Some("gpkg") => Some(Self::Gpkg),
                Some("csv" | "tsv" | "txt" | "wkt") => Some(Self::Csv),
                _ => None,
            },
        }
    }

    /// The media type and the ending of its files.
    pub(crate) fn media_type(self) -> (&'static str, &'static str) {
        match self {
            Self::GeoJson => ("application/geo+json", "geojson"),
            Self::Kml => ("application/vnd.google-earth.kml+xml", "kml"),
            Self::Gpkg => ("application/geopackage+sqlite3", "gpkg"),
            Self::Csv => ("text/csv; charset=utf-8", "csv"),
        }
    }
}

/// Reads the areas of a file.
///
/// # Errors
/// When it has none that can be used; the fault says what was found, and where.
pub(crate) async fn read(name: &str, bytes: &[u8]) -> Result<FileAreas, FileFault> {
    let unknown = || FileFault::Unknown(format!("{name} is no GeoJSON, KML, GeoPackage or CSV file"));
    let format = Format::of(name, bytes).ok_or_else(unknown)?;
    let (areas, left_out) = match format {
        Format::GeoJson => geojson::read(bytes)?,
        Format::Kml => kml::read(bytes)?,
        Format::Gpkg => geopackage::read(bytes).await?,
        Format::Csv => csv_wkt::read(bytes)?,
    };
    if areas.is_empty() {
        return Err(FileFault::NoArea(format!("{name}: {left_out} lines, points or other things, no area")));
    }
    let converted = areas.iter().any(RawArea::is_lambert93);
    let areas = areas.into_iter().map(|area| area.located(converted)).collect::<Result<_, _>>()?;
    Ok(FileAreas { areas, converted, left_out })
}

/// A file with one area.
///
/// # Errors
/// When this program fails.
pub(crate) async fn write(format: Format, name: &str, outline: &Outline) -> Result<Vec<u8>, FileFault> {
    match format {
        Format::GeoJson => geojson::write(name, outline),
        Format::Kml => kml::write(name, outline),
        Format::Gpkg => geopackage::write(name, outline).await,
        Format::Csv => csv_wkt::write(name, outline),
    }
}

#[cfg(test)]
mod tests;
