//! Headless Chromium in front of the workshop, driven as a hand drives it: real pointer movements on the map.

mod chromium;
mod fields;
mod fingers;
mod pages;
mod pointer;

use fantoccini::elements::Element;
use fantoccini::{Client, Locator};
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// How long anything on the page may take before a test gives up.
const PATIENCE: Duration = Duration::from_secs(30);

/// A browser window with its driver; both end when dropped.
#[derive(Debug)]
pub struct Browser {
    driver: Child,
    client: Client,
    _profile: tempfile::TempDir,
}

impl Browser {
    /// Opens a window of so many CSS pixels, in a language.
    ///
    /// # Panics
    /// When Chromium or its driver cannot be started.
    pub async fn open(width: u32, height: u32, language: &str) -> Self {
        Self::start(width, height, language, &[], false).await
    }

    /// The same on a tablet or a phone, where fingers are all people have.
    ///
    /// # Panics
    /// When Chromium or its driver cannot be started.
    pub async fn open_for_fingers(width: u32, height: u32, language: &str) -> Self {
        Self::start(width, height, language, &[], true).await
    }

    /// The same in a browser that cannot draw in three dimensions, as on an old computer.
    ///
    /// # Panics
    /// When Chromium or its driver cannot be started.
    pub async fn open_without_webgl(width: u32, height: u32, language: &str) -> Self {
        Self::start(width, height, language, &["--disable-3d-apis"], false).await
    }

    async fn start(width: u32, height: u32, language: &str, besides: &[&str], fingers: bool) -> Self {
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            // A group of its own, so that the browsers it starts end with it.
            .process_group(0)
            .spawn()
            .expect("chromedriver is missing: ./scripts/test installs it");
        let mut lines = BufReader::new(driver.stdout.take().unwrap()).lines();
        let port: u16 = loop {
            let line = lines.next().expect("chromedriver ended").unwrap();
            if let Some((_, port)) = line.split_once("successfully on port ") {
                break port.trim_end_matches('.').parse().unwrap();
            }
        };
        std::thread::spawn(move || lines.for_each(drop));
        let profile = tempfile::tempdir().unwrap();
        let options = chromium::options(profile.path().to_str().unwrap(), (width, height), language, besides, fingers);
        let client = chromium::connect(port, options).await;
        client.set_window_size(width, height).await.unwrap();
        Self { driver, client, _profile: profile }
    }

    /// Goes to an address and waits until the map is drawn.
    ///
    /// # Panics
    /// When it does not appear.
    pub async fn visit_workshop(&self, url: &str) {
        self.client.goto(url).await.unwrap();
        self.wait("body[data-map-idle]").await;
    }

    /// Goes to an address.
    ///
    /// # Panics
    /// When the browser refuses.
    pub async fn visit(&self, url: &str) {
        self.client.goto(url).await.unwrap();
    }

    /// Waits for an element.
    ///
    /// # Panics
    /// When it does not appear.
    pub async fn wait(&self, css: &str) -> Element {
        match self.client.wait().at_most(PATIENCE).for_element(Locator::Css(css)).await {
            Ok(element) => element,
            Err(cause) => {
                self.screenshot("missing-element").await;
                panic!("{css} does not appear: {cause}; errors of the page: {:?}", self.page_errors().await)
            }
        }
    }

    /// Waits for an element and clicks it.
    ///
    /// # Panics
    /// When it cannot be clicked.
    pub async fn click(&self, css: &str) {
        let element = self.wait(css).await;
        if let Err(cause) = element.click().await {
            self.screenshot("unclickable").await;
            panic!("{css} cannot be clicked: {cause}");
        }
    }

    /// Where an element is on the page: left, top, width, height.
    ///
    /// # Panics
    /// When it does not appear.
    pub async fn rectangle(&self, css: &str) -> (f64, f64, f64, f64) {
        self.wait(css).await.rectangle().await.unwrap()
    }

    /// Waits until an attribute of an element is as it should be.
    ///
    /// # Panics
    /// When it is not in time.
    pub async fn wait_until_attribute(&self, css: &str, name: &str, holds: impl Fn(&str) -> bool) {
        let mut last = None;
        for _ in 0..PATIENCE.as_millis() / 50 {
            if let Ok(element) = self.client.find(Locator::Css(css)).await
                && let Ok(value) = element.attr(name).await
            {
                if value.as_deref().is_some_and(&holds) {
                    return;
                }
                last = value;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        self.screenshot("never-held").await;
        panic!("{css}: {name} never became what it should; it is {last:?}");
    }

    /// The text of an element.
    ///
    /// # Panics
    /// When it does not appear.
    pub async fn text(&self, css: &str) -> String {
        self.wait(css).await.text().await.unwrap()
    }

    /// An attribute of an element.
    ///
    /// # Panics
    /// When it does not appear.
    pub async fn attribute(&self, css: &str, name: &str) -> Option<String> {
        self.wait(css).await.attr(name).await.unwrap()
    }

    /// How many elements there are.
    ///
    /// # Panics
    /// When the selector is wrong.
    pub async fn count(&self, css: &str) -> usize {
        self.client.find_all(Locator::Css(css)).await.unwrap().len()
    }

    /// Waits until a condition holds for the text of an element; gives the text.
    ///
    /// # Panics
    /// When it does not hold in time.
    pub async fn wait_until(&self, css: &str, what: &str, holds: impl Fn(&str) -> bool) -> String {
        let mut last = String::new();
        for _ in 0..PATIENCE.as_millis() / 50 {
            // The page may replace the element between finding and reading it.
            if let Ok(element) = self.client.find(Locator::Css(css)).await
                && let Ok(text) = element.text().await
            {
                if holds(&text) {
                    return text;
                }
                last = text;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        self.screenshot("never-held").await;
        panic!("{css}: {what} never held; it says “{last}”; errors of the page: {:?}", self.page_errors().await);
    }

    /// Presses keys, as if typed without a field.
    ///
    /// # Panics
    /// When the page has no body.
    pub async fn press(&self, keys: &str) {
        self.wait("body").await.send_keys(keys).await.unwrap();
    }

    /// Runs a script in the page.
    ///
    /// # Panics
    /// When it fails.
    pub async fn script(&self, code: &str) -> serde_json::Value {
        self.client.execute(code, Vec::new()).await.unwrap()
    }

    /// What the checker of access of `frontend/node_modules` finds wrong with the page, a line for each.
    ///
    /// # Panics
    /// When it is not installed, or cannot be run.
    pub async fn access_violations(&self) -> Vec<String> {
        let axe = std::fs::read_to_string("../frontend/node_modules/axe-core/axe.min.js")
            .expect("npm installs it: run ./scripts/build first");
        self.client.execute(&axe, Vec::new()).await.unwrap();
        let run = "const done = arguments[0]; \
                   const told = rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 160)} (${node.failureSummary})`); \
                   axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }) \
                   .then(found => done(found.violations.flatMap(told)), fault => done([String(fault)]))";
        serde_json::from_value(self.client.execute_async(run, Vec::new()).await.unwrap()).unwrap()
    }

    /// What the page complained about.
    pub async fn page_errors(&self) -> Vec<String> {
        let errors = self.client.execute("return window.__errors || []", Vec::new()).await.unwrap_or_default();
        serde_json::from_value(errors).unwrap_or_default()
    }

    /// Closes the window.
    ///
    /// # Panics
    /// When the driver has ended.
    pub async fn close(self) {
        self.client.clone().close().await.unwrap();
    }

    /// Keeps a picture of the page where `PERIMETRE_SCREENSHOTS` says, or in the temporary folder.
    ///
    /// # Panics
    /// When it cannot be written.
    pub async fn screenshot(&self, name: &str) {
        let folder = std::env::var_os("PERIMETRE_SCREENSHOTS").map_or_else(std::env::temp_dir, PathBuf::from);
        self.picture(&folder, name).await;
    }

    /// Keeps a picture of the page in a folder.
    ///
    /// # Panics
    /// When it cannot be written.
    pub async fn picture(&self, folder: &Path, name: &str) {
        std::fs::create_dir_all(folder).unwrap();
        let path = folder.join(format!("{name}.png"));
        std::fs::write(&path, self.client.screenshot().await.unwrap()).unwrap();
        eprintln!("screenshot: {}", path.display());
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let group = format!("-{}", self.driver.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
        let _ = self.driver.wait();
    }
}
