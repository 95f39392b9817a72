use super::*;

async fn problem(response: Response) -> Value {
    assert_eq!(response.headers()["content-type"], "application/problem+json");
    let status = response.status();
    let (_, body) = read(response).await;
    assert_eq!(body["status"], status.as_u16());
    assert_eq!(body["type"], format!("/problems/{}", body["code"].as_str().unwrap()));
    for told in ["title", "detail", "remedy"] {
        assert!(!body[told].as_str().unwrap().is_empty(), "{told} of {body}");
    }
    body
}

#[tokio::test]
async fn every_error_is_a_problem_with_a_code() {
    let service = Service::new().await;
    let address = service.collective().await;
    let json = |request: axum::http::request::Builder| request.header("content-type", "application/json");
    let unknown = Uuid::from_u128(5);
    let cases = [
        (Request::get("/api/nothing"), "", "unknown_address"),
        (Request::get("/assets/app.js"), "", "unknown_address"),
        (Request::delete("/api/collectives"), "", "method_not_allowed"),
        (Request::get("/api/collectives/7"), "", "invalid_parameter"),
        (Request::get(format!("/api/collectives/{unknown}")), "", "unknown_collective"),
        (Request::get(format!("/api/collectives/{unknown}/events")), "", "unknown_collective"),
        (json(Request::post("/api/collectives")), "{", "invalid_body"),
        (Request::post("/api/collectives"), "{}", "invalid_body"),
        (
            json(Request::post("/api/collectives")),
            r#"{"name":" ","territory":"malta","variant_name":"x"}"#,
            "invalid_body",
        ),
        (
            json(Request::post("/api/collectives")),
            r#"{"name":"x","territory":"../x","variant_name":"x"}"#,
            "invalid_body",
        ),
        (json(Request::post(format!("{address}/edits"))), r#"{"edit":{"kind":"paint"}}"#, "invalid_body"),
    ];
    for (request, body, code) in cases {
        let request = request.body(Body::from(body)).unwrap();
        let asked = format!("{} {}", request.method(), request.uri());
        assert_eq!(problem(service.send(request).await).await["code"], code, "{asked}");
    }
}

#[tokio::test]
async fn a_body_too_large_is_refused_before_it_is_read() {
    let service = Service::new().await;
    let request = Request::post("/api/collectives").header("content-type", "application/json");
    let response = service.send(request.body(Body::from(vec![b' '; LARGEST_BODY_BYTES + 1])).unwrap()).await;
    assert_eq!(response.status(), StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(problem(response).await["code"], "body_too_large");
}

#[tokio::test]
async fn the_description_of_the_contract_is_served() {
    let (status, served) = Service::new().await.get("/api/openapi.json").await;
    assert_eq!((status, served), (StatusCode::OK, serde_json::to_value(contract()).unwrap()));
}
