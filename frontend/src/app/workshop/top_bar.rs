//! The bar on top: which collective, its variants, undo and redo, the search, whether it is saved, the language.

use super::search_field::search_field;
use super::shop::Shop;
use super::variants::variants;
use crate::app::tr::{say, tr};
use crate::app::{language_choice, page, theme};
use crate::editor::{Editor, Input, SaveState};
use collective::edit::Edit;
use leptos::prelude::*;

/// The bar.
pub(super) fn top_bar(shop: Shop) -> impl IntoView {
    let name = Memo::new(move |_| shop.document().name.clone());
    let rename = move |event| {
        let field = event_target::<web_sys::HtmlInputElement>(&event);
        shop.commit(Edit::RenameCollective { name: field.value().trim().to_owned() });
        // An empty name is not taken, which a notice says: there is no room for words here.
        field.set_value(&untrack(|| name.get()));
    };
    view! {
        <header class="top">
            <a class="brand" href="/" title=tr("back-home")>{tr("app-name")}</a>
            <h1>
                <input
                    class="title"
                    type="text"
                    maxlength="200"
                    aria-label=tr("collective-name")
                    data-testid="collective-name"
                    prop:value=move || name.get()
                    on:change=rename
                />
            </h1>
            {variants(shop)}
            {search_field(shop)}
            <div class="top-actions">
                {step(shop, "undo", "↶", Editor::can_undo, || Input::Undo)}
                {step(shop, "redo", "↷", Editor::can_redo, || Input::Redo)}
                {saved(shop)}
                {of_page(shop)}
            </div>
        </header>
    }
}

/// What concerns the page and not the collective: in the bar, or behind one button where it is narrow.
fn of_page(shop: Shop) -> impl IntoView {
    view! {
        <button type="button" class="icon page-more" data-testid="page-more" popovertarget="page-actions"
            title=tr("page-more") aria-label=tr("page-more")>
            <span aria-hidden="true">"⋮"</span>
        </button>
        <div class="page-actions" id="page-actions" popover="auto" role="group" aria-label=tr("page-more")>
            <button type="button" class="icon" data-testid="help-button" title=tr("help") aria-label=tr("help")
                on:click=move |_| shop.help.set(true)>
                <span aria-hidden="true">"?"</span>
            </button>
            <button type="button" class="icon" data-testid="print" title=tr("print") aria-label=tr("print")
                on:click=move |_| page::print()>
                <span class="print-icon" aria-hidden="true"></span>
            </button>
            <button type="button" class="icon" title=tr("full-screen") aria-label=tr("full-screen")
                on:click=move |_| page::toggle_full_screen()>
                <span aria-hidden="true">"⤢"</span>
            </button>
            {theme::switch()}
            {language_choice::switch()}
        </div>
    }
}

fn step(
    shop: Shop,
    name: &'static str,
    sign: &'static str,
    can: fn(&Editor) -> bool,
    input: fn() -> Input,
) -> impl IntoView {
    let possible = Memo::new(move |_| shop.editor.with(can));
    view! {
        <button
            type="button"
            class="icon"
            data-testid=name
            title=tr(name)
            aria-label=tr(name)
            disabled=move || !possible.get()
            on:click=move |_| shop.dispatch(input())
        >
            <span aria-hidden="true">{sign}</span>
        </button>
    }
}

fn saved(shop: Shop) -> impl IntoView {
    let say = say();
    let state = Memo::new(move |_| shop.save_state());
    let (name, message) = (
        move || match state.get() {
            SaveState::Saved => "saved",
            SaveState::Saving => "saving",
            SaveState::Offline => "offline",
        },
        move || match state.get() {
            SaveState::Saved => "save-saved",
            SaveState::Saving => "save-saving",
            SaveState::Offline => "save-offline",
        },
    );
    view! {
        <span class="save" role="status" data-testid="save-state" data-state=name>
            {move || say.say(message(), &[("count", shop.editor.with(Editor::unsaved).into())])}
        </span>
    }
}
