//! The vector tiles of a territory's basemap.

use super::extract::Path;
use super::territories::territory;
use super::{App, Problem};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use collective::document::TerritoryId;
use flate2::Compression;
use flate2::write::GzEncoder;
use moka::sync::Cache;
use osm_data::territory::Territory;
use std::io::Write as _;
use std::sync::Arc;
use xxhash_rust::xxh3::xxh3_64;

/// How many bytes of tiles are kept in memory.
const BYTES_IN_MEMORY: u64 = 64 << 20;

/// A tile of a territory.
type TileName = (TerritoryId, u8, u32, u32);

/// Tiles made before.
pub(super) type Tiles = Cache<TileName, Arc<Tile>>;

/// A tile as it is sent: compressed, when there is something on it.
#[derive(Debug)]
pub(super) struct Tile {
    gzip: Vec<u8>,
    tag: String,
}

/// An empty memory of tiles.
pub(super) fn none_yet() -> Tiles {
    let weight = |_: &TileName, tile: &Arc<Tile>| u32::try_from(tile.gzip.len() + 100).unwrap_or(u32::MAX);
    Cache::builder().max_capacity(BYTES_IN_MEMORY).weigher(weight).build()
}

/// A tile of the basemap. Tiles on which nothing is drawn have no content.
#[utoipa::path(
    get, path = "/api/territories/{territory}/tiles/{z}/{x}/{y}",
    params(("territory" = String, Path), ("z" = u8, Path), ("x" = u32, Path), ("y" = u32, Path)),
    responses(
        (status = 200, content_type = "application/vnd.mapbox-vector-tile", body = Vec<u8>),
        (status = 204, description = "Nothing is drawn there."),
        (status = 304, description = "The tile is the one already known (If-None-Match)."),
        (status = "4XX", body = Problem)
    )
)]
pub(super) async fn read(
    State(app): State<App>,
    Path((id, z, x, y)): Path<TileName>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let territory = Arc::clone(territory(&app, &id)?);
    let tiles = app.tiles.clone();
    let name = (id, z, x, y);
    let tile = match tiles.get(&name) {
        Some(tile) => tile,
        None => tokio::task::spawn_blocking(move || tiles.get_with(name, || Arc::new(Tile::make(&territory, z, x, y))))
            .await
            .map_err(|cause| Problem::internal(&cause))?,
    };
    Ok(tile.answer(&headers))
}

impl Tile {
    fn make(territory: &Territory, z: u8, x: u32, y: u32) -> Self {
        let bytes = territory.basemap().tile(z, x, y).unwrap_or_default();
        let tag = format!("\"{:016x}\"", xxh3_64(&bytes));
        if bytes.is_empty() {
            return Self { gzip: Vec::new(), tag };
        }
        let mut encoder = GzEncoder::new(Vec::with_capacity(bytes.len() / 2), Compression::new(6));
        // Writing to memory cannot fail.
        let gzip = encoder.write_all(&bytes).and_then(|()| encoder.finish()).unwrap_or_default();
        Self { gzip, tag }
    }

    fn answer(&self, headers: &HeaderMap) -> Response {
        // A territory changes when it is imported again: after five minutes a map asks whether it did.
        let common = [
            (header::ETAG, self.tag.as_str()),
            (header::CACHE_CONTROL, "max-age=300"),
            (header::VARY, "accept-encoding"),
        ];
        if headers.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == self.tag.as_bytes()) {
            return (StatusCode::NOT_MODIFIED, common).into_response();
        }
        if self.gzip.is_empty() {
            return (StatusCode::NO_CONTENT, common).into_response();
        }
        let kind = [(header::CONTENT_TYPE, "application/vnd.mapbox-vector-tile")];
        let gzip_read = headers
            .get_all(header::ACCEPT_ENCODING)
            .iter()
            .any(|value| value.to_str().is_ok_and(|value| value.contains("gzip")));
        if gzip_read {
            return (common, kind, [(header::CONTENT_ENCODING, "gzip")], self.gzip.clone()).into_response();
        }
        let mut plain = Vec::new();
        match std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(&*self.gzip), &mut plain) {
            Ok(_) => (common, kind, plain).into_response(),
            Err(cause) => Problem::internal(&cause).into_response(),
        }
    }
}
