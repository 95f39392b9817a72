//! Another service beside the territory, played by one on this machine.

use super::*;
use crate::geocoder::imitation::{Imitation, Manner};

/// Rows of a list: name, address, commune, longitude and latitude.
fn rows(rows: &[[&str; 5]], elsewhere: bool) -> Value {
    let like = json!({ "point": {
        "name": "", "kind": "canteen", "place": [0, 0], "kg_per_week": 100, "days": ["monday"], "can_host_transfer": false
    } });
    let rows: Vec<Value> = (2..).zip(rows).map(|(line, cells)| json!({ "line": line, "cells": cells })).collect();
    let columns = ["name", "address", "commune", "lon", "lat"];
    let mut question = json!({ "like": like, "columns": columns, "rows": rows, "elsewhere": elsewhere });
    if !elsewhere {
        question.as_object_mut().unwrap().remove("elsewhere");
    }
    question
}

async fn read_rows(service: &Service, question: &Value) -> Vec<Value> {
    let (status, readings) = service.post("/api/territories/malta/sheet-rows", question).await;
    assert_eq!(status, StatusCode::OK, "{readings}");
    readings.as_array().unwrap().iter().map(without_volume).collect()
}

/// That no volume is said is no matter here.
fn without_volume(reading: &Value) -> Value {
    let mut reading = reading.clone();
    reading["problems"].as_array_mut().unwrap().retain(|problem| problem["kind"] != "no_volume");
    reading
}

fn kinds(reading: &Value) -> Vec<&str> {
    reading["problems"].as_array().unwrap().iter().map(|it| it["kind"].as_str().unwrap()).collect()
}

const UNKNOWN_STREET: [&str; 5] = ["Cantine A", "12 Triq Perduta", "Ir-Rabat", "", ""];

#[tokio::test]
async fn what_the_territory_does_not_know_is_looked_for_elsewhere_when_it_is_wanted() {
    let other = Imitation::that(Manner::Answers).await;
    let service = Service::on_malta().await.asking(other.client());
    assert_eq!(service.get("/api/health").await.1["geocoder"], "127.0.0.1");
    let list = [
        UNKNOWN_STREET,
        ["Cantine B", "7 Triq Dubjuza", "Ir-Rabat", "", ""],
        ["Cantine C", "3 Triq Barra", "Paris", "", ""],
        ["Cantine D", "Il-Barrani", "Ir-Rabat", "", ""],
        ["Cantine E", "9 Triq Xejn", "Ir-Rabat", "", ""],
        ["Cantine F", "5 Triq Twila", "Ir-Rabat", "", ""],
        ["Secret", "12 Triq San Pawl", "Ir-Rabat", "", ""],
        ["Cantine H", "12 Triq Perduta", "Ir-Rabat", "14.45", "35.9"],
        ["Cantine I", "", "Ir-Rabat", "", ""],
    ];
    let before = read_rows(&service, &rows(&list, false)).await;
    assert_eq!(other.times(), 0, "nobody wanted it");
    let after = read_rows(&service, &rows(&list, true)).await;

    assert_eq!((kinds(&before[0]), &before[0]["placed"]["by"]), (vec!["commune_only"], &json!("commune")));
    assert_eq!(after[0]["entry"]["point"]["place"], json!([14.4, 35.88]));
    let placed = json!({ "by": { "service": "127.0.0.1" }, "label": "12 Triq Perduta 02100 Ir-Rabat" });
    assert_eq!((&after[0]["placed"], kinds(&after[0])), (&placed, vec![]));

    let offered = &after[1]["problems"][1];
    assert_eq!(kinds(&after[1]), ["commune_only", "offered"]);
    assert_eq!(offered["choices"], json!([{ "label": "7 Triq Dubbjuża 02100 Ir-Rabat", "place": [14.4, 35.88] }]));
    assert_eq!(after[1]["entry"], before[1]["entry"], "what is uncertain is not taken");

    assert_eq!(kinds(&before[2]), ["not_found", "inexact"], "nor is the street that it resembles taken for it");
    for outside in &after[2..4] {
        assert_eq!((kinds(outside), &outside["entry"]), (vec!["found_outside"], &Value::Null));
    }
    assert_eq!((kinds(&after[4]), &after[4]["entry"]), (vec!["commune_only", "unknown_to"], &before[4]["entry"]));
    assert_eq!(kinds(&after[5]), ["commune_only", "offered"], "a street is not a house");
    assert_eq!(after[6..], before[6..], "what the territory knows, coordinates, and communes alone");

    let sent = other.heard().join("\n");
    assert_eq!((other.times(), sent.matches("Triq Perduta").count()), (1, 1), "{sent}");
    assert!(!sent.contains("San Pawl") && !sent.contains("Cantine") && !sent.contains("Secret"), "{sent}");
}

#[tokio::test]
async fn a_service_that_says_nothing_costs_no_row_and_each_says_why() {
    let other = Imitation::that(Manner::Answers).await;
    let service = Service::on_malta().await.asking(other.client());
    let before = read_rows(&service, &rows(&[UNKNOWN_STREET], false)).await;
    for (manner, silence) in [
        (Manner::Status(500), "unreachable"),
        (Manner::Sleeps, "unreachable"),
        (Manner::Status(429), "busy"),
        (Manner::Status(400), "refused"),
        (Manner::Says("rien".into()), "unreadable"),
    ] {
        other.now(manner.clone());
        let after = read_rows(&service, &rows(&[UNKNOWN_STREET], true)).await;
        let told = json!({ "column": 1, "kind": "no_answer", "service": "127.0.0.1", "silence": silence });
        assert_eq!((&after[0]["problems"][1], &after[0]["entry"]), (&told, &before[0]["entry"]), "{manner:?}");
    }
}

#[tokio::test]
async fn the_search_box_asks_elsewhere_and_tells_what_is_outside() {
    let other = Imitation::that(Manner::Answers).await;
    let service = Service::on_malta().await.asking(other.client());
    let find = async |query: &str| service.get(&format!("/api/territories/malta/search/elsewhere?{query}")).await;
    let (status, answer) = find("q=12%20Triq%20Perduta&near=14.40,35.89&limit=4").await;
    let found = &answer["found"][0];
    assert_eq!((status, &found["kind"], &found["house_number"]), (StatusCode::OK, &json!("address"), &json!("12")));
    assert_eq!((&found["name"], &found["commune"]), (&json!("Triq Perduta"), &json!("Ir-Rabat")));
    assert!((1_000.0..1_300.0).contains(&found["distance_m"].as_f64().unwrap()), "{found}");
    assert_eq!((&found["service"], &answer["outside"]), (&json!("127.0.0.1"), &json!(0)));
    let (_, outside) = find("q=3%20Triq%20Barra").await;
    assert_eq!(outside, json!({ "found": [], "outside": 1 }));
    assert_eq!(find("q=x&limit=21").await.1["code"], "invalid_parameter");
    other.now(Manner::Status(500));
    let (status, silent) = find("q=12%20Triq%20Perduta").await;
    assert_eq!((status, &silent["code"]), (StatusCode::BAD_GATEWAY, &json!("geocoder_silent")));
}

#[tokio::test]
async fn without_a_service_nothing_is_asked_and_who_asks_is_told() {
    let service = Service::on_malta().await;
    assert_eq!(service.get("/api/health").await.1["geocoder"], Value::Null);
    let (_, problem) = service.post("/api/territories/malta/sheet-rows", &rows(&[UNKNOWN_STREET], true)).await;
    assert_eq!(problem["code"], "no_geocoder");
    assert_eq!(service.get("/api/territories/malta/search/elsewhere?q=x").await.1["code"], "no_geocoder");
}
