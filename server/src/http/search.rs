//! The search box: places, streets, addresses by words, in the territory and elsewhere, and the address of a place.

use super::document_schema::{FoundDocument, FoundElsewhereDocument, WhereaboutsDocument};
use super::extract::{Path, Query};
use super::problem::of_silence;
use super::territories::territory;
use super::{App, Code, Problem};
use crate::sheets::{Atlas, Ground as _};
use axum::extract::State;
use collective::document::TerritoryId;
use collective::geography::LonLat;
use collective::search::{Found, FoundElsewhere, Whereabouts};
use osm_data::search::MOST_ANSWERS;
use serde::Deserialize;
use std::sync::Arc;

/// As many answers as a list under a search box shows.
const USUAL_ANSWERS: usize = 10;
/// Another service is not asked for more.
const MOST_ELSEWHERE: usize = 20;
/// No question is longer.
const LONGEST_QUESTION: usize = 500;

/// What is looked for.
#[derive(Deserialize)]
pub(super) struct Question {
    q: String,
    near: Option<String>,
    limit: Option<usize>,
}

/// Communes, settlements, streets, house numbers and things with a name that answer a question, best first; among equals the
/// nearest. Words may stand in any order, without accents, the last one only begun, some with a letter wrong.
#[utoipa::path(
    get, path = "/api/territories/{territory}/search",
    params(
        ("territory" = String, Path),
        ("q" = String, Query, description = "The question.", example = "12 rue de la gare maroilles"),
        ("near" = Option<String>, Query, description = "Longitude and latitude near which to look.", example = "3.76,50.13"),
        ("limit" = Option<usize>, Query, description = "How many answers at most, 10 when not given, 100 at most.")
    ),
    responses((status = 200, body = Vec<FoundDocument>), (status = "4XX", body = Problem))
)]
pub(super) async fn find(
    State(app): State<App>,
    Path(id): Path<TerritoryId>,
    Query(Question { q, near, limit }): Query<Question>,
) -> Result<axum::Json<Vec<Found>>, Problem> {
    let (near, limit) = checked(&q, near.as_deref(), limit, MOST_ANSWERS)?;
    let territory = Arc::clone(territory(&app, &id)?);
    let found = tokio::task::spawn_blocking(move || territory.search(&q, near, limit))
        .await
        .map_err(|cause| Problem::internal(&cause))?;
    Ok(axum::Json(found))
}

/// Addresses that answer a question, from the service at /api/health, to which the question is sent.
#[utoipa::path(
    get, path = "/api/territories/{territory}/search/elsewhere",
    params(
        ("territory" = String, Path),
        ("q" = String, Query, description = "The question.", example = "12 rue de la gare maroilles"),
        ("near" = Option<String>, Query, description = "Longitude and latitude near which to look.", example = "3.76,50.13"),
        ("limit" = Option<usize>, Query, description = "How many answers at most, 10 when not given, 20 at most.")
    ),
    responses((status = 200, body = FoundElsewhereDocument), (status = "4XX", body = Problem), (status = 502, body = Problem))
)]
pub(super) async fn find_elsewhere(
    State(app): State<App>,
    Path(id): Path<TerritoryId>,
    Query(Question { q, near, limit }): Query<Question>,
) -> Result<axum::Json<FoundElsewhere>, Problem> {
    let (near, limit) = checked(&q, near.as_deref(), limit, MOST_ELSEWHERE)?;
    let territory = territory(&app, &id)?;
    let geocoder = app.geocoder()?;
    let service = geocoder.service();
    let geocoded = geocoder.search(&q, near, limit).await.map_err(|silence| of_silence(silence, service))?;
    let ground = Atlas { territory, gazetteer: &app.gazetteer };
    let (inside, outside): (Vec<_>, Vec<_>) = geocoded.into_iter().partition(|it| ground.covers(it.location));
    let found = inside.into_iter().map(|it| it.found(service, near)).collect();
    Ok(axum::Json(FoundElsewhere { found, outside: outside.len() }))
}

/// A place.
#[derive(Deserialize)]
pub(super) struct At {
    lon: f64,
    lat: f64,
}

/// The address, the street and the commune of a place; each null where there is none near.
#[utoipa::path(
    get, path = "/api/territories/{territory}/reverse",
    params(
        ("territory" = String, Path),
        ("lon" = f64, Query, description = "Longitude.", example = 3.76),
        ("lat" = f64, Query, description = "Latitude.", example = 50.13)
    ),
    responses((status = 200, body = WhereaboutsDocument), (status = "4XX", body = Problem))
)]
pub(super) async fn reverse(
    State(app): State<App>,
    Path(id): Path<TerritoryId>,
    Query(At { lon, lat }): Query<At>,
) -> Result<axum::Json<Whereabouts>, Problem> {
    let place = LonLat::try_new(lon, lat).map_err(|fault| wrong(fault.to_string()))?;
    let territory = Arc::clone(territory(&app, &id)?);
    let whereabouts = tokio::task::spawn_blocking(move || territory.whereabouts(place))
        .await
        .map_err(|cause| Problem::internal(&cause))?;
    Ok(axum::Json(whereabouts))
}

fn checked(q: &str, near: Option<&str>, limit: Option<usize>, most: usize) -> Result<(Option<LonLat>, usize), Problem> {
    let limit = limit.unwrap_or(USUAL_ANSWERS);
    if limit == 0 || limit > most {
        return Err(wrong(format!("limit={limit} is not between 1 and {most}")));
    }
    if q.len() > LONGEST_QUESTION {
        return Err(wrong(format!("q has {} bytes, more than {LONGEST_QUESTION}", q.len())));
    }
    Ok((near.map(lon_lat).transpose()?, limit))
}

fn lon_lat(text: &str) -> Result<LonLat, Problem> {
    let (lon, lat) = text.split_once(',').ok_or_else(|| wrong(format!("near={text} is not lon,lat")))?;
    let number = |text: &str| text.trim().parse::<f64>().map_err(|fault| wrong(format!("{text:?} in near: {fault}")));
    LonLat::try_new(number(lon)?, number(lat)?).map_err(|fault| wrong(fault.to_string()))
}

fn wrong(what: String) -> Problem {
    Problem::new(Code::InvalidParameter, what)
}
