//! The form of one member. Each field that is changed is one edit.

use super::fields;
use super::subject::{Subject, form};
use crate::app::tr::say;
use crate::wording::names;
use collective::document::{Customers, Member, PointId};
use collective::parameters::{VehicleKey, catalog};
use collective::quantity::{Euros, Kilograms};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The form.
pub(super) fn member_form(subject: Subject<Member>) -> impl IntoView {
    let vehicles = catalog().vehicles().iter().map(|entry| (entry.key.clone(), names::vehicle(&entry.key.0))).collect();
    let temperatures = names::TEMPERATURES.map(|class| (class, names::temperature(class).to_owned())).into();
    let fields = view! {
                {fields::name(
                    "field-name",
                    move || subject.read(|member| member.name.clone()).unwrap_or_default(),
                    move |name| subject.change(|member| member.name = name),
                )}
                {fields::needed_number(
                    "field-goods",
                    "unit-kg-per-week",
                    move || subject.read(|member| member.kg_per_week.0),
                    move |kg| subject.change(|member| member.kg_per_week = Kilograms(kg)),
                )}
                {fields::days(
                    "field-days-member",
                    move || subject.read(|member| member.days).unwrap_or_default(),
                    move |days| subject.change(|member| member.days = days),
                )}
                {fields::choice(
                    "field-vehicle",
                    vehicles,
                    move || subject.read(|member| member.vehicle.clone()).unwrap_or_else(|| VehicleKey(String::new())),
                    move |vehicle| subject.change(|member| member.vehicle = vehicle),
                )}
                {fields::choice(
                    "field-temperature",
                    temperatures,
                    move || subject.read(|member| member.temperature).unwrap_or_default(),
                    move |class| subject.change(|member| member.temperature = class),
                )}
                {fields::text(
                    "field-products",
                    move || subject.read(|member| member.products.clone()).unwrap_or_default(),
                    move |products| subject.change(|member| member.products = products),
                )}
                {fields::number(
                    "field-turnover",
                    "unit-eur-per-week",
                    move || subject.read(|member| member.turnover_per_week.map(|turnover| turnover.0)).flatten(),
                    move |turnover| subject.change(|member| member.turnover_per_week = turnover.map(Euros)),
                )}
                {customers(subject)}
                {fields::yes_no(
                    "field-can-host",
                    move || subject.read(|member| member.can_host_transfer).unwrap_or(false),
                    move |can| subject.change(|member| member.can_host_transfer = can),
                )}
    };
    form(subject, fields)
}

/// Whom the member ships to: all, the nearest, or chosen points.
fn customers(subject: Subject<Member>) -> impl IntoView {
    let say = say();
    let name = move || subject.read(|member| names::customers(&member.customers)).unwrap_or("customers-all");
    let options = ["customers-all", "customers-nearest", "customers-chosen"].map(|name| (name, name.to_owned()));
    let take = move |name: &'static str| {
        let every: BTreeSet<PointId> = untrack(|| subject.shop.document()).points.keys().copied().collect();
        subject.change(|member| {
            member.customers = match name {
                "customers-nearest" => Customers::Nearest { count: 3 },
                "customers-chosen" => Customers::Chosen { points: every },
                _ => Customers::All,
            };
        });
    };
    let count = move || {
        subject.read(|member| match member.customers {
            Customers::Nearest { count } => Some(f64::from(count)),
            Customers::All | Customers::Chosen { .. } => None,
        })?
    };
    let nearest = Memo::new(move |_| count().is_some());
    let chosen = Memo::new(move |_| name() == "customers-chosen");
    let points = move || {
        let document = subject.shop.document();
        document.points.iter().map(|(id, point)| (*id, point.name.clone())).collect::<Vec<_>>()
    };
    let is_chosen = move |id: PointId| {
        let found =
            subject.read(|member| matches!(&member.customers, Customers::Chosen { points } if points.contains(&id)));
        found.unwrap_or(false)
    };
    let toggle = move |id: PointId, taken: bool| {
        subject.change(|member| {
            if let Customers::Chosen { points } = &mut member.customers {
                if taken {
                    points.insert(id);
                } else {
                    points.remove(&id);
                }
            }
        });
    };
    view! {
        {fields::choice("field-customers", options.into(), name, take)}
        {move || nearest.get().then(|| fields::needed_number("field-nearest", "unit-points", count, move |count| {
            let count = count.clamp(1.0, 255.0) as u8;
            subject.change(|member| member.customers = Customers::Nearest { count });
        }))}
        {move || chosen.get().then(|| view! {
            <fieldset class="field wide checks">
                <legend>{say.text("field-points")}</legend>
                {points().into_iter().map(|(id, name)| view! {
                    <label class="check">
                        <input
                            type="checkbox"
                            prop:checked=move || is_chosen(id)
                            on:change=move |event| toggle(id, event_target_checked(&event))
                        />
                        <span>{name}</span>
                    </label>
                }).collect_view()}
            </fieldset>
        })}
    }
}
