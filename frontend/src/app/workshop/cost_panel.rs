//! The organizations compared: what each costs and what the cost is made of; one of them is drawn on the map.

mod facts;

use super::explanation::{opener, popover};
use super::fields;
use super::hub_comparison::verdict;
use super::shop::Shop;
use super::tour_table::tour_table;
use crate::app::page;
use crate::app::tr::{say, tr};
use crate::number::tenths;
use crate::pointing::Pointing;
use crate::wording::quantities::{cents, euros, percent};
use crate::wording::{names, sentences};
use collective::analysis::{Analysis, CostSplit, HubComparison, Organization, OrganizationReport};
use collective::document::Cooperation;
use collective::edit::VariantChange;
use collective::explanation::ExplainedFigure;
use facts::{facts, natures};
use leptos::prelude::*;

/// Where it is explained what a year costs, of the organization that is looked at.
const YEAR_EXPLAINED: &str = "explain-cost-per-year";
/// The message that names it.
const YEAR: &str = "explained-cost-per-year";

/// The panel.
pub(super) fn cost_panel(shop: Shop) -> impl IntoView {
    // Without its table beside it no tour stands out on the map.
    on_cleanup(move || {
        let _ = shop.tour.try_update(Pointing::clear);
    });
    let told = view! { <p>{tr(YEAR_EXPLAINED)}</p> }.into_any();
    view! {
        <section>
            <h2>{tr("organizations")}</h2>
            <p class="quiet">{tr("organizations-how")}</p>
            {move || match shop.analysis().filter(|analysis| !analysis.logistics.organizations.is_empty()) {
                None => view! { <p class="quiet">{tr("organizations-empty")}</p> }.into_any(),
                Some(analysis) => comparison(shop, &analysis).into_any(),
            }}
            {popover(shop, YEAR_EXPLAINED, YEAR, told, &[ExplainedFigure::CostPerYear])}
        </section>
        {cooperation(shop)}
    }
}

fn comparison(shop: Shop, analysis: &Analysis) -> impl IntoView + use<> {
    let organizations = &analysis.logistics.organizations;
    let most = organizations.iter().map(|report| report.cost.per_week.0).fold(0.0, f64::max);
    let cheapest = analysis.logistics.cheapest;
    let number = Memo::new(move |_| shop.analysis().and_then(|analysis| shop.organization_number(&analysis)));
    let weeks = analysis.logistics.weeks_per_year;
    let cards = organizations.iter().enumerate().map(|(at, report)| {
        let looked_at = Signal::derive(move || number.get() == Some(at));
        let has_platform = matches!(report.organization, Organization::PooledWithPlatform { .. });
        let hubs = analysis.logistics.hub_comparison.clone().filter(|_| has_platform);
        card(shop, report.clone(), Context { most, weeks, cheapest: cheapest == Some(at), hubs }, looked_at)
    });
    view! {
        {legend()}
        <ul class="organizations" data-testid="organizations">{cards.collect_view()}</ul>
    }
}

/// What is known of an organization beside its own figures.
struct Context {
    /// What the most expensive one costs.
    most: f64,
    /// Weeks of activity in a year.
    weeks: f64,
    cheapest: bool,
    /// What its platforms cost beside others, where people chose them.
    hubs: Option<HubComparison>,
}

fn card(shop: Shop, report: OrganizationReport, context: Context, looked_at: Signal<bool>) -> impl IntoView {
    let Context { most, weeks, cheapest, hubs } = context;
    let say = say();
    let language = move || say.words().language();
    let kind = names::organization(&report.organization);
    let cost = report.cost;
    let organization = report.organization;
    let tours = tour_table(shop, &organization, report.tours, looked_at);
    let unfolded = RwSignal::new(looked_at.get_untracked());
    // A tour that is pressed on the map opens what it is in.
    Effect::new(move |before: Option<bool>| {
        let (now, is_pressed) = (looked_at.get(), shop.tour.with(Pointing::pinned).is_some());
        if now && (is_pressed || before == Some(false)) {
            unfolded.set(true);
        }
        now
    });
    let title = move || {
        let document = shop.document();
        sentences::organization(say.words(), &document, document.variants.get(&shop.variant()), &organization)
    };
    let per_kg = move || cost.per_kg.map_or_else(|| "–".to_owned(), |amount| cents(language(), amount));
    let yearly = move || {
        let amount = euros(language(), cost.per_week * weeks);
        say.say("cost-per-year", &[("amount", amount.into()), ("weeks", tenths(language(), weeks).into())])
    };
    view! {
        <li class="organization" class:picked=move || looked_at.get() data-testid=kind>
            <label class="organization-head">
                <input
                    type="radio"
                    name="organization"
                    prop:checked=move || looked_at.get()
                    on:change=move |_| shop.choice.set(Some(kind))
                />
                <strong>{title}</strong>
                {cheapest.then(|| view! { <span class="badge" data-tone="in">{tr("cheapest")}</span> })}
            </label>
            <p class="organization-cost">
                <span><strong>{move || euros(language(), cost.per_week)}</strong>" "{tr("per-week")}</span>
                <span><strong>{per_kg}</strong>" "{tr("per-kg")}</span>
            </p>
            <p class="quiet" data-testid="cost-per-year">
                {yearly}
                {move || looked_at.get().then(|| opener(YEAR_EXPLAINED, YEAR))}
            </p>
            {bar(cost.split, most)}
            {hubs.map(|comparison| verdict(shop, comparison))}
            <details prop:open=move || unfolded.get() on:toggle=move |event| unfolded.set(page::is_unfolded(&event))>
                <summary>{tr("cost-details")}</summary>
                {facts(cost, weeks)}
                {tours}
            </details>
        </li>
    }
}

/// The cost by nature, as long as it is of the most expensive organization. The table behind it says the same in figures.
fn bar(split: CostSplit, most: f64) -> impl IntoView {
    let say = say();
    let pieces = natures(split).map(|(name, amount)| {
        let width = if most > 0.0 { amount.0 / most * 100.0 } else { 0.0 };
        let title = move || format!("{} : {}", say.text(name), euros(say.words().language(), amount));
        view! { <span class=name style=format!("width:{width:.2}%") title=title></span> }
    });
    let spoken = move || {
        let language = say.words().language();
        natures(split).map(|(name, amount)| format!("{} {}", say.text(name), euros(language, amount))).join(", ")
    };
    view! { <div class="bar" role="img" aria-label=spoken>{pieces.collect_view()}</div> }
}

fn legend() -> impl IntoView {
    let item = |(name, _)| view! { <li><span class=name aria-hidden="true"></span>{tr(name)}</li> };
    view! { <ul class="legend">{natures(CostSplit::default()).map(item).collect_view()}</ul> }
}

/// How much is done together: the slider and the way goods get to the transfer place.
fn cooperation(shop: Shop) -> impl IntoView {
    let say = say();
    let now = Memo::new(move |_| {
        let document = shop.document();
        document.variants.get(&shop.variant()).map(|variant| variant.cooperation).unwrap_or_default()
    });
    let change = move |change: &dyn Fn(&mut Cooperation)| {
        let mut cooperation = now.get_untracked();
        change(&mut cooperation);
        shop.change_variant(VariantChange::SetCooperation { cooperation });
    };
    let shown = move || percent(say.words().language(), now.get().participation);
    let options = names::UPSTREAMS.map(|way| (way, names::upstream(way).to_owned())).into();
    view! {
        <section class="form">
            <h2>{tr("cooperation")}</h2>
            <div class="fields">
                <label class="field wide">
                    <span>{tr("participation")}" "<output>{shown}</output></span>
                    <input
                        type="range"
                        min="0"
                        max="100"
                        step="5"
                        data-testid="participation"
                        prop:value=move || (now.get().participation * 100.0).round()
                        on:change=move |event| {
                            if let Ok(percent) = event_target_value(&event).parse::<f64>() {
                                change(&|cooperation| cooperation.participation = percent / 100.0);
                            }
                        }
                    />
                    <span class="ends quiet"><span>{tr("participation-low")}</span><span>{tr("participation-high")}</span></span>
                </label>
                {fields::choice("field-upstream", options, move || now.get().upstream, move |upstream| {
                    change(&|cooperation| cooperation.upstream = upstream);
                })}
                {fields::needed_number("field-weeks", "unit-weeks", move || Some(now.get().weeks_per_year), move |weeks| {
                    change(&|cooperation| cooperation.weeks_per_year = weeks);
                })}
            </div>
        </section>
    }
}
