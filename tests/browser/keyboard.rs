//! A perimeter and a farm without a pointer: the map moves under a crosshair, and keys press there.

use super::area_tools::drawn;
use whole_program::browser::Browser;
use whole_program::program::{Server, malta_data};
use whole_program::workshop::Workshop;

const RIGHT: &str = "\u{E014}";
const LEFT: &str = "\u{E012}";
const DOWN: &str = "\u{E015}";
const UP: &str = "\u{E013}";
const BACKSPACE: &str = "\u{E003}";

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
    browser.press("\u{E007}").await;
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
    browser.wait("[data-testid=tool-add-member]").await.send_keys("\u{E007}").await.unwrap();
    step(&browser, RIGHT).await;
    browser.press("\u{E007}").await;
    workshop.settle(revision + 2).await;
    assert_eq!(workshop.document(&server).1.members.len(), before.members.len() + 1);
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}

/// Presses an arrow and waits until the map has moved.
async fn step(browser: &Browser, key: &str) {
    let before = browser.attribute("[data-testid=map]", "data-center").await;
    browser.press(key).await;
    browser.wait_until_attribute("[data-testid=map]", "data-center", |now| Some(now) != before.as_deref()).await;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
}
