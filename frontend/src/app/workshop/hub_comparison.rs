//! What the platforms of a variant cost beside what could be in their place.

use super::explanation::{opener, popover};
use super::shop::Shop;
use crate::app::tr::{say, tr};
use crate::wording::quantities::{cents, euros, hours, length, more_or_less};
use crate::wording::{platforms, sentences};
use collective::analysis::{HubComparison, LogisticsCost};
use collective::explanation::ExplainedFigure;
use leptos::prelude::*;

const EXPLANATION: &str = "explain-hub-comparison";

/// What was compared, as long as the variant has platforms.
pub(super) fn hub_comparison(shop: Shop) -> impl IntoView {
    let compared = Memo::new(move |_| shop.analysis().and_then(|analysis| analysis.logistics.hub_comparison.clone()));
    let told = view! { <p>{tr(EXPLANATION)}</p> }.into_any();
    view! {
        {move || compared.get().map(|comparison| table(shop, &comparison))}
        {popover(shop, EXPLANATION, "hub-comparison", told, &[ExplainedFigure::ExtraCostOfHubs])}
    }
}

/// What the platforms cost more or less than the cheapest that could be in their place, in a sentence.
pub(super) fn verdict(shop: Shop, comparison: HubComparison) -> impl IntoView {
    let say = say();
    let is_dear = comparison.costs_more().is_some_and(|more| more_or_less(more).is_gt());
    let told = move || {
        let document = shop.document();
        let variant = document.variants.get(&shop.variant())?;
        platforms::hub_verdict(say.words(), &document, variant, &comparison)
    };
    view! { <p class:over=is_dear data-testid="hub-verdict">{told}</p> }
}

fn table(shop: Shop, comparison: &HubComparison) -> impl IntoView + use<> {
    let say = say();
    let own = move || {
        let document = shop.document();
        let count = document.variants.get(&shop.variant()).map_or(0, |variant| variant.hubs.len());
        say.say("hub-comparison-own", &[("count", count.into())])
    };
    let others = comparison.instead.clone().into_iter().map(move |instead| {
        let name = move || {
            let document = shop.document();
            let variant = document.variants.get(&shop.variant());
            sentences::organization(say.words(), &document, variant, &instead.organization)
        };
        row(name, instead.cost)
    });
    view! {
        <div class="section-head">
            <h3>{tr("hub-comparison")}</h3>
            {opener(EXPLANATION, "hub-comparison")}
        </div>
        {verdict(shop, comparison.clone())}
        <div class="table-frame" tabindex="0">
            <table class="compared" data-testid="hub-comparison">
                <thead>
                    <tr>
                        <th scope="col">{tr("column-organization")}</th>
                        <th scope="col" class="number">{tr("column-per-week")}</th>
                        <th scope="col" class="number">{tr("column-per-kg")}</th>
                        <th scope="col" class="number">{tr("column-road")}</th>
                        <th scope="col" class="number">{tr("cost-work")}</th>
                    </tr>
                </thead>
                <tbody>
                    {row(own, comparison.with_hubs)}
                    {others.collect_view()}
                </tbody>
            </table>
        </div>
    }
}

fn row(name: impl Fn() -> String + Send + Sync + 'static, cost: LogisticsCost) -> impl IntoView {
    let say = say();
    let language = move || say.words().language();
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td class="number"><strong>{move || euros(language(), cost.per_week)}</strong></td>
            <td class="number">{move || cost.per_kg.map(|amount| cents(language(), amount))}</td>
            <td class="number">{move || length(language(), cost.distance_per_week)}</td>
            <td class="number">{move || hours(language(), cost.hours_per_week)}</td>
        </tr>
    }
}
