use super::*;
use collective::boundary::Boundary;
use std::io::Read as _;

#[tokio::test]
async fn a_territory_says_what_it_is_and_has_communes_to_draw() {
    let service = Service::on_malta().await;
    let (status, list) = service.get("/api/territories").await;
    assert_eq!((status, list.as_array().unwrap().len(), &list[0]["id"]), (StatusCode::OK, 1, &json!("malta")));
    assert_eq!(service.get("/api/territories/malta").await, (StatusCode::OK, list[0].clone()));
    let (_, communes) = service.get("/api/territories/malta/communes").await;
    let communes: Vec<Boundary> = serde_json::from_value(communes).unwrap();
    let drawn: usize = communes.iter().map(|commune| commune.outline.position_count()).sum();
    let known = &service.app.territories.iter().next().unwrap().boundaries().to_vec();
    let full = |osm: &str| known.iter().find(|boundary| boundary.osm == osm).unwrap().outline.position_count();
    let before: usize = communes.iter().map(|commune| full(&commune.osm)).sum();
    assert!(communes.len() > 5 && drawn * 2 < before, "{drawn} corners of {before}");
}

#[tokio::test]
async fn a_tile_is_sent_compressed_to_those_who_read_it_and_not_again_to_those_who_know_it() {
    let service = Service::on_malta().await;
    // Over Mdina.
    let tile = || Request::get("/api/territories/malta/tiles/13/4423/3220");
    let plain = service.send(tile().body(Body::empty()).unwrap()).await;
    assert_eq!(plain.headers()["content-type"], "application/vnd.mapbox-vector-tile");
    assert!(plain.headers().get("content-encoding").is_none());
    let tag = plain.headers()["etag"].clone();
    let plain = to_bytes(plain.into_body(), usize::MAX).await.unwrap();
    assert!(plain.len() > 1000);

    let packed = service.send(tile().header("accept-encoding", "gzip, br").body(Body::empty()).unwrap()).await;
    assert_eq!(packed.headers()["content-encoding"], "gzip");
    let packed = to_bytes(packed.into_body(), usize::MAX).await.unwrap();
    let mut unpacked = Vec::new();
    flate2::read::GzDecoder::new(&*packed).read_to_end(&mut unpacked).unwrap();
    assert_eq!(unpacked, plain);

    let known = service.send(tile().header("if-none-match", tag).body(Body::empty()).unwrap()).await;
    assert_eq!(known.status(), StatusCode::NOT_MODIFIED);
    for nothing in ["22/0/0", "3/9/9"] {
        let path = format!("/api/territories/malta/tiles/{nothing}");
        let empty = service.send(Request::get(path).body(Body::empty()).unwrap()).await;
        assert_eq!(empty.status(), StatusCode::NO_CONTENT, "{nothing}");
    }
    for (path, code) in [("malta/tiles/x/0/0", "invalid_parameter"), ("gozo/tiles/1/0/0", "unknown_territory")] {
        assert_eq!(service.get(&format!("/api/territories/{path}")).await.1["code"], code);
    }
}

#[tokio::test]
async fn a_route_goes_from_stop_to_stop_or_says_that_no_road_leads_there() {
    let service = Service::on_malta().await;
    let stops = json!({ "stops": [[14.40, 35.89], [14.45, 35.90], [10.0, 40.0]] });
    let (status, route) = service.post("/api/territories/malta/route", &stops).await;
    let legs = route["legs"].as_array().unwrap();
    assert_eq!((status, legs.len(), &legs[1]), (StatusCode::OK, 2, &Value::Null));
    let line = legs[0]["geometry"].as_array().unwrap();
    assert_eq!((&line[0], &line[line.len() - 1]), (&stops["stops"][0], &stops["stops"][1]));
    // 4.6 km as the crow flies.
    let (meters, seconds) = (legs[0]["distance_m"].as_f64().unwrap(), legs[0]["duration_s"].as_f64().unwrap());
    assert!((4_600.0..15_000.0).contains(&meters) && (200.0..2_000.0).contains(&seconds), "{meters} m, {seconds} s");

    let many = json!({ "stops": vec![[14.40, 35.89]; 501] });
    assert_eq!(service.post("/api/territories/malta/route", &many).await.1["code"], "invalid_body");
}

#[tokio::test]
async fn the_search_box_finds_by_words_and_says_where_a_place_is() {
    let service = Service::on_malta().await;
    let find = async |query: &str| service.get(&format!("/api/territories/malta/search?{query}")).await;
    let (status, found) = find("q=imdin&limit=3").await;
    assert_eq!((status, found[0]["kind"].as_str()), (StatusCode::OK, Some("commune")), "{found}");
    assert!(found[0]["name"].as_str() == Some("L-Imdina") && found.as_array().unwrap().len() <= 3, "{found}");
    // There is a Triq San Pawl in many places.
    let distances = |found: &Value| -> Vec<f64> {
        found.as_array().unwrap().iter().filter_map(|it| it["distance_m"].as_f64()).collect()
    };
    let (_, streets) = find("q=triq%20san%20pawl&near=14.40,35.89&limit=4").await;
    let names: Vec<_> = streets.as_array().unwrap().iter().map(|it| it["name"].as_str().unwrap()).collect();
    assert!(names.contains(&"Triq San Pawl") && distances(&streets)[0] < 5_000.0, "{streets}");

    let (status, here) = service.get("/api/territories/malta/reverse?lon=14.4031&lat=35.8863").await;
    assert_eq!((status, here["commune"]["osm"].clone()), (StatusCode::OK, found[0]["osm"].clone()), "{here}");
    assert!(here["street"]["distance_m"].as_f64().unwrap() < 100.0, "{here}");
    for query in ["search?q=x&limit=0", "search?q=x&limit=101", "search?q=x&near=14", "search", "reverse?lon=200&lat=0"]
    {
        let (_, problem) = service.get(&format!("/api/territories/malta/{query}")).await;
        assert_eq!(problem["code"], "invalid_parameter", "{query}: {problem}");
    }
    let (status, nothing) = find("q=zzzzzzz").await;
    assert_eq!((status, nothing), (StatusCode::OK, json!([])));
}

#[tokio::test]
async fn boundaries_come_by_kind_and_as_light_as_they_are_wanted() {
    let service = Service::on_malta().await;
    let ask = async |query: &str| service.get(&format!("/api/territories/malta/boundaries?{query}")).await;
    let count = async |query: &str| {
        let (status, found) = ask(query).await;
        assert_eq!(status, StatusCode::OK, "{found}");
        let boundaries: Vec<Boundary> = serde_json::from_value(found).unwrap();
        (boundaries.len(), boundaries.iter().map(|it| it.outline.position_count()).sum::<usize>())
    };
    let (communes, exact) = count("kind=commune&tolerance_m=0").await;
    let (same, light) = count("kind=commune&tolerance_m=1000").await;
    assert!(communes == same && light * 4 < exact, "{light} corners of {exact}");
    assert_eq!(count("kind=commune").await, count("kind=commune&tolerance_m=20").await);
    assert!(count("").await.0 > communes);
    for query in ["kind=planet", "tolerance_m=-1"] {
        assert_eq!(ask(query).await.1["code"], "invalid_parameter", "{query}");
    }
}

#[tokio::test]
async fn the_style_is_the_programs_own_in_two_lights_or_another_one() {
    let service = Service::on_malta().await;
    let style = |query: &'static str| service.get(query);
    let (status, light) = style("/api/territories/malta/style").await;
    assert_eq!((status, &light["version"]), (StatusCode::OK, &json!(8)));
    let (_, dark) = style("/api/territories/malta/style?theme=dark").await;
    assert!(light != dark && light["layers"].as_array().unwrap().len() == dark["layers"].as_array().unwrap().len());
    assert_eq!(style("/api/territories/malta/style?theme=dusk").await.1["code"], "invalid_parameter");
    assert_eq!(style("/api/territories/gozo/style").await.1["code"], "unknown_territory");

    let ask = |service: &Service, query: &str| {
        let request = Request::get(format!("/api/territories/malta/style{query}")).body(Body::empty()).unwrap();
        router(service.app.clone()).oneshot(request)
    };
    let mut elsewhere = Service::on_malta().await;
    elsewhere.app = elsewhere.app.with_style("https://tiles.example/style.json".parse().unwrap());
    let sent = ask(&elsewhere, "").await.unwrap();
    assert_eq!(sent.status(), StatusCode::TEMPORARY_REDIRECT);
    assert_eq!(sent.headers()["location"], "https://tiles.example/style.json");
    assert_eq!(ask(&elsewhere, "?own=true").await.unwrap().status(), StatusCode::OK);
}

#[test]
fn a_style_of_a_file_is_read_and_judged_when_the_program_starts() {
    let folder = tempfile::tempdir().unwrap();
    let given = |content: &str| {
        let file = folder.path().join("style.json");
        std::fs::write(&file, content).unwrap();
        file.to_str().unwrap().parse::<MapStyle>().map_err(|fault| fault.to_string())
    };
    let sound = r#"{"version": 8, "sources": {}, "layers": []}"#;
    assert_eq!(given(sound), Ok(MapStyle::Given(sound.to_owned())));
    for (content, cause) in
        [("{", "line 1"), (r#"{"version": 7}"#, "version is not 8"), (r#"{"version": 8}"#, "no sources")]
    {
        let fault = given(content).unwrap_err();
        assert!(fault.contains("style.json") && fault.contains(cause), "{fault}");
    }
    let missing = folder.path().join("none.json").to_str().unwrap().parse::<MapStyle>().unwrap_err().to_string();
    assert!(missing.contains("none.json") && missing.contains("cannot be read"), "{missing}");
}
