//! The server gone and back: edits are kept, told, and reconciled.

use std::time::Duration;
use whole_program::browser::Browser;
use whole_program::program::{Server, malta_data, post};
use whole_program::workshop::Workshop;

#[tokio::test(flavor = "multi_thread")]
async fn what_is_done_without_the_server_is_kept_told_and_sent_when_it_is_back() {
    const STATE: &str = "[data-testid=save-state]";
    let data = malta_data();
    let server = Server::start(data.path());
    let url = server.url.clone();
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    let (revision, before) = workshop.document(&server);
    browser.wait_until_attribute(STATE, "data-state", |state| state == "saved").await;

    server.kill();
    browser.fill("[data-testid=collective-name]", "Sans serveur").await;
    browser.wait_until_attribute(STATE, "data-state", |state| state == "offline").await;
    workshop.panel("members").await;
    browser.click("[data-testid=member-row]").await;
    workshop.fill("member-form", "field-goods", "77").await;
    browser.screenshot("offline").await;
    assert!(browser.text(STATE).await.contains('2'), "how many edits are kept is told");

    let server = Server::start_at(data.path(), &url);
    browser.wait_until_attribute(STATE, "data-state", |state| state == "saved").await;
    workshop.settle(revision + 2).await;
    let (_, after) = workshop.document(&server);
    assert_eq!(after.name, "Sans serveur");
    let changed = after.members.iter().filter(|(id, member)| before.members.get(id) != Some(member));
    let changed: Vec<f64> = changed.map(|(_, member)| member.kg_per_week.0).collect();
    assert_eq!(changed, [77.0]);

    // The line of events is open again: what another one does is seen.
    browser.click("[data-testid=undo]").await;
    workshop.settle(revision + 3).await;
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert_eq!(workshop.document(&server).1.members, before.members);
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_not_sent_outlives_the_page_and_meets_what_others_did() {
    const STATE: &str = "[data-testid=save-state]";
    const KEPT: &str = "return Object.keys(localStorage).filter(name => name.startsWith('perimetre.unsent')).length";
    let data = malta_data();
    let server = Server::start(data.path());
    let url = server.url.clone();
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    let (revision, before) = workshop.document(&server);
    assert_eq!(browser.script(KEPT).await, 0, "nothing is under way");

    server.kill();
    browser.fill("[data-testid=collective-name]", "Sans serveur").await;
    workshop.panel("members").await;
    browser.click("[data-testid=member-row]").await;
    workshop.fill("member-form", "field-goods", "77").await;
    browser.wait_until_attribute(STATE, "data-state", |state| state == "offline").await;
    assert_eq!(browser.script(KEPT).await, 1, "what is under way is kept");
    // The page ends while the server is gone.
    browser.visit("about:blank").await;

    // Meanwhile somebody else removes a point.
    let server = Server::start_at(data.path(), &url);
    let removed = *before.points.keys().next().expect("a point");
    let gesture = uuid::Uuid::from_u128(1);
    let edit = serde_json::json!({ "kind": "remove_point", "id": removed });
    let body = serde_json::json!({ "gesture": gesture, "base": revision, "edit": edit });
    let _ = post(&server, &format!("/api/collectives/{}/edits", workshop.id), &body.to_string());

    let workshop = Workshop::open(&browser, &server, workshop.id).await;
    workshop.settle(revision + 3).await;
    browser.wait_until_attribute(STATE, "data-state", |state| state == "saved").await;
    browser.screenshot("recalled").await;
    let (last, after) = workshop.document(&server);
    assert_eq!((last, after.name.as_str()), (revision + 3, "Sans serveur"));
    assert!(!after.points.contains_key(&removed), "what the other one did stays");
    let changed = after.members.iter().filter(|(id, member)| before.members.get(id) != Some(member));
    assert_eq!(changed.map(|(_, member)| member.kg_per_week.0).collect::<Vec<_>>(), [77.0]);
    assert_eq!(browser.script(KEPT).await, 0, "what has arrived is not kept any longer");

    // It can be undone as if the page had never been away, and is not sent again by the next one.
    browser.click("[data-testid=undo]").await;
    browser.click("[data-testid=undo]").await;
    workshop.settle(revision + 5).await;
    let (_, undone) = workshop.document(&server);
    assert_eq!((&undone.name, &undone.members), (&before.name, &before.members));
    let workshop = Workshop::open(&browser, &server, workshop.id).await;
    assert_eq!(workshop.document(&server).0, revision + 5);
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}
