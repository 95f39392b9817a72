//! The tours on the map: which one lies under a pointer, and how they fade while one of them is looked at.

use super::{MapView, to_js};
use crate::map_style::{TOUR_LAYERS, TOUR_LINES};
use crate::viewport::Pixel;
use js_sys::Reflect;
use leptos::prelude::GetUntracked as _;
use serde_json::json;

/// How far from a line it can be pressed, in pixels.
const REACH: f64 = 7.0;

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
            self.map.set_paint_property(layer, property, &strength.into());
        }
    }
}
