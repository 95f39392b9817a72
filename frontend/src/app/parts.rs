//! The parts of the program that come after the map: each is code of its own, loaded when it is first needed.

#![expect(clippy::unnecessary_wraps, reason = "the code itself may not come")]

use super::page;
use super::tr::tr;
use super::workshop::{Opener, opener as workshop_opener};
use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// A part did not come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PartFault;

impl From<SplitLoaderError> for PartFault {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// What opens the workshop, with all it is made of but the map.
#[wasm_split(workshop, fallible)]
pub(super) fn workshop() -> Result<Opener, PartFault> {
    Ok(workshop_opener())
}

/// Begins to load the workshop before it is known what it will show.
pub(super) fn expect_workshop() {
    leptos::task::spawn_local(async {
        // What is missing will be missed where it is shown.
        let _ = workshop().await;
    });
}

/// What people can do when a part did not come.
pub(super) fn fault_card() -> impl IntoView {
    view! {
        <p class="fault" role="alert">
            {tr("fault-part")} " "
            <button type="button" on:click=move |_| page::reload()>{tr("reload")}</button>
        </p>
    }
}
