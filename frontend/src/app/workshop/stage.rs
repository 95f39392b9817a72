//! The frame of the workshop: it draws the map at once, and each of the other parts as soon as its code is there.

use super::Opened;
use super::shop::Shop;
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
        // Who was sent an address sees what its sender saw. The map writes the address as soon as it is there.
        let shown = if page::hash().contains("map=") { Vec::new() } else { view_move::everything(&stored.collective) };
        let view = MapView::new(div.unchecked_into(), &territory, &page::origin(), page::theme().get_untracked());
        if let Some(view) = &view {
            view.show_all(&shown);
        }
        leptos::task::spawn_local(async move {
            let opener = parts::workshop().await;
            let around = view.clone();
            opened.set(Some(opener.map(|open| owner.with(|| open(stored, territory, view, say)))));
            // What has come around the map takes room from it.
            if let Some(around) = around {
                MapView::after_paint(move || around.show_all(&shown));
            }
        });
    });
    let part = move |of: fn(Opened) -> fn(Shop) -> AnyView, until: fn(Awaited) -> AnyView| {
        move || match opened.get() {
            Some(Ok(opened)) => of(opened)(opened.shop),
            Some(Err(_)) => until(Awaited::Missing),
            None => until(Awaited::Coming),
        }
    };
    let nothing = |_| ().into_any();
    view! {
        <div class="workshop">
            {part(|opened| opened.top, top)}
            <main class="stage">
                <section class="map-pane" aria-label=tr("map")>
                    <div class="map" node_ref=element data-testid="map"></div>
                    {part(|opened| opened.tools, nothing)}
                </section>
                {part(|opened| opened.panels, panels)}
            </main>
            {part(|opened| opened.strip, strip)}
            {part(|opened| opened.sheets, nothing)}
        </div>
    }
}

/// A part that is not there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Awaited {
    Coming,
    /// It could not be had.
    Missing,
}

fn top(_: Awaited) -> AnyView {
    view! { <header class="top"><a class="brand" href="/" title=tr("back-home")>{tr("app-name")}</a></header> }
        .into_any()
}

/// As high as the figures will be: the map is not laid out anew when they come.
fn strip(_: Awaited) -> AnyView {
    view! { <section class="strip" aria-hidden="true"></section> }.into_any()
}

fn panels(awaited: Awaited) -> AnyView {
    let state = match awaited {
        Awaited::Coming => view! { <p class="quiet page-note" role="status">{tr("loading")}</p> }.into_any(),
        Awaited::Missing => parts::fault_card().into_any(),
    };
    view! { <aside class="panels" aria-label=tr("panels")>{state}</aside> }.into_any()
}
