//! A browser that cannot draw the map: people are told why, and everything else works.

use whole_program::browser::Browser;
use whole_program::program::{Server, malta_data};
use whole_program::workshop::Workshop;

#[tokio::test(flavor = "multi_thread")]
async fn without_a_map_people_are_told_why_and_go_on_with_figures_and_lists() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open_without_webgl(1440, 900, "fr").await;
    let workshop = Workshop { browser: &browser, id: Workshop::id_of_example(&server, "Restauration") };
    browser.visit(&format!("{}/collectives/{}", server.url, workshop.id)).await;
    assert!(browser.text("[data-testid=no-map]").await.contains("WebGL"));
    workshop.settle(0).await;
    let (revision, before) = workshop.document(&server);
    let counted = workshop.figure("members").await;
    browser.click("[data-testid=remove-perimeter]").await;
    workshop.settle(revision + 1).await;
    assert!(workshop.figure("members").await > counted, "without a perimeter everybody counts");
    workshop.panel("members").await;
    browser.click("[data-testid=member-row]").await;
    workshop.fill("member-form", "field-goods", "77").await;
    workshop.settle(revision + 2).await;
    let (_, after) = workshop.document(&server);
    assert!(after.members.iter().any(|(id, member)| before.members.get(id) != Some(member)));
    assert_eq!(browser.access_violations().await, Vec::<String>::new());
    browser.screenshot("no-map").await;
    browser.close().await;
}
