//! The signs that stand for several members and points.

use super::{MapView, to_js};
use crate::hit::APART_FROM;
use crate::map_style::TOGETHER;
use crate::viewport::Pixel;
use collective::geography::LonLat;
use js_sys::{JSON, Reflect};
use leptos::prelude::GetUntracked as _;
use serde_json::json;

impl MapView {
    /// Where the sign is, if one lies at this pixel.
    pub(crate) fn together_at(&self, at: Pixel) -> Option<LonLat> {
        if self.map.get_zoom() >= APART_FROM || !self.ready.get_untracked() {
            return None;
        }
        let found =
            self.map.query_rendered_features(&to_js(&json!([at.x, at.y])), &to_js(&json!({ "layers": [TOGETHER] })));
        let geometry = Reflect::get(&found.get(0), &"geometry".into()).ok()?;
        let place = Reflect::get(&geometry, &"coordinates".into()).ok()?;
        serde_json::from_str(&JSON::stringify(&place).ok()?.as_string()?).ok()
    }
}
