//! The help sheet: every tool and key, opened with `?`.

use super::shop::Shop;
use super::shortcuts;
use crate::app::tr::{say, tr};
use crate::editor::Tool;
use crate::wording::keys;
use leptos::html::Dialog;
use leptos::prelude::*;

/// The sheet, while it is open.
pub(super) fn help_sheet(shop: Shop) -> impl IntoView {
    move || shop.help.get().then(|| sheet(shop))
}

fn sheet(shop: Shop) -> impl IntoView {
    let say = say();
    let element = NodeRef::<Dialog>::new();
    element.on_load(|dialog| {
        let _ = dialog.show_modal();
    });
    let tool = move |tool: Tool| {
        let name = format!("tool-{}", tool.name());
        view! {
            <dt><kbd>{tool.key().to_uppercase().to_string()}</kbd></dt>
            <dd>{move || say.text(&name)}</dd>
        }
    };
    let key = move |(pressed, name): (&'static [keys::KeyCap], &'static str)| {
        view! {
            <dt><kbd>{move || keys::together(say.words(), pressed)}</kbd></dt>
            <dd>{move || say.text(name)}</dd>
        }
    };
    view! {
        <dialog node_ref=element aria-labelledby="help-title" data-testid="help" on:close=move |_| shop.help.set(false)>
            <div class="section-head">
                <h2 id="help-title">{tr("help")}</h2>
                <button type="button" class="icon" aria-label=tr("close") title=tr("close")
                    on:click=move |_| shop.help.set(false)>
                    <span aria-hidden="true">"×"</span>
                </button>
            </div>
            <dl class="help-keys">
                {Tool::ALL.map(tool).collect_view()}
                {keys::HELP.map(key).collect_view()}
            </dl>
            <label class="check">
                <input
                    type="checkbox"
                    data-testid="character-keys"
                    checked=shortcuts::are_characters_kept()
                    on:change=move |event| shortcuts::keep_characters(event_target_checked(&event))
                />
                <span>{tr("help-letters")}</span>
            </label>
        </dialog>
    }
}
