//! Fingers on the map: one adds, drags and removes, two of them only zoom.

use super::area_tools::drawn;
use super::geometry::{Drawing, members_inside};
use std::time::Duration;
use whole_program::browser::Browser;
use whole_program::program::{Server, malta_data};
use whole_program::workshop::Workshop;

const MAP: &str = "[data-testid=map]";
const HINT: &str = "[data-testid=hint]";
const BRIEFLY: Duration = Duration::from_millis(60);
const LONG: Duration = Duration::from_millis(900);

#[tokio::test(flavor = "multi_thread")]
async fn one_finger_draws_and_two_only_zoom() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    let (drawing, revision, document) = Drawing::drawn(&workshop, &server).await;

    // A finger takes a corner along.
    let from = workshop.pixel(drawing.corners[drawing.corner]).await;
    let to = workshop.pixel(drawing.target).await;
    let halfway = (f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1));
    browser.touch(from, BRIEFLY, &[halfway, to]).await;
    workshop.settle(revision + 2).await;
    assert_eq!(workshop.figure("members").await as usize, members_inside(&document, &drawing.moved()));

    // Kept still on it, it removes the corner: three are left, and the first once more.
    browser.touch(to, LONG, &[]).await;
    workshop.settle(revision + 3).await;
    assert_eq!(drawn(&workshop.document(&server).1).outline.parts[0][0].len(), 4);

    // A touch adds a farm.
    browser.click("[data-testid=tool-add-member]").await;
    browser.touch(workshop.pixel(drawing.somewhere_inside()).await, BRIEFLY, &[]).await;
    workshop.settle(revision + 4).await;
    let (_, with_member) = workshop.document(&server);
    assert_eq!(with_member.members.len(), document.members.len() + 1);

    // Two fingers zoom with a tool in hand, also when one of them is put down anew.
    workshop.brush().await;
    let before: f64 = browser.attribute(MAP, "data-zoom").await.expect("a zoom").parse().expect("a number");
    browser.spread(workshop.pixel(drawing.elsewhere_inside()).await).await;
    browser
        .wait_until_attribute(MAP, "data-zoom", |zoom| zoom.parse().is_ok_and(|zoom: f64| zoom > before + 0.5))
        .await;
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(workshop.document(&server), (revision + 4, with_member), "nothing was painted");
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_fingers_only_is_told_what_fingers_do() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open_for_fingers(390, 844, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Paniers (exemple)").await;
    workshop.brush().await;
    browser.wait_until(HINT, "how to brush", |text| text.contains("doigt") && !text.contains("Maj")).await;
    browser.click("[data-testid=tool-draw-perimeter]").await;
    browser.wait_until(HINT, "how to draw", |text| text.starts_with("Touchez pour poser le premier")).await;
    browser.close().await;
}
