//! The crosshair as the workshop's parts use it: what is done to it, and who gives way to whom.

use super::Shop;
use crate::crosshair::{Crosshair, CrosshairKey};
use crate::editor::{Editor, Input, PointerInput, Selection};
use leptos::prelude::*;

impl Shop {
    /// Does something with the crosshair, and tells who shows it when it is another one then.
    pub(in crate::app::workshop) fn aim<T>(self, act: impl FnOnce(&mut Crosshair, &Editor) -> T) -> Option<T> {
        self.crosshair.try_maybe_update(|crosshair| {
            let before = crosshair.clone();
            let answer = self.editor.with_untracked(|editor| act(crosshair, editor));
            (*crosshair != before, answer)
        })
    }

    /// What is to be told when a pointer did something on the map.
    pub(in crate::app::workshop) fn yield_to(self, event: PointerInput) -> Vec<PointerInput> {
        if self.crosshair.with_untracked(Crosshair::is_idle) {
            return vec![event];
        }
        self.aim(|crosshair, editor| crosshair.yield_to(editor, event)).unwrap_or_default()
    }

    /// What keys carry is let go, and is where it was.
    pub(in crate::app::workshop) fn let_go(self) {
        for input in self.aim(Crosshair::let_go).unwrap_or_default() {
            self.dispatch(Input::Pointer(input));
        }
    }

    /// Brings something under the crosshair, to be moved with the keys from here on.
    pub(in crate::app::workshop) fn take_with_keys(self, selection: Selection) {
        self.dispatch(Input::Pick(Some(selection)));
        self.crosshair_key.set(Some(CrosshairKey::Take));
    }
}
