//! The form of one point of delivery. Each field that is changed is one edit.

use super::shop::Shop;
use super::{fields, standing};
use crate::app::tr::tr;
use crate::editor::Input;
use crate::wording::names;
use collective::document::{DeliveryPoint, PointId, PointKind};
use collective::edit::{Edit, VariantChange};
use collective::quantity::{Kilograms, Seconds};
use leptos::prelude::*;

/// A point as the form sees it.
#[derive(Clone, Copy)]
struct Subject {
    shop: Shop,
    id: PointId,
}

impl Subject {
    /// Something of the point; tracked. `None` once it is gone.
    fn read<T>(self, of: impl FnOnce(&DeliveryPoint) -> T) -> Option<T> {
        self.shop.document().points.get(&self.id).map(of)
    }

    /// Changes the point.
    fn change(self, change: impl FnOnce(&mut DeliveryPoint)) {
        let document = untrack(|| self.shop.document());
        if let Some(mut point) = document.points.get(&self.id).cloned() {
            change(&mut point);
            self.shop.commit(Edit::PutPoint { id: self.id, point: Box::new(point) });
        }
    }
}

/// The form.
pub(super) fn point_form(shop: Shop, id: PointId) -> impl IntoView {
    let subject = Subject { shop, id };
    let kinds = names::POINT_KINDS.map(|kind| (kind, names::point_kind(kind).to_owned())).into();
    let decision = move || {
        let document = shop.document();
        document.variants.get(&shop.variant()).and_then(|variant| variant.point_overrides.get(&id).copied())
    };
    let standing = Memo::new(move |_| shop.instant().and_then(|instant| instant.membership.points.get(&id).copied()));
    view! {
        <section class="form" data-testid="point-form">
            <div class="section-head">
                <h2>{move || subject.read(|point| point.name.clone())}</h2>
                {move || standing::badge(standing.get())}
                <button type="button" class="icon" aria-label=tr("close") title=tr("close")
                    on:click=move |_| shop.dispatch(Input::Pick(None))>
                    <span aria-hidden="true">"×"</span>
                </button>
            </div>
            <div class="fields">
                {fields::text(
                    "field-name",
                    move || subject.read(|point| point.name.clone()).unwrap_or_default(),
                    move |name| subject.change(|point| point.name = name),
                )}
                {fields::choice(
                    "field-kind",
                    kinds,
                    move || subject.read(|point| point.kind).unwrap_or(PointKind::Canteen),
                    move |kind| subject.change(|point| point.kind = kind),
                )}
                {fields::number(
                    "field-demand",
                    "unit-kg-per-week",
                    move || subject.read(|point| point.kg_per_week.0),
                    move |kg| subject.change(|point| point.kg_per_week = Kilograms(kg.unwrap_or(0.0))),
                )}
                {fields::days(
                    "field-days-point",
                    move || subject.read(|point| point.days).unwrap_or_default(),
                    move |days| subject.change(|point| point.days = days),
                )}
                {fields::number(
                    "field-service-time",
                    "unit-minutes",
                    move || subject.read(|point| point.service_time.map(Seconds::minutes)).flatten(),
                    move |minutes| subject.change(|point| point.service_time = minutes.map(Seconds::from_minutes)),
                )}
                {fields::yes_no(
                    "field-can-host",
                    move || subject.read(|point| point.can_host_transfer).unwrap_or(false),
                    move |can| subject.change(|point| point.can_host_transfer = can),
                )}
                {standing::decision(decision, move |decision| {
                    shop.change_variant(VariantChange::OverridePoint { point: id, decision });
                })}
            </div>
            <button type="button" class="danger" data-testid="delete-point"
                on:click=move |_| shop.commit(Edit::RemovePoint { id })>
                {tr("delete-point")}
            </button>
        </section>
    }
}
