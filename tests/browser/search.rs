//! The search box: places of the territory and names of the collective, chosen with keys, and what can be put there.

use whole_program::browser::Browser;
use whole_program::program::{Server, malta_data};
use whole_program::workshop::Workshop;

const FIELD: &str = "[data-testid=search]";
const ENTER: &str = "\u{E007}";
const DOWN: &str = "\u{E015}";
const ESCAPE: &str = "\u{E00C}";

#[tokio::test(flavor = "multi_thread")]
async fn a_place_is_found_with_keys_and_becomes_a_point() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    let (revision, before) = workshop.document(&server);

    browser.press("/").await;
    browser.wait(&format!("{FIELD}:focus")).await;
    type_in(&browser, "Imdina").await;
    browser.wait("[data-testid=search-answer]").await;
    browser.wait_until("[data-testid=search-said]", "answers are counted", |text| text.contains("réponse")).await;
    assert_eq!(browser.access_violations().await, Vec::<String>::new());
    browser.screenshot("search").await;
    type_in(&browser, DOWN).await;
    browser.wait_until_attribute(FIELD, "aria-activedescendant", |id| id == "search-answer-0").await;
    type_in(&browser, ENTER).await;
    browser.wait("[data-testid=found-card]").await;
    browser.screenshot("found").await;
    browser.click("[data-testid=found-add-point]").await;
    workshop.settle(revision + 1).await;
    let (_, with_point) = workshop.document(&server);
    let new = with_point.points.iter().find(|(id, _)| !before.points.contains_key(id)).expect("a point more");
    assert!(new.1.name.contains("Imdina"), "it is called after the place: {}", new.1.name);
    browser.click("[data-testid=undo]").await;
    workshop.settle(revision + 2).await;
    assert_eq!(workshop.document(&server).1, before, "one step takes it back");

    // With a tool in hand the answer is pressed.
    browser.click("[data-testid=tool-add-member]").await;
    ask(&browser, "Imdina").await;
    browser.wait("[data-testid=search-answer]").await;
    type_in(&browser, ENTER).await;
    workshop.settle(revision + 3).await;
    assert_eq!(workshop.document(&server).1.members.len(), before.members.len() + 1);
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn ones_own_come_first_and_nothing_found_is_said() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(390, 844, "en").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    let (_, document) = workshop.document(&server);
    let member = document.members.values().next().expect("a member").name.clone();

    ask(&browser, &member).await;
    browser.wait_until("#search-answer-0", "the member is first", |text| text.contains(&member)).await;
    assert!(workshop.fits().await, "the answers fit a phone");
    browser.click("#search-answer-0").await;
    browser.wait("[data-testid=member-form]").await;

    ask(&browser, "zzqxjw").await;
    browser.wait_until("[data-testid=search-said]", "nothing is found", |text| text.contains("Nothing")).await;
    type_in(&browser, ESCAPE).await;
    browser.wait_until_attribute(FIELD, "aria-expanded", |expanded| expanded == "false").await;

    // Where the server is gone, names of the collective are still found.
    server.kill();
    ask(&browser, &member).await;
    browser.wait_until("[data-testid=search-said]", "the server is missed", |text| text.contains("server")).await;
    browser.wait_until("#search-answer-0", "the member is there", |text| text.contains(&member)).await;
    browser.close().await;
}

/// Types into the search box.
async fn type_in(browser: &Browser, keys: &str) {
    browser.wait(FIELD).await.send_keys(keys).await.expect("the field takes keys");
}

/// Asks something in place of what was asked.
async fn ask(browser: &Browser, question: &str) {
    browser.click(FIELD).await;
    type_in(browser, &format!("\u{E009}a\u{E000}{question}")).await;
}
