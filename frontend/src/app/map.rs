//! The map: a sink that state is written into. What people do on it becomes input of the editor.

mod base;
mod bindings;
mod controls;
mod lines;
mod moves;
mod overlay;
mod paper;
mod pointer;
mod together;
mod tours;

use crate::app::page;
use crate::map_style::{self, Theme};
use crate::viewport::Viewport;
use base::Base;
use bindings::{AttributionControl, JsMap, NavigationControl, ScaleControl};
use collective::geography::LonLat;
use collective::territory::TerritorySummary;
use js_sys::JSON;
use leptos::prelude::{Get as _, RwSignal, set_timeout};
use serde_json::{Value, json};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use overlay::Canvas;
pub(crate) use pointer::{Finder, Pointers, listen};

/// The map of the workshop. It lives as long as the page.
#[derive(Clone)]
pub(crate) struct MapView {
    map: Rc<JsMap>,
    element: HtmlElement,
    base: Rc<Base>,
    /// What each source shows: written again only when it differs.
    shown: Rc<RefCell<BTreeMap<&'static str, String>>>,
    /// What is above the map; nothing where the browser has no canvas to give.
    canvas: Rc<Option<Canvas>>,
    ready: RwSignal<bool>,
    /// Width and height of the map, once they were asked for. Asking makes the browser lay the page out at once.
    size: Rc<Cell<Option<(f64, f64)>>>,
    /// The layers whose lines corners snap to.
    snapped: Rc<RefCell<Vec<String>>>,
    /// Whether the tours are faint, so that one of them stands out.
    faint: Rc<Cell<bool>>,
    /// Where the middle of the map is going.
    goal: Rc<Cell<Option<LonLat>>>,
}

impl MapView {
    /// A map of the territory in an element; none where the browser cannot draw it.
    pub(crate) fn new(element: HtmlElement, territory: &TerritorySummary, origin: &str, theme: Theme) -> Option<Self> {
        let base = Base::of(origin, territory.id.as_str(), theme);
        let options = to_js(&json!({
            "style": base.address(),
            "bounds": territory.bounds,
            "fitBoundsOptions": { "padding": 24 },
            "attributionControl": false,
            // The address says where the map is.
            "hash": "map",
            "dragRotate": false,
            // Shift is for the brush.
            "boxZoom": false,
            "pitchWithRotate": false,
            "touchPitch": false,
            "doubleClickZoom": false,
            "keyboard": false,
            "fadeDuration": 0,
            "maxPitch": 0,
            "renderWorldCopies": false,
        }));
        // The element cannot go through text.
        let _ = js_sys::Reflect::set(&options, &"container".into(), &element);
        let _ = js_sys::Reflect::set(&options, &"transformRequest".into(), &base::complete_addresses(origin));
        let map = JsMap::new(&options).ok()?;
        map.touch_zoom_rotate().disable_rotation();
        map.add_control(&NavigationControl::new(&to_js(&json!({ "showCompass": false }))).into(), "top-left");
        map.add_control(&ScaleControl::new(&to_js(&json!({ "maxWidth": 90 }))).into(), "bottom-left");
        // Also above a style from elsewhere: roads, places and tours come from OpenStreetMap.
        let attribution = json!({ "compact": true, "customAttribution": map_style::ATTRIBUTION });
        map.add_control(&AttributionControl::new(&to_js(&attribution)).into(), "bottom-right");
        let canvas = Rc::new(Canvas::over(&element, &map.get_canvas_container()));
        let (map, base, ready) = (Rc::new(map), Rc::new(base), RwSignal::new(false));
        let (shown, size, snapped, faint, goal) =
            (Rc::default(), Rc::default(), Rc::default(), Rc::default(), Rc::default());
        let view = Self { map, element, base, shown, canvas, ready, size, snapped, faint, goal };
        view.on_resize();
        view.on_style();
        view.on_failure();
        view.on_first_drawing();
        view.on_move();
        view.on_arrival();
        view.on_print();
        Some(view)
    }

    /// Whether sources can be written; tracked.
    pub(crate) fn is_ready(&self) -> bool {
        self.ready.get()
    }

    /// Says something about the map on the page.
    pub(crate) fn mark(&self, attribute: &str, value: &str) {
        let _ = self.element.set_attribute(attribute, value);
    }

    /// Writes a source; nothing happens when it shows that already.
    pub(crate) fn write(&self, source: &'static str, data: String) {
        let mut shown = self.shown.borrow_mut();
        if shown.get(source) == Some(&data) {
            return;
        }
        if let (Some(target), Ok(parsed)) = (self.map.get_source(source), JSON::parse(&data)) {
            target.set_data(&parsed);
            // For whoever drives the page from outside: how many things it shows.
            let features =
                js_sys::Reflect::get(&parsed, &"features".into()).map(|list| js_sys::Array::from(&list).length());
            self.mark(&format!("data-{source}"), &features.unwrap_or_default().to_string());
            shown.insert(source, data);
        }
    }

    /// Does something once the map has drawn all it was given.
    pub(crate) fn once_drawn(&self, work: impl FnOnce() + 'static) {
        self.map.once("idle", Closure::once_into_js(work).unchecked_ref());
    }

    /// Does something once what the page shows now has been painted. Drawing the map may take long, and what people wait for
    /// goes first.
    pub(crate) fn after_paint(work: impl FnOnce() + 'static) {
        let later = Closure::once_into_js(move || set_timeout(work, Duration::ZERO));
        if let Some(window) = web_sys::window() {
            let _ = window.request_animation_frame(later.unchecked_ref());
        }
    }

    /// What the map shows now.
    pub(crate) fn viewport(&self) -> Option<Viewport> {
        let center = self.map.get_center();
        let center = LonLat::try_new(center.lng(), center.lat()).ok()?;
        let (width, height) = self.size.get().unwrap_or_else(|| {
            let bounds = self.element.get_bounding_client_rect();
            let size = (bounds.width(), bounds.height());
            // Before the page is laid out there is nothing to remember.
            self.size.set(Some(size).filter(|(width, height)| *width > 0.0 && *height > 0.0));
            size
        });
        Some(Viewport { center, zoom: self.map.get_zoom(), width, height })
    }

    /// Whether moving the pointer moves the map.
    fn let_pan(&self, pans: bool) {
        if pans {
            self.map.drag_pan().enable();
        } else {
            self.map.drag_pan().disable();
        }
    }

    /// Notes when the whole map was drawn for the first time.
    fn on_first_drawing(&self) {
        let listener = Closure::once_into_js(|| page::note("map-drawn"));
        self.map.on("load", listener.unchecked_ref());
    }

    /// Measures the map again after it was given another size.
    fn on_resize(&self) {
        let size = Rc::clone(&self.size);
        let listener = Closure::<dyn FnMut()>::new(move || size.set(None));
        self.listen("resize", listener.into_js_value().unchecked_ref());
    }

    /// Keeps what is above the map in its place, and says on the page where that is, for whoever drives the page from outside.
    fn on_move(&self) {
        let view = self.clone();
        let listener = Closure::<dyn FnMut()>::new(move || {
            if let Some(shown) = view.viewport() {
                view.mark("data-center", &format!("{},{}", shown.center.lon(), shown.center.lat()));
                view.mark("data-zoom", &shown.zoom.to_string());
            }
            view.redraw();
        });
        for event in ["load", "move", "resize"] {
            self.map.on(event, listener.as_ref().unchecked_ref());
        }
        listener.forget();
        let body = web_sys::window().and_then(|window| window.document()).and_then(|document| document.body());
        for (event, state) in [("idle", "true"), ("dataloading", "false")] {
            let body = body.clone();
            let listener = Closure::<dyn FnMut()>::new(move || {
                if let Some(body) = &body {
                    let _ = body.set_attribute("data-map-idle", state);
                }
            });
            self.map.on(event, listener.as_ref().unchecked_ref());
            listener.forget();
        }
    }
}

/// A value of JSON as JavaScript has it.
fn to_js(value: &Value) -> JsValue {
    JSON::parse(&value.to_string()).unwrap_or(JsValue::NULL)
}
