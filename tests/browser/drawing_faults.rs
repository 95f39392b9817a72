//! A drawing with faults says so whatever panel is open, on a phone too.

use super::area_tools::drawn;
use super::geometry::{Drawing, crossing, is_at};
use whole_program::browser::Browser;
use whole_program::program::{Server, malta_data};
use whole_program::workshop::Workshop;

/// So many pixels of the map lie under the sheet below it, whose corners are round.
const UNDER_SHEET: f64 = 14.0;

#[tokio::test(flavor = "multi_thread")]
async fn a_drawing_that_crosses_itself_says_so_in_every_panel() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    let (revision, document) = workshop.document(&server);
    workshop.panel("members").await;
    assert_eq!(browser.count(".drawing-notice.shown").await, 0);
    let [a, b, c, d] = Drawing::around_some(&document).corners;
    workshop.draw(&[a, c, b, d]).await;
    workshop.settle(revision + 1).await;
    let told = browser.wait_until("[data-testid=drawing-notice]", "told", |told| told.contains("défaut")).await;
    assert!(told.contains("se croise"), "{told}");
    browser.screenshot("drawing-notice").await;
    let ring = drawn(&workshop.document(&server).1).outline.parts[0][0].clone();
    let fault = crossing([ring[0], ring[1]], [ring[2], ring[3]]);
    browser.click("[data-testid=drawing-zoom]").await;
    let is_there = |center: &str| is_at(center, fault, 1e-3);
    browser.wait_until_attribute("[data-testid=map]", "data-center", is_there).await;
    let is_near = |zoom: &str| zoom.parse().is_ok_and(|zoom: f64| zoom > 12.9);
    browser.wait_until_attribute("[data-testid=map]", "data-zoom", is_near).await;
    browser.click("[data-testid=drawing-faults]").await;
    browser.wait("[data-testid=faults] li").await;
    assert_eq!(browser.count("[data-testid=drawing-faults]").await, 0, "all of them are listed here");
    assert_eq!(browser.access_violations().await, Vec::<String>::new());
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    let id = workshop.id;
    browser.close().await;

    let phone = Browser::open(390, 844, "fr").await;
    let small = Workshop::open(&phone, &server, id).await;
    small.panel("costs").await;
    phone.wait("[data-testid=drawing-faults]").await;
    assert!(small.fits().await);
    let (left, top, width, height) = phone.rectangle(".drawing-notice").await;
    let (_, map_top, _, map_height) = phone.rectangle(".map-pane").await;
    let (_, panel_top, ..) = phone.rectangle("[data-testid=panel]").await;
    assert!(left >= 0.0 && left + width <= 390.0);
    assert!(top >= map_top + map_height - UNDER_SHEET - 1.0 && panel_top >= top + height - 1.0, "it covers nothing");
    phone.screenshot("drawing-notice-phone").await;
    assert_eq!(phone.access_violations().await, Vec::<String>::new());
    phone.click("[data-testid=drawing-faults]").await;
    phone.wait("[data-testid=faults] li").await;
    assert_eq!(phone.page_errors().await, Vec::<String>::new());
    phone.close().await;
}
