//! The server gone and back: edits are kept, told, and reconciled.

use std::time::Duration;
use whole_program::browser::Browser;
use whole_program::program::{Server, malta_data};
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
