//! The tools that take whole areas: brush, isochrone, cutting, simplifying.

use super::geometry::Drawing;
use collective::document::{Collective, DrawnPerimeter, PerimeterOrigin};
use collective::geography::LonLat;
use collective::perimeter::Perimeter;
use std::time::Duration;
use whole_program::browser::Browser;
use whole_program::program::{Server, get, malta_data};
use whole_program::workshop::Workshop;

pub(crate) fn drawn(document: &Collective) -> DrawnPerimeter {
    document.variants[&document.reference].perimeter.clone().expect("there is a perimeter")
}

/// The middles of some communes beside each other, by the server's own outlines.
fn communes(server: &Server, document: &Collective, count: usize) -> Vec<(String, LonLat)> {
    let mut found = middles(server, document);
    let start = found[found.len() / 2].1;
    found.sort_by(|a, b| a.1.distance_to(start).0.total_cmp(&b.1.distance_to(start).0));
    found.truncate(count);
    found
}

/// The middles of all communes, by the server's own outlines.
pub(crate) fn middles(server: &Server, document: &Collective) -> Vec<(String, LonLat)> {
    let list = get(server, &format!("/api/territories/{}/communes", document.territory));
    let communes: Vec<collective::boundary::Boundary> = serde_json::from_str(&list).expect("a list of boundaries");
    let middle = |commune: &collective::boundary::Boundary| {
        let ring = &commune.outline.parts[0][0];
        let mean = |of: fn(&LonLat) -> f64| ring.iter().map(of).sum::<f64>() / ring.len() as f64;
        LonLat::try_new(mean(|place| place.lon()), mean(|place| place.lat())).expect("a place")
    };
    communes.iter().map(|commune| (commune.osm.clone(), middle(commune))).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_communes_are_brushed_in_one_gesture() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Paniers (exemple)").await;
    let (revision, document) = workshop.document(&server);
    workshop.panel("perimeter").await;
    browser.click("[data-testid=remove-perimeter]").await;
    workshop.settle(revision + 1).await;

    workshop.brush().await;
    let communes = communes(&server, &document, 10);
    let mut pixels = Vec::new();
    for (_, middle) in &communes {
        pixels.push(workshop.pixel(*middle).await);
    }
    browser.hold(pixels[0], &pixels[1..]).await;
    browser.screenshot("workshop-brush").await;
    let during = workshop.document(&server).0;
    browser.release().await;
    workshop.settle(revision + 2).await;
    assert_eq!(during, revision + 1, "nothing is sent before the brush is lifted");
    let (_, brushed) = workshop.document(&server);
    let PerimeterOrigin::Boundaries { osm, .. } = drawn(&brushed).origin else { panic!("made of boundaries") };
    assert!(osm.len() >= 9, "{osm:?}");
    assert!(communes.iter().filter(|(one, _)| osm.contains(one)).count() >= 9, "{osm:?}");
    let plane = collective::geography::Projection::centered_on(communes[0].1);
    let light = Perimeter::try_new(&drawn(&brushed).outline, plane).expect("sound");

    // The exact outline is still known.
    browser.click("[data-testid=outline-exact]").await;
    workshop.settle(revision + 3).await;
    let (_, exact) = workshop.document(&server);
    assert!(drawn(&exact).outline.position_count() > 2 * drawn(&brushed).outline.position_count());
    let exact = Perimeter::try_new(&drawn(&exact).outline, plane).expect("sound");
    let difference = (exact.figures().area.0 / light.figures().area.0 - 1.0).abs();
    assert!(difference < 0.02, "{difference}");
    for step in 4..=6 {
        browser.click("[data-testid=undo]").await;
        workshop.settle(revision + step).await;
    }
    assert_eq!(workshop.document(&server).1, document);
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn cells_are_brushed_with_a_finger_wide_brush_and_taken_away_with_shift() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "en").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    let (revision, document) = workshop.document(&server);
    workshop.panel("perimeter").await;
    browser.click("[data-testid=remove-perimeter]").await;
    workshop.settle(revision + 1).await;
    browser.press("b").await;
    browser.choose("[data-testid=brush-unit]", 4).await;
    let drawing = Drawing::around_some(&document);
    let (from, to) = (workshop.pixel(drawing.corners[0]).await, workshop.pixel(drawing.corners[2]).await);
    browser.hold(from, &[to]).await;
    browser.screenshot("workshop-cells").await;
    browser.release().await;
    workshop.settle(revision + 2).await;
    let cells = |document: &Collective| match drawn(document).origin {
        PerimeterOrigin::Cells { cells, .. } => cells.len(),
        other => panic!("{other:?}"),
    };
    let many = cells(&workshop.document(&server).1);
    assert!(many > 4, "{many} cells");
    browser.click("[data-testid=combination-subtract]").await;
    browser.click_at(from).await;
    workshop.settle(revision + 3).await;
    assert!(cells(&workshop.document(&server).1) < many);
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_land_around_a_place_follows_the_slider_until_it_is_taken() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    let (revision, document) = workshop.document(&server);
    let place = document.members.values().next().expect("a member").place;
    browser.click("[data-testid=tool-more]").await;
    browser.click("[data-testid=tool-isochrone]").await;
    browser.click_at(workshop.pixel(place).await).await;
    browser.wait("[data-testid=finish]").await;
    let shown = async || browser.attribute("[data-testid=figure-area]", "data-value").await.unwrap_or_default();
    let short = shown().await;
    browser.slide("[data-testid=isochrone-minutes]", 25.0).await;
    let larger = |area: &str| area.parse::<f64>().ok() > short.parse::<f64>().ok();
    browser.wait_until_attribute("[data-testid=figure-area]", "data-value", larger).await;
    browser.screenshot("workshop-isochrone").await;
    assert_eq!(workshop.document(&server).0, revision);
    browser.click("[data-testid=finish]").await;
    workshop.settle(revision + 1).await;
    let PerimeterOrigin::Isochrone { duration, .. } = drawn(&workshop.document(&server).1).origin else {
        panic!("an isochrone")
    };
    assert!((duration.0 - 1500.0).abs() < 1e-9);
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_perimeter_is_cut_and_simplified() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    let (drawing, revision, _) = Drawing::drawn(&workshop, &server).await;
    let whole = workshop.figure("area").await;
    browser.press("c").await;
    let west = drawing.western_half();
    let (from, to) = (workshop.pixel(west[1]).await, workshop.pixel(west[2]).await);
    browser.hold(from, &[(f64::midpoint(from.0, to.0) + 20.0, f64::midpoint(from.1, to.1)), to]).await;
    browser.release().await;
    browser.wait("[data-testid=finish]").await;
    browser.click_at(workshop.pixel(drawing.in_the_west()).await).await;
    browser.screenshot("workshop-cut").await;
    browser.click("[data-testid=finish]").await;
    workshop.settle(revision + 2).await;
    let left = workshop.figure("area").await;
    assert!(left > 0.3 * whole && left < 0.7 * whole, "about half is left: {left} of {whole}");

    browser.click("[data-testid=tool-more]").await;
    browser.click("[data-testid=simplify]").await;
    let before = drawn(&workshop.document(&server).1).outline.position_count();
    browser.slide("[data-testid=simplify-tolerance]", 15.0).await;
    tokio::time::sleep(Duration::from_millis(200)).await;
    browser.screenshot("workshop-simplify").await;
    let corners: usize = browser
        .attribute("[data-testid=simplified]", "data-corners")
        .await
        .and_then(|n| n.parse().ok())
        .expect("a count");
    browser.click("[data-testid=finish]").await;
    workshop.settle(revision + 3).await;
    let after = drawn(&workshop.document(&server).1).outline.position_count();
    assert!(after < before && after == corners + 1, "{before} {after} {corners}");
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}
