//! A perimeter made of communes and adjusted by hand: it remembers them, and goes back to them whole or in part.

use super::area_tools::{drawn, middles};
use collective::document::{Collective, PerimeterOrigin};
use collective::geography::LonLat;
use frontend::editor::corners;
use frontend::viewport::{Pixel, Viewport};
use whole_program::browser::Browser;
use whole_program::program::{Server, malta_data};
use whole_program::workshop::Workshop;

#[tokio::test(flavor = "multi_thread")]
async fn an_adjusted_union_of_communes_keeps_their_names_and_the_way_back() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Paniers (exemple)").await;
    let (revision, document) = workshop.document(&server);
    workshop.panel("perimeter").await;
    browser.click("[data-testid=remove-perimeter]").await;
    workshop.settle(revision + 1).await;
    workshop.brush().await;
    let communes = middles(&server, &document);
    let middle = communes[communes.len() / 2].1;
    browser.click_at(workshop.pixel(middle).await).await;
    workshop.settle(revision + 2).await;
    let light = drawn(&workshop.document(&server).1);
    browser
        .wait_until("[data-testid=origin]", "named", |told| told.contains("commune") && !told.contains("ajusté"))
        .await;

    browser.click("[data-testid=tool-select]").await;
    let (view, page) = workshop.viewport().await;
    let Pixel { x, y } = lonely_corner(&workshop.document(&server).1, &view);
    let from = (page.0 + x, page.1 + y);
    browser.hold(from, &[(from.0 + 10.0, from.1 + 10.0), (from.0 + 30.0, from.1 + 25.0)]).await;
    browser.release().await;
    workshop.settle(revision + 3).await;
    assert!(is_adjusted(&workshop.document(&server).1));
    browser.wait_until("[data-testid=origin]", "adjusted", |told| told.contains("ajusté à la main")).await;
    browser.screenshot("workshop-adjusted").await;

    let adjusted = drawn(&workshop.document(&server).1).outline;
    browser.click("[data-testid=outline-exact-kept]").await;
    workshop.settle(revision + 4).await;
    let kept = workshop.document(&server).1;
    assert!(is_adjusted(&kept) && drawn(&kept).outline.position_count() > adjusted.position_count());
    let moved = |place: &&LonLat| !light.outline.parts.iter().flatten().flatten().any(|before| before == *place);
    let hand: Vec<&LonLat> = adjusted.parts.iter().flatten().flatten().filter(moved).collect();
    assert!(
        !hand.is_empty()
            && hand.iter().all(|place| drawn(&kept).outline.parts.iter().flatten().flatten().any(|it| it == *place))
    );
    browser.click("[data-testid=undo]").await;
    workshop.settle(revision + 5).await;
    browser.click("[data-testid=outline-light]").await;
    workshop.settle(revision + 6).await;
    assert!(!is_adjusted(&workshop.document(&server).1));
    assert_eq!(browser.count("[data-testid=outline-exact-kept]").await, 0);
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}

fn is_adjusted(document: &Collective) -> bool {
    matches!(drawn(document).origin, PerimeterOrigin::Boundaries { adjusted: true, .. })
}

/// The corner of the perimeter, well inside the map, that has the most room around it.
fn lonely_corner(document: &Collective, view: &Viewport) -> Pixel {
    let outline = drawn(document).outline;
    let own: Vec<Pixel> = corners::all(&outline).map(|(_, place)| view.project(place)).collect();
    let members = document.members.values().map(|member| member.place);
    let places = members.chain(document.points.values().map(|point| point.place));
    let others: Vec<Pixel> = own.iter().copied().chain(places.map(|place| view.project(place))).collect();
    let well_inside =
        |at: &&Pixel| (120.0..view.width - 120.0).contains(&at.x) && (140.0..view.height - 120.0).contains(&at.y);
    let room = |at: &Pixel| {
        let distances = others.iter().map(|other| other.distance_to(*at)).filter(|distance| *distance > 0.0);
        distances.fold(f64::INFINITY, f64::min)
    };
    let corner =
        own.iter().filter(well_inside).max_by(|a, b| room(a).total_cmp(&room(b))).expect("a corner on the map");
    assert!(room(corner) > 4.0, "a corner that a pointer can pick");
    *corner
}
