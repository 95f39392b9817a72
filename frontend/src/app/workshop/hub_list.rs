//! The platforms people put into the variant: what each has to take, and what it can.

use super::fields;
use super::hub_comparison::hub_comparison;
use super::shop::Shop;
use crate::app::tr::{say, tr};
use crate::editor::Selection;
use crate::wording::quantities::mass;
use collective::analysis::{HubReport, TransferSite};
use collective::document::{Hub, HubId, HubNaming};
use collective::edit::VariantChange;
use collective::quantity::{Euros, Kilograms};
use leptos::prelude::*;

/// The list; nothing without a platform.
pub(super) fn hub_list(shop: Shop) -> impl IntoView {
    // The fields keep their focus while figures change: the list is made anew only when platforms come or go.
    let ids = Memo::new(move |_| {
        let document = shop.document();
        document.variants.get(&shop.variant()).map(|variant| variant.hubs.keys().copied().collect::<Vec<_>>())
    });
    move || {
        ids.get().filter(|ids| !ids.is_empty()).map(|ids| {
            view! {
                <section>
                    <h2>{tr("hubs")}</h2>
                    <ul class="hubs" data-testid="hubs">{ids.into_iter().map(|id| item(shop, id)).collect_view()}</ul>
                    {hub_comparison(shop)}
                </section>
            }
        })
    }
}

fn item(shop: Shop, id: HubId) -> impl IntoView {
    let say = say();
    let hub = move || shop.document().variants.get(&shop.variant()).and_then(|variant| variant.hubs.get(&id).cloned());
    let picked = move || shop.selection() == Some(Selection::Hub(id));
    let show = move |_| {
        if let Some(hub) = untrack(hub) {
            shop.show(Selection::Hub(id), hub.place);
        }
    };
    let change = move |change: fn(&mut Hub, Option<f64>), value: Option<f64>| {
        if let Some(mut changed) = untrack(hub) {
            change(&mut changed, value);
            shop.change_variant(VariantChange::SetHub { id, hub: Some(changed) });
        }
    };
    let rename = move |name: String| {
        if let Some(mut changed) = untrack(hub) {
            changed.name = name;
            changed.naming = Some(HubNaming::People);
            shop.change_variant(VariantChange::SetHub { id, hub: Some(changed) });
        }
    };
    let load = move || {
        let report = report(shop, id)?;
        let language = say.words().language();
        let values = [
            ("members", report.members.into()),
            ("points", report.points.into()),
            ("goods", mass(language, report.busiest_day).into()),
        ];
        let over = report.is_over_capacity();
        Some(view! { <p class:over=over data-testid="hub-load">{say.say("hub-load", &values)}</p> })
    };
    view! {
        <li id=format!("hub-{}", id.0) class:picked=picked>
            <div class="hub-head">
                <button type="button" class="link" on:click=show>
                    {move || hub().map(|hub| hub.name).unwrap_or_default()}
                </button>
                <button type="button" class="small" data-testid="hub-move"
                    on:click=move |_| shop.take_with_keys(Selection::Hub(id))>
                    {tr("move-with-keys")}
                </button>
                <button type="button" class="small" data-testid="hub-remove" on:click=move |_| {
                    shop.change_variant(VariantChange::SetHub { id, hub: None });
                }>
                    {tr("hub-remove")}
                </button>
            </div>
            {load}
            <div class="fields">
                <div class="wide">{fields::name("field-name", move || hub().map(|hub| hub.name).unwrap_or_default(), rename)}</div>
                {fields::number(
                    "field-hub-capacity",
                    "unit-kg-per-day",
                    move || hub().and_then(|hub| hub.capacity_per_day).map(|most| most.0),
                    move |value| change(|hub, value| hub.capacity_per_day = value.map(Kilograms), value),
                )}
                {fields::number(
                    "field-hub-cost",
                    "unit-eur-per-week",
                    move || hub().and_then(|hub| hub.cost_per_week).map(|cost| cost.0),
                    move |value| change(|hub, value| hub.cost_per_week = value.map(Euros), value),
                )}
            </div>
        </li>
    }
}

/// What the last analysis says of the platform.
fn report(shop: Shop, id: HubId) -> Option<HubReport> {
    let analysis = shop.analysis()?;
    let site = TransferSite::Hub { id };
    let organizations = analysis.logistics.organizations.iter();
    organizations.flat_map(|organization| &organization.hubs).find(|hub| hub.place.site == site).cloned()
}
