//! The program in the browser: finds out which screen is asked for and shows it.

mod client;
mod home;
mod language_choice;
mod map;
mod page;
mod parts;
mod theme;
mod tr;
mod workshop;

use crate::screen::{Screen, screen};
use home::Lost;
use leptos::prelude::*;
use wasm_bindgen::prelude::wasm_bindgen;

/// Starts the program; the page calls it once.
#[wasm_bindgen(start)]
pub(crate) fn start() {
    console_error_panic_hook::set_once();
    leptos::mount::mount_to_body(|| {
        language_choice::provide();
        match screen(&page::path()) {
            Screen::Home => home::home(None).into_any(),
            Screen::Workshop(id) => workshop::workshop(id).into_any(),
            Screen::Nowhere => home::home(Some(Lost::Address)).into_any(),
        }
    });
}
