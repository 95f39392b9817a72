//! Naming a platform after where it is put: the server knows the address.

use super::shop::Shop;
use crate::app::client;
use crate::editor::{Editor, Input, Placed, Placement};
use crate::wording::found;
use collective::geography::LonLat;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

/// Who does not answer in this time is not waited for: the platform gets a number for a name.
const PATIENCE: Duration = Duration::from_millis(800);

/// Puts a platform at a place, once it is known what to call it.
pub(super) fn put_hub(shop: Shop, at: LonLat) {
    let variant = shop.editor.with_untracked(Editor::variant_id);
    let waits = Rc::new(Cell::new(true));
    let put = move |name: Option<String>| {
        let is_shown = shop.editor.with_untracked(Editor::variant_id) == variant;
        if waits.replace(false) && is_shown {
            // Who puts a platform in place wants to see what it does.
            shop.choice.set(None);
            shop.dispatch(Input::Put(Placement { what: Placed::Hub, at, name }));
        }
    };
    let late = put.clone();
    set_timeout(move || late(None), PATIENCE);
    leptos::task::spawn_local(async move {
        let territory = shop.territory.with_value(|territory| territory.id.clone());
        let answer = client::whereabouts(&territory, at).await.ok();
        put(answer.as_ref().and_then(found::whereabouts));
    });
}
