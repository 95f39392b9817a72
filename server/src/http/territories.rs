//! Territories: what they say of themselves, and their communes.

use super::document_schema::{BoundaryDocument, TerritoryDocument};
use super::extract::Path;
use super::{App, Code, Problem};
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use collective::boundary::BoundaryKind;
use collective::document::TerritoryId;
use collective::territory::TerritorySummary;
use osm_data::territory::Territory;
use std::sync::Arc;

/// The territories that are served.
#[utoipa::path(get, path = "/api/territories", responses((status = 200, body = Vec<TerritoryDocument>)))]
pub(super) async fn list(State(app): State<App>) -> axum::Json<Vec<TerritorySummary>> {
    axum::Json(app.territories.iter().map(|territory| territory.summary().clone()).collect())
}

/// A territory in brief.
#[utoipa::path(
    get, path = "/api/territories/{territory}", params(("territory" = String, Path)),
    responses((status = 200, body = TerritoryDocument), (status = "4XX", body = Problem))
)]
pub(super) async fn read(
    State(app): State<App>,
    Path(id): Path<TerritoryId>,
) -> Result<axum::Json<TerritorySummary>, Problem> {
    Ok(axum::Json(territory(&app, &id)?.summary().clone()))
}

/// The communes of a territory; their outlines are simplified for display.
#[utoipa::path(
    get, path = "/api/territories/{territory}/communes", params(("territory" = String, Path)),
    responses((status = 200, body = Vec<BoundaryDocument>), (status = "4XX", body = Problem))
)]
pub(super) async fn communes(
    State(app): State<App>,
    Path(id): Path<TerritoryId>,
) -> Result<impl IntoResponse, Problem> {
    let territory = Arc::clone(territory(&app, &id)?);
    let communes = app.communes.clone();
    let json = tokio::task::spawn_blocking(move || communes.get_with(id, || outlines(&territory).into()))
        .await
        .map_err(|cause| Problem::internal(&cause))?;
    let headers = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "max-age=300")];
    Ok((headers, json.to_string()))
}

/// The territory that is asked for.
pub(super) fn territory<'a>(app: &'a App, id: &TerritoryId) -> Result<&'a Arc<Territory>, Problem> {
    app.territories
        .get(id)
        .ok_or_else(|| Problem::new(Code::UnknownTerritory, format!("the territory {id} is not served here")))
}

fn outlines(territory: &Territory) -> String {
    let projection = territory.projection();
    let communes = territory.boundaries().iter().filter(|boundary| boundary.kind == BoundaryKind::Commune);
    let simplified: Vec<_> = communes.map(|commune| super::display::simplified(commune, projection)).collect();
    // The values come from this program and have a JSON form.
    serde_json::to_string(&simplified).unwrap_or_else(|_| "[]".to_owned())
}
