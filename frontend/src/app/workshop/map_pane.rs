//! The map of the workshop: state is written into it, pointers on it become input.

use super::panels::Panel;
use super::shop::{Freshness, Shop};
use super::tool_bar::tool_bar;
use crate::app::map::{MapView, Pointers, listen};
use crate::app::page;
use crate::app::tr::tr;
use crate::editor::{Editor, Input, PointerInput};
use crate::hit;
use crate::live;
use crate::scene;
use collective::analysis::{CandidateReport, MembershipReport};
use collective::geography::LonLat;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The map with the tools above it.
pub(super) fn map_pane(shop: Shop) -> impl IntoView {
    let element = NodeRef::<leptos::html::Div>::new();
    element.on_load(move |div: web_sys::HtmlDivElement| {
        let ready = RwSignal::new(false);
        let zoom = RwSignal::new(0);
        let moved = RwSignal::new(());
        let territory = shop.territory.get_value();
        let origin = page::origin();
        let view =
            MapView::new(div.unchecked_into(), &territory, &origin, move || ready.set(true), move || moved.set(()));
        let watched = view.clone();
        // Handles depend on the zoom; a quarter of a step is fine enough.
        Effect::new(move |_| {
            moved.get();
            let steps = watched.viewport().map_or(0, |view| (view.zoom * 4.0).round() as i64);
            if zoom.get_untracked() != steps {
                zoom.set(steps);
            }
        });
        hear_pointers(shop, &view);
        show_everything(shop, &view);
        write_sources(shop, &view, ready, zoom);
        Effect::new(move |_| {
            if let Some(place) = shop.look.get() {
                view.look_at(place);
                shop.look.set(None);
            }
        });
    });
    let tool = move || shop.editor.with(Editor::tool).name();
    view! {
        <section class="map-pane" aria-label=tr("map")>
            <div class="map" node_ref=element data-testid="map" data-tool=tool></div>
            {tool_bar(shop)}
        </section>
    }
}

/// The proposals are on the map while people look at them.
fn shown_candidates(shop: Shop) -> Vec<CandidateReport> {
    if shop.panel.get() != Panel::Transfers {
        return Vec::new();
    }
    shop.analysis().map(|analysis| analysis.candidates.clone()).unwrap_or_default()
}

fn hear_pointers(shop: Shop, view: &MapView) {
    let target = move |view: &_, at, reach| {
        untrack(|| {
            let candidates = shown_candidates(shop);
            shop.editor.with(|editor| hit::target(editor, &candidates, view, at, reach))
        })
    };
    let input = move |event: PointerInput| {
        let idle = shop.editor.with_untracked(|editor| editor.draft().is_none());
        if !(idle && matches!(event, PointerInput::Hover { .. })) {
            shop.dispatch(Input::Pointer(event));
        }
    };
    let pointers = Pointers {
        target: Box::new(target),
        can_grab: Box::new(move |target| shop.editor.with_untracked(|editor| editor.can_grab(target))),
        input: Box::new(input),
    };
    listen(view, pointers);
}

/// Brings the whole collective into view, once.
fn show_everything(shop: Shop, view: &MapView) {
    let document = untrack(|| shop.document());
    let outlines = document.variants.values().filter_map(|variant| variant.perimeter.as_ref());
    let corners = outlines.flat_map(|drawn| drawn.outline.parts.iter().flatten().flatten().copied());
    let members = document.members.values().map(|member| member.place);
    let places: Vec<LonLat> = members.chain(document.points.values().map(|point| point.place)).chain(corners).collect();
    view.show_all(&places);
}

fn write_sources(shop: Shop, view: &MapView, ready: RwSignal<bool>, zoom: RwSignal<i64>) {
    let write = |source: &'static str, data: Box<dyn Fn() -> String>| {
        let view = view.clone();
        Effect::new(move |_| {
            if ready.get() {
                view.write(source, data());
            }
        });
    };
    write(
        "perimeter",
        Box::new(move || {
            let instant = shop.instant();
            scene::perimeter(&shop.provisional(), shop.variant(), instant.as_ref().map_or(&[], live::faults))
        }),
    );
    write(
        "places",
        Box::new(move || {
            let membership: MembershipReport = shop.instant().map(|instant| instant.membership).unwrap_or_default();
            scene::places(&shop.provisional(), &membership, shop.selection())
        }),
    );
    write("hubs", Box::new(move || scene::hubs(&shop.provisional(), shop.variant(), shop.selection())));
    write("candidates", Box::new(move || scene::candidates(&shown_candidates(shop), shop.selection())));
    // During a gesture the tours are those of before: no stale answer is shown.
    let settled = Memo::new(move |_| matches!(shop.freshness(), Freshness::Settled | Freshness::Refining));
    write(
        "tours",
        Box::new(move || if settled.get() { shop.tours.with(|tours| scene::tours(tours)) } else { scene::nothing() }),
    );
    write("sketch", Box::new(move || shop.editor.with(scene::sketch)));
    let handled = view.clone();
    write(
        "handles",
        Box::new(move || {
            zoom.get();
            let document = shop.provisional();
            let view = handled.viewport();
            view.map_or_else(scene::nothing, |view| shop.editor.with(|editor| scene::handles(editor, &document, &view)))
        }),
    );
}
