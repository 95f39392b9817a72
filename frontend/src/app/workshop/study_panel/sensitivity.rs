//! How sure the figures are: the band of each, and what moves them.

use crate::app::tr::{say, tr};
use crate::app::workshop::shop::Shop;
use crate::wire::SensitivityAnswer;
use crate::wording::names;
use crate::wording::quantities::{euros, percent_change};
use collective::sensitivity::{Band, LeverEffect};
use leptos::prelude::*;

pub(super) fn show(_: Shop, answer: &SensitivityAnswer) -> AnyView {
    let Some(found) = answer.sensitivity.clone() else {
        return view! { <p class="quiet">{tr("organizations-empty")}</p> }.into_any();
    };
    view! {
        {bands(found.bands)}
        <h3>{tr("sensitivity-levers")}</h3>
        {levers(found.levers)}
        <p class="quiet">{tr("elasticity-how")}</p>
    }
    .into_any()
}

fn bands(bands: Vec<Band>) -> impl IntoView {
    let say = say();
    let row = move |band: Band| {
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
                <tbody>{bands.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

fn levers(levers: Vec<LeverEffect>) -> impl IntoView {
    let say = say();
    let row = move |effect: LeverEffect| {
        let written = move |amount| move || euros(say.words().language(), amount);
        // What cannot move has no elasticity.
        let elasticity = move |value: Option<f64>| {
            move || value.map_or_else(|| "–".to_owned(), |value| percent_change(say.words().language(), value / 100.0))
        };
        view! {
            <tr>
                <th scope="row">{tr(names::lever(effect.lever))}</th>
                <td class="number">{written(effect.low.per_week)}</td>
                <td class="number">{written(effect.high.per_week)}</td>
                <td class="number">{elasticity(effect.elasticity_per_week)}</td>
                <td class="number">{elasticity(effect.elasticity_per_kg)}</td>
            </tr>
        }
    };
    view! {
        <div class="table-frame" tabindex="0">
            <table data-testid="lever-table">
                <thead>
                    <tr>
                        <th scope="col">{tr("column-lever")}</th>
                        <th scope="col" class="number">{tr("column-lever-low")}</th>
                        <th scope="col" class="number">{tr("column-lever-high")}</th>
                        <th scope="col" class="number">{tr("column-elasticity-week")}</th>
                        <th scope="col" class="number">{tr("column-elasticity-kg")}</th>
                    </tr>
                </thead>
                <tbody>{levers.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
