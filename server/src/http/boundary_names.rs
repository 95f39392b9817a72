//! What boundaries are called: documents keep their elements only.

use super::document_schema::BoundaryNameDocument;
use super::extract::{Json, Path};
use super::territories::territory;
use super::{App, Problem};
use axum::extract::State;
use collective::boundary::BoundaryName;
use collective::document::TerritoryId;
use serde::Deserialize;
use std::collections::HashSet;
use utoipa::ToSchema;

/// Which boundaries.
#[derive(Deserialize, ToSchema)]
pub(super) struct Called {
    /// Their OpenStreetMap elements.
    #[schema(example = json!(["r7426043", "r7426044"]))]
    osm: Vec<String>,
}

/// What some boundaries are called, in order of kind and name. Those that the territory does not have are left out: it
/// may have been read anew.
#[utoipa::path(
    post, path = "/api/territories/{territory}/boundary-names", params(("territory" = String, Path)), request_body = Called,
    responses((status = 200, body = Vec<BoundaryNameDocument>), (status = "4XX", body = Problem))
)]
pub(super) async fn of(
    State(app): State<App>,
    Path(id): Path<TerritoryId>,
    Json(Called { osm }): Json<Called>,
) -> Result<axum::Json<Vec<BoundaryName>>, Problem> {
    let wanted: HashSet<&str> = osm.iter().map(String::as_str).collect();
    let found = territory(&app, &id)?.boundaries().iter().filter(|boundary| wanted.contains(boundary.osm.as_str()));
    let called = found.map(|it| BoundaryName { osm: it.osm.clone(), kind: it.kind, name: it.name.clone() });
    Ok(axum::Json(called.collect()))
}
