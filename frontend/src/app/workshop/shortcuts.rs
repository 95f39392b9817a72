//! The keys of the workshop. Fields keep theirs.

use super::search_field;
use super::shop::Shop;
use crate::app::page;
use crate::crosshair::{self, Crosshair, CrosshairKey};
use crate::editor::{AreaInput, Editor, Input, Key, Tool};
use crate::keyboard::{Focus, is_character};
use crate::view_move::ViewMove;
use leptos::ev;
use leptos::leptos_dom::helpers::WindowListenerHandle;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

/// Listens to the keyboard while the workshop is open.
pub(super) fn listen(shop: Shop) {
    let handle = window_event_listener(ev::keydown, move |event| {
        // A dialog has the keyboard to itself, wherever in it people clicked last.
        if is_dialog_open() || !is_ours(&event) {
            return;
        }
        // The browser closes what has popped up, and nothing else happens. Notices it does not close.
        if event.key() == "Escape" && is_there(":popover-open:not([popover=manual])") {
            return;
        }
        if event.key() == "?" {
            event.prevent_default();
            shop.help.set(true);
        } else if searches(&event) {
            event.prevent_default();
            page::focus_all(search_field::FIELD);
        } else if let Some(meant) = with_crosshair(shop, &event) {
            event.prevent_default();
            match meant {
                CrosshairKey::Show => {
                    shop.aim(Crosshair::show);
                    shop.view_move.set(view_move(shop, &event));
                }
                // A key that is held down presses once.
                _ if event.repeat() => {}
                asked => shop.crosshair_key.set(Some(asked)),
            }
        } else if let Some(input) = meaning(shop, &event) {
            event.prevent_default();
            let takes = matches!(input, Input::Take(_));
            shop.dispatch(input);
            if takes {
                // Whoever takes a tool by its key may go on with keys.
                shop.aim(|crosshair, editor| {
                    if editor.tool() != Tool::Select {
                        crosshair.show(editor);
                    }
                });
            }
        } else if let Some(asked) = view_move(shop, &event).filter(|_| moves_map(&event)) {
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
    // Keys that are let go in another window are never heard of.
    let let_go = move || {
        if shop.editor.with_untracked(|editor| editor.brush().inverted) {
            shop.dispatch(Input::Area(AreaInput::Invert(false)));
        }
    };
    let listeners = [
        handle,
        window_event_listener(ev::keydown, turn(true)),
        window_event_listener(ev::keyup, turn(false)),
        window_event_listener(ev::blur, move |_| let_go()),
        // It is told to the document, and comes up from there.
        window_event_listener(ev::visibilitychange, move |_| let_go()),
    ];
    on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
}

/// Whether a dialog is open.
pub(super) fn is_dialog_open() -> bool {
    is_there("dialog[open]")
}

fn is_there(selector: &str) -> bool {
    document().query_selector(selector).is_ok_and(|found| found.is_some())
}

/// Under which the browser keeps that keys which write a character were turned off.
const CHARACTERS_OFF: &str = "perimetre.character-keys-off";

/// Whether keys that write a character mean something here, as it was last said.
pub(super) fn are_characters_kept() -> bool {
    page::kept(CHARACTERS_OFF).is_none()
}

/// Says whether they do, for later visits too.
pub(super) fn keep_characters(kept: bool) {
    if kept {
        page::forget(CHARACTERS_OFF);
    } else {
        page::keep(CHARACTERS_OFF, "off");
    }
}

/// Whether a key is the workshop's, and not that of what has the keyboard.
fn is_ours(event: &KeyboardEvent) -> bool {
    let is_command = event.ctrl_key() || event.meta_key();
    let turned_off = !is_command && is_character(&event.key()) && !are_characters_kept();
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let focus = element.map_or(Focus::Page, |element| focus(&element));
    !turned_off && focus.leaves(&event.key(), is_command)
}

/// Whether an element is one that people write into.
pub(super) fn is_written_in(element: &Element) -> bool {
    focus(element) == Focus::Writing
}

fn focus(element: &Element) -> Focus {
    let kind = element.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::type_).unwrap_or_default();
    let is_edited = element.closest("[contenteditable]").is_ok_and(|found| found.is_some());
    Focus::of(&element.tag_name().to_lowercase(), &kind, is_edited)
}

/// Pixels by which a key makes the brush wider.
const BRUSH_STEP: f64 = 6.0;

fn brush_radius(shop: Shop, wider: f64) -> Input {
    let radius = shop.editor.with_untracked(|editor| editor.brush().radius_px);
    Input::Area(AreaInput::Radius(radius + wider))
}

fn meaning(shop: Shop, event: &KeyboardEvent) -> Option<Input> {
    let key = event.key();
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
    let key = if is_character(&event.key()) { event.key().to_lowercase() } else { event.key() };
    // As those of the tools, the letter may be pressed wherever nothing is written.
    let anywhere = key == crosshair::TAKE && !is_command(event);
    if !anywhere && (!moves_map(event) || on_control(event)) {
        return None;
    }
    shop.crosshair.with_untracked(|crosshair| shop.editor.with_untracked(|editor| crosshair.meaning(editor, &key)))
}

/// How a key moves the map.
fn view_move(shop: Shop, event: &KeyboardEvent) -> Option<ViewMove> {
    let asked = |crosshair: &Crosshair, editor: &Editor| crosshair.view_move(editor, &event.key(), event.shift_key());
    shop.crosshair.with_untracked(|crosshair| shop.editor.with_untracked(|editor| asked(crosshair, editor)))
}

/// Whether the map is what a key that moves something is for: not while a field, a list of tabs or a panel that scrolls has
/// the keyboard.
fn moves_map(event: &KeyboardEvent) -> bool {
    let others = "input, select, textarea, [contenteditable], [role=tablist], [role=tabpanel], summary";
    !is_command(event) && !closest(event, others)
}

fn is_command(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.alt_key()
}

/// Whether a key goes to the search box.
fn searches(event: &KeyboardEvent) -> bool {
    let with_control = (event.ctrl_key() || event.meta_key()) && !event.alt_key() && event.key().to_lowercase() == "k";
    with_control || event.key() == "/"
}

fn on_control(event: &KeyboardEvent) -> bool {
    closest(event, "button, a, summary")
}

fn closest(event: &KeyboardEvent, selector: &str) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.and_then(|element| element.closest(selector).ok().flatten()).is_some()
}
