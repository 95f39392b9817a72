//! The keys of the workshop. Fields keep theirs.

use super::search_field;
use super::shop::Shop;
use crate::app::page;
use crate::crosshair::{self, CrosshairKey};
use crate::editor::{AreaInput, Editor, Input, Key, Tool};
use crate::view_move::ViewMove;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Listens to the keyboard while the workshop is open.
pub(super) fn listen(shop: Shop) {
    let handle = window_event_listener(ev::keydown, move |event| {
        // A dialog has the keyboard to itself, wherever in it people clicked last.
        if document().query_selector("dialog[open]").is_ok_and(|open| open.is_some()) {
            return;
        }
        // The browser closes what has popped up, and nothing else happens.
        if event.key() == "Escape" && document().query_selector(":popover-open").is_ok_and(|open| open.is_some()) {
            return;
        }
        if event.key() == "?" && !in_field(&event) {
            event.prevent_default();
            shop.help.set(true);
        } else if searches(&event) {
            event.prevent_default();
            page::focus_all(search_field::FIELD);
        } else if let Some(meant) = with_crosshair(shop, &event) {
            event.prevent_default();
            shop.crosshair.set(true);
            match (meant, ViewMove::of_key(&event.key(), event.shift_key())) {
                (CrosshairKey::Press, _) => shop.pressed.notify(),
                (CrosshairKey::Show, asked) => shop.view_move.set(asked),
            }
        } else if let Some(input) = meaning(shop, &event) {
            event.prevent_default();
            let takes = matches!(input, Input::Take(_));
            shop.dispatch(input);
            if takes {
                // Whoever takes a tool by its key may go on with keys.
                shop.crosshair.set(shop.editor.with_untracked(crosshair::serves));
            }
        } else if let Some(asked) = ViewMove::of_key(&event.key(), event.shift_key()).filter(|_| moves_map(&event)) {
            event.prevent_default();
            shop.view_move.set(Some(asked));
        }
    });
    let turn = move |down: bool| {
        move |event: KeyboardEvent| {
            if matches!(event.key().as_str(), "Shift" | "Alt") && shop.editor.with_untracked(Editor::aims) {
                // Alone, Alt would open the menu of the browser.
                event.prevent_default();
                shop.dispatch(Input::Area(AreaInput::Invert(down)));
            }
        }
    };
    let (down, up) = (window_event_listener(ev::keydown, turn(true)), window_event_listener(ev::keyup, turn(false)));
    on_cleanup(move || {
        for listener in [handle, down, up] {
            listener.remove();
        }
    });
}

/// Pixels by which a key makes the brush wider.
const BRUSH_STEP: f64 = 6.0;

fn brush_radius(shop: Shop, wider: f64) -> Input {
    let radius = shop.editor.with_untracked(|editor| editor.brush().radius_px);
    Input::Area(AreaInput::Radius(radius + wider))
}

fn meaning(shop: Shop, event: &KeyboardEvent) -> Option<Input> {
    let key = event.key();
    if in_field(event) {
        return None;
    }
    if event.ctrl_key() || event.meta_key() {
        return match (key.to_lowercase().as_str(), event.shift_key()) {
            ("z", false) => Some(Input::Undo),
            ("z", true) | ("y", _) => Some(Input::Redo),
            _ => None,
        };
    }
    if event.alt_key() {
        return None;
    }
    match key.as_str() {
        "Escape" => Some(Input::Press(Key::Escape)),
        "Delete" | "Backspace" => Some(Input::Press(Key::Delete)),
        // On a button Enter presses it.
        "Enter" if !on_control(event) => Some(Input::Press(Key::Enter)),
        "[" | "<" => Some(brush_radius(shop, -BRUSH_STEP)),
        "]" | ">" => Some(brush_radius(shop, BRUSH_STEP)),
        _ => {
            let mut letters = key.chars();
            let letter = letters.next().filter(|_| letters.next().is_none())?.to_ascii_lowercase();
            Tool::ALL.into_iter().find(|tool| tool.key() == letter).map(Input::Take)
        }
    }
}

/// What a key does with the crosshair; nothing while something else has the keyboard.
fn with_crosshair(shop: Shop, event: &KeyboardEvent) -> Option<CrosshairKey> {
    if !moves_map(event) || on_control(event) {
        return None;
    }
    let shown = shop.crosshair.get_untracked();
    shop.editor.with_untracked(|editor| crosshair::meaning(editor, shown, &event.key()))
}

/// Whether the map is what a key that moves something is for: not while a field, a list of tabs or a panel that scrolls has
/// the keyboard.
fn moves_map(event: &KeyboardEvent) -> bool {
    let others = "input, select, textarea, [contenteditable], [role=tablist], [role=tabpanel], summary";
    !(event.ctrl_key() || event.meta_key() || event.alt_key() || closest(event, others))
}

/// Whether a key goes to the search box.
fn searches(event: &KeyboardEvent) -> bool {
    let with_control = (event.ctrl_key() || event.meta_key()) && !event.alt_key() && event.key().to_lowercase() == "k";
    with_control || (event.key() == "/" && !in_field(event))
}

fn in_field(event: &KeyboardEvent) -> bool {
    closest(event, "input, select, textarea, [contenteditable]")
}

fn on_control(event: &KeyboardEvent) -> bool {
    closest(event, "button, a, summary")
}

fn closest(event: &KeyboardEvent, selector: &str) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.and_then(|element| element.closest(selector).ok().flatten()).is_some()
}
