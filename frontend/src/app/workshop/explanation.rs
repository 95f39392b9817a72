//! What opens when a headline figure is asked how it came about: formula, inputs, parameters with their sources.

use super::shop::Shop;
use crate::app::page;
use crate::app::tr::{say, tr};
use crate::figures::Figure;
use crate::wording::sources::source;
use crate::wording::{Words, explanations as worded};
use collective::explanation::{ExplainedFigure, Explanation, explanations};
use leptos::prelude::*;

/// The explanation of a headline figure, for the organization that is looked at.
pub(super) fn explanation(shop: Shop, figure: Figure) -> impl IntoView {
    let told = view! { <p>{tr(figure.explanation())}</p> }.into_any();
    popover(shop, figure.explanation(), figure.name(), told, explained_by(figure))
}

/// What opens under `id`: a title, what is told of the figure, and the explanations that make up its own.
pub(super) fn popover(
    shop: Shop,
    id: &'static str,
    title: &'static str,
    told: AnyView,
    wanted: &'static [ExplainedFigure],
) -> impl IntoView {
    let say = say();
    // Words, inputs and sources of all figures are only made for the one that is open.
    let open = RwSignal::new(false);
    let details = move || {
        if !open.get() {
            return ().into_any();
        }
        let (Some(analysis), document) = (shop.analysis(), shop.document()) else { return ().into_any() };
        let explained = explanations(&analysis, &document, shop.organization_number(&analysis));
        let shown = explained.into_iter().filter(|explanation| wanted.contains(&explanation.figure));
        shown.map(|explanation| part(say.words(), &explanation)).collect_view().into_any()
    };
    view! {
        <div
            class="explanation"
            id=id
            popover="auto"
            role="dialog"
            aria-labelledby=format!("{id}-title")
            tabindex="0"
            on:keydown=|event| page::keep_arrows(&event)
            on:toggle=move |event| {
                let shown = shown(&event);
                open.set(shown.is_some());
                // It has the keyboard while it is open: arrows scroll what does not fit.
                if let Some(element) = shown {
                    let _ = element.focus();
                }
            }
            data-testid=id
        >
            <h2 id=format!("{id}-title")>{tr(title)}</h2>
            {told}
            {details}
        </div>
    }
}

/// What opens the explanation under `id` of a figure, beside its value.
pub(super) fn opener(id: &'static str, figure: &'static str) -> impl IntoView {
    let say = say();
    let label = move || say.say("explain-figure", &[("figure", say.text(figure).into())]);
    view! {
        <button type="button" class="explain-sign" popovertarget=id title=tr("explain-button") aria-label=label>"?"</button>
    }
}

/// The explanations that make up that of a headline figure.
fn explained_by(figure: Figure) -> &'static [ExplainedFigure] {
    match figure {
        Figure::Members => &[ExplainedFigure::Members],
        Figure::Goods => &[ExplainedFigure::GoodsPerWeek],
        Figure::Area => &[ExplainedFigure::Area],
        Figure::AccessTime => &[ExplainedFigure::MeanRoadTime],
        Figure::AccessDistance => &[ExplainedFigure::MeanRoadDistance, ExplainedFigure::RoadStandardDistance],
        Figure::CostPerKg => &[ExplainedFigure::CostPerKg],
        Figure::CostPerWeek => &[
            ExplainedFigure::CostPerWeek,
            ExplainedFigure::VehicleCost,
            ExplainedFigure::LaborCost,
            ExplainedFigure::HandlingCost,
            ExplainedFigure::PlaceCost,
            ExplainedFigure::CostPerYear,
        ],
        Figure::Road => &[ExplainedFigure::DistancePerWeek],
        Figure::Work => &[ExplainedFigure::HoursPerWeek],
        Figure::Emissions => &[ExplainedFigure::Co2ePerWeek],
    }
}

/// One figure with its formula, inputs and parameters.
pub(super) fn part(words: &'static Words, explanation: &Explanation) -> impl IntoView + use<> {
    let stated =
        |name: String, value: String| words.say("explained-value", &[("name", name.into()), ("value", value.into())]);
    let inputs = explanation.inputs.iter().map(|input| {
        view! {
            <dt>{worded::input_name(words, &input.subject)}</dt>
            <dd>{worded::input_value(words, input)}</dd>
        }
    });
    let parameters = explanation.parameters.iter().map(|used| {
        let source = format!("{} ({})", source(words, &used.source), used.date);
        view! {
            <li>
                <strong>{stated(worded::parameter_name(words, &used.key.0), worded::parameter_value(words, used))}</strong>
                <span class="badge">{words.text(worded::trust(used))}</span>
                <span class="quiet">{source}</span>
            </li>
        }
    });
    view! {
        <section class="explained">
            <h3>
                {stated(
                    words.text(worded::figure(explanation.figure)),
                    worded::measured(words, explanation.value, explanation.unit),
                )}
            </h3>
            <p class="quiet">{words.text(worded::formula(explanation.formula))}</p>
            <dl class="facts">{inputs.collect_view()}</dl>
            <ul class="sources">{parameters.collect_view()}</ul>
        </section>
    }
}

/// Whether the popover that tells of a change is now open.
fn shown(event: &leptos::ev::Event) -> Option<web_sys::HtmlElement> {
    use wasm_bindgen::JsCast as _;
    let element = event.current_target()?.dyn_into::<web_sys::HtmlElement>().ok()?;
    element.matches(":popover-open").is_ok_and(|open| open).then_some(element)
}
