//! Corners meet what is near them: other corners and roads, unless a key is held.

use super::area_tools::drawn;
use collective::document::Collective;
use collective::geography::LonLat;
use frontend::viewport::{Pixel, Viewport};
use serde_json::{Value, json};
use std::time::Duration;
use whole_program::browser::Browser;
use whole_program::program::{Server, malta_data, post};
use whole_program::workshop::Workshop;

#[tokio::test(flavor = "multi_thread")]
async fn a_corner_meets_a_road_and_another_corner_and_goes_freely_with_alt() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    let (revision, document) = workshop.document(&server);
    let [start, end] = long_side(&server, &document);
    let middle = LonLat::try_new(f64::midpoint(start.lon(), end.lon()), f64::midpoint(start.lat(), end.lat()))
        .expect("a place on the Earth");
    browser.visit("about:blank").await;
    let address = format!("{}/collectives/{}#map=16/{}/{}", server.url, workshop.id, middle.lat(), middle.lon());
    browser.visit_workshop(&address).await;
    browser.wait("body[data-map-idle=true]").await;
    tokio::time::sleep(Duration::from_millis(500)).await;

    // A corner three pixels beside the road, two elsewhere, with Alt where they are pressed.
    let (view, corner) = workshop.viewport().await;
    let [a, b] = [start, end].map(|place| view.project(place));
    let length = a.distance_to(b);
    let beside =
        Pixel { x: view.width / 2.0 + 3.0 * (b.y - a.y) / length, y: view.height / 2.0 - 3.0 * (b.x - a.x) / length };
    let on_page = |pixel: Pixel| (corner.0 + pixel.x, corner.1 + pixel.y);
    browser.click("[data-testid=tool-draw-perimeter]").await;
    browser.click_at(on_page(beside)).await;
    browser.screenshot("snapped").await;
    let free = [Pixel { x: beside.x + 150.0, y: beside.y + 40.0 }, Pixel { x: beside.x + 60.0, y: beside.y + 190.0 }];
    for pixel in free {
        browser.click_at_with_alt(on_page(pixel)).await;
    }
    browser.press("\u{E007}").await;
    workshop.settle(revision + 1).await;
    let ring = ring(&workshop.document(&server).1);
    assert!(off_line(&view, ring[0], [start, end]) < 1.5, "on the road: {:?}", view.project(ring[0]));
    for (place, pixel) in ring[1..3].iter().zip(free) {
        // The browser gives clicks in whole pixels.
        assert!(
            view.project(*place).distance_to(pixel) < 1.5,
            "with Alt it is where it was pressed: {:?} for {pixel:?}",
            view.project(*place)
        );
    }

    // Dragged near the last one, the second meets it.
    let (from, to) = (on_page(view.project(ring[1])), on_page(view.project(ring[2])));
    browser.hold(from, &[(from.0 - 20.0, from.1 + 20.0), (to.0 + 6.0, to.1 + 3.0)]).await;
    browser.screenshot("snapping").await;
    browser.release().await;
    workshop.settle(revision + 2).await;
    let met = self::ring(&workshop.document(&server).1);
    assert_eq!(met[1], met[2]);
    browser.click("[data-testid=undo]").await;
    workshop.settle(revision + 3).await;
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}

fn ring(document: &Collective) -> Vec<LonLat> {
    drawn(document).outline.parts[0][0].clone()
}

/// The longest straight side of the way between two members, by the server's own roads.
fn long_side(server: &Server, document: &Collective) -> [LonLat; 2] {
    let mut members = document.members.values();
    let stops = [members.next().expect("a member").place, members.next_back().expect("another").place];
    let question = json!({ "stops": stops, "vehicle": "small_van" });
    let answer = post(server, &format!("/api/territories/{}/route", document.territory), &question.to_string());
    let answer: Value = serde_json::from_str(&answer).expect("an answer");
    let way: Vec<LonLat> = serde_json::from_value(answer["legs"][0]["geometry"].clone()).expect("a way");
    let sides = way.windows(2).map(|side| [side[0], side[1]]);
    let length = |side: &[LonLat; 2]| side[0].distance_to(side[1]).0;
    sides.max_by(|a, b| length(a).total_cmp(&length(b))).expect("a side")
}

/// How many pixels a place lies off the straight line through two others.
fn off_line(view: &Viewport, place: LonLat, line: [LonLat; 2]) -> f64 {
    let [a, b] = line.map(|end| view.project(end));
    let at = view.project(place);
    ((b.x - a.x) * (at.y - a.y) - (b.y - a.y) * (at.x - a.x)).abs() / a.distance_to(b)
}
