//! The page around the program: its address, its small store, its time.

use crate::map_style::Theme;
use leptos::prelude::{GetUntracked as _, ReadSignal, Set as _, signal};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::Closure;
use web_sys::{KeyboardEvent, MediaQueryList, MutationObserver, MutationObserverInit, Storage, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

/// The path of the address.
pub(super) fn path() -> String {
    window().and_then(|window| window.location().pathname().ok()).unwrap_or_default()
}

/// The whole address without what stands behind `?` and `#`, as people read it.
pub(super) fn address() -> String {
    let path = path();
    let read = js_sys::decode_uri_component(&path).map_or(path, String::from);
    origin() + &read
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

/// The part of the address behind `#`.
pub(super) fn hash() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Goes to another screen.
pub(super) fn go(path: &str) {
    if let Some(window) = window() {
        let _ = window.location().set_href(path);
    }
}

/// Asks for this page anew.
pub(super) fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// Notes in the browser's timeline that something came about.
pub(super) fn note(name: &str) {
    if let Some(clock) = window().and_then(|window| window.performance()) {
        let _ = clock.mark(name);
    }
}

/// Under which somebody who measures says that what is done in each frame is to be noted. Otherwise nothing is: notes would pile up.
const TIMELINE: &str = "perimetre.timeline";

thread_local! {
    static IS_TIMED: bool = kept(TIMELINE).is_some();
}

/// Does some work and notes in the browser's timeline, under a name, how long it took, where that was asked for.
pub(super) fn timed<T>(name: &str, work: impl FnOnce() -> T) -> T {
    let asked = IS_TIMED.with(|asked| *asked);
    let clock = window().filter(|_| asked).and_then(|window| window.performance());
    let start = format!("{name}-start");
    if let Some(clock) = &clock {
        let _ = clock.mark(&start);
    }
    let done = work();
    if let Some(clock) = &clock {
        let _ = clock.measure_with_start_mark(name, &start);
        clock.clear_marks_with_mark_name(&start);
    }
    done
}

/// What was kept under a name from an earlier visit.
pub(super) fn kept(name: &str) -> Option<String> {
    store()?.get_item(name).ok()?
}

/// Keeps a value for later visits; where that is not allowed nothing happens.
pub(super) fn keep(name: &str, value: &str) {
    let _ = try_keep(name, value);
}

/// Keeps a value for later visits and says whether it is kept; a store may be full or forbidden.
pub(super) fn try_keep(name: &str, value: &str) -> bool {
    store().is_some_and(|store| store.set_item(name, value).is_ok())
}

/// Forgets what was kept.
pub(super) fn forget(name: &str) {
    if let Some(store) = store() {
        let _ = store.remove_item(name);
    }
}

/// The names of what was kept that begin so.
pub(super) fn kept_under(start: &str) -> Vec<String> {
    let Some(store) = store() else { return Vec::new() };
    let count = store.length().unwrap_or_default();
    let names = (0..count).filter_map(|number| store.key(number).ok()?);
    names.filter(|name| name.starts_with(start)).collect()
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

/// The light of the page: the one chosen (`data-theme` of the root), or that of the reader's system; it follows both.
pub(super) fn theme() -> ReadSignal<Theme> {
    let (theme, set_theme) = signal(theme_now());
    let follow = Closure::<dyn FnMut()>::new(move || {
        if theme.get_untracked() != theme_now() {
            set_theme.set(theme_now());
        }
    });
    let follow = follow.into_js_value();
    if let Some(system) = system_is_dark() {
        let _ = system.add_event_listener_with_callback("change", follow.unchecked_ref());
    }
    let root = window().and_then(|window| window.document()).and_then(|document| document.document_element());
    if let (Some(root), Ok(observer)) = (root, MutationObserver::new(follow.unchecked_ref())) {
        let watched = MutationObserverInit::new();
        watched.set_attribute_filter(&js_sys::Array::of1(&"data-theme".into()));
        let _ = observer.observe_with_options(&root, &watched);
    }
    theme
}

fn theme_now() -> Theme {
    let root = window().and_then(|window| window.document()).and_then(|document| document.document_element());
    match root.and_then(|root| root.get_attribute("data-theme")).as_deref() {
        Some("dark") => Theme::Dark,
        Some("light") => Theme::Light,
        _ if system_is_dark().is_some_and(|system| system.matches()) => Theme::Dark,
        _ => Theme::Light,
    }
}

fn system_is_dark() -> Option<MediaQueryList> {
    window()?.match_media("(prefers-color-scheme: dark)").ok()?
}

/// Whether fingers are what people point with here.
pub(super) fn is_touched() -> bool {
    let coarse = window().and_then(|window| window.match_media("(pointer: coarse)").ok()?);
    coarse.is_some_and(|coarse| coarse.matches())
}

/// Writes a value into the address's query, or takes it out; the page stays.
pub(super) fn set_query(name: &str, value: Option<&str>) {
    let Some(window) = window() else { return };
    let Ok(url) = window.location().href().and_then(|href| web_sys::Url::new(&href)) else { return };
    match value {
        Some(value) => url.search_params().set(name, value),
        None => url.search_params().delete(name),
    }
    if let Ok(history) = window.history() {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&url.href()));
    }
}

/// An attribute of the page's root.
pub(super) fn root_attribute(name: &str) -> Option<String> {
    window()?.document()?.document_element()?.get_attribute(name)
}

/// Writes an attribute of the page's root.
pub(super) fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = window().and_then(|window| window.document()).and_then(|document| document.document_element()) {
        let _ = root.set_attribute(name, value);
    }
}

/// Gives the keyboard to the first element of a selector.
pub(super) fn focus(selector: &str) {
    let found = window().and_then(|window| window.document()).and_then(|page| page.query_selector(selector).ok()?);
    if let Some(element) = found.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Gives the keyboard to a field, with its text chosen so that typing replaces it.
pub(super) fn focus_all(selector: &str) {
    focus(selector);
    let found = window().and_then(|window| window.document()).and_then(|page| page.query_selector(selector).ok()?);
    if let Some(field) = found.and_then(|field| field.dyn_into::<web_sys::HtmlInputElement>().ok()) {
        field.select();
    }
}

/// Keeps arrow keys to what has the keyboard, which they scroll, from the map, which they would move.
pub(super) fn keep_arrows(event: &KeyboardEvent) {
    if event.key().starts_with("Arrow") {
        event.stop_propagation();
    }
}

/// Prints the page.
pub(super) fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Scrolls the first element of a selector into view, no farther than needed.
pub(super) fn reveal(selector: &str) {
    let found = window().and_then(|window| window.document()).and_then(|page| page.query_selector(selector).ok()?);
    if let Some(element) = found {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Whether what was just folded or unfolded is unfolded.
pub(super) fn is_unfolded(toggled: &web_sys::Event) -> bool {
    let element = toggled.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|element| element.has_attribute("open"))
}

/// Fills the screen with the page, or leaves it again.
pub(super) fn toggle_full_screen() {
    let Some(document) = window().and_then(|window| window.document()) else { return };
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
    } else if let Some(root) = document.document_element() {
        let _ = root.request_fullscreen();
    }
}

/// Puts a text on the clipboard; whether that was possible. The newer way is closed to pages that came without encryption, as
/// on the network of a meeting room.
pub(super) fn copy(text: &str) -> bool {
    let copied = || {
        let document = window()?.document()?;
        let before = document.active_element();
        let field = document.create_element("textarea").ok()?.dyn_into::<web_sys::HtmlTextAreaElement>().ok()?;
        field.set_value(text);
        document.body()?.append_child(&field).ok()?;
        field.select();
        let copied = document.dyn_ref::<web_sys::HtmlDocument>()?.exec_command("copy").ok();
        field.remove();
        if let Some(before) = before.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = before.focus();
        }
        copied
    };
    copied().unwrap_or_default()
}

fn store() -> Option<Storage> {
    window()?.local_storage().ok()?
}
