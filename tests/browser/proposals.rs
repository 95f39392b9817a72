//! Perimeters that are proposed: compared, looked at on the map, made a variant, and that one the reference.

use whole_program::browser::Browser;
use whole_program::program::{Server, malta_data};
use whole_program::workshop::Workshop;

const MAP: &str = "[data-testid=map]";
const SECTION: &str = "[data-testid=proposals-title]";

#[tokio::test(flavor = "multi_thread")]
async fn a_proposed_perimeter_is_looked_at_and_becomes_the_reference() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    let (revision, before) = workshop.document(&server);
    workshop.panel("perimeter").await;
    workshop.study(("proposals-title", "[data-testid=proposal]")).await;

    // Each is a card, a row of the table and a dot of the chart, and says why it is there.
    let proposals = browser.count("[data-testid=proposal]").await;
    assert_eq!(browser.count("[data-testid=proposal-table] tbody tr").await, proposals);
    assert_eq!(browser.count("[data-testid=proposal-chart] .dot").await, proposals);
    let silent = "return [...document.querySelectorAll('[data-testid=proposal-reason]')] \
                  .filter(it => it.textContent.trim().length < 10).length";
    assert_eq!(browser.script(silent).await, 0, "each has its reason");
    browser.script(&format!("document.querySelector('{SECTION}').scrollIntoView()")).await;
    browser.screenshot("proposals").await;
    for theme in ["light", "dark"] {
        browser.script(&format!("document.documentElement.dataset.theme = '{theme}'")).await;
        assert_eq!(browser.access_violations().await, Vec::<String>::new(), "{theme}");
    }

    // On the map and off it again, also from another panel.
    let shown = async |count: &'static str| browser.wait_until_attribute(MAP, "data-proposal", |it| it == count).await;
    browser.click("[data-testid=proposal-show]").await;
    shown("1").await;
    workshop.panel("members").await;
    browser.click("[data-testid=proposal-hide]").await;
    shown("0").await;
    workshop.panel("perimeter").await;
    assert_eq!(browser.count("[data-testid=proposal]").await, proposals, "the list stays");
    browser.click("[data-testid=proposal-show]").await;
    shown("1").await;
    browser.screenshot("proposal-shown").await;

    // One edit makes it a variant, which is then shown.
    browser.click("[data-testid=proposal-take]").await;
    workshop.settle(revision + 1).await;
    let (after, document) = workshop.document(&server);
    assert_eq!((after, document.variants.len()), (revision + 1, before.variants.len() + 1));
    let (id, made) = document.variants.iter().find(|(id, _)| !before.variants.contains_key(id)).unwrap();
    assert!(made.perimeter.is_some() && !made.name.trim().is_empty());
    assert_eq!(browser.count("[data-testid=variant]").await, document.variants.len());
    let chip = browser.text("[data-testid=variant][aria-pressed=true]").await;
    assert!(chip.contains(&made.name), "it is shown: {chip}");
    shown("0").await;

    // It becomes the one that others are compared with; the mark moves to its chip.
    browser.click("[data-testid=variant-reference]").await;
    workshop.settle(revision + 2).await;
    assert_eq!(workshop.document(&server).1.reference, *id);
    browser.wait("[data-testid=variant][aria-pressed=true] [data-testid=reference-mark]").await;
    assert_eq!(browser.count("[data-testid=reference-mark]").await, 1);
    assert_eq!(browser.count("[data-testid=variant-reference]").await, 0);
    browser.click("[data-testid=undo]").await;
    workshop.settle(revision + 3).await;
    assert_eq!(workshop.document(&server).1.reference, before.reference);
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}
