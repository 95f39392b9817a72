//! The way along stops, to draw tours.

use super::extract::{Json, Path};
use super::territories::territory;
use super::{App, Code, Problem};
use axum::extract::State;
use collective::document::TerritoryId;
use collective::geography::LonLat;
use collective::parameters::VehicleKey;
use collective::travel::Travel;
use osm_data::roads::RouteLeg;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::ToSchema;

/// More stops than any tour has.
const MOST_STOPS: usize = 500;

/// Where to pass, in order.
#[derive(Deserialize, ToSchema)]
pub(super) struct Stops {
    /// Longitude and latitude of each stop.
    #[schema(value_type = Vec<[f64; 2]>, example = json!([[14.40, 35.89], [14.45, 35.90]]))]
    stops: Vec<LonLat>,
    /// The vehicle, by its key in the catalog of parameters; a small van when not given.
    #[serde(default)]
    #[schema(value_type = Option<String>, example = "refrigerated_van")]
    vehicle: Option<VehicleKey>,
}

/// The way along the stops.
#[derive(Serialize, ToSchema)]
pub(super) struct Route {
    /// From each stop to the next; null where no road leads there.
    legs: Vec<Option<Leg>>,
}

/// The way from one stop to the next.
#[derive(Serialize, ToSchema)]
pub(super) struct Leg {
    /// Its time and length.
    #[serde(flatten)]
    #[schema(value_type = LegTravel)]
    travel: Travel,
    /// Its line.
    #[schema(value_type = Vec<[f64; 2]>)]
    geometry: Vec<LonLat>,
}

/// The time and length of a leg, as described.
#[derive(ToSchema)]
#[expect(dead_code, reason = "it only describes")]
struct LegTravel {
    /// Driving time in seconds.
    duration_s: f64,
    /// Length in metres.
    distance_m: f64,
}

/// The fastest way along stops, with its line.
#[utoipa::path(
    post, path = "/api/territories/{territory}/route", params(("territory" = String, Path)), request_body = Stops,
    responses((status = 200, body = Route), (status = "4XX", body = Problem))
)]
pub(super) async fn find(
    State(app): State<App>,
    Path(id): Path<TerritoryId>,
    Json(Stops { stops, vehicle }): Json<Stops>,
) -> Result<axum::Json<Route>, Problem> {
    if stops.len() > MOST_STOPS {
        return Err(Problem::new(Code::InvalidBody, format!("{} stops are more than {MOST_STOPS}", stops.len())));
    }
    let territory = Arc::clone(territory(&app, &id)?);
    let roadbook = Arc::clone(&app.roadbook);
    let work = move || -> Result<_, Problem> {
        let roads = match vehicle {
            Some(vehicle) => roadbook.roads(&territory, &vehicle).map_err(|cause| Problem::internal(&cause))?,
            None => Arc::clone(territory.roads()),
        };
        roads.route(&stops, &|| false).map_err(|cause| Problem::internal(&cause))
    };
    let legs = tokio::task::spawn_blocking(work).await.map_err(|cause| Problem::internal(&cause))??;
    let leg = |RouteLeg { travel, geometry }| Leg { travel, geometry };
    Ok(axum::Json(Route { legs: legs.into_iter().map(|found| found.map(leg)).collect() }))
}
