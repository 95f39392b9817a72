//! The checker of access finds nothing in what opens, pops up or goes wrong, on a desktop and on a phone.

use super::geometry::Drawing;
use collective::document::{DrawnPerimeter, PerimeterOrigin};
use collective::edit::{Edit, VariantChange};
use collective::outline::Outline;
use serde_json::json;
use uuid::Uuid;
use whole_program::browser::Browser;
use whole_program::program::{Server, malta_data, post};
use whole_program::workshop::Workshop;

const ESCAPE: &str = "\u{E00C}";

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_opens_shuts_anybody_out_on_a_desktop() {
    look_at_all((1440, 900), "fr", "light").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_opens_shuts_anybody_out_on_a_phone() {
    look_at_all((390, 844), "en", "dark").await;
}

async fn look_at_all((width, height): (u32, u32), language: &str, theme: &str) {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(width, height, language).await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    browser.script(&format!("document.documentElement.dataset.theme = '{theme}'")).await;
    let mut checked = Checked { workshop: &workshop, found: Vec::new() };
    checked.what_pops_up().await;
    checked.forms().await;
    checked.search_and_sheets().await;
    checked.import().await;
    checked.faults(&server).await;
    let Checked { found, .. } = checked;
    assert!(found.is_empty(), "{} violations:\n{}", found.len(), found.join("\n"));
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}

struct Checked<'a> {
    workshop: &'a Workshop<'a>,
    found: Vec<String>,
}

impl Checked<'_> {
    async fn check(&mut self, state: &str) {
        let violations = self.workshop.browser.access_violations().await;
        self.found.extend(violations.into_iter().map(|it| format!("{it}  [{state}]")));
    }

    /// What pops up takes the keyboard, and gives it back.
    async fn what_pops_up(&mut self) {
        let browser = self.workshop.browser;
        browser.click("[popovertarget=explain-cost-per-week]").await;
        browser.wait("#explain-cost-per-week:popover-open:focus .explained").await;
        self.check("explanation").await;
        browser.type_on(ESCAPE).await;
        browser.wait("[popovertarget=explain-cost-per-week]:focus").await;

        browser.click("[data-testid=tool-more]").await;
        browser.wait("[data-testid=more-tools] button:focus").await;
        self.check("more tools").await;
        browser.type_on(ESCAPE).await;
        browser.wait("[data-testid=tool-more][aria-expanded=false]:focus").await;

        browser.click("[data-testid=legend-button]").await;
        browser.wait("[data-testid=legend]").await;
        self.check("legend").await;
        browser.click("[data-testid=legend-button]").await;

        browser.click("[data-testid=variant-rename]").await;
        browser.wait("[data-testid=variant-name]:focus").await;
        self.check("renaming a variant").await;
        browser.type_on(ESCAPE).await;
    }

    async fn forms(&mut self) {
        let browser = self.workshop.browser;
        for (panel, one) in [("members", "member"), ("points", "point")] {
            self.workshop.panel(panel).await;
            browser.click(&format!("[data-testid={one}-row]")).await;
            browser.wait(&format!("[data-testid={one}-form]")).await;
            self.check(one).await;
        }
        self.workshop.fill("point-form", "field-demand", "beaucoup").await;
        browser.wait("[data-testid=point-form] .refusal").await;
        self.check("a refused field").await;

        self.workshop.panel("parameters").await;
        browser.fill(".parameter input[inputmode=decimal]", "-5").await;
        browser.wait(".parameter [aria-invalid=true]").await;
        self.check("a refused parameter").await;
    }

    async fn search_and_sheets(&mut self) {
        let browser = self.workshop.browser;
        browser.click("[data-testid=search]").await;
        browser.type_on("ra").await;
        browser.wait("[data-testid=search-answer]").await;
        self.check("search").await;
        browser.type_on(ESCAPE).await;

        // Where it is narrow, what concerns the page pops up from one button.
        let narrow = "return getComputedStyle(document.querySelector('[data-testid=page-more]')).display != 'none'";
        if browser.script(narrow).await == true {
            browser.click("[data-testid=page-more]").await;
            browser.wait("#page-actions:popover-open").await;
            self.check("actions of the page").await;
        }
        browser.click("[data-testid=help-button]").await;
        browser.wait("[data-testid=help]").await;
        self.check("help").await;
        browser.click("[data-testid=help] button").await;
    }

    async fn import(&mut self) {
        let browser = self.workshop.browser;
        self.workshop.panel("members").await;
        browser.click("[data-testid=import-members]").await;
        let paste = browser.wait("[data-testid=import-paste]").await;
        self.check("import").await;
        let lines = ["Nom;kg par semaine;Adresse", "A;x;Mdina", ";5;Mosta", "C;20;Mdina"];
        browser.type_lines(&paste, &lines).await;
        browser.click("[data-testid=import-read]").await;
        browser.wait_until_attribute("[data-testid=import-tally]", "data-stopped", |count| count == "2").await;
        self.check("rows of an import").await;
        // What was mended would be lost: that is asked first.
        browser.fill("[data-testid=import-row] input[type=text]", "B").await;
        browser.click("[data-testid=intake-close]").await;
        browser.wait("[data-testid=intake-lose]").await;
        self.check("leaving an import").await;
        browser.click("[data-testid=intake-leave]").await;
    }

    async fn faults(&mut self, server: &Server) {
        // Somebody else drew it: a phone has tools where its corners would have to be pressed.
        let (base, document) = self.workshop.document(server);
        let [a, b, c, d] = Drawing::around_some(&document).corners;
        let outline = Outline::simple(vec![a, c, b, d, a]);
        let perimeter = Some(DrawnPerimeter { outline, origin: PerimeterOrigin::Drawn });
        let change = VariantChange::DrawPerimeter { perimeter };
        let edit = Edit::ChangeVariant { id: document.reference, change };
        let body = json!({ "gesture": Uuid::from_u128(1), "base": base, "edit": edit });
        self.workshop.panel("perimeter").await;
        let _ = post(server, &format!("/api/collectives/{}/edits", self.workshop.id), &body.to_string());
        self.workshop.browser.wait("[data-testid=fault-zoom]").await;
        self.check("a drawing with a fault").await;
    }
}
