//! The map under everything: its style comes from the server and may be another one; whenever it comes, our sources, symbols
//! and layers are laid over it again, with what they showed.

use super::{MapView, to_js};
use crate::icons::{self, PIXEL_RATIO, SIZE};
use crate::map_style::{self, SOURCES, Theme};
use js_sys::{Function, JSON, Reflect, Uint8Array};
use leptos::prelude::Set as _;
use serde_json::{Value, json};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// Which map is under everything.
pub(super) struct Base {
    origin: String,
    territory: String,
    theme: Cell<Theme>,
    /// Whether a style came.
    came: Cell<bool>,
    /// Whether the program's own is asked for, because another one could not be had.
    own: Cell<bool>,
}

impl Base {
    pub(super) fn of(origin: &str, territory: &str, theme: Theme) -> Self {
        let (origin, territory) = (origin.to_owned(), territory.to_owned());
        Self { origin, territory, theme: Cell::new(theme), came: Cell::default(), own: Cell::default() }
    }

    /// The light in which it is shown.
    pub(super) fn theme(&self) -> Theme {
        self.theme.get()
    }

    /// Where its style is.
    pub(super) fn address(&self) -> String {
        map_style::address(&self.origin, &self.territory, self.theme.get(), self.own.get())
    }
}

/// Completes the addresses of the server's own style, which have no scheme and host.
pub(super) fn complete_addresses(origin: &str) -> JsValue {
    let origin = origin.to_owned();
    let complete = Closure::<dyn Fn(String) -> JsValue>::new(move |address: String| {
        if address.starts_with('/') {
            to_js(&json!({ "url": format!("{origin}{address}") }))
        } else {
            JsValue::UNDEFINED
        }
    });
    complete.into_js_value()
}

impl MapView {
    /// Shows the map in another light.
    pub(crate) fn wear(&self, theme: Theme) {
        if self.base.theme.replace(theme) != theme {
            self.ask_style();
        }
    }

    fn ask_style(&self) {
        self.map.set_style(&self.base.address(), &to_js(&json!({ "diff": false })));
    }

    /// Lays what is ours over a style that came.
    pub(super) fn on_style(&self) {
        let view = self.clone();
        let listener = Closure::<dyn FnMut()>::new(move || {
            view.base.came.set(true);
            view.lay_over();
            view.ready.set(true);
        });
        self.listen("style.load", listener.into_js_value().unchecked_ref());
    }

    /// Where another style cannot be had, as without a network, the map of the territory is shown.
    pub(super) fn on_failure(&self) {
        let view = self.clone();
        let listener = Closure::<dyn FnMut(JsValue)>::new(move |_| {
            let base = Rc::clone(&view.base);
            if !base.came.get() && !base.own.replace(true) {
                view.ask_style();
            }
        });
        self.listen("error", listener.into_js_value().unchecked_ref());
    }

    pub(super) fn listen(&self, event: &str, listener: &Function) {
        self.map.on(event, listener);
    }

    fn lay_over(&self) {
        for icon in icons::icons(self.base.theme.get()) {
            if self.map.has_image(&icon.name) {
                continue;
            }
            let image = js_sys::Object::new();
            let _ = Reflect::set(&image, &"width".into(), &(SIZE as f64).into());
            let _ = Reflect::set(&image, &"height".into(), &(SIZE as f64).into());
            let _ = Reflect::set(&image, &"data".into(), &Uint8Array::from(icon.rgba.as_slice()));
            self.map.add_image(&icon.name, &image, &to_js(&json!({ "pixelRatio": PIXEL_RATIO })));
        }
        for source in SOURCES {
            self.map.add_source(source, &to_js(&map_style::empty_source(source)));
        }
        let basemap = JSON::stringify(&self.map.get_style()).ok().and_then(|text| text.as_string());
        let basemap: Value = basemap.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        self.snapped.replace(map_style::snapped_layers(&basemap));
        for layer in map_style::layers(&basemap, self.base.theme.get()) {
            self.map.add_layer(&to_js(&layer));
        }
        self.show_faint();
        for (source, data) in &*self.shown.borrow() {
            if let (Some(target), Ok(parsed)) = (self.map.get_source(source), JSON::parse(data)) {
                target.set_data(&parsed);
            }
        }
    }
}
