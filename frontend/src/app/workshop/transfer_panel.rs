//! The places where loads could be broken: those the variant uses, and those the analysis proposes, best first.

use super::hub_list::hub_list;
use super::hub_sets::hub_sets;
use super::shop::Shop;
use crate::app::page;
use crate::app::tr::{Say, say, tr};
use crate::editor::{Host, Input, Selection, Tool, free_name, names_of_others};
use crate::wording::{platforms, sentences};
use collective::analysis::{CandidateReport, TransferPlace, TransferSite};
use collective::document::{Hub, HubId, HubNaming};
use collective::edit::{Edit, VariantChange};
use leptos::prelude::*;
use uuid::Uuid;

/// The panel.
pub(super) fn transfer_panel(shop: Shop) -> impl IntoView {
    let candidates = move || shop.analysis().map(|analysis| analysis.candidates.clone()).unwrap_or_default();
    view! {
        {hub_list(shop)}
        {hub_sets(shop)}
        <section>
            <div class="section-head">
                <h2>{tr("candidates")}</h2>
                <button type="button" class="small" data-testid="add-hub" on:click=move |_| {
                    shop.dispatch(Input::Take(Tool::AddHub));
                    page::focus(".maplibregl-canvas");
                }>
                    {tr("tool-add-hub")}
                </button>
            </div>
            <p class="quiet">{tr("candidates-how")}</p>
            {move || shop.analysis().and_then(|analysis| sentences::what_costs_lack(&analysis)).map(|missing| view! {
                <p data-testid="candidates-lack">{tr(missing)}</p>
            })}
            {move || {
                let all = candidates().into_iter().enumerate();
                let (costed, screened): (Vec<_>, Vec<_>) = all.partition(|(_, candidate)| candidate.cost.is_some());
                if costed.is_empty() && screened.is_empty() {
                    view! { <p class="quiet">{tr("candidates-empty")}</p> }.into_any()
                } else {
                    lists(shop, costed, screened).into_any()
                }
            }}
        </section>
    }
}

/// The places whose cost is known, and, folded away, those that only their access was looked at.
fn lists(shop: Shop, costed: Vec<(usize, CandidateReport)>, screened: Vec<(usize, CandidateReport)>) -> impl IntoView {
    let say = say();
    let count = screened.len();
    let cards = move |list: Vec<(usize, CandidateReport)>| {
        list.into_iter().map(|(number, candidate)| card(shop, number, candidate)).collect_view()
    };
    view! {
        <ol class="candidates" data-testid="candidates">{cards(costed)}</ol>
        {(count > 0).then(|| view! {
            <details>
                <summary>{move || say.say("candidates-more", &[("count", count.into())])}</summary>
                <ol class="candidates">{cards(screened)}</ol>
            </details>
        })}
    }
}

fn card(shop: Shop, number: usize, candidate: CandidateReport) -> impl IntoView {
    let say = say();
    let CandidateReport { place, access, cost, reasons } = candidate;
    let location = place.location;
    let selection = Selection::Candidate(place.site.clone());
    let wanted = selection.clone();
    let picked = move || shop.selection().as_ref() == Some(&wanted);
    let (named, tried, sited) = (place.clone(), StoredValue::new(place.clone()), place.site.clone());
    let site = StoredValue::new(place.site.clone());
    let enter = move || shop.candidate.update(|it| it.enter(site.get_value()));
    let leave = move || {
        let _ = shop.candidate.try_update(|it| site.with_value(|site| it.leave(site)));
    };
    on_cleanup(leave);
    let name = move || {
        let document = shop.document();
        sentences::transfer_name(say.words(), &document, document.variants.get(&shop.variant()), &named)
    };
    let try_it = move |_| {
        try_hubs(shop, vec![tried.with_value(|place| hub_of(shop, say, place))]);
    };
    let add_it = move |_| add_hub(shop, tried.with_value(|place| hub_of(shop, say, place)));
    let has_hubs =
        Memo::new(move |_| shop.editor.with(|editor| editor.variant().is_some_and(|variant| !variant.hubs.is_empty())));
    let is_hub = matches!(place.site, TransferSite::Hub { .. });
    let costs = move || cost.and_then(|cost| platforms::place_cost(say.words(), &cost));
    let reach = move || platforms::place_access(say.words(), &access);
    let why = reasons
        .into_iter()
        .map(|reason| view! { <li>{move || sentences::reason(say.words(), &shop.document(), &reason)}</li> })
        .collect_view();
    view! {
        <li
            class="candidate"
            id=format!("candidate-{number}")
            class:picked=picked
            data-testid="candidate"
            on:pointerenter=move |event| if event.pointer_type() != "touch" { enter() }
            on:pointerleave=move |_| leave()
            on:focusin=move |_| enter()
            on:focusout=move |_| leave()
        >
            <div class="candidate-head">
                <span class="rank" aria-hidden="true">{number + 1}</span>
                <div>
                    <button type="button" class="link" on:click=move |_| shop.show(selection.clone(), location)>
                        {name}
                    </button>
                    <span class="quiet">{move || sentences::transfer_site(say.words(), &sited)}</span>
                </div>
                {(!is_hub).then(|| view! {
                    <div class="candidate-actions">
                        <button type="button" class="small" data-testid="candidate-try" on:click=try_it
                            title=move || has_hubs.get().then(|| say.text("candidate-try-replaces"))>
                            {tr("candidate-try")}
                        </button>
                        {move || has_hubs.get().then(|| view! {
                            <button type="button" class="small" data-testid="candidate-add" on:click=add_it>
                                {tr("candidate-add")}
                            </button>
                        })}
                    </div>
                })}
            </div>
            <p class="candidate-cost">{costs}</p>
            <p>{reach}</p>
            <ul class="reasons">{why}</ul>
        </li>
    }
}

/// The place as the one where a platform comes to stand.
pub(super) fn host_of(shop: Shop, say: Say, place: &TransferPlace) -> Host {
    let (document, variant) = untrack(|| (shop.document(), shop.variant()));
    platforms::host_of(untrack(|| say.words()), &document, document.variants.get(&variant), place)
}

/// The place as a platform of the variant: the one it is already, or a new one.
pub(super) fn hub_of(shop: Shop, say: Say, place: &TransferPlace) -> (HubId, Hub) {
    let known = shop.editor.with_untracked(|editor| match place.site {
        TransferSite::Hub { id } => editor.variant()?.hubs.get(&id).map(|hub| (id, hub.clone())),
        _ => None,
    });
    known.unwrap_or_else(|| {
        let Host { name, at, osm } = host_of(shop, say, place);
        (HubId(Uuid::new_v4()), Hub { osm, naming: Some(HubNaming::Place), ..Hub::new(name, at) })
    })
}

/// Puts a platform into the variant beside those that are there.
pub(super) fn add_hub(shop: Shop, (id, mut hub): (HubId, Hub)) {
    shop.choice.set(None);
    let document = untrack(|| shop.document());
    if let Some(variant) = document.variants.get(&untrack(|| shop.variant())) {
        hub.name = free_name(hub.name, names_of_others(variant, id));
    }
    shop.change_variant(VariantChange::SetHub { id, hub: Some(hub) });
    shop.dispatch(Input::Pick(Some(Selection::Hub(id))));
}

/// Puts these platforms into the variant instead of those that are there: one gesture.
pub(super) fn try_hubs(shop: Shop, hubs: Vec<(HubId, Hub)>) {
    let document = untrack(|| shop.document());
    let id = untrack(|| shop.variant());
    let there = document.variants.get(&id).map(|variant| variant.hubs.keys().copied().collect::<Vec<_>>());
    let change = |change| Edit::ChangeVariant { id, change };
    let gone = there.unwrap_or_default().into_iter().filter(|id| hubs.iter().all(|(kept, _)| kept != id));
    let mut edits: Vec<Edit> = gone.map(|id| change(VariantChange::SetHub { id, hub: None })).collect();
    let mut put: Vec<(HubId, Hub)> = Vec::new();
    for (id, mut hub) in hubs {
        hub.name = free_name(hub.name, put.iter().map(|(_, other)| other.name.as_str()));
        put.push((id, hub));
    }
    edits.extend(put.into_iter().map(|(id, hub)| change(VariantChange::SetHub { id, hub: Some(hub) })));
    shop.choice.set(None);
    shop.dispatch(Input::Pick(None));
    shop.commit(Edit::Together { edits });
}
