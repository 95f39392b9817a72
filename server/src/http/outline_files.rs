//! Perimeters as files: what a file has, and a perimeter as one.

use super::extract::{Path, Query};
use super::{App, Code, Problem};
use crate::outline_files::{self, FileFault, Format};
use axum::body::Bytes;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use collective::document::{CollectiveId, VariantId};
use serde::Deserialize;

/// What the file is called.
#[derive(Deserialize)]
pub(super) struct Named {
    name: String,
}

/// The areas of a file: GeoJSON, KML, GeoPackage, or CSV with a column of well-known text; longitude and latitude, or Lambert-93.
#[utoipa::path(
    post, path = "/api/outlines/read",
    params(("name" = String, Query, description = "The name of the file.", example = "epci.geojson")),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses(
        (status = 200, description = "`areas` with `name` and `outline`, `converted` from Lambert-93 or not, `left_out` how many points and lines."),
        (status = "4XX", body = Problem)
    )
)]
pub(super) async fn read(Query(Named { name }): Query<Named>, body: Bytes) -> Result<impl IntoResponse, Problem> {
    Ok(axum::Json(outline_files::read(&name, &body).await?))
}

/// In which format.
#[derive(Deserialize)]
pub(super) struct Wanted {
    format: Format,
}

/// The perimeter of a variant as a file.
#[utoipa::path(
    get, path = "/api/collectives/{collective}/variants/{variant}/perimeter",
    params(
        ("collective" = uuid::Uuid, Path), ("variant" = uuid::Uuid, Path),
        ("format" = String, Query, description = "geojson, kml, gpkg or csv.", example = "geojson")
    ),
    responses((status = 200, description = "The file."), (status = "4XX", body = Problem))
)]
pub(super) async fn write(
    State(app): State<App>,
    Path((collective, variant)): Path<(CollectiveId, VariantId)>,
    Query(Wanted { format }): Query<Wanted>,
) -> Result<impl IntoResponse, Problem> {
    let head = app.store.head(collective).await?;
    let unknown = || Problem::new(Code::UnknownVariant, format!("there is no variant {variant}"));
    let found = head.collective.variants.get(&variant).ok_or_else(unknown)?;
    let none = || Problem::new(Code::NoPerimeter, format!("{} has no perimeter", found.name));
    let drawn = found.perimeter.as_ref().ok_or_else(none)?;
    let name = format!("{}, {}", head.collective.name, found.name);
    let bytes = outline_files::write(format, &name, &drawn.outline).await?;
    let (kind, ending) = format.media_type();
    let disposition = format!("attachment; filename=\"perimeter.{ending}\"");
    Ok(([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, disposition)], bytes))
}

impl From<FileFault> for Problem {
    fn from(fault: FileFault) -> Self {
        let code = match fault {
            FileFault::Unknown(_) => Code::UnknownFormat,
            FileFault::Unreadable(_) => Code::UnreadableFile,
            FileFault::NoArea(_) => Code::NoAreaInFile,
            FileFault::Projected(_) => Code::ProjectedFile,
            FileFault::Internal(cause) => return Self::internal(&cause),
        };
        Self::new(code, fault.to_string())
    }
}
