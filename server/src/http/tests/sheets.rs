use super::*;

async fn open(service: &Service, content: &'static str) -> (StatusCode, Value) {
    read(service.send(Request::post("/api/sheets?listed=points").body(Body::from(content)).unwrap()).await).await
}

#[tokio::test]
async fn a_list_is_opened_placed_and_told_what_is_wrong() {
    let service = Service::on_malta().await;
    let (status, opened) = open(
        &service,
        "Nom;kg;Commune;Adresse\nCantine A;12,5;L-Imdina;\nCantine B;peu;L-Imdina;\nCantine C;3;Atlantis;\n",
    )
    .await;
    assert_eq!((status, &opened["columns"]), (StatusCode::OK, &json!(["name", "kg_per_week", "commune", "address"])));
    let like = json!({ "point": {
        "name": "", "kind": "canteen", "place": [0, 0], "kg_per_week": 100, "days": ["monday"], "can_host_transfer": false
    } });
    let question = json!({ "like": like, "columns": opened["columns"], "rows": opened["sheet"]["rows"] });
    let (status, readings) = service.post("/api/territories/malta/sheet-rows", &question).await;
    assert_eq!(status, StatusCode::OK, "{readings}");
    let first = &readings[0];
    assert_eq!((&first["entry"]["point"]["name"], &first["placed"]["by"]), (&json!("Cantine A"), &json!("commune")));
    let place = first["entry"]["point"]["place"].as_array().unwrap();
    assert!((place[0].as_f64().unwrap() - 14.403).abs() < 0.02, "{first}");
    assert_eq!(readings[1]["problems"][0], json!({ "column": 1, "kind": "no_number", "value": "peu" }));
    assert_eq!(readings[2]["problems"][0], json!({ "column": 2, "kind": "not_found", "question": "Atlantis" }));
    assert!(readings[1]["entry"].is_null() && readings[2]["entry"].is_null());

    assert_eq!(open(&service, "").await.1["code"], "unreadable_sheet");
}

#[tokio::test]
async fn lists_are_sent_as_files() {
    let service = Service::on_malta().await;
    let collective = service.collective().await;
    service.post(&format!("{collective}/edits"), &gesture(0, &fixture::put_member(1, 12.5))).await;
    let response =
        service.send(Request::get(format!("{collective}/lists/members.csv")).body(Body::empty()).unwrap()).await;
    assert_eq!(response.headers()["content-disposition"], "attachment; filename=\"members.csv\"");
    let content = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    let text = std::str::from_utf8(&content).unwrap();
    assert!(
        text.starts_with("\u{feff}nom;kg par semaine;") && text.contains("Ferme 1;12,5;mardi, vendredi;"),
        "{text}"
    );
    for file in ["points.xlsx", "points.geojson?lang=en"] {
        let response =
            service.send(Request::get(format!("{collective}/lists/{file}")).body(Body::empty()).unwrap()).await;
        assert_eq!(response.status(), StatusCode::OK, "{file}");
    }
    assert_eq!(service.get(&format!("{collective}/lists/members.pdf")).await.1["code"], "unknown_address");
}
