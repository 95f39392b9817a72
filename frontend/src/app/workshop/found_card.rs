//! The place that was looked for and found: what it is, and what can be put there.

use super::search_field;
use super::shop::Shop;
use crate::app::page;
use crate::app::tr::{say, tr};
use crate::editor::{Input, Placed, Placement, PointerInput, Tool};
use crate::search_box::title;
use crate::wording::found::found_detail;
use leptos::prelude::*;

/// The card above the map; nothing while no place was found.
pub(super) fn found_card(shop: Shop) -> impl IntoView {
    let say = say();
    let leave = move || {
        shop.found.set(None);
        page::focus(search_field::FIELD);
    };
    let put = move |name: &'static str, what: Placed| {
        let place = move |_| {
            let Some(found) = shop.found.get_untracked() else { return };
            shop.found.set(None);
            if what == Placed::Hub {
                shop.choice.set(None);
            }
            shop.dispatch(Input::Put(Placement { what, at: found.location, name: Some(title(&found)) }));
            page::focus(".maplibregl-canvas");
        };
        view! { <button type="button" class="small" data-testid=name on:click=place>{tr(name)}</button> }
    };
    let around = move |_| {
        let Some(found) = shop.found.get_untracked() else { return };
        shop.found.set(None);
        shop.dispatch(Input::Take(Tool::Isochrone));
        shop.dispatch(Input::Pointer(PointerInput::Click { at: found.location, target: None }));
        // Enter takes what will be offered.
        page::focus(".maplibregl-canvas");
    };
    move || {
        shop.found.get().map(|found| {
            let (name, label) = (title(&found), title(&found));
            view! {
                <section
                    class="found-card"
                    data-testid="found-card"
                    aria-label=label
                    on:keydown=move |event| if event.key() == "Escape" {
                        event.stop_propagation();
                        leave();
                    }
                >
                    <div class="section-head">
                        <h2>{name}</h2>
                        <button type="button" class="icon" aria-label=tr("close") title=tr("close")
                            data-testid="found-close" on:click=move |_| leave()>
                            <span aria-hidden="true">"×"</span>
                        </button>
                    </div>
                    <p class="quiet">{move || found_detail(say.words(), &found)}</p>
                    <div class="found-actions">
                        {put("found-add-member", Placed::Member)}
                        {put("found-add-point", Placed::Point)}
                        {put("found-add-hub", Placed::Hub)}
                        <button type="button" class="small" data-testid="found-isochrone" on:click=around>
                            {tr("found-isochrone")}
                        </button>
                    </div>
                </section>
            }
        })
    }
}
