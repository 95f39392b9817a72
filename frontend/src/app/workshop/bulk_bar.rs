//! What can be done with the chosen rows of a list: each change is one gesture.

use super::fields;
use super::shop::Shop;
use super::standing::DECISIONS;
use crate::app::tr::{say, tr};
use crate::record::Record;
use crate::roster::{Bulk, Choice};
use crate::wording::names;
use collective::document::{DeliveryPoint, PointKind, Weekdays};
use collective::quantity::Kilograms;
use collective::sheet::Listed;
use leptos::prelude::*;

/// The bar, while rows are chosen.
pub(super) fn bulk_bar<R: Record>(shop: Shop, choice: RwSignal<Choice<R::Id>>) -> impl IntoView {
    let count = Memo::new(move |_| {
        let document = shop.document();
        choice.with(|choice| choice.among::<R>(&document).len())
    });
    let some = Memo::new(move |_| count.get() > 0);
    move || some.get().then(|| bar::<R>(shop, choice, count))
}

fn bar<R: Record>(shop: Shop, choice: RwSignal<Choice<R::Id>>, count: Memo<usize>) -> impl IntoView {
    let say = say();
    let change = move |bulk: Bulk| {
        let (document, variant) = untrack(|| (shop.document(), shop.variant()));
        let rows = choice.with_untracked(|choice| choice.among::<R>(&document));
        if let Some(edit) = bulk.edit::<R>(&document, variant, &rows) {
            shop.commit(edit);
        }
    };
    let days = RwSignal::new(Weekdays::NONE);
    let kinds = names::POINT_KINDS.map(|kind| (Some(kind), names::point_kind(kind).to_owned()));
    let kinds: Vec<(Option<PointKind>, String)> =
        std::iter::once((None, "bulk-unchanged".to_owned())).chain(kinds).collect();
    let decisions = DECISIONS.map(|decision| (Some(decision), names::decision(decision).to_owned()));
    let decisions: Vec<_> = std::iter::once((None, "bulk-unchanged".to_owned())).chain(decisions).collect();
    let field = if R::LISTED == Listed::Members { "field-goods" } else { "field-demand" };
    let days_field = if R::LISTED == Listed::Members { "field-days-member" } else { "field-days-point" };
    view! {
        <section class="form bulk" aria-label=tr("bulk") data-testid="bulk">
            <div class="section-head">
                <p class="bulk-count" role="status">{move || say.say("bulk-count", &[("count", count.get().into())])}</p>
                <button type="button" class="small" on:click=move |_| choice.set(Choice::default())>{tr("bulk-none")}</button>
            </div>
            <div class="fields">
                {fields::number(field, "unit-kg-per-week", move || None, move |kg| {
                    if let Some(kg) = kg {
                        change(Bulk::Kilograms(Kilograms(kg)));
                    }
                })}
                {(R::WORD == DeliveryPoint::WORD).then(|| fields::choice("field-kind", kinds, || None, move |kind| {
                    if let Some(kind) = kind {
                        change(Bulk::Kind(kind));
                    }
                }))}
                {fields::choice("field-counts", decisions, || None, move |decision| {
                    if let Some(decision) = decision {
                        change(Bulk::Decision(decision));
                    }
                })}
                {fields::days(days_field, move || days.get(), move |chosen| {
                    days.set(chosen);
                    change(Bulk::Days(chosen));
                })}
            </div>
            <button type="button" class="danger" data-testid="bulk-delete" on:click=move |_| change(Bulk::Remove)>
                {tr("bulk-delete")}
            </button>
        </section>
    }
}
