//! The frame of the workshop: it draws the map at once, and each of the other parts as soon as its code is there.

use super::Opened;
use crate::app::map::MapView;
use crate::app::tr::{say, tr};
use crate::app::{page, parts};
use crate::view_move;
use crate::wire::StoredCollective;
use collective::territory::TerritorySummary;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The frame, with the map of a collective.
pub(super) fn stage(stored: StoredCollective, territory: TerritorySummary) -> impl IntoView {
    let say = say();
    let opened = RwSignal::new(None::<Result<Opened, parts::PartFault>>);
    let element = NodeRef::<leptos::html::Div>::new();
    let owner = Owner::current().unwrap_or_default();
    element.on_load(move |div: web_sys::HtmlDivElement| {
        let view = MapView::new(div.unchecked_into(), &territory, &page::origin(), page::theme().get_untracked());
        // Who was sent an address sees what its sender saw.
        if !page::hash().contains("map=") {
            view.show_all(&view_move::everything(&stored.collective));
        }
        leptos::task::spawn_local(async move {
            let opener = parts::workshop().await;
            opened.set(Some(opener.map(|open| owner.with(|| open(stored, territory, view, say)))));
        });
    });
    let part = move |of: fn(Opened) -> fn(super::Shop) -> AnyView| {
        move || opened.get().and_then(Result::ok).map(|opened| of(opened)(opened.shop))
    };
    let is_open = move || opened.with(|opened| matches!(opened, Some(Ok(_))));
    view! {
        <div class="workshop">
            {part(|opened| opened.top)}
            <header class="top" hidden=is_open><a class="brand" href="/" title=tr("back-home")>{tr("app-name")}</a></header>
            <main class="stage">
                <section class="map-pane" aria-label=tr("map")>
                    <div class="map" node_ref=element data-testid="map"></div>
                    {part(|opened| opened.tools)}
                </section>
                {part(|opened| opened.panels)}
                <aside class="panels" hidden=is_open>
                    <p class="quiet page-note" role="status">{tr("loading")}</p>
                    {move || matches!(opened.get(), Some(Err(_))).then(parts::fault_card)}
                </aside>
            </main>
            {part(|opened| opened.strip)}
            {part(|opened| opened.sheets)}
        </div>
    }
}
