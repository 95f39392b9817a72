//! The table and the clipboard: chosen rows go to a spreadsheet, rows of a spreadsheet come in by the import.

use crate::app::page;
use crate::app::tr::Say;
use crate::app::workshop::shop::Shop;
use crate::app::workshop::shortcuts;
use crate::editor::Notice;
use crate::language::Language;
use crate::record::Record;
use crate::roster::{Choice, tab_separated};
use leptos::ev;
use leptos::html::Section;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element};

/// What is copied of a list: the chosen ones of the rows that are shown.
pub(super) struct Clipping<R: Record> {
    pub(super) shop: Shop,
    pub(super) say: Say,
    pub(super) choice: RwSignal<Choice<R::Id>>,
    pub(super) rows: Memo<Vec<R::Id>>,
}

#[expect(clippy::expl_impl_clone_on_copy, reason = "a derived copy would ask that the entry itself can be copied")]
impl<R: Record> Clone for Clipping<R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R: Record> Copy for Clipping<R> {}

impl<R: Record> Clipping<R> {
    /// The rows as text, and how many they are; none when none is chosen.
    fn text(self) -> Option<(usize, String)> {
        untrack(|| {
            let document = self.shop.document();
            // In the order in which they are shown.
            let chosen = self.choice.get();
            let rows = self.rows.get().into_iter().filter(|id| chosen.contains(*id));
            let entries: Vec<_> = rows.filter_map(|id| Some(R::all(&document).get(&id)?.entry())).collect();
            let english = self.say.words().language() == Language::English;
            (!entries.is_empty()).then(|| (entries.len(), tab_separated(&entries, R::LISTED, english)))
        })
    }

    /// Puts them on the clipboard, as a button does.
    pub(super) fn copy(self) {
        if let Some((count, text)) = self.text()
            && page::copy(&text)
        {
            self.shop.notice.set(Some(Notice::Copied(count)));
        }
    }
}

/// Copies and pastes while the keyboard is in the list and nothing in it is being written. What is pasted is `pasted` then.
pub(super) fn listen<R: Record>(list: NodeRef<Section>, clipping: &Clipping<R>, pasted: RwSignal<Option<String>>) {
    let clipping = *clipping;
    let is_for_list = move || {
        let Some(list) = list.get_untracked().filter(|_| !shortcuts::is_dialog_open()) else { return false };
        let has_keyboard = document().active_element();
        has_keyboard.is_some_and(|element| {
            let node: &web_sys::Node = &element;
            list.contains(Some(node)) && !shortcuts::is_written_in(&element)
        })
    };
    let copied = window_event_listener(ev::copy, move |event: ClipboardEvent| {
        if !is_for_list() {
            return;
        }
        if let (Some((count, text)), Some(clipboard)) = (clipping.text(), event.clipboard_data())
            && clipboard.set_data("text/plain", &text).is_ok()
        {
            event.prevent_default();
            clipping.shop.notice.set(Some(Notice::Copied(count)));
        }
    });
    let pasting = window_event_listener(ev::paste, move |event: ClipboardEvent| {
        let text = event.clipboard_data().filter(|_| is_for_list()).and_then(|data| data.get_data("text/plain").ok());
        // Cells, and not a word that belongs somewhere else.
        if let Some(text) = text.filter(|text| text.contains(['\t', '\n'])) {
            event.prevent_default();
            pasted.set(Some(text));
        }
    });
    on_cleanup(move || {
        copied.remove();
        pasting.remove();
    });
}

/// The same field in the row above or below, for keys that go from row to row.
pub(super) fn beside(field: &Element, down: bool) -> Option<web_sys::HtmlElement> {
    let row = field.closest("tr").ok()??;
    let next = if down { row.next_element_sibling() } else { row.previous_element_sibling() };
    next?.query_selector(".cell").ok()??.dyn_into().ok()
}
