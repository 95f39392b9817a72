//! How sure the figures are: the band of each, what moves them, and whether this variant differs from the reference.

use crate::app::client;
use crate::app::home::fault_card;
use crate::app::tr::{say, tr};
use crate::app::workshop::shop::Shop;
use crate::editor::Editor;
use crate::wording::names;
use crate::wording::quantities::euros;
use collective::sensitivity::{Band, FigureComparison, LeverEffect, Sensitivity};
use leptos::prelude::*;
use serde::Deserialize;

/// What the server found; nothing without goods.
#[derive(Deserialize)]
pub(in crate::app::workshop) struct Found {
    pub(in crate::app::workshop) sensitivity: Option<Sensitivity>,
}

pub(super) fn show(_: Shop, found: &Found) -> AnyView {
    let Some(found) = found.sensitivity.clone() else {
        return view! { <p class="quiet">{tr("organizations-empty")}</p> }.into_any();
    };
    let say = say();
    let band = move |band: Band| {
        let written = move |value: f64| move || names::banded_value(say.words().language(), band.figure, value);
        view! {
            <tr>
                <th scope="row">{tr(names::banded_figure(band.figure))}</th>
                <td class="number">{written(band.p10)}</td>
                <td class="number"><strong>{written(band.central)}</strong></td>
                <td class="number">{written(band.p90)}</td>
            </tr>
        }
    };
    let lever = move |effect: LeverEffect| {
        let written = move |amount| move || euros(say.words().language(), amount);
        view! {
            <tr>
                <th scope="row">{tr(names::lever(effect.lever))}</th>
                <td class="number">{written(effect.low.per_week)}</td>
                <td class="number">{written(effect.high.per_week)}</td>
            </tr>
        }
    };
    view! {
        <div class="table-frame" tabindex="0">
            <table data-testid="band-table">
                <thead>
                    <tr>
                        <th scope="col">{tr("column-figure")}</th>
                        <th scope="col" class="number">{tr("column-low")}</th>
                        <th scope="col" class="number">{tr("column-central")}</th>
                        <th scope="col" class="number">{tr("column-high")}</th>
                    </tr>
                </thead>
                <tbody>{found.bands.into_iter().map(band).collect_view()}</tbody>
            </table>
        </div>
        <div class="table-frame" tabindex="0">
            <table>
                <thead>
                    <tr>
                        <th scope="col">{tr("column-lever")}</th>
                        <th scope="col" class="number">{tr("column-lever-low")}</th>
                        <th scope="col" class="number">{tr("column-lever-high")}</th>
                    </tr>
                </thead>
                <tbody>{found.levers.into_iter().map(lever).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The variant on screen against the reference.
pub(super) fn comparison(shop: Shop) -> impl IntoView {
    let id = shop.editor.with_untracked(Editor::id);
    let wanted = Memo::new(move |_| {
        let (variant, reference) = (shop.variant(), shop.document().reference);
        let revision = shop.editor.with(Editor::revision);
        (variant != reference).then_some((variant, revision))
    });
    let asked = RwSignal::new(None);
    let found = LocalResource::new(move || {
        let asked = asked.get();
        async move {
            let (variant, _) = asked?;
            let address = format!("/api/collectives/{id}/comparison?with={variant}");
            Some(client::comparison::<Vec<FigureComparison>>(&address).await)
        }
    });
    view! {
        <section class="study" data-testid="comparison-title">
            <h2>{tr("comparison-title")}</h2>
            <p class="quiet">{tr("comparison-how")}</p>
            {move || if wanted.get().is_none() {
                view! { <p class="quiet">{tr("comparison-none")}</p> }.into_any()
            } else if asked.get() != wanted.get() {
                view! {
                    <button type="button" class="small start" data-testid="study-start" on:click=move |_| asked.set(wanted.get_untracked())>
                        {tr("study-start")}
                    </button>
                }.into_any()
            } else {
                match found.get() {
                    Some(Some(Ok(compared))) => table(compared).into_any(),
                    Some(Some(Err(fault))) => fault_card(fault).into_any(),
                    _ => view! { <p class="quiet" role="status">{tr("loading")}</p> }.into_any(),
                }
            }}
        </section>
    }
}

fn table(compared: Vec<FigureComparison>) -> impl IntoView {
    let say = say();
    let row = move |found: FigureComparison| {
        let written = move |value: f64| move || names::banded_value(say.words().language(), found.figure, value);
        view! {
            <tr>
                <th scope="row">{tr(names::banded_figure(found.figure))}</th>
                <td class="number">{written(found.one.central)}</td>
                <td class="number">{written(found.other.central)}</td>
                <td>{tr(names::verdict(found.verdict))}</td>
            </tr>
        }
    };
    view! {
        <div class="table-frame" tabindex="0">
            <table data-testid="comparison-table">
                <thead>
                    <tr>
                        <th scope="col">{tr("column-figure")}</th>
                        <th scope="col" class="number">{tr("column-reference")}</th>
                        <th scope="col" class="number">{tr("column-this")}</th>
                        <th scope="col">{tr("column-verdict")}</th>
                    </tr>
                </thead>
                <tbody>{compared.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
