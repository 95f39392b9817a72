//! What can be done with the chosen rows of a list that are shown. Nothing happens while the fields are filled in: one press
//! applies all of them, as one gesture, and empties them for the next rows.

use super::fields;
use super::shop::Shop;
use super::standing::DECISIONS;
use crate::app::tr::{say, tr};
use crate::record::Record;
use crate::roster::{Bulk, Choice, removal};
use crate::wording::names;
use collective::document::{DeliveryPoint, PointKind, Weekdays};
use collective::quantity::Kilograms;
use collective::sheet::Listed;
use leptos::prelude::*;

/// The bar, while rows that are shown are chosen.
pub(super) fn bulk_bar<R: Record>(
    shop: Shop,
    choice: RwSignal<Choice<R::Id>>,
    rows: Memo<Vec<R::Id>>,
    copy: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let count = Memo::new(move |_| rows.with(|shown| choice.with(|choice| choice.among(shown).len())));
    let some = Memo::new(move |_| count.get() > 0);
    move || some.get().then(|| bar::<R>(shop, choice, rows, count, copy))
}

fn bar<R: Record>(
    shop: Shop,
    choice: RwSignal<Choice<R::Id>>,
    rows: Memo<Vec<R::Id>>,
    count: Memo<usize>,
    copy: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let say = say();
    let bulk = RwSignal::new(Bulk::default());
    let chosen = move || rows.with_untracked(|shown| choice.with_untracked(|choice| choice.among(shown)));
    let apply = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let (document, variant) = untrack(|| (shop.document(), shop.variant()));
        if let Some(edit) = bulk.get_untracked().edit::<R>(&document, variant, &chosen()) {
            shop.commit(edit);
        }
        bulk.set(Bulk::default());
    };
    let remove = move |_| {
        if let Some(edit) = removal::<R>(&untrack(|| shop.document()), &chosen()) {
            shop.commit(edit);
        }
    };
    let hidden = Memo::new(move |_| {
        let document = shop.document();
        rows.with(|shown| choice.with(|choice| choice.hidden::<R>(&document, shown)))
    });
    let kinds = names::POINT_KINDS.map(|kind| (Some(kind), names::point_kind(kind).to_owned()));
    let kinds: Vec<(Option<PointKind>, String)> =
        std::iter::once((None, "bulk-unchanged".to_owned())).chain(kinds).collect();
    let decisions = DECISIONS.map(|decision| (Some(decision), names::decision(decision).to_owned()));
    let decisions: Vec<_> = std::iter::once((None, "bulk-unchanged".to_owned())).chain(decisions).collect();
    let field = if R::LISTED == Listed::Members { "field-goods" } else { "field-demand" };
    let days_field = if R::LISTED == Listed::Members { "field-days-member" } else { "field-days-point" };
    view! {
        <form class="form bulk" aria-label=tr("bulk") data-testid="bulk" on:submit=apply>
            <div class="section-head">
                <p class="bulk-count" role="status">{move || say.say("bulk-count", &[("count", count.get().into())])}</p>
                <button type="button" class="small" data-testid="bulk-copy" title=tr("bulk-copy-how") on:click=move |_| copy()>
                    {tr("bulk-copy")}
                </button>
                <button type="button" class="small" on:click=move |_| choice.set(Choice::default())>{tr("bulk-none")}</button>
            </div>
            {move || (hidden.get() > 0).then(|| view! {
                <p class="quiet" data-testid="bulk-hidden">{say.say("bulk-hidden", &[("count", hidden.get().into())])}</p>
            })}
            <div class="fields">
                {fields::number(field, "unit-kg-per-week", move || bulk.get().kilograms.map(|kg| kg.0), move |kg| {
                    bulk.update(|bulk| bulk.kilograms = kg.map(Kilograms));
                })}
                {(R::WORD == DeliveryPoint::WORD).then(|| fields::choice("field-kind", kinds, move || bulk.get().kind, move |kind| {
                    bulk.update(|bulk| bulk.kind = kind);
                }))}
                {fields::choice("field-counts", decisions, move || bulk.get().decision, move |decision| {
                    bulk.update(|bulk| bulk.decision = decision);
                })}
                {fields::days(days_field, move || bulk.get().days.unwrap_or_default(), move |days| {
                    bulk.update(|bulk| bulk.days = Some(days).filter(|days| *days != Weekdays::NONE));
                })}
                {move || bulk.get().days.is_none().then(|| view! { <p class="quiet wide">{tr("bulk-days")}</p> })}
            </div>
            <div class="dialog-actions">
                <button type="button" class="danger" data-testid="bulk-delete" on:click=remove>{tr("bulk-delete")}</button>
                <button type="submit" class="primary" data-testid="bulk-apply">{tr("bulk-apply")}</button>
            </div>
        </form>
    }
}
