//! The land around a place, to draw a perimeter of it.

use super::extract::{Path, Query};
use super::territories::territory;
use super::{App, Code, Problem};
use axum::extract::State;
use collective::document::TerritoryId;
use collective::geography::LonLat;
use collective::outline::Outline;
use collective::parameters::VehicleKey;
use collective::quantity::{Meters, Seconds};
use collective::travel::Course;
use osm_data::roads::IsochronePolygon;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::ToSchema;

/// A perimeter is not drawn around what is farther than half a day's drive.
const LONGEST_MINUTES: f64 = 240.0;
/// The outline follows a grid of fields; corners that bend it less than this only make it tedious to edit.
const LIGHT: Meters = Meters(60.0);

/// What is asked.
#[derive(Deserialize)]
pub(super) struct Question {
    lon: f64,
    lat: f64,
    minutes: f64,
    course: Option<Course>,
    vehicle: Option<VehicleKey>,
}

/// The land around a place.
#[derive(Serialize, ToSchema)]
pub(super) struct Land {
    /// Its outline as the coordinates of a GeoJSON `MultiPolygon`; without parts where no road is near enough.
    #[schema(value_type = Vec<Vec<Vec<[f64; 2]>>>)]
    outline: Outline,
}

/// The land that one reaches from a place within some minutes, or from which one reaches it.
#[utoipa::path(
    get, path = "/api/territories/{territory}/isochrone",
    params(
        ("territory" = String, Path),
        ("lon" = f64, Query, description = "Longitude of the place.", example = 14.4),
        ("lat" = f64, Query, description = "Latitude of the place.", example = 35.89),
        ("minutes" = f64, Query, description = "Above 0, up to 240.", example = 20.0),
        ("course" = Option<String>, Query, description = "from (when not given) or to the place.", example = "from"),
        ("vehicle" = Option<String>, Query, description = "A key of the catalog of parameters; a small van when not given.", example = "rigid_12t")
    ),
    responses((status = 200, body = Land), (status = "4XX", body = Problem))
)]
pub(super) async fn around(
    State(app): State<App>,
    Path(id): Path<TerritoryId>,
    Query(Question { lon, lat, minutes, course, vehicle }): Query<Question>,
) -> Result<axum::Json<Land>, Problem> {
    let wrong = |what: String| Problem::new(Code::InvalidParameter, what);
    let place = LonLat::try_new(lon, lat).map_err(|fault| wrong(fault.to_string()))?;
    if !(minutes > 0.0 && minutes <= LONGEST_MINUTES) {
        return Err(wrong(format!("minutes={minutes} is not above 0 and at most {LONGEST_MINUTES}")));
    }
    let territory = Arc::clone(territory(&app, &id)?);
    let roadbook = Arc::clone(&app.roadbook);
    let work = move || -> Result<_, Problem> {
        let roads = match vehicle {
            Some(vehicle) => roadbook.roads(&territory, &vehicle).map_err(|cause| Problem::internal(&cause))?,
            None => Arc::clone(territory.roads()),
        };
        let polygons = roads.isochrone(place, Seconds(minutes * 60.0), course.unwrap_or(Course::From));
        let polygons = polygons.map_err(|cause| Problem::internal(&cause))?;
        let outline = Outline { parts: polygons.into_iter().map(rings).collect() };
        Ok(Land { outline: outline.simplified(LIGHT, territory.projection()) })
    };
    let land = tokio::task::spawn_blocking(work).await.map_err(|cause| Problem::internal(&cause))??;
    Ok(axum::Json(land))
}

fn rings(polygon: IsochronePolygon) -> Vec<Vec<LonLat>> {
    std::iter::once(polygon.exterior).chain(polygon.holes).collect()
}
