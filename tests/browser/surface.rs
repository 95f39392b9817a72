//! What a new member would cost, as a map with its legend and its table.

use std::time::Duration;
use whole_program::browser::Browser;
use whole_program::program::{Server, malta_data};
use whole_program::workshop::Workshop;

#[tokio::test(flavor = "multi_thread")]
async fn what_a_new_member_would_cost_is_a_map_a_legend_and_a_table() {
    const MAP: &str = "[data-testid=map]";
    const STUDY: &str = "[data-testid=surface-title]";
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Paniers (exemple)").await;
    workshop.panel("studies").await;

    // Stopped, nothing comes; asked again, all of it.
    browser.wait(&format!("{STUDY} [data-testid=study-start]")).await;
    let stop = format!(
        "const click = name => document.querySelector(`{STUDY} [data-testid=${{name}}]`).click(); \
         click('study-start'); \
         return new Promise(done => setTimeout(() => {{ click('study-cancel'); done(true) }}, 0))"
    );
    assert_eq!(browser.script(&stop).await, true);
    browser.wait(&format!("{STUDY} [data-testid=study-start]")).await;
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert_eq!(browser.attribute(MAP, "data-surface").await.as_deref(), Some("0"));
    browser.click(&format!("{STUDY} [data-testid=study-start]")).await;
    let some = |count: &str| count.parse().is_ok_and(|count: usize| count > 5);
    browser.wait_until_attribute(MAP, "data-surface", some).await;
    let cells: usize = browser.attribute(MAP, "data-surface").await.unwrap().parse().unwrap();
    browser.wait("body[data-map-idle=true]").await;
    browser.script(&format!("document.querySelector('{STUDY}').scrollIntoView()")).await;
    browser.screenshot("surface").await;
    assert_eq!(browser.count("[data-testid=surface-legend] li").await.min(5), 5, "five classes");
    assert_eq!(browser.count("[data-testid=surface-cells] tbody tr").await, cells, "the table has every cell");
    assert_eq!(browser.access_violations().await, Vec::<String>::new());

    // The map is bare again without the tick.
    browser.click("[data-testid=surface-shown]").await;
    browser.wait_until_attribute(MAP, "data-surface", |count| count == "0").await;
    browser.click("[data-testid=surface-shown]").await;
    browser.wait_until_attribute(MAP, "data-surface", some).await;

    // It stays while other panels are looked at, until it is hidden; the answer is still there then.
    workshop.panel("members").await;
    browser.click("[data-testid=member-row]").await;
    assert!(browser.attribute(MAP, "data-surface").await.is_some_and(|count| some(&count)), "picking leaves the map");
    browser.click("[data-testid=surface-hide]").await;
    browser.wait_until_attribute(MAP, "data-surface", |count| count == "0").await;
    workshop.panel("studies").await;
    assert_eq!(browser.count("[data-testid=surface-cells] tbody tr").await, cells);
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}
