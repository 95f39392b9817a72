//! The checker of access finds nothing on any screen, in either language, light and dark; and twice the size fits.

use whole_program::browser::Browser;
use whole_program::program::{Server, malta_data};
use whole_program::workshop::Workshop;

const PANELS: [&str; 8] =
    ["perimeter", "members", "points", "transfers", "costs", "studies", "territory", "parameters"];

#[tokio::test(flavor = "multi_thread")]
async fn no_screen_shuts_anybody_out() {
    let data = malta_data();
    let server = Server::start(data.path());
    let mut found = Vec::new();
    for language in ["fr", "en"] {
        let browser = Browser::open(1440, 900, language).await;
        browser.visit(&server.url).await;
        browser.wait("[data-testid=collective-card]").await;
        for theme in ["light", "dark"] {
            browser.script(&format!("document.documentElement.dataset.theme = '{theme}'")).await;
            found.extend(told(&browser, language, theme, "home").await);
        }
        let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
        for theme in ["light", "dark"] {
            browser.script(&format!("document.documentElement.dataset.theme = '{theme}'")).await;
            for panel in PANELS {
                workshop.panel(panel).await;
                found.extend(told(&browser, language, theme, panel).await);
            }
            workshop.panel("members").await;
            browser.click("[data-testid=member-row]").await;
            browser.click("[data-testid=choose-member]").await;
            found.extend(told(&browser, language, theme, "member form and bulk bar").await);
            browser.click("[data-testid=choose-member]").await;
            browser.click("[data-testid=import-members]").await;
            let paste = browser.wait("[data-testid=import-paste]").await;
            browser.type_lines(&paste, &["Nom;kg;lon;lat", "A;x;14.4;35.89", "B;3;14.4;35.89"]).await;
            found.extend(told(&browser, language, theme, "import").await);
            browser.click("[data-testid=import-read]").await;
            browser.wait_until_attribute("[data-testid=import-tally]", "data-stopped", |count| count == "1").await;
            found.extend(told(&browser, language, theme, "import table").await);
            browser.screenshot(&format!("import-{language}-{theme}")).await;
            browser.click("[data-testid=intake-close]").await;
            browser.press("?").await;
            browser.wait("[data-testid=help]").await;
            found.extend(told(&browser, language, theme, "help").await);
            browser.click("[data-testid=help] button").await;
            browser.screenshot(&format!("workshop-{language}-{theme}")).await;
        }
        browser.close().await;
    }
    found.sort();
    found.dedup();
    assert!(found.is_empty(), "{} violations:\n{}", found.len(), found.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn at_twice_the_size_nothing_is_cut_off() {
    let data = malta_data();
    let server = Server::start(data.path());
    // A window of 1440 by 900 at 200 % has half as many pixels of the page.
    let browser = Browser::open(720, 450, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    assert!(workshop.fits().await);
    workshop.panel("costs").await;
    browser.screenshot("twice").await;
    let wide =
        "return [...document.querySelectorAll('.panel > *')].filter(it => it.scrollWidth > it.clientWidth + 1).length";
    assert_eq!(browser.script(wide).await, 0, "no part of a panel is wider than the panel");
    browser.close().await;
}

async fn told(browser: &Browser, language: &str, theme: &str, screen: &str) -> Vec<String> {
    let violations = browser.access_violations().await;
    violations.into_iter().map(|it| format!("{it}  [{screen}, {language}, {theme}]")).collect()
}
