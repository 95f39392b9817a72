//! Boundaries taken together, as exact or as light as they are wanted.

use super::extract::{Json, Path};
use super::territories::territory;
use super::{App, Code, Problem};
use axum::extract::State;
use collective::document::TerritoryId;
use collective::outline::{Outline, Plotted};
use collective::quantity::Meters;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::sync::Arc;
use utoipa::ToSchema;

/// Which boundaries.
#[derive(Deserialize, ToSchema)]
pub(super) struct Wanted {
    /// Their OpenStreetMap elements.
    #[schema(example = json!(["r7426043", "r7426044"]))]
    osm: Vec<String>,
    /// How far the outline may lie from the true one, in metres; the true one when not given.
    #[serde(default)]
    tolerance_m: f64,
}

/// What is in any of them.
#[derive(Serialize, ToSchema)]
pub(super) struct Together {
    /// The outline as the coordinates of a GeoJSON `MultiPolygon`.
    #[schema(value_type = Vec<Vec<Vec<[f64; 2]>>>)]
    outline: Outline,
}

/// The outline of what is in any of some boundaries.
#[utoipa::path(
    post, path = "/api/territories/{territory}/union", params(("territory" = String, Path)), request_body = Wanted,
    responses((status = 200, body = Together), (status = "4XX", body = Problem))
)]
pub(super) async fn of(
    State(app): State<App>,
    Path(id): Path<TerritoryId>,
    Json(Wanted { osm, tolerance_m }): Json<Wanted>,
) -> Result<axum::Json<Together>, Problem> {
    let wrong = |what: String| Problem::new(Code::InvalidBody, what);
    if tolerance_m.is_nan() || tolerance_m < 0.0 {
        return Err(wrong(format!("tolerance_m={tolerance_m} is no distance")));
    }
    let territory = Arc::clone(territory(&app, &id)?);
    let work = move || {
        let mut missing: HashSet<&str> = osm.iter().map(String::as_str).collect();
        let light = territory.light_boundaries(Meters(tolerance_m));
        let wanted: Vec<_> = light.filter(|boundary| missing.remove(boundary.osm.as_str())).collect();
        if let Some(one) = missing.iter().min() {
            return Err(format!("the territory has no boundary {one}"));
        }
        let outlines = wanted.iter().map(|boundary| &boundary.outline);
        Ok(Together { outline: Plotted::union(outlines, territory.projection()).outline() })
    };
    let together = tokio::task::spawn_blocking(work).await.map_err(|cause| Problem::internal(&cause))?;
    together.map(axum::Json).map_err(wrong)
}
