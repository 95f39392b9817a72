//! The map of the workshop: state is written into it, pointers on it become input.

mod aim;
mod places;

use super::found_card::found_card;
use super::legend::legend;
use super::panels::Panel;
use super::shop::{Freshness, Same, Shop};
use super::sight;
use super::tool_bar::tool_bar;
use super::transfer_panel;
use crate::app::map::{MapView, Pointers, listen};
use crate::app::page;
use crate::app::tr::Say;
use crate::candidate_signs::{CandidateSign, signs};
use crate::editor::{AreaInput, Draft, Editor, Host, Input, PointerInput, Selection, Target, Tool};
use crate::hit;
use crate::pointing::Pointing;
use crate::scene;
use crate::snap::{self, Snap};
use crate::view_move::ViewMove;
use collective::analysis::CandidateReport;
use collective::geography::LonLat;
use leptos::prelude::*;

/// Shows the collective on the map, and lets people change it there.
pub(super) fn show(shop: Shop, view: MapView, say: Say) {
    let theme = page::theme();
    let worn = view.clone();
    Effect::new(move |_| worn.wear(theme.get()));
    let snap = RwSignal::new(None);
    hear_pointers(shop, &view, snap, say);
    write_sources(shop, &view, snap);
    let looked_at = view.clone();
    let keep_center = move || shop.center.set_value(looked_at.viewport().map(|shown| shown.center));
    keep_center();
    view.when_moved(keep_center);
    let named = view.clone();
    Effect::new(move |_| {
        // The controls are there once the map is.
        named.is_ready();
        named.name_controls(|name| say.text(name));
    });
    let marked = view.clone();
    let tool = Memo::new(move |_| shop.editor.with(Editor::tool).name());
    Effect::new(move |_| marked.mark("data-tool", tool.get()));
    Effect::new(move |_| {
        if let Some(asked) = shop.view_move.get() {
            shop.view_move.set(None);
            if !asked.is_step() {
                shop.let_go();
            }
            // What is carried goes along at once.
            untrack(|| view.go(asked));
        }
    });
}

/// What is above the map: the place that keys aim at, and the tools.
pub(super) fn above(shop: Shop) -> impl IntoView {
    view! {
        {aim::crosshair(shop)}
        {tool_bar(shop)}
        {found_card(shop)}
        {legend(shop)}
    }
}

/// The proposals are on the map while people look at them.
fn shown_candidates(shop: Shop) -> Vec<CandidateReport> {
    if shop.panel.get() != Panel::Transfers {
        return Vec::new();
    }
    shop.analysis().map(|analysis| analysis.candidates.clone()).unwrap_or_default()
}

/// Their signs; the one that is picked and the one that is pointed at stand out.
fn candidate_signs(shop: Shop, candidates: &[CandidateReport]) -> Vec<CandidateSign<'_>> {
    let picked = match shop.selection() {
        Some(Selection::Candidate(site)) => Some(site),
        _ => None,
    };
    let pointed = shop.candidate.with(Pointing::shown);
    signs(candidates, &[&picked, &pointed].into_iter().flatten().collect::<Vec<_>>())
}

fn hear_pointers(shop: Shop, view: &MapView, snap: RwSignal<Option<Snap>>, say: Say) {
    let signs = view.clone();
    let target = move |view: &_, at, reach| {
        untrack(|| {
            let selects = shop.editor.with(Editor::tool) == Tool::Select;
            if let Some(sign) = signs.together_at(at).filter(|_| selects) {
                return Some(Target::Together(sign));
            }
            let candidates = shown_candidates(shop);
            shop.editor.with(|editor| hit::target(editor, &candidate_signs(shop, &candidates), view, at, reach))
        })
    };
    let scaled = view.clone();
    let tell = move |event: PointerInput, free: bool| {
        if let (PointerInput::Click { target: Some(Target::Together(sign)), .. }, Some(shown)) =
            (&event, scaled.viewport())
        {
            let places = shop.editor.with_untracked(|editor| hit::together(editor, &shown, *sign));
            shop.view_move.set(Some(ViewMove::ShowAll(places)));
        }
        if let PointerInput::Click { at, target } = &event
            && press_apart(shop, &scaled, say, *at, target.as_ref())
        {
            return;
        }
        if let Some(host) = host_under(shop, &scaled, say, &event).filter(|_| !free) {
            shop.dispatch(Input::PutDown(host));
            return;
        }
        let event = snapped(shop, &scaled, snap, event, free);
        let (idle, aims, scale) =
            shop.editor.with_untracked(|editor| (editor.draft().is_none(), editor.aims(), editor.meters_per_pixel()));
        let shown = scaled.viewport().filter(|_| aims).map(|view| view.meters_per_pixel());
        if let Some(meters) = shown.filter(|meters| (meters / scale - 1.0).abs() > 1e-6) {
            shop.dispatch(Input::Area(AreaInput::Scale(meters)));
        }
        if aims || !(idle && matches!(event, PointerInput::Hover { .. })) {
            shop.dispatch(Input::Pointer(event));
        }
    };
    let (by_pointer, by_keys) = (tell.clone(), aim::Keys { find: Box::new(target.clone()), tell: Box::new(tell) });
    let pointers = Pointers {
        target: Box::new(target),
        can_grab: Box::new(move |target| shop.editor.with_untracked(|editor| editor.can_grab(target))),
        input: Box::new(move |event, free| {
            for event in shop.yield_to(event) {
                by_pointer(event, free);
            }
        }),
    };
    listen(view, pointers);
    aim::hear(shop, view, by_keys);
}

/// A click that means something the editor does not know of: a tour's line, a proposed transfer place. Whether that is all it
/// means.
fn press_apart(shop: Shop, view: &MapView, say: Say, at: LonLat, target: Option<&Target>) -> bool {
    match (shop.editor.with_untracked(Editor::tool), target) {
        (Tool::Select, None) => {
            sight::press_tour(shop, view.viewport().and_then(|shown| view.tour_at(shown.project(at))));
        }
        (Tool::AddHub, target) => {
            // Who puts a platform in place wants to see what it does.
            shop.choice.set(None);
            let candidates = untrack(|| shown_candidates(shop));
            if let Some(Target::Candidate(site)) = target
                && let Some(candidate) = candidates.iter().find(|candidate| candidate.place.site == *site)
            {
                transfer_panel::add_hub(shop, transfer_panel::hub_of(shop, say, &candidate.place));
                return true;
            }
        }
        _ => {}
    }
    false
}

/// Where a platform comes to stand that is let go upon something that is there.
fn host_under(shop: Shop, view: &MapView, say: Say, event: &PointerInput) -> Option<Host> {
    let PointerInput::Drop { at } = event else { return None };
    let shown = view.viewport()?;
    let candidates = untrack(|| shown_candidates(shop));
    let place = shop.editor.with_untracked(|editor| {
        let carries = matches!(editor.draft(), Some(Draft::Hub { .. }));
        carries.then(|| hit::host(editor, &candidates, &shown, shown.project(*at))).flatten()
    })?;
    Some(transfer_panel::host_of(shop, say, &place))
}

/// The same event with its place on what is near, when it sets a corner; what was met is shown until the next event.
fn snapped(
    shop: Shop,
    view: &MapView,
    snap: RwSignal<Option<Snap>>,
    mut event: PointerInput,
    free: bool,
) -> PointerInput {
    let met = view.viewport().filter(|_| !free).and_then(|shown| {
        let at = shown.project(event.at()?);
        let corners = shop.editor.with_untracked(|editor| snap::corners_near(editor, &shown, at))?;
        let lines = if snap::takes_lines(&shown) { view.lines_near(at) } else { Vec::new() };
        snap::nearest(&shown, at, &corners, &lines)
    });
    if let (Some(met), Some(at)) = (met, event.at_mut()) {
        *at = met.at;
    }
    let going_on = !matches!(event, PointerInput::Drop { .. } | PointerInput::DoubleClick { .. });
    let shown = met.filter(|_| going_on);
    if snap.get_untracked() != shown {
        snap.set(shown);
    }
    event
}

fn write_sources(shop: Shop, view: &MapView, snap: RwSignal<Option<Snap>>) {
    let write = |source: &'static str, data: Box<dyn Fn() -> String>| {
        let view = view.clone();
        Effect::new(move |_| {
            if view.is_ready() {
                view.write(source, data());
            }
        });
    };
    write("candidates", Box::new(move || scene::candidates(&candidate_signs(shop, &shown_candidates(shop)))));
    write(
        "surface",
        Box::new(move || shop.surface.get().map_or_else(scene::nothing, |Same(found)| scene::surface(&found))),
    );
    write(
        "proposal",
        Box::new(move || {
            let picked = shop.studies().picked_proposal();
            picked.map_or_else(scene::nothing, |proposal| scene::proposed(&proposal.outline))
        }),
    );
    // During a gesture the tours are those of before: no stale answer is shown.
    let settled = Memo::new(move |_| matches!(shop.freshness(), Freshness::Settled | Freshness::Refining));
    write(
        "tours",
        Box::new(move || if settled.get() { shop.tours.with(|tours| scene::tours(tours)) } else { scene::nothing() }),
    );
    let painted = Memo::new(move |_| {
        let areas = |editor: &Editor| editor.brush().areas().filter(|_| editor.tool() == Tool::Brush).cloned();
        shop.editor.with(areas).map(Same)
    });
    write("areas", Box::new(move || painted.get().map_or_else(scene::nothing, |Same(areas)| scene::areas(&areas))));
    places::write(shop, view, snap);
}
