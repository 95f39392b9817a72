//! The address of the page: who is sent it sees what its sender saw.

use uuid::Uuid;
use whole_program::browser::Browser;
use whole_program::program::{Server, malta_data};
use whole_program::workshop::Workshop;

const MAP: &str = "[data-testid=map]";
const SHOWN: &str = "[data-testid=variant][aria-pressed=true]";

#[tokio::test(flavor = "multi_thread")]
async fn an_address_shows_what_its_sender_saw() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    let (revision, _) = workshop.document(&server);
    let before = browser.attribute(MAP, "data-zoom").await;
    browser.click("[data-testid=variant-add]").await;
    workshop.settle(revision + 1).await;
    workshop.panel("costs").await;
    browser.press("+").await;
    browser.wait_until_attribute(MAP, "data-zoom", |zoom| Some(zoom) != before.as_deref()).await;
    // The map writes the address once it rests.
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    let (sent, chip, (view, _)) = (browser.address().await, browser.text(SHOWN).await, workshop.viewport().await);

    browser.visit(&server.url).await;
    browser.wait("[data-testid=collective-card]").await;
    let again = Workshop::open_at(&browser, &sent, workshop.id).await;
    assert_eq!(browser.text(SHOWN).await, chip);
    browser.wait("[role=tab][data-testid=panel-costs][aria-selected=true]").await;
    let (found, _) = again.viewport().await;
    assert!((found.zoom - view.zoom).abs() < 0.02, "{found:?} {view:?}");
    let apart = found.project(view.center).distance_to(found.project(found.center));
    assert!(apart < 4.0, "{apart} pixels: {found:?} {view:?}");

    // What was looked at in the workshop is one step of the way back.
    workshop.panel("members").await;
    browser.back().await;
    browser.wait("[data-testid=collective-card]").await;

    // A variant that is gone is told, and the rest of the address is kept.
    let gone = format!("{}/collectives/{}?panel=points&variant={}", server.url, workshop.id, Uuid::from_u128(7));
    let _ = Workshop::open_at(&browser, &gone, workshop.id).await;
    browser.wait_until("[data-testid=notice]", "it is told", |text| text.contains("variante")).await;
    browser.wait("[data-testid=variant][aria-pressed=true] [data-testid=reference-mark]").await;
    browser.wait("[role=tab][data-testid=panel-points][aria-selected=true]").await;
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_tab_of_an_address_is_in_sight_on_a_phone() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(390, 844, "en").await;
    let id = Workshop::id_of_example(&server, "Restauration");
    let address = format!("{}/collectives/{id}?panel=parameters", server.url);
    let workshop = Workshop::open_at(&browser, &address, id).await;
    let tab = "const tab = document.querySelector('[role=tab][aria-selected=true]').getBoundingClientRect(); \
               return tab.left > -1 && tab.right < window.innerWidth + 1";
    assert_eq!(browser.script(tab).await, true);
    assert!(workshop.fits().await);
    browser.close().await;
}
