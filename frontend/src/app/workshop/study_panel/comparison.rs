//! The variant on screen against the reference: whether they differ by more than what nobody knows.

use crate::app::tr::{say, tr};
use crate::app::workshop::shop::Shop;
use crate::app::workshop::study::{Study, study};
use crate::studied::Scope;
use crate::wire::ComparisonAnswer;
use crate::wording::names;
use collective::sensitivity::FigureComparison;
use leptos::prelude::*;

pub(super) fn section(shop: Shop) -> impl IntoView {
    let asked = Study {
        scope: Scope::Compared,
        unless: |shop| (shop.variant() == shop.document().reference).then_some("comparison-none"),
        ..Study::asked(
            ["comparison-title", "comparison-how"],
            |_, question| format!("comparison?variant={}&with={}", question.reference, question.variant),
            show,
        )
    };
    study(shop, shop.studies().comparison, &asked)
}

fn show(_: Shop, answer: &ComparisonAnswer) -> AnyView {
    if answer.comparison.is_empty() {
        return view! { <p class="quiet">{tr("organizations-empty")}</p> }.into_any();
    }
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
                <tbody>{answer.comparison.iter().copied().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
