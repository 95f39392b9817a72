//! What is asked of the server.

mod events;
mod inquiry;

pub(super) use events::{Line, Message, follow};
pub(super) use inquiry::{Inquiry, Told, inquire};

use crate::editor::{Delivery, Drive};
use crate::wire::{
    Appended, CollectiveSummary, FileAreas, Health, Land, NamesQuestion, NewCollective, NewEdit, Problem, RouteAnswer,
    RouteQuestion, StoredCollective, UnionQuestion,
};
use crate::wording::problems::UNREADABLE_ANSWER;
use collective::address_service::AddressService;
use collective::analysis::Analysis;
use collective::boundary::{Boundary, BoundaryKind, BoundaryName};
use collective::document::{CollectiveId, TerritoryId, VariantId};
use collective::geography::LonLat;
use collective::search::{Found, FoundElsewhere, Whereabouts};
use collective::sheet::{GuessedSheet, Listed, RowReading, RowsQuestion};
use collective::territory::TerritorySummary;
use gloo_net::http::{Request, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// How far an outline to be edited may lie from the true one, in metres.
pub(super) const EDITED_M: u32 = 60;

/// Why an answer is missing.
#[derive(Debug, Clone)]
pub(super) enum ClientFault {
    /// No answer at all, or one that a server about to start gives: worth trying again.
    Unreachable,
    /// The server said no, and why.
    Refused(Problem),
}

pub(super) async fn territories() -> Result<Vec<TerritorySummary>, ClientFault> {
    get("/api/territories").await
}

pub(super) async fn territory(id: &TerritoryId) -> Result<TerritorySummary, ClientFault> {
    get(&format!("/api/territories/{id}")).await
}

pub(super) async fn communes(id: &TerritoryId) -> Result<Vec<Boundary>, ClientFault> {
    get(&format!("/api/territories/{id}/communes")).await
}

pub(super) async fn route(id: &TerritoryId, question: &RouteQuestion) -> Result<RouteAnswer, ClientFault> {
    post(&format!("/api/territories/{id}/route"), question).await
}

/// As many places as a list below a search box shows.
const MOST_FOUND: usize = 8;

/// The places that answer a question, the nearest first among equals.
pub(super) async fn search(id: &TerritoryId, question: &str, near: Option<LonLat>) -> Result<Vec<Found>, ClientFault> {
    get(&format!("/api/territories/{id}/search?{}", search_query(question, near))).await
}

/// The places that another service knows; the question is sent to it.
pub(super) async fn search_elsewhere(
    id: &TerritoryId,
    question: &str,
    near: Option<LonLat>,
) -> Result<FoundElsewhere, ClientFault> {
    get(&format!("/api/territories/{id}/search/elsewhere?{}", search_query(question, near))).await
}

fn search_query(question: &str, near: Option<LonLat>) -> String {
    let question = js_sys::encode_uri_component(question);
    let near = near.map(|near| format!("&near={},{}", near.lon(), near.lat())).unwrap_or_default();
    format!("q={question}&limit={MOST_FOUND}{near}")
}

/// Another service that the server can ask for addresses, if any.
pub(super) async fn geocoder() -> Result<Option<AddressService>, ClientFault> {
    Ok(get::<Health>("/api/health").await?.geocoder)
}

/// The address, the street and the commune of a place.
pub(super) async fn whereabouts(id: &TerritoryId, place: LonLat) -> Result<Whereabouts, ClientFault> {
    get(&format!("/api/territories/{id}/reverse?lon={}&lat={}", place.lon(), place.lat())).await
}

/// The boundaries of a kind, their outlines light enough to edit.
pub(super) async fn boundaries(id: &TerritoryId, kind: BoundaryKind) -> Result<Vec<Boundary>, ClientFault> {
    let kind = serde_json::to_value(kind).ok();
    let kind = kind.as_ref().and_then(|kind| kind.as_str()).unwrap_or_default();
    get(&format!("/api/territories/{id}/boundaries?kind={kind}&tolerance_m={EDITED_M}")).await
}

/// What some boundaries are called.
pub(super) async fn boundary_names(id: &TerritoryId, osm: &[String]) -> Result<Vec<BoundaryName>, ClientFault> {
    post(&format!("/api/territories/{id}/boundary-names"), &NamesQuestion { osm }).await
}

/// What is in any of some boundaries, no farther than this from the true one.
pub(super) async fn union(id: &TerritoryId, osm: &[String], tolerance_m: u32) -> Result<Land, ClientFault> {
    post(&format!("/api/territories/{id}/union"), &UnionQuestion { osm, tolerance_m }).await
}

pub(super) async fn land(id: &TerritoryId, drive: &Drive) -> Result<Land, ClientFault> {
    let (place, how) = (drive.place, &drive.how);
    let (course, vehicle) = (serde_json::to_value(how.course).ok(), &how.vehicle.0);
    let course = course.as_ref().and_then(|course| course.as_str()).unwrap_or_default();
    let query = format!("lon={}&lat={}&minutes={}&course={course}", place.lon(), place.lat(), how.minutes);
    get(&format!("/api/territories/{id}/isochrone?{query}&vehicle={vehicle}")).await
}

/// The areas of a file that people chose.
pub(super) async fn read_outlines(name: &str, file: &web_sys::File) -> Result<FileAreas, ClientFault> {
    let query = [("name", name)];
    let request = Request::post("/api/outlines/read").query(query).body(file);
    read(request.map_err(|_| ClientFault::Unreachable)?.send().await).await
}

pub(super) async fn collectives() -> Result<Vec<CollectiveSummary>, ClientFault> {
    get("/api/collectives").await
}

pub(super) async fn collective(id: CollectiveId) -> Result<StoredCollective, ClientFault> {
    get(&format!("/api/collectives/{id}")).await
}

/// The best analysis of a variant, at the newest revision.
pub(super) async fn analysis(id: CollectiveId, variant: VariantId) -> Result<Analysis, ClientFault> {
    get(&format!("/api/collectives/{id}/analysis?variant={variant}")).await
}

pub(super) async fn create(new: &NewCollective) -> Result<StoredCollective, ClientFault> {
    post("/api/collectives", new).await
}

pub(super) async fn append(delivery: &Delivery) -> Result<Appended, ClientFault> {
    let edit = NewEdit { gesture: delivery.gesture, base: delivery.base, edit: delivery.edit.clone() };
    post(&format!("/api/collectives/{}/edits", delivery.collective), &edit).await
}

/// Opens a file, or a text copied from a spreadsheet, as a table.
pub(super) async fn open_sheet(
    listed: Listed,
    name: &str,
    content: wasm_bindgen::JsValue,
) -> Result<GuessedSheet, ClientFault> {
    let listed = match listed {
        Listed::Members => "members",
        Listed::Points => "points",
    };
    let name = js_sys::encode_uri_component(name);
    let request = Request::post(&format!("/api/sheets?listed={listed}&name={name}")).body(content);
    read(request.map_err(|_| ClientFault::Unreachable)?.send().await).await
}

pub(super) async fn read_rows(id: &TerritoryId, question: &RowsQuestion) -> Result<Vec<RowReading>, ClientFault> {
    post(&format!("/api/territories/{id}/sheet-rows"), question).await
}

async fn get<A: DeserializeOwned>(address: &str) -> Result<A, ClientFault> {
    read(Request::get(address).send().await).await
}

async fn post<Q: Serialize, A: DeserializeOwned>(address: &str, question: &Q) -> Result<A, ClientFault> {
    let request = Request::post(address).json(question).map_err(|_| ClientFault::Unreachable)?;
    read(request.send().await).await
}

async fn read<A: DeserializeOwned>(answer: Result<Response, gloo_net::Error>) -> Result<A, ClientFault> {
    let answer = answer.map_err(|_| ClientFault::Unreachable)?;
    if answer.ok() {
        return answer.json().await.map_err(|cause| {
            // The server speaks another form than we do: a fault of ours, to be seen by who looks for it.
            leptos::logging::error!("{} cannot be read: {cause}", answer.url());
            ClientFault::Refused(Problem { code: UNREADABLE_ANSWER.into(), ..Problem::default() })
        });
    }
    if matches!(answer.status(), 429 | 502..=504) {
        return Err(ClientFault::Unreachable);
    }
    let problem = answer.json().await;
    Err(ClientFault::Refused(problem.unwrap_or(Problem { code: answer.status().to_string(), ..Problem::default() })))
}
