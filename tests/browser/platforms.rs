//! Platforms put by hand: with the tool, under the crosshair, and beside those that are there.

use super::area_tools::middles;
use whole_program::browser::Browser;
use whole_program::program::{Server, malta_data};
use whole_program::workshop::Workshop;

#[tokio::test(flavor = "multi_thread")]
async fn platforms_are_put_where_one_clicks_and_beside_each_other() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    let (mut revision, before) = workshop.document(&server);
    let hubs = || {
        let (_, document) = workshop.document(&server);
        document.variants[&document.reference].hubs.values().cloned().collect::<Vec<_>>()
    };
    let there = hubs().len();

    // At a member: it bears its name and stands where it stands.
    browser.click("[data-testid=tool-more]").await;
    browser.click("[data-testid=tool-add-hub]").await;
    let (place, name) = before.members.values().map(|member| (member.place, member.name.clone())).next().expect("one");
    browser.click_at(workshop.pixel(place).await).await;
    revision += 1;
    workshop.settle(revision).await;
    assert!(hubs().iter().any(|hub| hub.place == place && hub.name == name), "{:?}", hubs());
    browser.click("[data-testid=undo]").await;
    revision += 1;
    workshop.settle(revision).await;
    assert_eq!(hubs().len(), there, "one step takes it back");

    // With keys alone, in the middle of a commune: it has a name.
    let (_, middle) = middles(&server, &before).into_iter().next().expect("a commune");
    browser.script(&format!("location.hash = 'map=14/{}/{}'", middle.lat(), middle.lon())).await;
    browser.wait_until_attribute("[data-testid=map]", "data-zoom", |zoom| zoom.starts_with("14")).await;
    browser.press("h").await;
    browser.wait("[data-testid=crosshair]:not([hidden])").await;
    browser.press(" ").await;
    revision += 1;
    workshop.settle(revision).await;
    assert_eq!(hubs().len(), there + 1);
    assert!(hubs().iter().all(|hub| !hub.name.is_empty()));
    browser.screenshot("platform-by-hand").await;

    // A proposed place beside it: both stay.
    browser.press("v").await;
    workshop.panel("transfers").await;
    browser.click("[data-testid=candidates] [data-testid=candidate-add]").await;
    revision += 1;
    workshop.settle(revision).await;
    assert_eq!(hubs().len(), there + 2);
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}
