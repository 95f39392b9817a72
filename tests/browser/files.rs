//! Perimeters from files and as files.

use whole_program::browser::Browser;
use whole_program::program::{Server, get, malta_data};
use whole_program::workshop::Workshop;

/// Two squares on Malta, one with a hole, and a point.
const FILE: &str = r#"{ "type": "FeatureCollection", "features": [
    { "type": "Feature", "properties": { "nom": "Ouest" }, "geometry": { "type": "Polygon", "coordinates": [
        [[14.32, 35.85], [14.42, 35.85], [14.42, 35.95], [14.32, 35.95], [14.32, 35.85]],
        [[14.35, 35.88], [14.35, 35.90], [14.37, 35.90], [14.37, 35.88], [14.35, 35.88]]] } },
    { "type": "Feature", "properties": { "nom": "Est" }, "geometry": { "type": "Polygon", "coordinates": [
        [[14.45, 35.85], [14.50, 35.85], [14.50, 35.90], [14.45, 35.90], [14.45, 35.85]]] } },
    { "type": "Feature", "properties": {}, "geometry": { "type": "Point", "coordinates": [14.4, 35.9] } } ] }"#;

#[tokio::test(flavor = "multi_thread")]
async fn a_perimeter_comes_from_a_file_and_goes_back_into_one() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    let (revision, _) = workshop.document(&server);
    workshop.panel("perimeter").await;
    let write = |name: &str, text: &str| {
        let path = data.path().join(name);
        std::fs::write(&path, text).expect("the folder can be written");
        path
    };

    let chosen = "[data-testid=perimeter-file] .file-name";
    assert_eq!(browser.text(chosen).await, "Aucun fichier choisi", "in the language of the page");
    let broken = write("broken.geojson", "{ \"type\": \"FeatureCollection\",\n \"features\": [ }");
    browser.upload("[data-testid=import]", &broken).await;
    let problem = browser.text("[data-testid=import-problem]").await;
    assert!(problem.contains("broken.geojson") && problem.contains("line 2"), "{problem}");
    assert_eq!(browser.text(chosen).await, "broken.geojson");

    browser.upload("[data-testid=import]", &write("pays.geojson", FILE)).await;
    browser.wait("[data-testid=import-found]").await;
    assert_eq!(browser.count("[data-testid=import-areas] input").await, 2);
    browser.screenshot("workshop-import").await;
    browser.click("[data-testid=finish]").await;
    workshop.settle(revision + 1).await;
    let (_, document) = workshop.document(&server);
    let drawn = document.variants[&document.reference].perimeter.clone().expect("a perimeter");
    assert_eq!((drawn.outline.parts.len(), drawn.outline.parts.iter().flatten().count()), (2, 3));

    let address = browser.attribute("[data-testid=export-geojson]", "href").await.expect("a link");
    let exported = get(&server, &address);
    browser.click("[data-testid=undo]").await;
    workshop.settle(revision + 2).await;
    browser.upload("[data-testid=import]", &write("again.geojson", &exported)).await;
    browser.wait("[data-testid=import-found]").await;
    browser.click("[data-testid=finish]").await;
    workshop.settle(revision + 3).await;
    let (_, again) = workshop.document(&server);
    let outline = again.variants[&again.reference].perimeter.clone().expect("a perimeter").outline;
    assert_eq!(outline, drawn.outline);
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}
