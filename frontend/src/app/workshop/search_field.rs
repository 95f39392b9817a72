//! The search box of the bar on top: members, points and platforms of the collective, and places of the territory.
//!
//! A combobox after the ARIA pattern: the field keeps the keyboard, arrows go through the answers below it.

use super::shop::Shop;
use crate::app::tr::{say, tr};
use crate::app::{client, page};
use crate::editor::{Editor, Input, PointerInput};
use crate::search_box::{Answer, Chosen, Place, SearchBox, Step, presses};
use crate::view_move::ViewMove;
use crate::wording::found;
use leptos::ev::KeyboardEvent;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use std::time::Duration;

/// Where the keyboard is brought to search.
pub(super) const FIELD: &str = "#search";
/// How long the hands rest before the server is asked.
const REST: Duration = Duration::from_millis(150);

/// The field and its answers.
pub(super) fn search_field(shop: Shop) -> impl IntoView {
    let state = RwSignal::new(SearchBox::default());
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let typed = move |event| {
        let question: String = event_target_value(&event);
        let (document, variant) = untrack(|| (shop.document(), shop.variant()));
        let turn = state.try_update(|state| state.ask(&question, &document, variant)).flatten();
        if let Some(timer) = timer.get_value() {
            timer.clear();
        }
        let ask = turn.and_then(|turn| {
            set_timeout_with_handle(move || leptos::task::spawn_local(ask(shop, state, turn)), REST).ok()
        });
        timer.set_value(ask);
    };
    let expanded = Memo::new(move |_| state.with(SearchBox::is_expanded));
    let active = Memo::new(move |_| state.with(SearchBox::active));
    view! {
        <div class="search" role="search">
            <input
                id="search"
                type="text"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                maxlength="120"
                data-testid="search"
                aria-autocomplete="list"
                aria-controls="search-answers"
                aria-expanded=move || expanded.get().to_string()
                aria-activedescendant=move || active.get().map(option_id)
                aria-label=tr("search")
                placeholder=tr("search-placeholder")
                title=tr("search-keys")
                prop:value=move || state.with(|state| state.question().to_owned())
                on:input=typed
                on:keydown=move |event| press(shop, state, &event)
                on:blur=move |_| state.update(SearchBox::close)
            />
            {answers(shop, state, expanded, active)}
        </div>
    }
}

fn option_id(number: usize) -> String {
    format!("search-answer-{number}")
}

/// The list below the field, and what is said of it.
fn answers(shop: Shop, state: RwSignal<SearchBox>, expanded: Memo<bool>, active: Memo<Option<usize>>) -> impl IntoView {
    let say = say();
    let open = Memo::new(move |_| state.with(SearchBox::is_open));
    let shown = Memo::new(move |_| state.with(|state| state.shown().to_vec()));
    let details = Memo::new(move |_| shown.with(|shown| found::details(say.words(), shown, shop.center.get_value())));
    let option = move |(number, answer): (usize, Answer)| {
        let title = move || state.with(|state| found::title(say.words(), &answer, state.question()));
        let detail = move || details.with(|details| details.get(number).cloned());
        view! {
            <li
                id=option_id(number)
                role="option"
                data-testid="search-answer"
                aria-selected=move || (active.get() == Some(number)).to_string()
                on:click=move |_| choose(shop, state, Some(number))
            >
                <span>{title}</span>
                <span class="quiet">{detail}</span>
            </li>
        }
    };
    let said = move || state.with(SearchBox::said).map(|said| found::said(say.words(), &said));
    Effect::new(move |_| {
        if let Some(number) = active.get() {
            page::reveal(&format!("#{}", option_id(number)));
        }
    });
    view! {
        // The field keeps the keyboard while an answer is pressed.
        <div class="search-popup" class:open=move || open.get() on:mousedown=|event| event.prevent_default()>
            <ul id="search-answers" role="listbox" aria-label=tr("search-answers") hidden=move || !expanded.get()>
                {move || shown.get().into_iter().enumerate().map(option).collect_view()}
            </ul>
            <p class="search-said" role="status" data-testid="search-said">{said}</p>
        </div>
    }
}

async fn ask(shop: Shop, state: RwSignal<SearchBox>, turn: u64) {
    let Some(question) = state.try_with_untracked(|state| state.is_turn(turn).then(|| state.question().to_owned()))
    else {
        return;
    };
    let Some(question) = question else { return };
    let territory = shop.territory.with_value(|territory| territory.id.clone());
    let near = shop.center.get_value();
    let found = client::search(&territory, &question, near).await.ok();
    let service = shop.geocoder.try_get_untracked().flatten();
    let _ = state.try_update(|state| state.hear(turn, found, service));
}

/// Asks another service: people chose that.
async fn ask_elsewhere(shop: Shop, state: RwSignal<SearchBox>, turn: u64, question: String) {
    let territory = shop.territory.with_value(|territory| territory.id.clone());
    let heard = client::search_elsewhere(&territory, &question, shop.center.get_value()).await.ok();
    let _ = state.try_update(|state| state.hear_elsewhere(turn, heard.map(|heard| (heard.found, heard.outside))));
}

fn press(shop: Shop, state: RwSignal<SearchBox>, event: &KeyboardEvent) {
    match event.key().as_str() {
        "ArrowDown" => state.update(|state| state.step(Step::Next)),
        "ArrowUp" => state.update(|state| state.step(Step::Previous)),
        "Enter" => choose(shop, state, None),
        "Escape" => {
            let (open, empty) = state.with_untracked(|state| (state.is_open(), state.question().is_empty()));
            match (open, empty) {
                (true, _) => state.update(SearchBox::close),
                (false, false) => state.update(SearchBox::clear),
                // Nothing is left to leave but the field.
                (false, true) => page::focus(".maplibregl-canvas"),
            }
        }
        _ => return,
    }
    event.prevent_default();
    event.stop_propagation();
}

/// Goes to an answer. With a tool in hand that is pressed at a place, it is pressed there.
fn choose(shop: Shop, state: RwSignal<SearchBox>, number: Option<usize>) {
    let place = match state.try_update(|state| state.choose(number)).flatten() {
        Some(Chosen::Place(place)) => place,
        Some(Chosen::Elsewhere { turn, question }) => {
            return leptos::task::spawn_local(ask_elsewhere(shop, state, turn, question));
        }
        None => return,
    };
    let at = place.at();
    shop.view_move.set(Some(ViewMove::LookAt(at)));
    shop.found.set(None);
    if presses(shop.editor.with_untracked(Editor::tool)) {
        shop.dispatch(Input::Pointer(PointerInput::Click { at, target: place.target() }));
        // Enter takes what the tool offers, and not another answer.
        page::focus(".maplibregl-canvas");
        return;
    }
    match place {
        Place::Own { selection, .. } => {
            shop.dispatch(Input::Pick(Some(selection)));
            // The keyboard of a phone would cover what is shown.
            page::focus(".maplibregl-canvas");
        }
        Place::Found(found) => {
            shop.found.set(Some(found));
            request_animation_frame(|| page::focus(".found-actions button"));
        }
    }
}
