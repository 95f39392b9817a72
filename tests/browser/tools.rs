//! The tools of the map, one story each.

use super::geometry::{Drawing, members_inside};
use std::time::Duration;
use whole_program::browser::Browser;
use whole_program::program::{Server, malta_data};
use whole_program::workshop::Workshop;

const MAP: &str = "[data-testid=map]";

#[tokio::test(flavor = "multi_thread")]
async fn a_piece_is_cut_off_with_the_lasso() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    let (drawing, revision, _) = Drawing::drawn(&workshop, &server).await;
    let whole = workshop.figure("area").await;

    browser.click("[data-testid=tool-lasso]").await;
    browser.click("[data-testid=combination-subtract]").await;
    let mut pixels = Vec::new();
    for corner in drawing.western_half() {
        pixels.push(workshop.pixel(corner).await);
    }
    browser.hold(pixels[0], &pixels[1..]).await;
    browser.screenshot("workshop-lasso").await;
    browser.release().await;
    workshop.settle(revision + 2).await;
    let (_, cut) = workshop.document(&server);
    let perimeter = cut.variants[&cut.reference].perimeter.clone().expect("a piece is left");
    let ring = &perimeter.outline.parts[0][0];
    let left = workshop.figure("area").await;
    assert!(left > 0.4 * whole && left < 0.6 * whole, "half is left: {left} of {whole}");
    assert_eq!(workshop.figure("members").await as usize, members_inside(&cut, ring));

    browser.click("[data-testid=undo]").await;
    workshop.settle(revision + 3).await;
    assert!((workshop.figure("area").await - whole).abs() < 1e-6 * whole);
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_map_answers_keys_and_hints_let_clicks_through() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    assert_eq!(browser.attribute(".maplibregl-ctrl-zoom-in", "title").await.as_deref(), Some("Zoomer"));
    let (before, _) = workshop.viewport().await;
    browser.press("\u{E014}").await;
    let moved =
        |center: &str| center.split(',').next().and_then(|lon| lon.parse::<f64>().ok()) > Some(before.center.lon());
    browser.wait_until_attribute(MAP, "data-center", moved).await;
    browser.press("+").await;
    let nearer = |zoom: &str| zoom.parse::<f64>().is_ok_and(|zoom| (zoom - before.zoom - 1.0).abs() < 1e-6);
    browser.wait_until_attribute(MAP, "data-zoom", nearer).await;
    tokio::time::sleep(Duration::from_millis(300)).await;

    browser.click("[data-testid=tool-draw-perimeter]").await;
    let (left, top, _, height) = browser.rectangle("[data-testid=hint]").await;
    let under = format!("return document.elementFromPoint({}, {}).className", left + 8.0, top + height / 2.0);
    assert!(
        browser.script(&under).await.as_str().is_some_and(|class| class.contains("maplibregl")),
        "the map is under it"
    );
    browser.click_at((left + 8.0, top + height / 2.0)).await;
    browser.wait_until("[data-testid=hint]", "the first corner is set", |text| text.contains("suivants")).await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tool_in_hand_leaves_the_map_of_a_tablet_where_it_is() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(834, 1112, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Paniers (exemple)").await;
    browser.wait("[data-testid=band]:not(:empty)").await;
    let (left, top, width, height) = browser.rectangle(MAP).await;
    workshop.brush().await;
    browser.hold((left + width * 0.4, top + height * 0.7), &[(left + width * 0.5, top + height * 0.75)]).await;
    browser.wait("[data-testid=strip][data-state=gesture]").await;
    assert_eq!(browser.rectangle(MAP).await, (left, top, width, height), "the figures that wait move nothing");
    let (.., covered) = browser.rectangle("[data-testid=hint]").await;
    assert!(covered < height / 4.0, "its settings cover {covered} px of {height}");
    browser.release().await;
    browser.close().await;
}
