//! What shows on the map when it is pointed at in a panel: figures of dispersion, tours; and the legend.

use collective::analysis::Analysis;
use collective::geography::LonLat;
use collective::parameters::Parameters;
use frontend::tour_paths;
use frontend::wire::RouteAnswer;
use frontend::wording::names;
use whole_program::browser::Browser;
use whole_program::program::{Server, get, malta_data, post};
use whole_program::workshop::Workshop;

const MAP: &str = "[data-testid=map]";
/// The card of the organization whose tours are on the map.
const LOOKED_AT: &str = "[data-testid=organizations] > li.picked";

#[tokio::test(flavor = "multi_thread")]
async fn a_figure_of_dispersion_shows_on_the_map() {
    const DISTANCE: &str = "[data-testid=dispersion-standard-distance]";
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    workshop.panel("perimeter").await;

    // The keyboard on it is enough; pressed, it stays, and pressed again it goes.
    browser.wait(DISTANCE).await;
    browser.script(&format!("document.querySelector('{DISTANCE}').focus()")).await;
    browser.wait_until_attribute(MAP, "data-measure", |count| count == "2").await;
    browser.script(&format!("document.querySelector('{DISTANCE}').blur()")).await;
    browser.wait_until_attribute(MAP, "data-measure", |count| count == "0").await;
    browser.click(DISTANCE).await;
    browser.wait_until_attribute(DISTANCE, "aria-pressed", |pressed| pressed == "true").await;
    browser.wait_until_attribute(MAP, "data-measure", |count| count == "2").await;
    browser.click(DISTANCE).await;
    browser.wait_until_attribute(MAP, "data-measure", |count| count == "0").await;

    // An ellipse has its outline, two axes and its center.
    browser.click("[data-testid=dispersion] summary").await;
    browser.click("[data-testid=dispersion-ellipse]").await;
    browser.wait_until_attribute(MAP, "data-measure", |count| count == "4").await;
    browser.screenshot("ellipse").await;
    assert_eq!(browser.access_violations().await, Vec::<String>::new());
    workshop.panel("members").await;
    browser.wait_until_attribute(MAP, "data-measure", |count| count == "0").await;

    browser.click("[data-testid=legend-button]").await;
    browser.wait("[data-testid=legend]").await;
    browser.screenshot("legend").await;
    assert_eq!(browser.access_violations().await, Vec::<String>::new());
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tour_and_its_row_open_each_other() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    workshop.panel("costs").await;

    // From the table: the stops open below the row, and stand on the map.
    browser.click(&format!("{LOOKED_AT} details.tours summary")).await;
    browser.click(&format!("{LOOKED_AT} [data-testid=tour-open]")).await;
    browser.wait("[data-testid=tour-stops]").await;
    browser.wait_until_attribute(MAP, "data-shown-stops", |count| count != "0").await;
    let listed = browser.count("[data-testid=tour-stops] li").await;
    assert!(listed >= 3, "start, stops and end: {listed}");
    browser.screenshot("tour").await;
    browser.click(&format!("{LOOKED_AT} [data-testid=tour-open]")).await;
    browser.wait_until_attribute(MAP, "data-shown-stops", |count| count == "0").await;

    // From the map, in another panel: a line opens the row.
    let kind = browser.attribute(LOOKED_AT, "data-testid").await.expect("it has a name");
    workshop.panel("perimeter").await;
    let at = on_a_line(&workshop, &server, &kind).await;
    browser.click_at(at).await;
    browser.wait("[data-testid=tour-stops]").await;
    browser.wait_until_attribute(MAP, "data-shown-stops", |count| count != "0").await;
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}

/// A pixel on the way of a tour of an organization, away from symbols and from what is above the map.
async fn on_a_line(workshop: &Workshop<'_>, server: &Server, kind: &str) -> (f64, f64) {
    let (_, document) = workshop.document(server);
    let variant = &document.variants[&document.reference];
    let address = format!("/api/collectives/{}/analysis?variant={}", workshop.id, document.reference);
    let analysis: Analysis = serde_json::from_str(&get(server, &address)).expect("an analysis");
    let mut organizations = analysis.logistics.organizations.iter();
    let looked_at =
        organizations.find(|report| names::organization(&report.organization) == kind).expect("it is there");
    let vehicle = Parameters::resolve(&document, variant).vehicle_of_ways().key.clone();
    let (view, corner) = workshop.viewport().await;
    let members = document.members.values().map(|member| member.place);
    let points = document.points.values().map(|point| point.place);
    let hubs = variant.hubs.values().map(|hub| hub.place);
    let rings = variant.perimeter.iter().flat_map(|drawn| drawn.outline.parts.iter().flatten());
    let corners: Vec<LonLat> = rings.flatten().copied().collect();
    let sides = corners.windows(2).map(|side| side[0].halfway_to(side[1]));
    let taken: Vec<LonLat> = members.chain(points).chain(hubs).chain(sides).chain(corners.iter().copied()).collect();
    for tour in &looked_at.tours {
        let question = serde_json::to_string(&tour_paths::question(tour, &vehicle)).expect("it can be written");
        let answer = post(server, &format!("/api/territories/{}/route", document.territory), &question);
        let answer: RouteAnswer = serde_json::from_str(&answer).expect("a way");
        for place in answer.legs.iter().flatten().flat_map(|leg| &leg.geometry) {
            let at = view.project(*place);
            let free = taken.iter().all(|taken| view.project(*taken).distance_to(at) > 30.0);
            let inside = (90.0..view.width - 120.0).contains(&at.x) && (140.0..view.height - 90.0).contains(&at.y);
            if free && inside {
                return (corner.0 + at.x, corner.1 + at.y);
            }
        }
    }
    panic!("no tour runs where it can be clicked");
}
