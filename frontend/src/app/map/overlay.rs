//! The canvas above the map: drawn at once, in every frame of a gesture, without asking the map to draw again.

mod sights;
mod sprites;

use super::MapView;
use crate::editor::Aimed;
use crate::map_style::Theme;
use crate::scene::{Difference, Dot, Extent, GRID, Mark, Overlay, Picture, on_screen};
use crate::snap::SnapKind;
use crate::viewport::{Pixel, Viewport};
use sprites::Sprites;
use std::cell::RefCell;
use std::f64::consts::TAU;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, Document, HtmlCanvasElement, HtmlElement};

/// The canvas and what it shows.
pub(super) struct Canvas {
    element: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    overlay: RefCell<Rc<Overlay>>,
    /// What is drawn.
    shown: RefCell<Option<Picture>>,
    sprites: RefCell<Sprites>,
}

const INK: &str = "#0a5275";
const FAULT: &str = "#b3261e";
const JOINS: &str = "#166e4a";
const LEAVES: &str = "#6b7780";
const SNAP: &str = "#b4308c";
const PAPER: &str = "#ffffff";

/// Of what has no white beside it: seen above a light and above a dark map.
const fn glow(theme: Theme) -> &'static str {
    match theme {
        Theme::Light => INK,
        Theme::Dark => "#86c9ec",
    }
}

/// A canvas that is on no page yet, and what draws on it.
pub(super) fn blank(document: &Document) -> Option<(HtmlCanvasElement, CanvasRenderingContext2d)> {
    let element = document.create_element("canvas").ok()?.dyn_into::<HtmlCanvasElement>().ok()?;
    let context = element.get_context("2d").ok()??.dyn_into::<CanvasRenderingContext2d>().ok()?;
    Some((element, context))
}

impl Canvas {
    /// A canvas over all of the map's element, below its controls.
    pub(super) fn over(map: &HtmlElement, canvas_container: &HtmlElement) -> Option<Self> {
        let document = map.owner_document()?;
        let (element, context) = blank(&document)?;
        element.set_class_name("overlay");
        let _ = element.set_attribute("aria-hidden", "true");
        canvas_container.append_child(&element).ok()?;
        let (overlay, shown, sprites) = Default::default();
        Some(Self { element, context, overlay, shown, sprites })
    }

    /// Shows what is to be above the map in a view, and draws what differs from what is there.
    fn show(&self, view: Viewport, theme: Theme) {
        let mut shown = self.shown.borrow_mut();
        let picture = Picture::of(Rc::clone(&self.overlay.borrow()), view, shown.as_ref());
        let difference = shown.as_ref().map_or(Difference::Everything, |shown| picture.difference(shown));
        self.draw(&picture, difference, theme);
        *shown = Some(picture);
    }

    fn draw(&self, picture: &Picture, difference: Difference, theme: Theme) {
        let view = picture.view();
        let scale = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio());
        let (width, height) = ((view.width * scale).round() as u32, (view.height * scale).round() as u32);
        let resized = (self.element.width(), self.element.height()) != (width, height);
        if resized {
            self.element.set_width(width);
            self.element.set_height(height);
        }
        let within = match difference {
            Difference::Nothing if !resized => return,
            Difference::Within(extent) if !resized && (scale * GRID).fract() == 0.0 => Some(extent),
            _ => None,
        };
        let context = &self.context;
        let _ = context.set_transform(scale, 0.0, 0.0, scale, 0.0, 0.0);
        context.save();
        let drawn =
            within.unwrap_or(Extent { from: Pixel { x: 0.0, y: 0.0 }, to: Pixel { x: view.width, y: view.height } });
        let (width, height) = (drawn.to.x - drawn.from.x, drawn.to.y - drawn.from.y);
        if within.is_some() {
            context.begin_path();
            context.rect(drawn.from.x, drawn.from.y, width, height);
            context.clip();
        }
        context.clear_rect(drawn.from.x, drawn.from.y, width, height);
        let shown = picture.overlay();
        self.draw_area(picture, &drawn, theme);
        self.draw_measure(&shown.measure, view);
        if let Some(tour) = &shown.tour {
            self.draw_tour(tour, view);
        }
        self.draw_aim(&shown.aimed, view);
        self.draw_sketch(shown, view);
        for (at, dot) in picture.dots().iter().filter(|(at, _)| drawn.may_show(*at)) {
            self.draw_dot(*at, *dot, view.zoom, theme);
        }
        context.restore();
    }

    fn draw_area(&self, picture: &Picture, drawn: &Extent, theme: Theme) {
        if picture.rings().is_empty() {
            return;
        }
        let context = &self.context;
        context.begin_path();
        for ring in picture.rings() {
            self.trace(ring);
            context.close_path();
        }
        let (color, fill) = if picture.overlay().is_sound { (INK, glow(theme)) } else { (FAULT, FAULT) };
        context.set_line_join("round");
        context.set_global_alpha(if theme == Theme::Dark { 0.14 } else { 0.09 });
        context.set_fill_style_str(fill);
        context.fill_with_canvas_winding_rule(web_sys::CanvasWindingRule::Evenodd);
        context.begin_path();
        for ring in picture.rings() {
            self.trace_within(ring, drawn);
        }
        context.set_line_cap("round");
        context.set_global_alpha(0.6);
        self.stroke(PAPER, 5.5);
        context.set_global_alpha(1.0);
        self.stroke(color, 2.5);
        context.set_line_cap("butt");
    }

    fn draw_sketch(&self, shown: &Overlay, view: &Viewport) {
        let mut line = on_screen(&shown.sketch, view);
        line.extend(shown.pointer.map(|place| view.project(place)));
        if line.len() < 2 {
            return;
        }
        self.context.begin_path();
        self.trace(&line);
        self.dash(&[5.0, 5.0]);
        self.stroke(INK, 2.5);
        self.dash(&[]);
    }

    /// What lies under the brush, and the brush itself.
    fn draw_aim(&self, aimed: &Aimed, view: &Viewport) {
        let context = &self.context;
        let color = if aimed.takes_away { FAULT } else { JOINS };
        if !aimed.rings.is_empty() {
            context.begin_path();
            for ring in &aimed.rings {
                self.trace(&on_screen(ring, view));
                context.close_path();
            }
            context.set_global_alpha(0.22);
            context.set_fill_style_str(color);
            context.fill_with_canvas_winding_rule(web_sys::CanvasWindingRule::Evenodd);
            context.set_global_alpha(1.0);
            self.stroke(color, 1.5);
        }
        if let Some((place, radius)) = aimed.disc {
            let at = view.project(place);
            context.begin_path();
            let _ = context.arc(at.x, at.y, radius.max(2.0), 0.0, TAU);
            self.stroke(PAPER, 4.0);
            self.stroke(color, 2.0);
        }
    }

    fn draw_dot(&self, at: Pixel, dot: Dot, zoom: f64, theme: Theme) {
        let context = &self.context;
        let [_, paper] = theme.ink_and_paper();
        let (radius, fill, line, width) = match dot {
            Dot::PickedPlace => (17.0, glow(theme), glow(theme), 2.5),
            Dot::Mark(Mark::Joins) => (10.0, JOINS, PAPER, 2.5),
            // Hollow, as who does not count is.
            Dot::Mark(Mark::Leaves) => (10.0, paper, LEAVES, 3.0),
            Dot::Mark(Mark::Moved) => (10.0, INK, PAPER, 2.5),
            Dot::Origin => (9.0, INK, PAPER, 3.0),
            Dot::Fault => (11.0, FAULT, FAULT, 2.0),
            Dot::Side => (4.0, PAPER, INK, 1.0),
            Dot::Corner => (6.0, PAPER, INK, 2.5),
            Dot::PickedCorner => (8.0, INK, PAPER, 2.5),
            Dot::SketchCorner => (5.0, PAPER, INK, 2.5),
            Dot::SketchEnd => (7.0, PAPER, INK, 2.5),
            Dot::Found => (9.0, SNAP, PAPER, 3.0),
            // A ring around what is met: round for a corner, and a square for a line.
            Dot::Snap(kind) => return self.draw_snap(at, kind),
            Dot::Sign(sign) => return self.draw_sign(at, sign, zoom, theme),
        };
        context.begin_path();
        let _ = context.arc(at.x, at.y, radius, 0.0, TAU);
        context.set_global_alpha(match dot {
            Dot::PickedPlace | Dot::Fault => 0.2,
            _ => 1.0,
        });
        context.set_fill_style_str(fill);
        context.fill();
        context.set_global_alpha(1.0);
        self.stroke(line, width);
    }

    fn draw_snap(&self, at: Pixel, kind: SnapKind) {
        const HALF: f64 = 9.0;
        self.context.begin_path();
        match kind {
            SnapKind::Corner => {
                let _ = self.context.arc(at.x, at.y, HALF + 2.0, 0.0, TAU);
            }
            SnapKind::Line => self.context.rect(at.x - HALF, at.y - HALF, 2.0 * HALF, 2.0 * HALF),
        }
        self.stroke(PAPER, 5.0);
        self.stroke(SNAP, 2.5);
    }

    /// A line without the corners that nobody can tell from the one before.
    fn trace(&self, line: &[Pixel]) {
        const TELLS: f64 = 0.7;
        let mut before: Option<Pixel> = None;
        for (number, at) in line.iter().enumerate() {
            match before {
                None => self.context.move_to(at.x, at.y),
                Some(before) if before.distance_to(*at) < TELLS && number + 1 < line.len() => continue,
                Some(_) => self.context.line_to(at.x, at.y),
            }
            before = Some(*at);
        }
    }

    /// A closed line without the sides that are not seen in what is drawn.
    fn trace_within(&self, ring: &[Pixel], drawn: &Extent) {
        let mut pen: Option<Pixel> = None;
        for (start, end) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            if drawn.may_meet(*start, *end) {
                if pen != Some(*start) {
                    self.context.move_to(start.x, start.y);
                }
                self.context.line_to(end.x, end.y);
                pen = Some(*end);
            }
        }
    }

    fn stroke(&self, color: &str, width: f64) {
        self.context.set_stroke_style_str(color);
        self.context.set_line_width(width);
        self.context.stroke();
    }

    fn dash(&self, lengths: &[f64]) {
        let lengths: js_sys::Array = lengths.iter().copied().map(wasm_bindgen::JsValue::from_f64).collect();
        let _ = self.context.set_line_dash(&lengths);
    }
}

impl MapView {
    /// Shows this above the map from now on.
    pub(crate) fn lay(&self, overlay: Overlay) {
        if let Some(canvas) = &*self.canvas {
            canvas.overlay.replace(Rc::new(overlay));
        }
        self.redraw();
    }

    /// Draws what is above the map where the map is now.
    pub(super) fn redraw(&self) {
        if let (Some(canvas), Some(view)) = (&*self.canvas, self.viewport()) {
            canvas.show(view, self.base.theme());
        }
    }
}
