//! The map without a pointer: it moves under a crosshair, and keys press, take hold and let go there.

use super::area_tools::drawn;
use super::geometry::{Drawing, is_at};
use collective::geography::LonLat;
use whole_program::browser::Browser;
use whole_program::program::{Server, malta_data};
use whole_program::workshop::Workshop;

const RIGHT: &str = "\u{E014}";
const LEFT: &str = "\u{E012}";
const DOWN: &str = "\u{E015}";
const UP: &str = "\u{E013}";
const BACKSPACE: &str = "\u{E003}";
const ENTER: &str = "\u{E007}";
const ESCAPE: &str = "\u{E00C}";
const MAP: &str = "[data-testid=map]";
const UNDER: &str = "[data-testid=under-crosshair]";

#[tokio::test(flavor = "multi_thread")]
async fn a_perimeter_is_drawn_with_keys_alone() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    let (revision, before) = workshop.document(&server);
    let (start, _) = workshop.viewport().await;

    browser.press("p").await;
    browser.wait("[data-testid=crosshair]:not([hidden])").await;
    browser.wait_until("[data-testid=hint]", "keys are told", |text| text.contains("Espace")).await;
    browser.press(" ").await;
    for keys in [[RIGHT, RIGHT], [DOWN, DOWN], [LEFT, LEFT], [UP, RIGHT]] {
        for key in keys {
            step(&browser, key).await;
        }
        browser.press(" ").await;
    }
    browser.screenshot("crosshair").await;
    // The last one was one too many.
    browser.press(BACKSPACE).await;
    step(&browser, UP).await;
    step(&browser, LEFT).await;
    // Back on the first corner: Enter closes.
    let (view, _) = workshop.viewport().await;
    assert!(view.project(start.center).distance_to(view.project(view.center)) < 3.0, "back where it began");
    browser.press(ENTER).await;
    workshop.settle(revision + 1).await;
    let ring = drawn(&workshop.document(&server).1).outline.parts[0][0].clone();
    assert_eq!(ring.len(), 5, "four corners: {ring:?}");
    let pixels: Vec<_> = ring.iter().map(|place| start.project(*place)).collect();
    for (pixel, (right, down)) in pixels.iter().zip([(0.0, 0.0), (200.0, 0.0), (200.0, 200.0), (0.0, 200.0)]) {
        let wanted = (start.width / 2.0 + right, start.height / 2.0 + down);
        assert!((pixel.x - wanted.0).hypot(pixel.y - wanted.1) < 4.0, "{pixel:?} {wanted:?}");
    }
    browser.wait("[data-testid=crosshair][hidden]").await;

    // A farm where the crosshair is, its tool taken with Tab and Enter.
    browser.wait("[data-testid=tool-add-member]").await.send_keys(ENTER).await.unwrap();
    step(&browser, RIGHT).await;
    browser.press(ENTER).await;
    workshop.settle(revision + 2).await;
    assert_eq!(workshop.document(&server).1.members.len(), before.members.len() + 1);
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn corners_and_farms_are_moved_and_a_lasso_drawn_with_keys_alone() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    let (drawing, revision, _) = Drawing::drawn(&workshop, &server).await;
    let before = workshop.document(&server).1;

    // What lies under the crosshair is named; it is taken, carried and put down.
    look_at(&browser, drawing.corners[2]).await;
    browser.press(" ").await;
    browser.wait("[data-testid=crosshair]:not([hidden])").await;
    browser.wait_until(UNDER, "the corner is named", |text| text.starts_with("Sommet")).await;
    assert_eq!(browser.access_violations().await, Vec::<String>::new());
    browser.press(" ").await;
    browser.wait_until(UNDER, "it is taken", |text| text.starts_with("Pris")).await;
    let (start, _) = workshop.viewport().await;
    for key in [RIGHT, RIGHT, UP] {
        step(&browser, key).await;
    }
    browser.wait("[data-testid=strip][data-state=gesture]").await;
    browser.screenshot("carried").await;
    assert_eq!(workshop.document(&server).0, revision + 1, "nothing is sent before it is put down");
    browser.press(" ").await;
    browser.wait_until(UNDER, "it is put down", |text| text.starts_with("Posé")).await;
    workshop.settle(revision + 2).await;
    let carried = workshop.document(&server).1;
    // As for a pointer, a corner of another variant that is near may have drawn it on.
    let is_there = |place: &LonLat, right: f64, down: f64, within: f64| {
        let pixel = start.project(*place);
        (pixel.x - start.width / 2.0 - right).hypot(pixel.y - start.height / 2.0 - down) < within
    };
    let ring = drawn(&carried).outline.parts[0][0].clone();
    assert_eq!(ring.len(), 5, "no corner more: {ring:?}");
    assert!(ring.iter().any(|place| is_there(place, 50.0, -25.0, 11.0)), "{ring:?}");
    assert!(!ring.iter().any(|place| is_there(place, 0.0, 0.0, 11.0)), "{ring:?}");

    // Taken again, and left: it is where it was, and there is one step to undo.
    browser.press(" ").await;
    browser.wait_until(UNDER, "it is taken again", |text| text.starts_with("Pris")).await;
    step(&browser, DOWN).await;
    browser.press(ESCAPE).await;
    browser.wait_until(UNDER, "it is left", |text| text.starts_with("Laissé")).await;
    workshop.settle(revision + 2).await;
    assert_eq!(workshop.document(&server), (revision + 2, carried));
    browser.click("[data-testid=undo]").await;
    workshop.settle(revision + 3).await;
    assert_eq!(workshop.document(&server).1, before, "one step takes it back");

    // A farm, from its form.
    workshop.panel("members").await;
    browser.click("[data-testid=member-row]").await;
    browser.click("[data-testid=member-form] [data-testid=move-with-keys]").await;
    browser.wait_until(UNDER, "it is taken", |text| text.starts_with("Pris")).await;
    step(&browser, RIGHT).await;
    step(&browser, RIGHT).await;
    browser.press(ENTER).await;
    workshop.settle(revision + 4).await;
    let after = workshop.document(&server).1;
    let moved: Vec<_> = after.members.iter().filter(|(id, member)| before.members[id].place != member.place).collect();
    assert_eq!(moved.len(), 1, "{moved:?}");
    assert!(moved[0].1.place.lon() > before.members[moved[0].0].place.lon());

    // A lasso: the stroke follows the map.
    look_at(&browser, drawing.somewhere_inside()).await;
    let (start, _) = workshop.viewport().await;
    browser.press("o").await;
    browser.wait("[data-testid=crosshair]:not([hidden])").await;
    browser.press(" ").await;
    browser.wait_until(UNDER, "the stroke has begun", |text| text == "Trait commencé").await;
    for key in [[RIGHT; 4], [DOWN; 4], [LEFT; 4], [UP; 4]].concat() {
        step(&browser, key).await;
    }
    browser.screenshot("lasso-by-keys").await;
    browser.press(" ").await;
    workshop.settle(revision + 5).await;
    browser.wait("[data-testid=crosshair][hidden]").await;
    let ring = drawn(&workshop.document(&server).1).outline.parts[0][0].clone();
    for (right, down) in [(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0)] {
        let wanted = (start.width / 2.0 + right, start.height / 2.0 + down);
        let distance = |place: &LonLat| {
            let pixel = start.project(*place);
            (pixel.x - wanted.0).hypot(pixel.y - wanted.1)
        };
        assert!(ring.iter().any(|place| distance(place) < 4.0), "{wanted:?}: {ring:?}");
    }
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}

/// Brings a place into the middle of the map, far enough away that corners do not snap to roads.
async fn look_at(browser: &Browser, place: LonLat) {
    browser.script(&format!("location.hash = 'map=11/{}/{}'", place.lat(), place.lon())).await;
    browser.wait_until_attribute(MAP, "data-center", |center| is_at(center, place, 1e-6)).await;
}

/// Presses an arrow and waits until the map has moved.
async fn step(browser: &Browser, key: &str) {
    let before = browser.attribute(MAP, "data-center").await;
    browser.press(key).await;
    browser.wait_until_attribute(MAP, "data-center", |now| Some(now) != before.as_deref()).await;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
}
