//! Territories: what they say of themselves, and their communes.

use super::document_schema::{BoundaryDocument, TerritoryDocument};
use super::extract::{Path, Query};
use super::{App, Code, Problem};
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use collective::boundary::{Boundary, BoundaryKind};
use collective::document::TerritoryId;
use collective::quantity::Meters;
use collective::territory::TerritorySummary;
use osm_data::territory::Territory;
use serde::Deserialize;
use std::sync::Arc;

/// How far a displayed outline may lie from the true one: less than a pixel at the zoom of a commune.
const DISPLAYED: Meters = Meters(15.0);

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

/// Which boundaries are asked for.
#[derive(Deserialize)]
pub(super) struct Wanted {
    kind: Option<BoundaryKind>,
    tolerance_m: Option<f64>,
}

/// The boundaries of a territory: communes, EPCI, départements, regions, parks. Outlines of neighbours share their sides at
/// any tolerance.
#[utoipa::path(
    get, path = "/api/territories/{territory}/boundaries",
    params(
        ("territory" = String, Path),
        ("kind" = Option<String>, Query, description = "commune, epci, department, region or park; all when not given.", example = "epci"),
        ("tolerance_m" = Option<f64>, Query, description = "How far an outline may lie from the true one, in metres: 15 when not given, 0 for the true one.")
    ),
    responses((status = 200, body = Vec<BoundaryDocument>), (status = "4XX", body = Problem))
)]
pub(super) async fn boundaries(
    State(app): State<App>,
    Path(id): Path<TerritoryId>,
    Query(Wanted { kind, tolerance_m }): Query<Wanted>,
) -> Result<axum::Json<Vec<Boundary>>, Problem> {
    let tolerance = tolerance_m.map_or(DISPLAYED, Meters);
    if tolerance.0.is_nan() || tolerance.0 < 0.0 {
        return Err(Problem::new(Code::InvalidParameter, format!("tolerance_m={} is no distance", tolerance.0)));
    }
    let territory = Arc::clone(territory(&app, &id)?);
    let work = move || {
        let light = territory.light_boundaries(tolerance);
        light.filter(|boundary| kind.is_none_or(|kind| boundary.kind == kind)).collect()
    };
    let boundaries = tokio::task::spawn_blocking(work).await.map_err(|cause| Problem::internal(&cause))?;
    Ok(axum::Json(boundaries))
}

/// The territory that is asked for.
pub(super) fn territory<'a>(app: &'a App, id: &TerritoryId) -> Result<&'a Arc<Territory>, Problem> {
    app.territories
        .get(id)
        .ok_or_else(|| Problem::new(Code::UnknownTerritory, format!("the territory {id} is not served here")))
}

fn outlines(territory: &Territory) -> String {
    let light = territory.light_boundaries(DISPLAYED);
    let simplified: Vec<_> = light.filter(|boundary| boundary.kind == BoundaryKind::Commune).collect();
    // The values come from this program and have a JSON form.
    serde_json::to_string(&simplified).unwrap_or_else(|_| "[]".to_owned())
}
