use super::*;
use collective::edit::Edit;

#[tokio::test]
async fn a_collective_is_made_edited_listed_and_removed() {
    let service = Service::new().await;
    assert_eq!(service.get("/api/collectives").await, (StatusCode::OK, json!([])));
    let address = service.collective().await;
    let (status, made) = service.get(&address).await;
    assert_eq!((status, &made["revision"], &made["collective"]["name"]), (StatusCode::OK, &json!(0), &json!("Essai")));

    let (status, kept) = service.post(&format!("{address}/edits"), &gesture(0, &fixture::put_member(1, 120.0))).await;
    assert_eq!((status, kept), (StatusCode::OK, json!({ "revision": 1, "base": 0 })));
    let (_, now) = service.get(&address).await;
    assert_eq!(now["collective"]["members"][fixture::member_id(1).to_string()]["kg_per_week"], json!(120.0));

    let (_, list) = service.get("/api/collectives").await;
    let expected = json!([{
        "id": made["id"], "name": "Essai", "territory": "malta", "revision": 1, "members": 1, "points": 0, "example": false,
    }]);
    assert_eq!(list, expected);

    let removed = service.send(Request::delete(&address).body(Body::empty()).unwrap()).await;
    assert_eq!(removed.status(), StatusCode::NO_CONTENT);
    assert_eq!(service.get(&address).await.1["code"], "unknown_collective");
}

#[tokio::test]
async fn a_gesture_sent_again_counts_once() {
    let service = Service::new().await;
    let edits = format!("{}/edits", service.collective().await);
    let sent = gesture(0, &fixture::put_member(1, 120.0));
    let first = service.post(&edits, &sent).await;
    service.post(&edits, &gesture(1, &fixture::put_member(2, 80.0))).await;
    assert_eq!(service.post(&edits, &sent).await, first);
    assert_eq!(first, (StatusCode::OK, json!({ "revision": 1, "base": 0 })));
}

#[tokio::test]
async fn edits_of_two_people_on_the_same_revision_both_count_unless_one_undoes_what_the_other_needs() {
    let service = Service::new().await;
    let edits = format!("{}/edits", service.collective().await);
    service.post(&edits, &gesture(0, &fixture::put_member(1, 120.0))).await;
    let (status, kept) = service.post(&edits, &gesture(0, &fixture::put_point(1, 60.0))).await;
    assert_eq!((status, kept), (StatusCode::OK, json!({ "revision": 2, "base": 0 })));

    let removal = Edit::RemoveMember { id: fixture::member_id(1) };
    assert_eq!(service.post(&edits, &gesture(2, &removal)).await.0, StatusCode::OK);
    let (status, late) = service.post(&edits, &gesture(2, &removal)).await;
    assert_eq!((status, &late["code"]), (StatusCode::CONFLICT, &json!("edit_conflict")));
    let (status, impossible) = service.post(&edits, &gesture(3, &removal)).await;
    assert_eq!((status, &impossible["code"]), (StatusCode::UNPROCESSABLE_ENTITY, &json!("edit_refused")));
    let (status, ahead) = service.post(&edits, &gesture(9, &removal)).await;
    assert_eq!((status, &ahead["code"]), (StatusCode::CONFLICT, &json!("revision_ahead")));
}

#[tokio::test(flavor = "multi_thread")]
async fn edits_sent_at_the_same_moment_each_get_a_revision_of_their_own() {
    let service = std::sync::Arc::new(Service::new().await);
    let edits = format!("{}/edits", service.collective().await);
    let sending: Vec<_> = (0..30)
        .map(|number| {
            let (service, edits) = (service.clone(), edits.clone());
            tokio::spawn(async move { service.post(&edits, &gesture(0, &fixture::put_member(number, 1.0))).await })
        })
        .collect();
    let mut revisions = Vec::new();
    for sent in sending {
        let (status, kept) = sent.await.unwrap();
        assert_eq!(status, StatusCode::OK);
        revisions.push(kept["revision"].as_u64().unwrap());
    }
    revisions.sort_unstable();
    assert_eq!(revisions, (1..=30).collect::<Vec<_>>());
}
