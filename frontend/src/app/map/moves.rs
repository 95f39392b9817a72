//! Moving the map other than with a pointer, and telling who follows it.

use super::{MapView, to_js};
use crate::view_move::ViewMove;
use crate::viewport::Pixel;
use collective::geography::LonLat;
use serde_json::json;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

impl MapView {
    /// Shows all of these places.
    pub(crate) fn show_all(&self, places: &[LonLat]) {
        let Some(first) = places.first() else { return };
        let (mut west, mut south, mut east, mut north) = (first.lon(), first.lat(), first.lon(), first.lat());
        for place in places {
            west = west.min(place.lon());
            east = east.max(place.lon());
            south = south.min(place.lat());
            north = north.max(place.lat());
        }
        let bounds = json!([[west, south], [east, north]]);
        self.map.resize();
        let options =
            json!({ "padding": { "top": 92, "right": 48, "bottom": 48, "left": 64 }, "maxZoom": 15, "duration": 0 });
        self.map.fit_bounds(&to_js(&bounds), &to_js(&options));
    }

    /// Moves the map as asked.
    pub(crate) fn go(&self, asked: ViewMove) {
        match asked {
            ViewMove::ShowAll(places) => self.show_all(&places),
            ViewMove::LookAt(place) => {
                let zoom = self.map.get_zoom().max(13.0);
                self.map.ease_to(&to_js(&json!({ "center": place, "zoom": zoom, "duration": 400 })));
            }
            ViewMove::Pan { right, down, at_once } => self.pan(right, down, if at_once { 0 } else { 120 }),
            ViewMove::Zoom { steps } => {
                self.map.zoom_to(self.map.get_zoom() + steps, &to_js(&json!({ "duration": 200 })));
            }
        }
    }

    /// Calls this whenever the map has moved.
    pub(crate) fn when_moved(&self, moved: impl Fn() + 'static) {
        let listener = Closure::<dyn FnMut()>::new(moved);
        self.map.on("move", listener.into_js_value().unchecked_ref());
    }

    /// Calls this whenever the map has come to rest.
    pub(crate) fn when_still(&self, still: impl Fn() + 'static) {
        let listener = Closure::<dyn FnMut()>::new(still);
        self.map.on("moveend", listener.into_js_value().unchecked_ref());
    }

    /// Ends a step that is under way where it was going.
    pub(crate) fn arrive(&self) {
        if let Some(goal) = self.goal.take() {
            self.center_on(goal);
        }
    }

    /// Brings a place into the middle at once.
    pub(crate) fn center_on(&self, place: LonLat) {
        self.glide_to(place, 0);
    }

    fn pan(&self, right: f64, down: f64, milliseconds: u32) {
        let Some(shown) = self.viewport() else { return };
        let middle = shown.project(shown.center);
        let Some(goal) = shown.unproject(Pixel { x: middle.x + right, y: middle.y + down }) else { return };
        // The end of the move before this one must not pass for the end of this one.
        self.map.stop();
        self.goal.set(Some(goal));
        self.glide_to(goal, milliseconds);
    }

    fn glide_to(&self, place: LonLat, milliseconds: u32) {
        self.map.ease_to(&to_js(&json!({ "center": place, "duration": milliseconds })));
    }

    /// However a move ends, by another one or by a hand on the map, nothing is under way then.
    pub(super) fn on_arrival(&self) {
        let goal = Rc::clone(&self.goal);
        self.when_still(move || goal.set(None));
    }
}
