//! The points of delivery.

use super::point_form::point_form;
use super::roster_panel::{Roster, roster_panel};
use super::shop::Shop;
use crate::wording::names;
use collective::document::DeliveryPoint;
use leptos::prelude::*;

/// The panel.
pub(super) fn points_panel(shop: Shop) -> impl IntoView {
    let form = |subject| point_form(subject).into_any();
    let kind: fn(&DeliveryPoint) -> &'static str = |point| names::point_kind(point.kind);
    roster_panel(shop, Roster { form, kind: Some(kind), title: "panel-points", empty: "points-empty" })
}
