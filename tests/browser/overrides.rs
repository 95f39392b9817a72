//! Decisions about who counts, whatever the perimeter says.

use super::area_tools::drawn;
use super::geometry::is_inside;
use collective::document::{Collective, Member};
use whole_program::browser::Browser;
use whole_program::program::{Server, malta_data};
use whole_program::workshop::Workshop;

const BADGE: &str = "[data-testid=members-table] tr.picked .badge";
const WARNINGS: &str = "[data-testid=warnings]";

#[tokio::test(flavor = "multi_thread")]
async fn a_decision_is_followed_everywhere_and_undone() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    let (revision, document) = workshop.document(&server);
    workshop.panel("members").await;
    let counted = workshop.figure("members").await;

    // Somebody inside is left out.
    decide(&browser, &one(&document, true).name, 2).await;
    workshop.settle(revision + 1).await;
    assert!((workshop.figure("members").await - (counted - 1.0)).abs() < 1e-9);
    browser.wait_until(BADGE, "left out by choice", |text| text.contains("par choix")).await;

    // Somebody outside counts, and is not told otherwise.
    let outside = &one(&document, false).name;
    let told = |warnings: &str| warnings.lines().find(|line| line.contains(outside.as_str())).map(str::to_owned);
    let before = browser.text(WARNINGS).await;
    assert!(told(&before).is_some_and(|line| line.contains("ne compte pas")), "{before}");
    decide(&browser, outside, 1).await;
    workshop.settle(revision + 2).await;
    assert!((workshop.figure("members").await - counted).abs() < 1e-9);
    browser.wait_until(BADGE, "counted by choice", |text| text.contains("par choix")).await;
    let counts = |warnings: &str| told(warnings).is_some_and(|line| line.contains("compte quand même"));
    browser.wait_until(WARNINGS, "it is told to count", counts).await;

    for step in 3..=4 {
        browser.click("[data-testid=undo]").await;
        workshop.settle(revision + step).await;
    }
    assert!((workshop.figure("members").await - counted).abs() < 1e-9);
    assert_eq!(workshop.document(&server).1, document);
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}

/// A member inside the perimeter, or outside, by name the first.
fn one(document: &Collective, inside: bool) -> &Member {
    let perimeter = drawn(document);
    let ring = &perimeter.outline.parts[0][0];
    let members = document.members.values().filter(|member| is_inside(member.place, ring) == inside);
    members.min_by(|a, b| a.name.cmp(&b.name)).expect("there is one")
}

/// Opens the form of a member and chooses whether it counts.
async fn decide(browser: &Browser, name: &str, choice: usize) {
    let row = format!(
        "[...document.querySelectorAll('[data-testid=member-row]')].find(row => row.textContent == {name:?}).click()"
    );
    browser.script(&row).await;
    browser.wait_until("[data-testid=member-form] h2", "the form is its own", |title| title == name).await;
    browser.choose("[data-testid=member-form] [data-testid=field-counts]", choice).await;
}
