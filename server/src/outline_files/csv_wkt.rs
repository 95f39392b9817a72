//! Tables with a column of well-known text, as spreadsheets and QGIS write them.

use super::raw::{RawArea, in_degrees};
use super::{FileFault, Outline};
use geo::{Geometry, MultiPolygon};
use wkt::{ToWkt as _, TryFromWkt as _};

/// The areas, and how many other things there are.
pub(super) fn read(bytes: &[u8]) -> Result<(Vec<RawArea>, usize), FileFault> {
    let unreadable = |fault: String| FileFault::Unreadable(fault);
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().next().unwrap_or_default();
    let delimiter = [b';', b'\t', b','].into_iter().max_by_key(|one| first.bytes().filter(|byte| byte == one).count());
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter.unwrap_or(b','))
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut found = (Vec::new(), 0);
    let (mut name_column, mut column) = (None, None);
    for (row, record) in reader.records().enumerate() {
        let record = record.map_err(|fault| unreadable(fault.to_string()))?;
        if row == 0 {
            let named =
                |names: &[&str]| record.iter().position(|it| names.contains(&it.trim().to_lowercase().as_str()));
            name_column = named(&["name", "nom", "libelle", "label"]);
            column = named(&["wkt", "geometry", "geom", "geometrie", "the_geom", "wkt_geom"]);
            if column.is_some() {
                continue;
            }
        }
        let cell = match column {
            Some(column) => record.get(column),
            None => record.iter().find(|cell| looks_like_wkt(cell)),
        };
        let Some(cell) = cell.map(str::trim).filter(|cell| !cell.is_empty()) else {
            found.1 += 1;
            continue;
        };
        // Some databases put the reference system in front.
        let cell = cell.split_once(';').filter(|(before, _)| before.starts_with("SRID=")).map_or(cell, |(_, wkt)| wkt);
        let geometry: Geometry<f64> = Geometry::try_from_wkt_str(cell).map_err(|fault| {
            unreadable(format!("{} {}: {fault}", row + 1, cell.chars().take(40).collect::<String>()))
        })?;
        let name = name_column.and_then(|column| record.get(column)).unwrap_or_default().to_owned();
        match geometry {
            Geometry::Polygon(part) => found.0.push(RawArea::of(name, &MultiPolygon::new(vec![part]))),
            Geometry::MultiPolygon(area) => found.0.push(RawArea::of(name, &area)),
            _ => found.1 += 1,
        }
    }
    Ok(found)
}

fn looks_like_wkt(cell: &str) -> bool {
    let cell = cell.trim().to_uppercase();
    ["POLYGON", "MULTIPOLYGON", "SRID="].iter().any(|start| cell.starts_with(start))
}

pub(super) fn write(name: &str, outline: &Outline) -> Result<Vec<u8>, FileFault> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let internal = |fault: String| FileFault::Internal(fault);
    writer.write_record(["name", "wkt"]).map_err(|fault| internal(fault.to_string()))?;
    writer.write_record([name, &in_degrees(outline).wkt_string()]).map_err(|fault| internal(fault.to_string()))?;
    writer.into_inner().map_err(|fault| internal(fault.to_string()))
}
