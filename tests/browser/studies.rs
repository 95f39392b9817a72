//! Studies: they outlast the panel, are of the organization that is looked at, and show all that they found.

use whole_program::browser::Browser;
use whole_program::program::{Server, malta_data};
use whole_program::workshop::{STUDIES, Workshop};

const SIZING: &str = "[data-testid=sizing-title]";
const MARGINAL: &str = "[data-testid=marginal-title]";
const SHARING: &str = "[data-testid=sharing-title]";

#[tokio::test(flavor = "multi_thread")]
async fn a_study_goes_on_and_its_answer_stays_while_other_panels_are_looked_at() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    let (revision, _) = workshop.document(&server);
    workshop.panel("studies").await;
    workshop.study(STUDIES[1]).await;

    // Begun, and left at once: the answer is there when one comes back.
    browser.click(&format!("{SHARING} [data-testid=study-start]")).await;
    workshop.panel("costs").await;
    workshop.panel("studies").await;
    browser.wait("[data-testid=sharing-table] tbody tr").await;

    // A name of the answer leads to the member, and back to the answer.
    browser.click("[data-testid=marginal-table] tbody button").await;
    browser.wait("[data-testid=member-form]").await;
    workshop.panel("studies").await;
    assert!(browser.count("[data-testid=marginal-table] tbody tr").await > 0, "the answer stays");
    assert_eq!(browser.count(&format!("{MARGINAL} [data-testid=study-outdated]")).await, 0);

    // What changes meanwhile is told beside it.
    browser.fill("[data-testid=collective-name]", "Autre nom").await;
    workshop.settle(revision + 1).await;
    browser.wait(&format!("{MARGINAL} [data-testid=study-outdated]")).await;

    // Sets of platforms and what a variant means for its territory are kept alike.
    workshop.panel("transfers").await;
    browser.click("[data-testid=hub-sets-title] [data-testid=study-start]").await;
    browser.wait("[data-testid=hub-set]").await;
    workshop.panel("territory").await;
    workshop.study(("access-title", "[data-testid=access-facts] dd")).await;
    browser.click("[data-testid=access-further] summary").await;
    browser.wait("[data-testid=access-further] p").await;
    assert_eq!(browser.access_violations().await, Vec::<String>::new());
    workshop.panel("transfers").await;
    assert!(browser.count("[data-testid=hub-set]").await > 0, "the sets stay");
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn studies_are_of_the_organization_that_is_looked_at() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    let look_at = async |organization: &str| {
        workshop.panel("costs").await;
        browser.click(&format!("[data-testid=organizations] [data-testid={organization}] input")).await;
        workshop.panel("studies").await;
    };
    look_at("organization-pooled").await;
    workshop.study(STUDIES[0]).await;
    let pooled = browser.text(&format!("{SIZING} [data-testid=study-of]")).await;
    assert_eq!(browser.count(&format!("{SIZING} [data-testid=study-outdated]")).await, 0);
    look_at("organization-platform").await;
    browser.wait(&format!("{SIZING} [data-testid=study-outdated]")).await;
    browser.click(&format!("{SIZING} [data-testid=study-start]")).await;
    let of = format!("{SIZING} [data-testid=study-of]");
    browser.wait_until(&of, "another organization", |told| !told.is_empty() && told != pooled).await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_studies_find_is_shown() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "en").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    let (_, document) = workshop.document(&server);
    workshop.panel("studies").await;
    for study in STUDIES {
        workshop.study(study).await;
    }
    assert_eq!(browser.count("[data-testid=marginal-table] thead th").await, 8, "road, work, and what others pay");
    let dropped = browser.count("[data-testid=dropped-table] tbody tr").await;
    assert!((1..=document.points.len()).contains(&dropped), "each point is looked at: {dropped}");
    assert!(browser.text("[data-testid=sharing-precision]").await.contains("Shapley"));
    assert_eq!(browser.count("[data-testid=lever-table] thead th").await, 5, "two elasticities");
    let curve = async || browser.attribute("[data-testid=size-curve] path.line", "d").await;
    let (per_kg, label) = (curve().await, browser.attribute("[data-testid=size-curve]", "aria-label").await);
    browser.click("[data-testid=sizing-per-member]").await;
    browser.wait("[data-testid=sizing-per-member][aria-pressed=true]").await;
    assert_ne!(browser.attribute("[data-testid=size-curve]", "aria-label").await, label);
    assert_ne!(curve().await, per_kg, "the cost of a member has another curve");
    assert!(browser.count("[data-testid=size-table] tbody tr").await > 1, "the curves have their table");
    browser.screenshot("studies-shown").await;
    for theme in ["light", "dark"] {
        browser.script(&format!("document.documentElement.dataset.theme = '{theme}'")).await;
        assert_eq!(browser.access_violations().await, Vec::<String>::new(), "{theme}");
    }

    // A figure of dispersion opens how it came about, as those of the strip do.
    workshop.panel("perimeter").await;
    browser.click("[data-testid=dispersion] [popovertarget=explained-standard]").await;
    browser.wait("[data-testid=explained-standard]:popover-open .explained").await;
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}
