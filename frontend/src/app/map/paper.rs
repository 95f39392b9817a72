//! The map on paper. What the map has drawn is gone by the time a page is printed, so a copy is made just before.

use super::MapView;
use super::overlay::blank;
use wasm_bindgen::prelude::*;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement};

/// The class of the copy, by which the style sheet shows it on paper only, in place of the map.
const COPY: &str = "paper";
const INK: &str = "#1c2730";
const PAPER: &str = "#ffffff";

impl MapView {
    /// Has a copy stand in for the map while the page is printed, whoever asks for that.
    pub(super) fn on_print(&self) {
        let Some(window) = web_sys::window() else { return };
        let (copied, element) = (self.clone(), self.element.clone());
        let before = Closure::<dyn FnMut()>::new(move || {
            forget(&copied.element);
            let _ = copied.copy();
        });
        let after = Closure::<dyn FnMut()>::new(move || forget(&element));
        for (event, listener) in [("beforeprint", before), ("afterprint", after)] {
            let _ = window.add_event_listener_with_callback(event, listener.into_js_value().unchecked_ref());
        }
    }

    /// Puts the copy into the map's element.
    fn copy(&self) -> Option<()> {
        let map: HtmlCanvasElement = self.find(".maplibregl-canvas")?;
        let (width, height) = (map.width(), map.height());
        let (copy, context) = blank(&map.owner_document()?)?;
        copy.set_class_name(COPY);
        copy.set_width(width);
        copy.set_height(height);
        // Drawn and copied at once: later the browser may have cleared it.
        self.map.redraw();
        context.draw_image_with_html_canvas_element(&map, 0.0, 0.0).ok()?;
        let (width, height) = (f64::from(width), f64::from(height));
        if let Some(overlay) = self.find::<HtmlCanvasElement>(".overlay") {
            let drawn = context.draw_image_with_html_canvas_element_and_dw_and_dh(&overlay, 0.0, 0.0, width, height);
            drawn.ok()?;
        }
        self.draw_scale(&context, width / f64::from(self.element.client_width()), height);
        self.element.append_child(&copy).ok()?;
        Some(())
    }

    /// The bar that says how long a distance is: beside a copy that the page stretches it would say something wrong.
    fn draw_scale(&self, context: &CanvasRenderingContext2d, ratio: f64, height: f64) {
        let Some(scale) = self.find::<HtmlElement>(".maplibregl-ctrl-scale") else { return };
        let length = f64::from(scale.offset_width()) * ratio;
        let (left, bottom) = (10.0 * ratio, height - 10.0 * ratio);
        context.set_fill_style_str(PAPER);
        context.fill_rect(left, bottom - 20.0 * ratio, length, 20.0 * ratio);
        context.set_stroke_style_str(INK);
        context.set_line_width(2.0 * ratio);
        context.begin_path();
        context.move_to(left, bottom - 8.0 * ratio);
        context.line_to(left, bottom);
        context.line_to(left + length, bottom);
        context.line_to(left + length, bottom - 8.0 * ratio);
        context.stroke();
        context.set_fill_style_str(INK);
        context.set_font(&format!("{}px sans-serif", 11.0 * ratio));
        let _ = context.fill_text(&scale.text_content().unwrap_or_default(), left + 5.0 * ratio, bottom - 5.0 * ratio);
    }

    fn find<E: JsCast>(&self, selector: &str) -> Option<E> {
        self.element.query_selector(selector).ok()??.dyn_into().ok()
    }
}

fn forget(element: &HtmlElement) {
    if let Ok(Some(copy)) = element.query_selector(&format!(".{COPY}")) {
        copy.remove();
    }
}
