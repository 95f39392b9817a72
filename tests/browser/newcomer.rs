//! What somebody does who has never seen the workshop, from the first screen on, with the hand alone: all of it undone and
//! done again.

use super::area_tools::{drawn, middles};
use super::geometry::is_inside;
use super::lists::import_and_mend;
use collective::document::{Collective, Hub};
use collective::geography::LonLat;
use frontend::figures::Figure;
use whole_program::browser::Browser;
use whole_program::program::{Server, malta_data};
use whole_program::workshop::Workshop;

#[tokio::test(flavor = "multi_thread")]
async fn a_newcomer_sizes_the_second_example_undoes_it_all_and_redoes_it() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Paniers (exemple)").await;
    let (first, beginning) = workshop.document(&server);
    let figures_first = figures(&workshop).await;
    browser.screenshot("newcomer-1-opened").await;

    // Ten communes around, in one stroke.
    workshop.brush().await;
    let (stroke, brushed) = ten_communes(&workshop, &server, &beginning).await;
    browser.hold(stroke[0], &stroke[1..]).await;
    browser.screenshot("newcomer-2-brushing").await;
    browser.release().await;
    workshop.settle(first + 1).await;
    let (_, document) = workshop.document(&server);
    let outline = drawn(&document).outline;
    let covered = brushed.iter().filter(|middle| outline.parts.iter().any(|part| is_inside(**middle, &part[0])));
    // The middle of a commune around a bay is in the sea.
    assert!(covered.count() >= 9, "the communes are in");
    assert!(change(&workshop, Figure::Area).await.starts_with('+'), "the strip says that the area grew");
    browser.screenshot("newcomer-2-brushed").await;

    // A piece cut off with the lasso.
    let area = workshop.figure("area").await;
    browser.click("[data-testid=tool-lasso]").await;
    browser.click("[data-testid=combination-subtract]").await;
    let around = around_the_west(&workshop, &document).await;
    browser.hold(around[0], &around[1..]).await;
    browser.screenshot("newcomer-3-lasso").await;
    browser.release().await;
    workshop.settle(first + 2).await;
    assert!(workshop.figure("area").await < 0.95 * area, "a piece is gone");
    assert!(change(&workshop, Figure::Area).await.starts_with('−'), "the strip says that the area shrank");
    browser.screenshot("newcomer-3-cut").await;

    // A list with three bad rows, mended where they stand.
    import_and_mend(&workshop).await;
    workshop.settle(first + 3).await;
    assert_eq!(workshop.document(&server).1.points.len(), beginning.points.len() + 6);
    browser.screenshot("newcomer-4-imported").await;

    // The best place becomes a platform, and is moved.
    workshop.panel("transfers").await;
    browser.click("[data-testid=candidate-try]").await;
    workshop.settle(first + 4).await;
    let (_, tried) = workshop.document(&server);
    browser.screenshot("newcomer-5-hub").await;
    let before = hub(&tried).place;
    let from = workshop.pixel(before).await;
    browser.hold(from, &[(from.0 + 30.0, from.1 - 20.0), (from.0 + 60.0, from.1 - 40.0)]).await;
    browser.screenshot("newcomer-5-moving").await;
    browser.release().await;
    workshop.settle(first + 5).await;
    let (last, end) = workshop.document(&server);
    assert_eq!(last, first + 5, "each gesture was one edit");
    let landed = workshop.pixel(hub(&end).place).await;
    let off = (landed.0 - from.0 - 60.0).hypot(landed.1 - from.1 + 40.0);
    // What was under it took it: a member, a point, or a place of the map, whose name it then has.
    let took = |place: LonLat| place == hub(&end).place;
    let members = end.members.values().map(|member| member.place);
    let hosted = members.chain(end.points.values().map(|point| point.place)).any(took) || hub(&end).osm.is_some();
    assert!(off < if hosted { 13.0 } else { 2.0 }, "the platform is where it was dropped: {off} pixels away");

    // What changed can be read: the cost of the week, against before the last gesture.
    let told = change(&workshop, Figure::CostPerWeek).await;
    assert!(told.starts_with(['+', '−']) && told.contains('€'), "what the move costs is told: {told:?}");
    let figures_last = figures(&workshop).await;
    browser.screenshot("newcomer-6-changed").await;

    // All of it undone, by keys, and done again.
    for step in 1..=5 {
        browser.press("\u{E009}z\u{E000}").await;
        workshop.settle(last + step).await;
    }
    browser.wait("[data-testid=undo]:disabled").await;
    assert_eq!(workshop.document(&server).1, beginning);
    assert_eq!(figures(&workshop).await, figures_first, "the figures are those of the beginning");
    browser.screenshot("newcomer-7-undone").await;
    for step in 6..=10 {
        browser.click("[data-testid=redo]").await;
        workshop.settle(last + step).await;
    }
    browser.wait("[data-testid=redo]:disabled").await;
    assert_eq!(workshop.document(&server).1, end);
    assert_eq!(figures(&workshop).await, figures_last, "the figures are those of the end");
    browser.screenshot("newcomer-8-redone").await;
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}

/// The headline figures as they are shown.
async fn figures(workshop: &Workshop<'_>) -> Vec<String> {
    let mut figures = Vec::new();
    for figure in Figure::ALL {
        figures.push(workshop.browser.text(&format!("[data-testid={}] .value", figure.name())).await);
    }
    figures
}

/// What the strip says about how a figure changed.
async fn change(workshop: &Workshop<'_>, figure: Figure) -> String {
    workshop.browser.text(&format!("[data-testid={}] [data-testid=change]", figure.name())).await
}

/// Ten communes that can be seen, those outside the perimeter first, as a stroke and as places: each next one is the nearest.
async fn ten_communes(
    workshop: &Workshop<'_>,
    server: &Server,
    document: &Collective,
) -> (Vec<(f64, f64)>, Vec<LonLat>) {
    let parts = drawn(document).outline.parts;
    let (left, top, width, height) = workshop.browser.rectangle("[data-testid=map]").await;
    let mut open = Vec::new();
    for (_, middle) in middles(server, document) {
        let pixel = workshop.pixel(middle).await;
        // Below the tools and what they say.
        let seen = (left + 70.0..left + width - 20.0).contains(&pixel.0)
            && (top + 160.0..top + height - 20.0).contains(&pixel.1);
        if seen {
            open.push((pixel, middle));
        }
    }
    // From the limit inwards there are as many more as it takes.
    open.sort_by_key(|(_, middle)| parts.iter().any(|part| is_inside(*middle, &part[0])));
    open.truncate(10);
    let mut stroke = vec![open.swap_remove(0)];
    while stroke.len() < 10 {
        let (at, _) = stroke[stroke.len() - 1];
        let far = |(pixel, _): &((f64, f64), LonLat)| (pixel.0 - at.0).hypot(pixel.1 - at.1);
        let nearest = (0..open.len()).min_by(|a, b| far(&open[*a]).total_cmp(&far(&open[*b])));
        stroke.push(open.swap_remove(nearest.expect("ten communes are in sight")));
    }
    stroke.into_iter().unzip()
}

/// A stroke around the western sixth of the perimeter.
async fn around_the_west(workshop: &Workshop<'_>, document: &Collective) -> Vec<(f64, f64)> {
    let mut pixels = Vec::new();
    for place in drawn(document).outline.parts.iter().flat_map(|part| &part[0]) {
        pixels.push(workshop.pixel(*place).await);
    }
    let reach = |of: fn(&(f64, f64)) -> f64| {
        pixels.iter().map(of).fold((f64::MAX, f64::MIN), |(least, most), at| (least.min(at), most.max(at)))
    };
    let ((west, east), (north, south)) = (reach(|at| at.0), reach(|at| at.1));
    let (west, cut) = (west - 15.0, west + (east - west) / 6.0);
    vec![(west, north - 10.0), (cut, north - 10.0), (cut, south + 10.0), (west, south + 10.0)]
}

/// The only platform.
fn hub(document: &Collective) -> &Hub {
    let hubs = &document.variants[&document.reference].hubs;
    assert_eq!(hubs.len(), 1);
    hubs.values().next().expect("a platform")
}
