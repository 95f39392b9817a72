//! Perimeters worth comparing: asked for, drawn on two axes, each with the reason why it is there; one is looked at on the
//! map, and made a variant.

mod plane;
mod table;

use super::shop::Shop;
use super::study::{Study, study};
use crate::app::tr::{say, tr};
use crate::editor::Input;
use crate::proposed;
use crate::view_move::ViewMove;
use crate::wire::ProposalsAnswer;
use crate::wording::quantities::{cents, euros};
use crate::wording::{Words, proposals as worded};
use collective::document::VariantId;
use collective::edit::Edit;
use collective::proposals::{Proposal, ProposalOrigin, Proposals, TerritorialAxis};
use leptos::prelude::*;
use std::sync::Arc;
use uuid::Uuid;

/// The section.
pub(super) fn proposals(shop: Shop) -> impl IntoView {
    let asked = Study {
        counted: Some("proposals-counted"),
        ..Study::asked(
            ["proposals-title", "proposals-how"],
            |_, question| format!("proposals?{}", question.query()),
            show,
        )
    };
    study(shop, shop.studies().proposals, &asked)
}

fn show(shop: Shop, answer: &ProposalsAnswer) -> AnyView {
    let found = Arc::new(answer.proposals.clone());
    if found.proposals.is_empty() {
        return view! { <p class="quiet">{tr("proposals-none")}</p> }.into_any();
    }
    let say = say();
    let cards = |dominated: bool| {
        let wanted = found.proposals.iter().enumerate().filter(move |(_, proposal)| proposal.dominated == dominated);
        wanted.map(|(number, _)| card(shop, &found, number)).collect_view()
    };
    let beaten = found.proposals.iter().filter(|proposal| proposal.dominated).count();
    let unknown = (found.territorial_axis != TerritorialAxis::Population)
        .then(|| view! { <p class="note">{tr("proposals-without-population")}</p> });
    view! {
        {unknown}
        {plane::plane(shop, &found)}
        <p class="quiet">{tr("proposals-rough")}</p>
        <ol class="candidates" data-testid="proposals">{cards(false)}</ol>
        {(beaten > 0).then(|| view! {
            <details>
                <summary>{move || say.say("proposals-dominated", &[("count", beaten.into())])}</summary>
                <ol class="candidates">{cards(true)}</ol>
            </details>
        })}
        <details>
            <summary>{tr("proposals-table")}</summary>
            {table::table(shop, &found)}
        </details>
    }
    .into_any()
}

/// One of them: what it is, what it costs and serves, why it is there, and what can be done with it.
fn card(shop: Shop, found: &Arc<Proposals>, number: usize) -> impl IntoView + use<> {
    let say = say();
    let (found, axis) = (Arc::clone(found), found.territorial_axis);
    let proposal = found.proposals[number].clone();
    let Proposal { origin, figures, dominated, .. } = proposal.clone();
    let picked = is_picked(shop, number);
    let name = move || name(shop, say.words(), &origin);
    let costs = move || {
        let cost = figures.cost?;
        let language = say.words().language();
        let per_kg = cost.per_kg.map(|amount| cents(language, amount)).unwrap_or_default();
        Some(say.say("candidate-cost", &[("week", euros(language, cost.per_week).into()), ("kg", per_kg.into())]))
    };
    let reach = {
        let figures = figures.clone();
        move || {
            let served = worded::served_by(axis, &figures).map(|amount| worded::served(say.words(), axis, amount));
            let values = [("members", figures.members.into()), ("served", served.unwrap_or_default().into())];
            say.say("proposal-reach", &values)
        }
    };
    let why = move || {
        let words = say.words();
        worded::reason(words, &found, &found.proposals[number], |origin| self::name(shop, words, origin))
    };
    let take = move |_| make_variant(shop, untrack(|| say.words()), &proposal);
    view! {
        <li class="candidate proposal" class:picked=move || picked.get() class:dominated=dominated data-testid="proposal">
            <div class="candidate-head">
                <span class="proposal-number" aria-hidden="true">{number + 1}</span>
                <strong>{name}</strong>
            </div>
            <p class="candidate-cost">{costs}</p>
            <p>{reach}</p>
            <p class="quiet" data-testid="proposal-reason">{why}</p>
            <div class="choices">
                <button type="button" class="small" data-testid="proposal-show"
                    aria-pressed=move || picked.get().to_string() on:click=move |_| pick(shop, number)>
                    {tr("proposal-show")}
                </button>
                <button type="button" class="small" data-testid="proposal-take" on:click=take>
                    {tr("proposal-take")}
                </button>
            </div>
        </li>
    }
}

fn is_picked(shop: Shop, number: usize) -> Memo<bool> {
    Memo::new(move |_| shop.studies().proposal.get() == Some(number))
}

/// Shows it on the map, or no longer.
fn pick(shop: Shop, number: usize) {
    let studies = shop.studies();
    let wanted = (studies.proposal.get_untracked() != Some(number)).then_some(number);
    studies.proposal.set(wanted);
    if let Some(proposal) = untrack(|| studies.picked_proposal()) {
        shop.view_move.set(Some(ViewMove::ShowAll(proposed::corners(&proposal.outline))));
    }
}

/// The variant that the proposals were made for.
fn asked_of(shop: Shop) -> Option<VariantId> {
    shop.studies().proposals.found().map(|found| found.question.variant)
}

/// What a proposal is; tracked.
pub(super) fn name(shop: Shop, words: &Words, origin: &ProposalOrigin) -> String {
    let document = shop.document();
    let variant = asked_of(shop).and_then(|id| document.variants.get(&id));
    worded::name(words, &document, variant, origin)
}

/// Makes it a variant beside the one it was proposed for, and shows that one: one gesture.
fn make_variant(shop: Shop, words: &Words, proposal: &Proposal) {
    let (document, shown) = untrack(|| (shop.document(), shop.variant()));
    let original = untrack(|| asked_of(shop)).and_then(|id| document.variants.get(&id));
    let Some(original) = original.or_else(|| document.variants.get(&shown)) else { return };
    let name = untrack(|| name(shop, words, &proposal.origin));
    let id = VariantId(Uuid::new_v4());
    let variant = proposed::variant_of(original, proposal, &name);
    shop.commit(Edit::PutVariant { id, variant: Box::new(variant) });
    shop.studies().proposal.set(None);
    shop.dispatch(Input::Show(id));
}
