//! Keeping on this device what has not reached the server, and finding again what an earlier page kept.

use super::Shop;
use crate::app::page;
use crate::editor::{Editor, Input, Notice, kept_name, kept_names, kept_text, read_kept};
use leptos::prelude::*;
use uuid::Uuid;

/// Takes up what earlier pages kept, and keeps what is under way for as long as it is.
pub(super) fn keep(shop: Shop) {
    let id = shop.editor.with_untracked(Editor::id);
    let own = kept_name(id, Uuid::new_v4());
    let before = page::kept_under(&kept_names(id));
    let found: Vec<_> = before.iter().filter_map(|name| page::kept(name)).collect();
    let read: Vec<_> = found.iter().map(|text| read_kept(text)).collect();
    if read.iter().any(Option::is_none) {
        shop.notice.set(Some(Notice::Outdated));
    }
    for edits in read.into_iter().flatten() {
        shop.dispatch(Input::Recall(edits));
    }
    // Under the own name first: it is somewhere at every moment.
    if write(shop, &own) {
        for name in &before {
            page::forget(name);
        }
    }
    let under_way = Memo::new(move |_| shop.editor.with(Editor::unsent_gestures));
    Effect::new(move |_| {
        // Read, not only tracked: a memo that nobody reads follows nothing.
        under_way.with(|_| ());
        if !write(shop, &own) {
            leptos::logging::warn!("this browser keeps nothing: edits under way end with the page");
        }
    });
}

/// Keeps what is under way now, or forgets what was when everything has arrived. Whether that was possible.
fn write(shop: Shop, name: &str) -> bool {
    let unsent = shop.editor.with_untracked(Editor::unsent);
    if unsent.is_empty() {
        page::forget(name);
        return true;
    }
    kept_text(unsent).is_some_and(|text| page::try_keep(name, &text))
}
