//! The form of one point of delivery. Each field that is changed is one edit.

use super::fields;
use super::subject::{Subject, form};
use crate::hours;
use crate::wording::names;
use collective::document::{DeliveryPoint, PointKind};
use collective::quantity::{Kilograms, Seconds};
use leptos::prelude::*;

/// The form.
pub(super) fn point_form(subject: Subject<DeliveryPoint>) -> impl IntoView {
    let kinds = names::POINT_KINDS.map(|kind| (kind, names::point_kind(kind).to_owned())).into();
    let fields = view! {
                {fields::name(
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
                {fields::needed_number(
                    "field-demand",
                    "unit-kg-per-week",
                    move || subject.read(|point| point.kg_per_week.0),
                    move |kg| subject.change(|point| point.kg_per_week = Kilograms(kg)),
                )}
                {fields::days(
                    "field-days-point",
                    move || subject.read(|point| point.days).unwrap_or_default(),
                    move |days| subject.change(|point| point.days = days),
                )}
                {fields::time_of_day(
                    "field-opens",
                    move || subject.read(|point| hours::opening(point.window)).flatten(),
                    move |opens| subject.change(|point| point.window = hours::opened(point.window, opens)),
                )}
                {fields::time_of_day(
                    "field-closes",
                    move || subject.read(|point| hours::closing(point.window)).flatten(),
                    move |closes| subject.change(|point| point.window = hours::closed(point.window, closes)),
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
    };
    form(subject, fields)
}
