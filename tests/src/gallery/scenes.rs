//! What is photographed, screen by screen.

use super::Gallery;
use crate::browser::Browser;
use crate::program::Server;
use crate::workshop::{STUDIES, Workshop};
use std::time::Duration;

/// The panels, by the name of their tab.
const PANELS: [&str; 8] =
    ["perimeter", "members", "points", "transfers", "costs", "studies", "territory", "parameters"];

impl Gallery<'_> {
    /// Each panel, then what opens in them.
    pub(super) async fn panels(&self, workshop: &Workshop<'_>) {
        for panel in PANELS {
            workshop.panel(panel).await;
            drawn(self.browser).await;
            self.keep(panel).await;
        }
        self.browser.click("details.parameters:not([open]) summary").await;
        self.keep("parameters-open").await;
        workshop.panel("transfers").await;
        self.browser.click("[data-testid=hub-sets-title] [data-testid=study-start]").await;
        self.browser.wait("[data-testid=hub-sets]").await;
        drawn(self.browser).await;
        self.keep("hub-sets").await;
        for (panel, row) in [("members", "member-row"), ("points", "point-row")] {
            workshop.panel(panel).await;
            self.browser.click(&format!("[data-testid={row}]")).await;
            drawn(self.browser).await;
            self.keep(&format!("{panel}-form")).await;
        }
    }

    /// Each study with what it found.
    pub(super) async fn studies(&self, workshop: &Workshop<'_>) {
        workshop.panel("studies").await;
        for (study, found) in STUDIES {
            workshop.study((study, found)).await;
            self.browser.script(&format!("document.querySelector('[data-testid={study}]').scrollIntoView()")).await;
            self.keep(&format!("study-{study}")).await;
        }
        workshop.panel("perimeter").await;
        workshop.study(("proposals-title", "[data-testid=proposal]")).await;
        self.browser.click("[data-testid=proposal-show]").await;
        drawn(self.browser).await;
        self.browser.script("document.querySelector('[data-testid=proposals-title]').scrollIntoView()").await;
        self.keep("proposals").await;
        self.browser.click("[data-testid=proposal-hide]").await;
    }

    /// What opens above the workshop.
    pub(super) async fn sheets(&self, workshop: &Workshop<'_>) {
        self.browser.press("?").await;
        self.browser.wait("[data-testid=help]").await;
        self.keep("help").await;
        self.browser.click("[data-testid=help] button").await;
        self.browser.click("[data-testid=figure-cost-per-kg] button.explain").await;
        self.browser.wait(".explanation:popover-open .sources").await;
        self.keep("explanation").await;
        self.browser.press("\u{E00C}").await;
        workshop.panel("points").await;
        self.browser.click("[data-testid=import-points]").await;
        let paste = self.browser.wait("[data-testid=import-paste]").await;
        self.keep("import").await;
        let rows = ["Nom;Volume;Jours;Commune", "Cantine A;40;lundi;L-Imdina", "Cantine B;beaucoup;mardi;Ir-Rabat"];
        self.browser.type_lines(&paste, &rows).await;
        self.browser.click("[data-testid=import-read]").await;
        self.browser.wait_until_attribute("[data-testid=import-tally]", "data-stopped", |count| count == "1").await;
        self.keep("import-rows").await;
        self.browser.click("[data-testid=intake-close]").await;
    }

    /// Tools in the hand.
    pub(super) async fn tools(&self, workshop: &Workshop<'_>, server: &Server) {
        let browser = self.browser;
        workshop.panel("perimeter").await;
        let (left, top, width, height) = browser.rectangle("[data-testid=map]").await;
        let at = |right: f64, down: f64| (left + width * right, top + height * down);
        workshop.brush().await;
        browser.hold(at(0.25, 0.86), &[at(0.4, 0.92), at(0.5, 0.86)]).await;
        self.keep("tool-brush").await;
        browser.press("\u{E00C}").await;
        browser.release().await;
        browser.press("p").await;
        for (right, down) in [(0.3, 0.78), (0.6, 0.8), (0.5, 0.92)] {
            browser.click_at(at(right, down)).await;
        }
        self.keep("tool-draw").await;
        browser.press("\u{E00C}o").await;
        browser.hold(at(0.3, 0.78), &[at(0.6, 0.8), at(0.5, 0.92)]).await;
        self.keep("tool-lasso").await;
        browser.press("\u{E00C}").await;
        browser.release().await;
        browser.press("\u{E00C}i").await;
        // A farm is on land; the southernmost is not under what the tool says of itself.
        let (view, corner) = workshop.viewport().await;
        let farms = workshop.document(server).1.members.into_values().map(|member| view.project(member.place));
        let in_sight = farms.filter(|at| at.y < view.height - 60.0);
        let farm = in_sight.max_by(|a, b| a.y.total_cmp(&b.y)).expect("a farm is in sight");
        browser.click_at((corner.0 + farm.x, corner.1 + farm.y)).await;
        browser.wait("[data-testid=finish]").await;
        drawn(browser).await;
        self.keep("tool-isochrone").await;
        browser.press("\u{E00C}v").await;
        browser.click("[data-testid=tool-more]").await;
        self.keep("tool-more").await;
        browser.click("[data-testid=simplify]").await;
        self.keep("tool-simplify").await;
        browser.press("\u{E00C}").await;
    }
}

/// Waits until the map shows what the panel asks of it.
async fn drawn(browser: &Browser) {
    tokio::time::sleep(Duration::from_millis(800)).await;
    browser.wait("body[data-map-idle=true]").await;
}
