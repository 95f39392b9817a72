//! Lists of members and points: files become tables, rows become entries on the ground, lists become files.

use super::document_schema::{GuessedSheetDocument, RowReadingDocument, RowsQuestionDocument};
use super::extract::{Json, Path, Query};
use super::territories::territory;
use super::{App, Code, Problem};
use crate::sheets::{self, Atlas, Format};
use axum::body::Bytes;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use collective::document::{CollectiveId, TerritoryId};
use collective::sheet::{GuessedSheet, Listed, RowReading, RowsQuestion};
use serde::Deserialize;
use std::sync::Arc;
use utoipa::IntoParams;

/// What a file is.
#[derive(Deserialize, IntoParams)]
pub(super) struct Sent {
    /// Its name; its extension tells GeoJSON apart where its first bytes do not.
    #[serde(default)]
    name: String,
    /// What it lists.
    #[param(value_type = String, example = "members")]
    listed: Listed,
}

/// A CSV, XLSX, ODS or GeoJSON file, or cells copied from a spreadsheet, as a table, with what its columns seem to hold.
/// Separators, decimal marks and the encoding are found out.
#[utoipa::path(
    post, path = "/api/sheets", params(Sent),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 200, body = GuessedSheetDocument), (status = "4XX", body = Problem))
)]
pub(super) async fn open(Query(sent): Query<Sent>, content: Bytes) -> Result<axum::Json<GuessedSheet>, Problem> {
    let work = move || sheets::open(&content, &sent.name, sent.listed);
    let opened = tokio::task::spawn_blocking(work).await.map_err(|cause| Problem::internal(&cause))?;
    opened.map(axum::Json).map_err(|fault| Problem::new(Code::UnreadableSheet, fault.to_string()))
}

/// Rows of a table as members or points, each with its place and what is wrong with it. Nothing is changed. With `elsewhere` the
/// service at /api/health is asked, too, for the rows that the territory does not place exactly: their addresses are sent to it. What
/// it does not say in time, those rows tell.
#[utoipa::path(
    post, path = "/api/territories/{territory}/sheet-rows", params(("territory" = String, Path)),
    request_body = RowsQuestionDocument,
    responses((status = 200, body = Vec<RowReadingDocument>), (status = "4XX", body = Problem))
)]
pub(super) async fn read(
    State(app): State<App>,
    Path(id): Path<TerritoryId>,
    Json(question): Json<RowsQuestion>,
) -> Result<axum::Json<Vec<RowReading>>, Problem> {
    let territory = Arc::clone(territory(&app, &id)?);
    let gazetteer = Arc::clone(&app.gazetteer);
    let geocoder = if question.elsewhere { Some(app.geocoder()?) } else { None };
    let asks = geocoder.is_some();
    let work = move || {
        let readings = sheets::read(&question, &Atlas { territory: &territory, gazetteer: &gazetteer });
        let asked = if asks { sheets::to_ask(&question, &readings) } else { Vec::new() };
        (question, territory, gazetteer, readings, asked)
    };
    let read = tokio::task::spawn_blocking(work).await.map_err(|cause| Problem::internal(&cause))?;
    let (question, territory, gazetteer, readings, asked) = read;
    let Some(geocoder) = geocoder.filter(|_| !asked.is_empty()) else { return Ok(axum::Json(readings)) };
    let (rows, asked): (Vec<usize>, Vec<_>) = asked.into_iter().unzip();
    let heard = rows.into_iter().zip(geocoder.locate(&asked).await).collect();
    let work = move || {
        let ground = Atlas { territory: &territory, gazetteer: &gazetteer };
        sheets::with_answers(&question, readings, geocoder.service(), heard, &ground)
    };
    tokio::task::spawn_blocking(work).await.map(axum::Json).map_err(|cause| Problem::internal(&cause))
}

/// In which language.
#[derive(Deserialize, IntoParams)]
pub(super) struct In {
    /// `fr` or `en`; French when not given.
    #[serde(default)]
    lang: String,
}

/// The members or points of the newest revision as a file: `members` or `points`, with `.csv`, `.geojson` or `.xlsx`.
#[utoipa::path(
    get, path = "/api/collectives/{id}/lists/{file}",
    params(("id" = Uuid, Path), ("file" = String, Path, example = "members.csv"), In),
    responses((status = 200, description = "The file."), (status = "4XX", body = Problem))
)]
pub(super) async fn list(
    State(app): State<App>,
    Path((id, file)): Path<(CollectiveId, String)>,
    Query(asked): Query<In>,
) -> Result<impl IntoResponse, Problem> {
    let unknown = || Problem::new(Code::UnknownAddress, format!("there is no list {file}"));
    let (stem, extension) = file.split_once('.').ok_or_else(unknown)?;
    let format = Format::of_extension(extension).ok_or_else(unknown)?;
    let listed = match stem {
        "members" => Listed::Members,
        "points" => Listed::Points,
        _ => return Err(unknown()),
    };
    let head = app.store.head(id).await?;
    let content = sheets::export(&head.collective, listed, format, asked.lang == "en");
    let content = content.map_err(|cause| Problem::internal(&cause))?;
    let disposition = format!("attachment; filename=\"{file}\"");
    let headers = [(header::CONTENT_TYPE, format.media_type().to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    Ok((headers, [(header::CACHE_CONTROL, "no-store")], content))
}
