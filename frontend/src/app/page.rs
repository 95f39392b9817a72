//! The page around the program: its address, its small store, its time.

use web_sys::{Storage, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

/// The path of the address.
pub(super) fn path() -> String {
    window().and_then(|window| window.location().pathname().ok()).unwrap_or_default()
}

/// Scheme, host and port of the address.
pub(super) fn origin() -> String {
    window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// A value of the address's query.
pub(super) fn query(name: &str) -> Option<String> {
    let search = window()?.location().search().ok()?;
    web_sys::UrlSearchParams::new_with_str(&search).ok()?.get(name)
}

/// Goes to another screen.
pub(super) fn go(path: &str) {
    if let Some(window) = window() {
        let _ = window.location().set_href(path);
    }
}

/// What was kept under a name from an earlier visit.
pub(super) fn kept(name: &str) -> Option<String> {
    store()?.get_item(name).ok()?
}

/// Keeps a value for later visits; where that is not allowed nothing happens.
pub(super) fn keep(name: &str, value: &str) {
    if let Some(store) = store() {
        let _ = store.set_item(name, value);
    }
}

/// The languages that the reader prefers, best first.
pub(super) fn languages() -> Vec<String> {
    let Some(window) = window() else { return Vec::new() };
    window.navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

/// Names the page and its language.
pub(super) fn describe(title: &str, language: &str) {
    if let Some(document) = window().and_then(|window| window.document()) {
        document.set_title(title);
        if let Some(root) = document.document_element() {
            let _ = root.set_attribute("lang", language);
        }
    }
}

fn store() -> Option<Storage> {
    window()?.local_storage().ok()?
}
