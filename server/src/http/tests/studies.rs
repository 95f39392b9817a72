use super::*;
use collective::edit::Edit;

/// A collective of so many members and points.
async fn collective(service: &Service, members: u128, points: u128) -> String {
    let address = service.collective().await;
    let members = (1..=members).map(|number| fixture::put_member(number, 80.0));
    let edits = members.chain((1..=points).map(|number| fixture::put_point(number, 100.0))).collect();
    let (status, body) = service.post(&format!("{address}/edits"), &gesture(0, &Edit::Together { edits })).await;
    assert_eq!(status, StatusCode::OK, "{body}");
    address
}

#[tokio::test(flavor = "multi_thread")]
async fn each_study_answers_for_the_newest_revision_and_agrees_with_the_analysis() {
    let service = Service::on_malta().await;
    let address = collective(&service, 4, 3).await;
    let (_, analysis) = service.get(&format!("{address}/analysis")).await;
    let organizations = analysis["logistics"]["organizations"].as_array().unwrap();
    let costs: Vec<f64> = organizations.iter().map(|report| report["cost"]["per_week"].as_f64().unwrap()).collect();
    let cheapest = costs[1..].iter().copied().fold(f64::INFINITY, f64::min);
    let (status, marginal) = service.get(&format!("{address}/marginal")).await;
    assert_eq!(status, StatusCode::OK, "{marginal}");
    assert_eq!((&marginal["revision"], marginal["members"].as_array().unwrap().len()), (&json!(1), 4));
    assert!((marginal["cost"]["per_week"].as_f64().unwrap() - cheapest).abs() < 1e-6);

    let (status, sharing) = service.get(&format!("{address}/sharing?organization=1")).await;
    assert_eq!(status, StatusCode::OK, "{sharing}");
    assert!((sharing["total_per_week"].as_f64().unwrap() - costs[1]).abs() < 1e-6);
    assert!((sharing["alone_per_week"].as_f64().unwrap() - costs[0]).abs() < 1e-6);
    let (status, sizing) = service.get(&format!("{address}/sizing")).await;
    assert_eq!(status, StatusCode::OK, "{sizing}");
    assert_eq!(sizing["steps"][3]["members"], 4);
}

#[tokio::test]
async fn what_has_nothing_in_common_cannot_be_studied() {
    let service = Service::on_malta().await;
    let empty = service.collective().await;
    let address = collective(&service, 2, 1).await;
    let asked = [
        format!("{empty}/marginal"),
        format!("{address}/sharing?organization=0"),
        format!("{address}/sizing?organization=9"),
    ];
    for asked in asked {
        let (status, problem) = service.get(&asked).await;
        assert_eq!(
            (status, &problem["code"]),
            (StatusCode::UNPROCESSABLE_ENTITY, &json!("nothing_in_common")),
            "{asked}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newer_edit_ends_a_study() {
    let service = Service::on_malta().await;
    let address = collective(&service, 70, 25).await;
    let (marginal, edits) = (format!("{address}/marginal"), format!("{address}/edits"));
    let edit = async {
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        service.post(&edits, &gesture(1, &fixture::put_member(1, 90.0))).await
    };
    let ((status, problem), (kept, _)) = tokio::join!(service.get(&marginal), edit);
    assert_eq!(kept, StatusCode::OK);
    // Refining so many tours takes seconds.
    assert_eq!((status, &problem["code"]), (StatusCode::CONFLICT, &json!("superseded")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_study_that_is_streamed_says_how_far_it_is_and_then_the_same() {
    let service = Service::on_malta().await;
    let address = collective(&service, 12, 6).await;
    let request = Request::get(format!("{address}/sharing")).header("accept", "text/event-stream");
    let response = service.send(request.body(Body::empty()).unwrap()).await;
    assert_eq!(response.headers()["content-type"], "text/event-stream");
    let text = String::from_utf8(to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec()).unwrap();
    let events: Vec<(&str, Value)> = text
        .split("\n\n")
        .filter_map(|event| {
            let (name, data) = event.split_once('\n')?;
            let data = serde_json::from_str(data.strip_prefix("data: ")?).ok()?;
            Some((name.strip_prefix("event: ")?, data))
        })
        .collect();
    let (last, before) = events.split_last().unwrap();
    assert!(!before.is_empty() && before.iter().all(|(name, _)| *name == "progress"), "{text}");
    for (_, progress) in before {
        assert!(progress["done"].as_u64().unwrap() <= progress["of"].as_u64().unwrap());
    }
    let (_, whole) = service.get(&format!("{address}/sharing")).await;
    assert_eq!((last.0, &last.1), ("answer", &whole));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newer_edit_ends_a_stream_with_a_problem() {
    let service = Service::on_malta().await;
    let address = collective(&service, 70, 25).await;
    let request = Request::get(format!("{address}/sharing")).header("accept", "text/event-stream");
    let response = service.send(request.body(Body::empty()).unwrap()).await;
    let (status, _) = service.post(&format!("{address}/edits"), &gesture(1, &fixture::put_member(1, 90.0))).await;
    assert_eq!(status, StatusCode::OK);
    let text = String::from_utf8(to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec()).unwrap();
    assert!(text.contains("event: problem") && text.contains("superseded"), "{text}");
}
