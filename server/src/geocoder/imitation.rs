//! A geocoder for tests, on this machine: it answers as the service is documented to, from a few addresses around Rabat of Malta,
//! or misbehaves as asked.

use super::{Geocoder, Patience};
use axum::extract::{Multipart, Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What it does when it is asked.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Manner {
    /// It answers.
    Answers,
    /// It says no.
    Status(u16),
    /// It says it is asked too much, the first time.
    BusyOnce,
    /// It takes longer than anybody waits.
    Sleeps,
    /// It says this.
    Says(String),
    /// The answer to a list ends after so many rows.
    Breaks(usize),
    /// It sends people to another host.
    Sends(String),
}

/// An address it knows: answered to questions that contain `asked`.
struct Known {
    asked: &'static str,
    kind: &'static str,
    number: &'static str,
    street: &'static str,
    postcode: &'static str,
    city: &'static str,
    citycode: &'static str,
    score: f64,
    lon: f64,
    lat: f64,
}

const fn in_rabat(asked: &'static str, kind: &'static str, [number, street]: [&'static str; 2], score: f64) -> Known {
    let (postcode, city, citycode) = ("02100", "Ir-Rabat", "62041");
    Known { asked, kind, number, street, postcode, city, citycode, score, lon: 14.4, lat: 35.88 }
}

/// One of each sort: sure, unsure, in another city and country, sure but outside the territory, and known by its street only.
const KNOWN: [Known; 5] = [
    in_rabat("12 Triq Perduta", "housenumber", ["12", "Triq Perduta"], 0.971),
    in_rabat("7 Triq Dubjuza", "housenumber", ["7", "Triq Dubbjuża"], 0.55),
    Known {
        postcode: "75001",
        city: "Paris",
        citycode: "75101",
        lon: 2.35,
        lat: 48.85,
        ..in_rabat("3 Triq Barra", "housenumber", ["3", "Rue Barra"], 0.95)
    },
    Known { lon: 14.2, lat: 36.1, ..in_rabat("Il-Barrani", "locality", ["", "Il-Barrani"], 0.9) },
    in_rabat("5 Triq Twila", "street", ["", "Triq Twila"], 0.85),
];

impl Known {
    fn name(&self) -> String {
        format!("{} {}", self.number, self.street).trim().to_owned()
    }

    fn label(&self) -> String {
        format!("{} {} {}", self.name(), self.postcode, self.city)
    }
}

#[derive(Clone)]
struct Desk {
    manner: Arc<Mutex<Manner>>,
    /// Questions of search boxes, and lists as they were sent.
    heard: Arc<Mutex<Vec<String>>>,
}

/// It, as long as the test goes on.
pub(crate) struct Imitation {
    desk: Desk,
    address: String,
    task: tokio::task::JoinHandle<()>,
}

impl Drop for Imitation {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Imitation {
    pub(crate) async fn that(manner: Manner) -> Self {
        let desk = Desk { manner: Arc::new(Mutex::new(manner)), heard: Arc::default() };
        let routes = axum::Router::new().route("/geo/search/", get(search)).route("/geo/search/csv/", post(list));
        let routes = routes.with_state(desk.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}/geo", listener.local_addr().unwrap());
        let task = tokio::spawn(async move { axum::serve(listener, routes).await.unwrap() });
        Self { desk, address, task }
    }

    /// A client of it that does not wait long.
    pub(crate) fn client(&self) -> Geocoder {
        self.client_with(hurried())
    }

    pub(crate) fn client_with(&self, patience: Patience) -> Geocoder {
        Geocoder::at(&self.address, patience).unwrap()
    }

    pub(crate) fn now(&self, manner: Manner) {
        *self.desk.manner.lock().unwrap() = manner;
    }

    /// All that was sent to it.
    pub(crate) fn heard(&self) -> Vec<String> {
        self.desk.heard.lock().unwrap().clone()
    }

    /// How often it was asked.
    pub(crate) fn times(&self) -> usize {
        self.desk.heard.lock().unwrap().len()
    }
}

pub(crate) fn hurried() -> Patience {
    Patience {
        connection: Duration::from_secs(2),
        answer: Duration::from_millis(700),
        pause: Duration::from_millis(10),
        longest_pause: Duration::from_millis(50),
        whole: Duration::from_secs(20),
    }
}

impl Desk {
    /// Takes a question down; what it says instead of an answer, if it misbehaves.
    async fn misbehaves(&self, question: String) -> Option<Response> {
        let manner = self.manner.lock().unwrap().clone();
        let times = {
            let mut heard = self.heard.lock().unwrap();
            heard.push(question);
            heard.len()
        };
        match manner {
            Manner::Answers | Manner::Breaks(_) => None,
            Manner::BusyOnce if times > 1 => None,
            Manner::BusyOnce => Some((StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, "0")]).into_response()),
            Manner::Status(status) => Some(StatusCode::from_u16(status).unwrap().into_response()),
            Manner::Says(text) => Some(text.into_response()),
            Manner::Sends(address) => Some(Redirect::temporary(&address).into_response()),
            Manner::Sleeps => {
                tokio::time::sleep(Duration::from_mins(1)).await;
                None
            }
        }
    }
}

async fn search(State(desk): State<Desk>, Query(asked): Query<HashMap<String, String>>) -> Response {
    let q = asked["q"].clone();
    let parameters = ["limit", "lat", "lon"].map(|name| asked.get(name).cloned().unwrap_or_default());
    if let Some(other) = desk.misbehaves(format!("{q} | {}", parameters.join(" "))).await {
        return other;
    }
    let features: Vec<Value> = KNOWN.iter().filter(|known| q.contains(known.asked)).map(feature).collect();
    axum::Json(json!({ "type": "FeatureCollection", "version": "draft", "features": features, "attribution": "BAN", "query": q }))
        .into_response()
}

fn feature(known: &Known) -> Value {
    let mut properties = json!({
        "label": known.label(), "score": known.score, "id": "62041_0001", "name": known.name(), "type": known.kind,
        "postcode": known.postcode, "city": known.city, "citycode": known.citycode,
        "context": "62, Pas-de-Calais", "importance": 0.4, "x": 1.0, "y": 2.0
    });
    if !known.number.is_empty() {
        properties["housenumber"] = json!(known.number);
        properties["street"] = json!(known.street);
    }
    let geometry = json!({ "type": "Point", "coordinates": [known.lon, known.lat] });
    json!({ "type": "Feature", "geometry": geometry, "properties": properties })
}

async fn list(State(desk): State<Desk>, mut form: Multipart) -> Response {
    let (mut data, mut fields) = (None, Vec::<(String, String)>::new());
    while let Some(field) = form.next_field().await.unwrap() {
        let name = field.name().unwrap().to_owned();
        match name.as_str() {
            "data" => {
                assert!(field.file_name().is_some(), "a list is a file");
                data = Some(field.text().await.unwrap());
            }
            _ => fields.push((name, field.text().await.unwrap())),
        }
    }
    let Some(data) = data else { return StatusCode::BAD_REQUEST.into_response() };
    if let Some(other) = desk.misbehaves(data.clone()).await {
        return other;
    }
    let most = match &*desk.manner.lock().unwrap() {
        Manner::Breaks(rows) => *rows,
        _ => usize::MAX,
    };
    let all = |wanted: &str| -> Vec<String> {
        fields.iter().filter(|(name, _)| name == wanted).map(|(_, value)| value.clone()).collect()
    };
    located(&data, &all("columns"), &all("citycode"), &all("result_columns"), most).map_or_else(
        || StatusCode::BAD_REQUEST.into_response(),
        |csv| ([(header::CONTENT_TYPE, "text/csv")], csv).into_response(),
    )
}

/// The rows with what was found, as the documented columns; nothing when a column is named that is not there.
fn located(data: &str, columns: &[String], citycode: &[String], wanted: &[String], most: usize) -> Option<Vec<u8>> {
    let mut reader = csv::Reader::from_reader(data.as_bytes());
    let headings = reader.headers().unwrap().clone();
    let at = |name: &String| headings.iter().position(|heading| heading == name);
    let asked: Vec<usize> = columns.iter().map(at).collect::<Option<_>>()?;
    let filter = citycode.iter().map(at).collect::<Option<Vec<_>>>()?;
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(headings.iter().chain(wanted.iter().map(String::as_str))).unwrap();
    for record in reader.records().take(most) {
        let record = record.unwrap();
        let q = asked.iter().map(|at| &record[*at]).collect::<Vec<_>>().join(" ");
        let fits = |known: &&Known| {
            let filtered = filter.iter().all(|at| record[*at].is_empty() || record[*at] == *known.citycode);
            q.contains(known.asked) && filtered
        };
        let found = KNOWN.iter().find(fits);
        let missing = if q.trim().len() < 3 { "skipped" } else { "not-found" };
        let cell = |name: &String| found.map_or_else(|| status(name, missing), |known| column(known, name));
        let answers: Vec<String> = wanted.iter().map(cell).collect();
        writer.write_record(record.iter().chain(answers.iter().map(String::as_str))).unwrap();
    }
    Some(writer.into_inner().unwrap())
}

fn status(column: &str, status: &str) -> String {
    if column == "result_status" { status.to_owned() } else { String::new() }
}

fn column(known: &Known, name: &str) -> String {
    match name {
        "latitude" => known.lat.to_string(),
        "longitude" => known.lon.to_string(),
        "result_label" => known.label(),
        "result_score" => known.score.to_string(),
        "result_type" => known.kind.to_owned(),
        "result_housenumber" => known.number.to_owned(),
        "result_name" => known.name(),
        "result_street" => known.street.to_owned(),
        "result_postcode" => known.postcode.to_owned(),
        "result_city" => known.city.to_owned(),
        "result_citycode" => known.citycode.to_owned(),
        other => status(other, "ok"),
    }
}
