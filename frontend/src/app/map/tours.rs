//! The tours on the map: which one lies under a pointer, and how they fade while one of them is looked at.

use super::{MapView, to_js};
use crate::editor::Tool;
use crate::map_style::{TOUR_LAYERS, TOUR_LINES};
use crate::viewport::Pixel;
use js_sys::Reflect;
use leptos::prelude::GetUntracked as _;
use serde_json::json;

/// How far from a line it can be pressed, in pixels.
const REACH: f64 = 9.0;

impl MapView {
    /// The number, among those drawn, of the tour whose line is within reach of a pixel.
    pub(crate) fn tour_at(&self, at: Pixel) -> Option<usize> {
        if !self.ready.get_untracked() {
            return None;
        }
        let rectangle = json!([[at.x - REACH, at.y - REACH], [at.x + REACH, at.y + REACH]]);
        let found = self.map.query_rendered_features(&to_js(&rectangle), &to_js(&json!({ "layers": TOUR_LINES })));
        let properties = Reflect::get(&found.get(0), &"properties".into()).ok()?;
        Reflect::get(&properties, &"path".into()).ok()?.as_f64().map(|number| number as usize)
    }

    /// Whether a click at a pixel picks a tour: with no tool in hand that means something else.
    pub(super) fn picks_tour(&self, at: Pixel) -> bool {
        let in_hand = self.element.get_attribute("data-tool");
        in_hand.is_some_and(|tool| tool == Tool::Select.name()) && self.tour_at(at).is_some()
    }

    /// Makes all tours faint, so that one drawn above them stands out, or as strong as usual again.
    pub(crate) fn fade_tours(&self, faint: bool) {
        if self.faint.replace(faint) != faint {
            self.show_faint();
        }
    }

    /// The layers are new whenever another map is under them.
    pub(super) fn show_faint(&self) {
        for (layer, property, usual, faded) in TOUR_LAYERS {
            let strength = if self.faint.get() { faded } else { usual };
            // While another map is on its way there are no layers; they come with it.
            let _ = self.map.set_paint_property(layer, property, &strength.into());
        }
    }
}
