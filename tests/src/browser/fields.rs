//! Filling fields as a person does.

use super::Browser;
use fantoccini::elements::Element;
use std::path::Path;

impl Browser {
    /// Types lines into a field that takes several.
    ///
    /// # Panics
    /// When it takes no text.
    pub async fn type_lines(&self, field: &Element, lines: &[&str]) {
        field.send_keys(&lines.join("\n")).await.unwrap();
    }

    /// Types where the keyboard is.
    ///
    /// # Panics
    /// When nothing there takes keys.
    pub async fn type_on(&self, keys: &str) {
        self.client.active_element().await.unwrap().send_keys(keys).await.unwrap();
    }

    /// Fills a field in place of what it holds, and leaves it.
    ///
    /// # Panics
    /// When it takes no text.
    pub async fn fill(&self, css: &str, text: &str) {
        let element = self.wait(css).await;
        element.click().await.unwrap();
        // Select all, type, and go to the next field.
        element.send_keys(&format!("\u{E009}a\u{E000}{text}\u{E004}")).await.unwrap();
    }

    /// Chooses an entry of a list by its number.
    ///
    /// # Panics
    /// When there is no such entry.
    pub async fn choose(&self, css: &str, entry: usize) {
        self.wait(css).await.select_by_index(entry).await.unwrap();
    }

    /// Chooses a file in a field.
    ///
    /// # Panics
    /// When it takes no file.
    pub async fn upload(&self, css: &str, file: &Path) {
        self.wait(css).await.send_keys(file.to_str().unwrap()).await.unwrap();
    }

    /// Moves a slider to a value, as one does by dragging it.
    ///
    /// # Panics
    /// When it does not appear.
    pub async fn slide(&self, css: &str, value: f64) {
        self.wait(css).await;
        let code = format!(
            "const slider = document.querySelector({css:?}); slider.value = {value}; \
             slider.dispatchEvent(new Event('input', {{ bubbles: true }}));"
        );
        self.script(&code).await;
    }
}
