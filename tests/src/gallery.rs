//! Pictures of every screen, for people to look at.

mod scenes;

use crate::browser::Browser;
use crate::program::{Server, malta_data};
use crate::workshop::Workshop;
use std::path::Path;

/// The windows: name, width, height, and whether fingers are all people have there.
const WINDOWS: [(&str, u32, u32, bool); 3] =
    [("desktop", 1440, 900, false), ("tablet", 834, 1112, true), ("phone", 390, 844, true)];
const LANGUAGES: [&str; 2] = ["fr", "en"];
const THEMES: [&str; 2] = ["light", "dark"];
/// The example that the pictures show.
const EXAMPLE: &str = "Paniers (exemple)";

/// Takes them into a folder, as `desktop-fr-light-costs.png`: all, or those whose names begin in this way as far as language
/// and theme.
///
/// # Panics
/// When a screen does not appear.
pub async fn take(folder: &Path, only: &str) {
    let data = malta_data();
    let server = Server::start(data.path());
    for (window, width, height, fingers) in WINDOWS {
        for language in LANGUAGES {
            for theme in THEMES {
                let series = format!("{window}-{language}-{theme}");
                if !series.starts_with(only) {
                    continue;
                }
                let browser = if fingers {
                    Browser::open_for_fingers(width, height, language).await
                } else {
                    Browser::open(width, height, language).await
                };
                browser.visit(&server.url).await;
                browser.wait("[data-testid=collective-card]").await;
                browser.script(&format!("localStorage.setItem('perimetre.theme', '{theme}')")).await;
                browser.visit(&server.url).await;
                browser.wait("[data-testid=collective-card]").await;
                let gallery = Gallery { browser: &browser, folder, series };
                gallery.keep("home").await;
                let workshop = Workshop::open_example(&browser, &server, EXAMPLE).await;
                gallery.panels(&workshop).await;
                gallery.studies(&workshop).await;
                gallery.sheets(&workshop).await;
                gallery.tools(&workshop, &server).await;
                browser.close().await;
            }
        }
    }
}

/// Pictures of one window in one language and one light.
struct Gallery<'a> {
    browser: &'a Browser,
    folder: &'a Path,
    series: String,
}

impl Gallery<'_> {
    async fn keep(&self, name: &str) {
        self.browser.picture(self.folder, &format!("{}-{name}", self.series)).await;
    }
}
