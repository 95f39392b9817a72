//! The workshop in headless Chromium, from the first screen to a restart of the server.

#![expect(clippy::panic, clippy::expect_used, reason = "a test that cannot go on ends, and says where")]

#[path = "browser/access.rs"]
mod access;
#[path = "browser/addresses.rs"]
mod addresses;
#[path = "browser/area_tools.rs"]
mod area_tools;
#[path = "browser/beside.rs"]
mod beside;
#[path = "browser/boundaries.rs"]
mod boundaries;
#[path = "browser/drawing_faults.rs"]
mod drawing_faults;
#[path = "browser/files.rs"]
mod files;
#[path = "browser/geometry.rs"]
mod geometry;
#[path = "browser/keyboard.rs"]
mod keyboard;
#[path = "browser/lists.rs"]
mod lists;
#[path = "browser/newcomer.rs"]
mod newcomer;
#[path = "browser/no_map.rs"]
mod no_map;
#[path = "browser/offline.rs"]
mod offline;
#[path = "browser/overrides.rs"]
mod overrides;
#[path = "browser/paper.rs"]
mod paper;
#[path = "browser/parameters.rs"]
mod parameters;
#[path = "browser/platforms.rs"]
mod platforms;
#[path = "browser/proposals.rs"]
mod proposals;
#[path = "browser/search.rs"]
mod search;
#[path = "browser/sight.rs"]
mod sight;
#[path = "browser/snapping.rs"]
mod snapping;
#[path = "browser/states.rs"]
mod states;
#[path = "browser/studies.rs"]
mod studies;
#[path = "browser/surface.rs"]
mod surface;
#[path = "browser/tools.rs"]
mod tools;
#[path = "browser/touch.rs"]
mod touch;

use collective::document::{Collective, CollectiveId};
use collective::geography::LonLat;
use geometry::{Drawing, members_inside};
use std::time::Duration;
use whole_program::browser::Browser;
use whole_program::program::{Server, malta_data};
use whole_program::workshop::Workshop;

#[tokio::test(flavor = "multi_thread")]
async fn a_facilitator_sizes_a_collective() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    browser.screenshot("workshop-fr").await;

    // Draw a perimeter by hand.
    let (revision, document) = workshop.document(&server);
    let drawing = Drawing::around_some(&document);
    workshop.draw(&drawing.corners).await;
    workshop.settle(revision + 1).await;
    assert_eq!(workshop.figure("members").await as usize, members_inside(&document, &drawing.corners));
    let before = (workshop.figure("area").await, workshop.figure("cost-per-week").await);

    // Drag a corner across two members: the figures follow the hand, and the server's come on release.
    let (from, to) = (workshop.pixel(drawing.corners[drawing.corner]).await, workshop.pixel(drawing.target).await);
    let halfway = (f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1));
    browser.hold(from, &[halfway, to]).await;
    browser.wait("[data-testid=strip][data-state=gesture]").await;
    let counted = members_inside(&document, &drawing.moved());
    assert!(counted >= members_inside(&document, &drawing.corners) + 2, "the drag crosses two members");
    browser
        .wait_until_attribute("[data-testid=figure-members]", "data-value", |value| value == counted.to_string())
        .await;
    browser.screenshot("workshop-dragging").await;
    assert!(workshop.fits().await, "the figures of a gesture fit into the window");
    browser.release().await;
    let moved = revision + 2;
    workshop.settle(moved).await;
    assert_eq!(workshop.figure("members").await as usize, counted);
    let after = (workshop.figure("area").await, workshop.figure("cost-per-week").await);
    assert!(after.0 > before.0, "the area grew: {before:?}, {after:?}");
    assert!((after.1 - before.1).abs() > 0.01, "two more members change the cost: {before:?}, {after:?}");

    // Add a producer and a canteen.
    let inside = drawing.somewhere_inside();
    add(&workshop, "add-member", inside, "member-form", "Ferme du Test").await;
    workshop.fill("member-form", "field-goods", "120").await;
    let (_, with_member) = wait_for(&workshop, &server, |document| {
        document
            .members
            .values()
            .any(|member| member.name == "Ferme du Test" && (member.kg_per_week.0 - 120.0).abs() < 1e-9)
    })
    .await;
    add(&workshop, "add-point", drawing.elsewhere_inside(), "point-form", "Cantine du Test").await;
    let (revision, with_both) =
        wait_for(&workshop, &server, |document| document.points.values().any(|point| point.name == "Cantine du Test"))
            .await;
    assert_eq!(with_both.members.len(), with_member.members.len());
    workshop.settle(revision).await;
    assert_eq!(workshop.figure("members").await as usize, counted + 1);
    let everyone = with_both.members.len() + with_both.points.len();
    browser.wait_until_attribute("[data-testid=map]", "data-places", |count| count == everyone.to_string()).await;

    // Read the transfer places and the organizations.
    workshop.panel("transfers").await;
    assert!(browser.count("[data-testid=candidate]").await >= 3, "transfer places are proposed");
    let many = |count: &str| count.parse::<usize>().is_ok_and(|count| count >= 3);
    browser.wait_until_attribute("[data-testid=map]", "data-candidates", many).await;
    let first = browser.text("[data-testid=candidate]").await;
    assert!(first.contains('€'), "the first one is costed: {first}");
    browser.screenshot("workshop-transfers").await;
    workshop.panel("costs").await;
    assert_eq!(browser.count("[data-testid=organizations] > li").await, 3, "three organizations are compared");
    browser.screenshot("workshop-costs").await;

    // Undo and redo give the figures back too.
    let (members, cost) = (workshop.figure("members").await, workshop.figure("cost-per-week").await);
    let steps = revision - moved;
    for step in 1..=steps {
        browser.click("[data-testid=undo]").await;
        workshop.settle(revision + step).await;
    }
    assert_eq!(workshop.figure("members").await as usize, counted);
    for step in 1..=steps {
        browser.click("[data-testid=redo]").await;
        workshop.settle(revision + steps + step).await;
    }
    assert_eq!((workshop.figure("members").await, workshop.figure("cost-per-week").await), (members, cost));

    // Restart the server as after a power cut, and find it all again.
    let id: CollectiveId = workshop.id;
    server.kill();
    let server = Server::start(data.path());
    let again = Workshop::open(&browser, &server, id).await;
    let (_, found) = again.document(&server);
    assert_eq!(found, with_both, "what was committed survives");
    assert_eq!((again.figure("members").await, again.figure("cost-per-week").await), (members, cost));
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crossed_drawing_is_kept_explained_and_mended() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    let (revision, document) = workshop.document(&server);
    let [a, b, c, d] = Drawing::around_some(&document).corners;
    workshop.draw(&[a, c, b, d]).await;
    workshop.settle(revision + 1).await;
    workshop.panel("perimeter").await;
    browser.wait("[data-testid=fault-zoom]").await;
    // Nobody is left out because of a drawing that has faults.
    assert_eq!(workshop.figure("members").await as usize, document.members.len());
    browser.click("[data-testid=undo]").await;
    workshop.settle(revision + 2).await;
    assert_eq!(browser.count("[data-testid=faults]").await, 0);
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_workshop_speaks_english_and_fits_a_phone() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(390, 844, "en").await;
    browser.visit(&server.url).await;
    browser.wait("[data-testid=collective-card]").await;
    browser.screenshot("home-phone-en").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    browser.screenshot("workshop-phone-en").await;
    let tab = browser.text("[role=tab][data-testid=panel-members]").await;
    assert_eq!(tab, "Members");
    assert!(workshop.fits().await, "the workshop fits a phone");
    workshop.panel("members").await;
    assert!(browser.count("[data-testid=member-row]").await >= 8, "the map has its table");
    browser.close().await;
}

/// Takes a tool, clicks a place, and names what appears.
async fn add(workshop: &Workshop<'_>, tool: &str, at: LonLat, form: &str, name: &str) {
    workshop.browser.click(&format!("[data-testid=tool-{tool}]")).await;
    workshop.browser.click_at(workshop.pixel(at).await).await;
    workshop.fill(form, "field-name", name).await;
    workshop.browser.click("[data-testid=tool-select]").await;
}

/// Waits until the server has a document that is as it should be.
async fn wait_for(workshop: &Workshop<'_>, server: &Server, holds: impl Fn(&Collective) -> bool) -> (u64, Collective) {
    for _ in 0..200 {
        let (revision, document) = workshop.document(server);
        if holds(&document) {
            return (revision, document);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    workshop.browser.screenshot("never-saved").await;
    panic!("the server never had it; errors of the page: {:?}", workshop.browser.page_errors().await);
}
