//! What the figures depend on, when asked more closely: how sure they are, how many members it takes, who adds and who pays
//! what, and how this variant stands to the reference.

mod marginal;
mod sensitivity;
mod sharing;
mod sizing;
mod surface;

pub(super) use sensitivity::Found as Banded;

use super::shop::Shop;
use super::study::{Study, study};
use collective::document::VariantId;
use leptos::prelude::*;

/// The panel.
pub(super) fn study_panel(shop: Shop) -> impl IntoView {
    view! {
        {study(shop, &Study { title: "sizing-title", how: "sizing-how", address: sizing, show: sizing::show })}
        {study(shop, &Study { title: "marginal-title", how: "marginal-how", address: marginal, show: marginal::show })}
        {study(shop, &Study { title: "sharing-title", how: "sharing-how", address: sharing, show: sharing::show })}
        {study(shop, &Study {
            title: "sensitivity-title",
            how: "sensitivity-how",
            address: sensitivity,
            show: sensitivity::show,
        })}
        {surface::section(shop)}
        {sensitivity::comparison(shop)}
    }
}

/// Studies are of what is done in common; each alone has nothing to be studied.
fn sizing(_: Shop, variant: VariantId, _: VariantId, _: Option<usize>) -> String {
    format!("sizing?variant={variant}")
}

fn marginal(_: Shop, variant: VariantId, _: VariantId, _: Option<usize>) -> String {
    format!("marginal?variant={variant}")
}

fn sharing(_: Shop, variant: VariantId, _: VariantId, _: Option<usize>) -> String {
    format!("sharing?variant={variant}")
}

fn sensitivity(_: Shop, variant: VariantId, _: VariantId, organization: Option<usize>) -> String {
    let organization = organization.map_or_else(String::new, |number| format!("&organization={number}"));
    format!("sensitivity?variant={variant}{organization}")
}
