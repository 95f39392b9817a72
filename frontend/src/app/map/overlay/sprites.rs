//! The symbols of the map, drawn above it while it has not drawn them itself.

use super::{Canvas, blank};
use crate::icons::{self, LIMIT_COLOR, LIMIT_RADIUS, PIXEL_RATIO, SIZE};
use crate::map_style::Theme;
use crate::scene::Sign;
use crate::viewport::Pixel;
use std::collections::HashMap;
use std::f64::consts::TAU;
use wasm_bindgen::Clamped;
use web_sys::{Document, HtmlCanvasElement, ImageData};

/// Symbols as the canvas takes them, made when one is first needed.
#[derive(Default)]
pub(super) struct Sprites {
    theme: Theme,
    made: HashMap<String, HtmlCanvasElement>,
}

impl Sprites {
    fn get(&mut self, document: &Document, name: &str, theme: Theme) -> Option<&HtmlCanvasElement> {
        if self.made.is_empty() || self.theme != theme {
            self.theme = theme;
            let icons = icons::icons(theme).into_iter();
            self.made = icons.filter_map(|icon| Some((icon.name, sprite(document, &icon.rgba)?))).collect();
        }
        self.made.get(name)
    }
}

fn sprite(document: &Document, rgba: &[u8]) -> Option<HtmlCanvasElement> {
    let side = SIZE as u32;
    let (element, context) = blank(document)?;
    element.set_width(side);
    element.set_height(side);
    let image = ImageData::new_with_u8_clamped_array(Clamped(rgba), side).ok()?;
    context.put_image_data(&image, 0.0, 0.0).ok()?;
    Some(element)
}

impl Canvas {
    pub(super) fn draw_sign(&self, at: Pixel, sign: Sign, zoom: f64, theme: Theme) {
        let context = &self.context;
        if sign.on_limit {
            context.begin_path();
            let _ = context.arc(at.x, at.y, LIMIT_RADIUS, 0.0, TAU);
            context.set_global_alpha(0.18);
            context.set_fill_style_str(LIMIT_COLOR);
            context.fill();
            context.set_global_alpha(1.0);
            self.stroke(LIMIT_COLOR, 2.0);
        }
        let mut sprites = self.sprites.borrow_mut();
        let document = self.element.owner_document();
        let Some(sprite) = document.and_then(|document| sprites.get(&document, &sign.icon(), theme).cloned()) else {
            return;
        };
        let side = SIZE as f64 / PIXEL_RATIO * icons::scale(zoom);
        let (left, top) = (at.x - side / 2.0, at.y - side / 2.0);
        let _ = context.draw_image_with_html_canvas_element_and_dw_and_dh(&sprite, left, top, side, side);
    }
}
