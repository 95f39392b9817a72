//! Pictures of every screen, for people to look at.

use crate::browser::Browser;
use crate::program::{Server, malta_data};
use crate::workshop::Workshop;
use std::path::Path;
use std::time::Duration;

/// The windows: name, width, height.
const WINDOWS: [(&str, u32, u32); 3] = [("desktop", 1440, 900), ("tablet", 834, 1112), ("phone", 390, 844)];
const LANGUAGES: [&str; 2] = ["fr", "en"];
/// The panels, by the name of their tab.
const PANELS: [&str; 8] =
    ["perimeter", "members", "points", "transfers", "costs", "studies", "territory", "parameters"];
/// The example that the pictures show.
const EXAMPLE: &str = "Paniers (exemple)";

/// Takes them all into a folder, as `desktop-fr-costs.png`.
///
/// # Panics
/// When a screen does not appear.
pub async fn take(folder: &Path) {
    let data = malta_data();
    let server = Server::start(data.path());
    for (window, width, height) in WINDOWS {
        for language in LANGUAGES {
            let browser = Browser::open(width, height, language).await;
            let keep = async |name: &str| browser.picture(folder, &format!("{window}-{language}-{name}")).await;
            browser.visit(&server.url).await;
            browser.wait("[data-testid=collective-card]").await;
            keep("home").await;
            let workshop = Workshop::open_example(&browser, &server, EXAMPLE).await;
            for panel in PANELS {
                workshop.panel(panel).await;
                drawn(&browser).await;
                keep(panel).await;
            }
            workshop.panel("transfers").await;
            browser.click("[data-testid=hub-sets-ask]").await;
            browser.wait("[data-testid=hub-sets]").await;
            drawn(&browser).await;
            keep("hub-sets").await;
            for (panel, row) in [("members", "member-row"), ("points", "point-row")] {
                workshop.panel(panel).await;
                browser.click(&format!("[data-testid={row}]")).await;
                drawn(&browser).await;
                keep(&format!("{panel}-form")).await;
            }
            browser.close().await;
        }
    }
}

/// Waits until the map shows what the panel asks of it.
async fn drawn(browser: &Browser) {
    tokio::time::sleep(Duration::from_millis(800)).await;
    browser.wait("body[data-map-idle=true]").await;
}
