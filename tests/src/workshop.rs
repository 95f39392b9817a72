//! The workshop as a person handles it: places on the map, figures in the strip, fields in the forms.

use crate::browser::Browser;
use crate::program::{Server, get};
use collective::document::{Collective, CollectiveId};
use collective::geography::LonLat;
use frontend::viewport::{Pixel, Viewport};
use serde_json::Value;

/// The studies of the panel, each with what shows that it found something.
pub const STUDIES: [(&str, &str); 5] = [
    ("sizing-title", "[data-testid=size-curve] path.line"),
    ("marginal-title", "[data-testid=marginal-table] tbody tr"),
    ("sharing-title", "[data-testid=sharing-table] tbody tr"),
    ("sensitivity-title", "[data-testid=band-table] tbody tr"),
    ("break-even-title", "[data-testid=break-even-table] tbody tr"),
];

/// A collective open in the workshop.
#[derive(Debug)]
pub struct Workshop<'a> {
    /// The window.
    pub browser: &'a Browser,
    /// Which collective.
    pub id: CollectiveId,
}

impl<'a> Workshop<'a> {
    /// Opens, from the first screen, the example whose name has this word.
    ///
    /// # Panics
    /// When there is none.
    pub async fn open_example(browser: &'a Browser, server: &Server, word: &str) -> Self {
        let id = Self::id_of_example(server, word);
        browser.visit(&server.url).await;
        browser.click(&format!("a[href='/collectives/{id}']")).await;
        let workshop = Self { browser, id };
        workshop.ready().await;
        workshop
    }

    /// The example whose name has this word.
    ///
    /// # Panics
    /// When there is none.
    #[must_use]
    pub fn id_of_example(server: &Server, word: &str) -> CollectiveId {
        let list: Value = serde_json::from_str(&get(server, "/api/collectives")).unwrap();
        let is_it = |entry: &&Value| entry["name"].as_str().is_some_and(|name| name.contains(word));
        let entry = list.as_array().unwrap().iter().find(is_it).expect("the example is there");
        entry["id"].as_str().unwrap().parse().unwrap()
    }

    /// Opens a collective by its address.
    ///
    /// # Panics
    /// When it does not appear.
    pub async fn open(browser: &'a Browser, server: &Server, id: CollectiveId) -> Self {
        Self::open_at(browser, &format!("{}/collectives/{id}", server.url), id).await
    }

    /// Opens an address of a collective.
    ///
    /// # Panics
    /// When it does not appear.
    pub async fn open_at(browser: &'a Browser, address: &str, id: CollectiveId) -> Self {
        browser.visit(address).await;
        let workshop = Self { browser, id };
        workshop.ready().await;
        workshop
    }

    async fn ready(&self) {
        self.browser.wait("body[data-map-idle=true]").await;
        self.settle(0).await;
    }

    /// What the server has.
    ///
    /// # Panics
    /// When it does not answer.
    #[must_use]
    pub fn document(&self, server: &Server) -> (u64, Collective) {
        let answer: Value = serde_json::from_str(&get(server, &format!("/api/collectives/{}", self.id))).unwrap();
        let revision = answer["revision"].as_u64().unwrap();
        (revision, serde_json::from_value(answer["collective"].clone()).unwrap())
    }

    /// Starts a study of the panel that is open and waits until it has found something.
    ///
    /// # Panics
    /// When it does not.
    pub async fn study(&self, (study, found): (&str, &str)) {
        self.browser.click(&format!("[data-testid={study}] [data-testid=study-start]")).await;
        self.browser.wait(found).await;
    }

    /// Takes the brush, and waits until what it paints is on the map.
    ///
    /// # Panics
    /// When it does not come.
    pub async fn brush(&self) {
        self.browser.click("[data-testid=tool-brush]").await;
        let many = |count: &str| count.parse().is_ok_and(|count: u32| count > 10);
        self.browser.wait_until_attribute("[data-testid=map]", "data-areas", many).await;
    }

    /// Waits until the figures on screen are the last ones of a revision at least this high.
    ///
    /// # Panics
    /// When they do not come.
    pub async fn settle(&self, revision: u64) {
        self.browser
            .wait_until_attribute("[data-testid=strip]", "data-revision", |shown| {
                shown.parse::<u64>().is_ok_and(|shown| shown >= revision)
            })
            .await;
        self.browser.wait("[data-testid=strip][data-state=settled]").await;
    }

    /// The value of a headline figure, unrounded.
    ///
    /// # Panics
    /// When it has none.
    pub async fn figure(&self, name: &str) -> f64 {
        let css = format!("[data-testid=figure-{name}]");
        self.browser.attribute(&css, "data-value").await.expect(name).parse().unwrap()
    }

    /// Where a place is on the page.
    ///
    /// # Panics
    /// When the map is not there.
    pub async fn pixel(&self, place: LonLat) -> (f64, f64) {
        let (view, corner) = self.viewport().await;
        let Pixel { x, y } = view.project(place);
        (corner.0 + x, corner.1 + y)
    }

    /// What the map shows, and where its top left corner is on the page.
    ///
    /// # Panics
    /// When the map is not there.
    pub async fn viewport(&self) -> (Viewport, (f64, f64)) {
        const MAP: &str = "[data-testid=map]";
        let center = self.browser.attribute(MAP, "data-center").await.unwrap();
        let (lon, lat) = center.split_once(',').unwrap();
        let center = LonLat::try_new(lon.parse().unwrap(), lat.parse().unwrap()).unwrap();
        let zoom = self.browser.attribute(MAP, "data-zoom").await.unwrap().parse().unwrap();
        let (left, top, width, height) = self.browser.rectangle(MAP).await;
        (Viewport { center, zoom, width, height }, (left, top))
    }

    /// Draws a perimeter corner by corner and closes it with Enter.
    ///
    /// # Panics
    /// When the tool is not there.
    pub async fn draw(&self, corners: &[LonLat]) {
        self.browser.click("[data-testid=tool-draw-perimeter]").await;
        for corner in corners {
            self.browser.click_at(self.pixel(*corner).await).await;
        }
        self.browser.press("\u{E007}").await;
    }

    /// Gives a field of the open form another value.
    ///
    /// # Panics
    /// When there is no such field.
    pub async fn fill(&self, form: &str, field: &str, text: &str) {
        self.browser.fill(&format!("[data-testid={form}] input[data-testid={field}]"), text).await;
    }

    /// Whether the whole workshop is in the window: nothing of the page is to be scrolled.
    ///
    /// # Panics
    /// When the page does not say.
    pub async fn fits(&self) -> bool {
        let page = "const page = document.documentElement; \
                    return page.scrollWidth <= window.innerWidth && page.scrollHeight <= window.innerHeight";
        self.browser.script(page).await.as_bool().unwrap()
    }

    /// Opens a panel.
    ///
    /// # Panics
    /// When there is no such tab.
    pub async fn panel(&self, name: &str) {
        self.browser.click(&format!("[role=tab][data-testid=panel-{name}]")).await;
    }
}
