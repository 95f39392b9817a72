//! Parameters and studies.

use whole_program::browser::Browser;
use whole_program::program::{Server, malta_data};
use whole_program::workshop::{STUDIES, Workshop};

#[tokio::test(flavor = "multi_thread")]
async fn a_parameter_is_changed_in_place_checked_and_given_back() {
    const FIELD: &str = "[data-testid='parameter-farm.hour']";
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    let (revision, before) = workshop.document(&server);
    let cost = workshop.figure("cost-per-week").await;
    workshop.panel("parameters").await;
    browser.fill(FIELD, "-4").await;
    browser.wait("[data-testid=parameters-work] .fault:not([hidden])").await;
    assert_eq!(workshop.document(&server).0, revision, "a value out of range is not taken");
    browser.fill(FIELD, "40,5").await;
    workshop.settle(revision + 1).await;
    assert!(workshop.figure("cost-per-week").await > cost + 1.0, "dearer hours cost more");
    let (_, changed) = workshop.document(&server);
    assert_eq!(changed.parameters.values().copied().collect::<Vec<_>>(), [40.5]);
    browser.screenshot("parameters").await;
    browser.click("[data-testid=parameter-reset]").await;
    workshop.settle(revision + 2).await;
    assert_eq!(workshop.document(&server).1, before);
    assert!((workshop.figure("cost-per-week").await - cost).abs() < 1e-9);
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn studies_are_computed_shown_and_told_to_be_of_before() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    let (revision, document) = workshop.document(&server);
    workshop.panel("studies").await;
    for study in STUDIES {
        workshop.study(study).await;
    }
    assert!(browser.count("[data-testid=sharing-table] tbody tr").await <= document.members.len());
    browser.screenshot("studies").await;
    browser.fill("[data-testid=collective-name]", "Autre nom").await;
    workshop.settle(revision + 1).await;
    browser.wait("[data-testid=sizing-title] .note").await;
    workshop.panel("territory").await;
    workshop.study(("access-title", "[data-testid=access-facts] dd")).await;
    browser.screenshot("access").await;
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}
