//! What stands beside the figures: how sure they are, how they stand to the reference; and signs that stand for many.

use collective::geography::LonLat;
use std::time::Duration;
use whole_program::browser::Browser;
use whole_program::program::{Server, malta_data};
use whole_program::workshop::Workshop;

const COST: &str = "[data-testid=figure-cost-per-week]";

#[tokio::test(flavor = "multi_thread")]
async fn figures_at_rest_have_their_band_and_stand_against_the_reference() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    let (revision, document) = workshop.document(&server);
    let band = format!("{COST} [data-testid=band]");
    browser.wait_until(&band, "a band", |band| band.contains('–')).await;
    let against = format!("{COST} [data-testid=against]");
    assert_eq!(browser.text(&against).await, "", "the reference does not stand against itself");

    // A copy costs the same; with one member less it does not.
    browser.click("[data-testid=variant-add]").await;
    workshop.settle(revision + 1).await;
    browser.wait_until(&against, "no difference", |text| text == "= référence").await;
    let middle = workshop.viewport().await.0.center;
    let away = |place: LonLat| place.distance_to(middle).0;
    let members = document.members.values().map(|member| member.place);
    // Those farther out may not count anyhow.
    let inmost = members.min_by(|a, b| away(*a).total_cmp(&away(*b))).expect("a member");
    browser.click_at(workshop.pixel(inmost).await).await;
    browser.choose("[data-testid=member-form] [data-testid=field-counts]", 2).await;
    workshop.settle(revision + 2).await;
    browser.wait_until(&against, "a difference", |text| text.contains('−') || text.contains('+')).await;
    browser.wait_until(&band, "a band", |band| band.contains('–')).await;
    browser.screenshot("beside").await;
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sign_of_many_opens_when_it_is_pressed() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "échelle").await;
    let (revision, document) = workshop.document(&server);
    let middle = workshop.viewport().await.0.center;
    browser.visit("about:blank").await;
    let address = format!("{}/collectives/{}#map=7/{}/{}", server.url, workshop.id, middle.lat(), middle.lon());
    browser.visit_workshop(&address).await;
    browser.wait("body[data-map-idle=true]").await;
    workshop.settle(revision).await;
    tokio::time::sleep(Duration::from_millis(500)).await;
    // All of the island is a few pixels wide here; most members have one sign somewhere in it.
    let (view, corner) = workshop.viewport().await;
    let mut places: Vec<_> = document.members.values().map(|member| view.project(member.place)).collect();
    places.sort_by(|a, b| a.x.total_cmp(&b.x));
    let at = places[places.len() / 2];
    browser.click_at((corner.0 + at.x, corner.1 + at.y)).await;
    tokio::time::sleep(Duration::from_millis(500)).await;
    let (nearer, _) = workshop.viewport().await;
    assert!(nearer.zoom > view.zoom + 1.0, "it came nearer: {} to {}", view.zoom, nearer.zoom);
    assert_eq!(workshop.document(&server).0, revision, "nothing was moved");
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}
