//! GeoPackage (OGC 12-128): a SQLite database with geometries as well-known binary behind a header.

use super::raw::{RawArea, in_degrees};
use super::{FileFault, Outline};
use geo::{Geometry, MultiPolygon};
use geo_traits::to_geo::ToGeoGeometry as _;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, Row as _};
use std::path::Path;

/// WGS 84 in the tables of a GeoPackage.
const WGS84: i32 = 4326;

/// The areas, and how many other things there are.
pub(super) async fn read(bytes: &[u8]) -> Result<(Vec<RawArea>, usize), FileFault> {
    let folder = tempfile::tempdir().map_err(|fault| internal(&fault))?;
    let path = folder.path().join("read.gpkg");
    std::fs::write(&path, bytes).map_err(|fault| internal(&fault))?;
    let mut connection = open(&path, false).await.map_err(|fault| FileFault::Unreadable(fault.to_string()))?;
    let found = read_tables(&mut connection).await.map_err(|fault| FileFault::Unreadable(fault.to_string()));
    let _ = connection.close().await;
    found
}

async fn read_tables(connection: &mut SqliteConnection) -> Result<(Vec<RawArea>, usize), sqlx::Error> {
    let mut found = (Vec::new(), 0);
    let tables = sqlx::query("SELECT table_name, column_name FROM gpkg_geometry_columns").fetch_all(&mut *connection);
    for table in tables.await? {
        let (table, column): (String, String) = (table.try_get(0)?, table.try_get(1)?);
        let name = name_column(connection, &table).await?;
        let name = name.map_or_else(|| "''".to_owned(), |name| quoted(&name));
        let query = format!("SELECT {}, CAST({name} AS TEXT) FROM {}", quoted(&column), quoted(&table));
        for row in sqlx::query(AssertSqlSafe(query)).fetch_all(&mut *connection).await? {
            let (blob, name): (Option<Vec<u8>>, Option<String>) = (row.try_get(0)?, row.try_get(1)?);
            match blob.as_deref().and_then(geometry) {
                Some(Geometry::Polygon(part)) => {
                    found.0.push(RawArea::of(name.unwrap_or_default(), &MultiPolygon::new(vec![part])));
                }
                Some(Geometry::MultiPolygon(area)) => found.0.push(RawArea::of(name.unwrap_or_default(), &area)),
                _ => found.1 += 1,
            }
        }
    }
    Ok(found)
}

async fn name_column(connection: &mut SqliteConnection, table: &str) -> Result<Option<String>, sqlx::Error> {
    let columns = sqlx::query("SELECT name FROM pragma_table_info(?)").bind(table).fetch_all(connection).await?;
    let names: Vec<String> = columns.iter().filter_map(|column| column.try_get(0).ok()).collect();
    let wanted = ["name", "nom", "libelle", "label", "nom_officiel"];
    Ok(wanted.iter().find_map(|wanted| names.iter().find(|name| name.eq_ignore_ascii_case(wanted)).cloned()))
}

/// The geometry behind the header of a blob; none where it is empty or cannot be read.
fn geometry(blob: &[u8]) -> Option<Geometry<f64>> {
    let [b'G', b'P', _, flags, ..] = blob else { return None };
    let envelope = match (flags >> 1) & 7 {
        0 => 0,
        1 => 32,
        2 | 3 => 48,
        4 => 64,
        _ => return None,
    };
    wkb::reader::read_wkb(blob.get(8 + envelope..)?).ok()?.try_to_geometry()
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn internal(fault: &dyn std::fmt::Display) -> FileFault {
    FileFault::Internal(fault.to_string())
}

async fn open(path: &Path, writes: bool) -> Result<SqliteConnection, sqlx::Error> {
    SqliteConnectOptions::new().filename(path).create_if_missing(writes).read_only(!writes).connect().await
}

pub(super) async fn write(name: &str, outline: &Outline) -> Result<Vec<u8>, FileFault> {
    let folder = tempfile::tempdir().map_err(|fault| internal(&fault))?;
    let path = folder.path().join("written.gpkg");
    let mut connection = open(&path, true).await.map_err(|fault| internal(&fault))?;
    write_tables(&mut connection, name, outline).await.map_err(|fault| internal(&fault))?;
    connection.close().await.map_err(|fault| internal(&fault))?;
    std::fs::read(&path).map_err(|fault| internal(&fault))
}

async fn write_tables(connection: &mut SqliteConnection, name: &str, outline: &Outline) -> Result<(), sqlx::Error> {
    sqlx::raw_sql(include_str!("../../data/geopackage.sql")).execute(&mut *connection).await?;
    // Magic, version, flags: little endian, no envelope.
    let mut blob = b"GP\0\x01".to_vec();
    blob.extend(WGS84.to_le_bytes());
    let options = wkb::writer::WriteOptions { endianness: wkb::Endianness::LittleEndian };
    wkb::writer::write_multi_polygon(&mut blob, &in_degrees(outline), &options)
        .map_err(|fault| sqlx::Error::Encode(fault.to_string().into()))?;
    let insert = "INSERT INTO perimeter (geom, name) VALUES (?, ?)";
    sqlx::query(insert).bind(blob).bind(name).execute(connection).await?;
    Ok(())
}
