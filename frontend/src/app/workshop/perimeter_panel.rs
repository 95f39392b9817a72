//! The perimeter: its area and shape in words, its faults, and how scattered the members are in it.

use super::dispersion::dispersion;
use super::dispersion_explanations;
use super::perimeter_file::perimeter_file;
use super::perimeter_origin::perimeter_origin;
use super::proposals::proposals;
use super::shop::Shop;
use crate::app::tr::{say, tr};
use crate::editor::{Input, Tool};
use crate::number::decimal;
use crate::view_move::ViewMove;
use crate::wording::quantities::{area, length};
use crate::wording::sentences;
use collective::analysis::{PerimeterFault, PerimeterFigures, PerimeterReport};
use collective::edit::{Edit, VariantChange};
use collective::quantity::SquareMeters;
use leptos::prelude::*;

/// The panel.
pub(super) fn perimeter_panel(shop: Shop) -> impl IntoView {
    let state = Memo::new(move |_| shop.instant().map(|instant| instant.perimeter));
    view! {
        <section>
            <div class="section-head">
                <h2>{tr("panel-perimeter")}</h2>
                <button type="button" class="small" on:click=move |_| shop.dispatch(Input::Take(Tool::DrawPerimeter))>
                    {move || match state.get() {
                        None | Some(PerimeterReport::Absent) => tr("perimeter-draw")(),
                        Some(_) => tr("perimeter-redraw")(),
                    }}
                </button>
            </div>
            {move || match state.get() {
                None | Some(PerimeterReport::Absent) => {
                    view! { <p class="quiet" data-testid="perimeter-absent">{tr("perimeter-absent")}</p> }.into_any()
                }
                Some(PerimeterReport::Faulty { faults }) => faults_list(shop, faults).into_any(),
                Some(PerimeterReport::Valid { figures }) => shape(shop, figures).into_any(),
            }}
            {perimeter_origin(shop)}
        </section>
        {perimeter_file(shop)}
        {dispersion(shop)}
        {dispersion_explanations::explanations(shop)}
        {proposals(shop)}
    }
}

fn shape(shop: Shop, figures: PerimeterFigures) -> impl IntoView {
    let say = say();
    let language = move || say.words().language();
    let remove = move |_| {
        let id = untrack(|| shop.variant());
        shop.commit(Edit::ChangeVariant { id, change: VariantChange::DrawPerimeter { perimeter: None } });
    };
    let parts = figures.parts;
    view! {
        <p class="sentence" data-testid="shape">{tr(sentences::shape(&figures))}</p>
        <dl class="facts">
            <dt>{tr("perimeter-area")}</dt>
            <dd data-testid="area">{move || area(language(), figures.area)}</dd>
            <dt>{tr("perimeter-length")}</dt>
            <dd>{move || length(language(), figures.length)}</dd>
            <dt>{tr("perimeter-area-per-member")}</dt>
            <dd>{move || area_per_member(shop, figures.area).map_or_else(|| "–".into(), |share| area(language(), share))}</dd>
            <dt>{tr("perimeter-parts")}</dt>
            <dd>{move || say.say("perimeter-parts-count", &[("parts", parts.into()), ("holes", figures.holes.into())])}</dd>
        </dl>
        <details>
            <summary>{tr("perimeter-more")}</summary>
            <dl class="facts">
                <dt>{tr("perimeter-compactness")}</dt>
                <dd>{move || decimal(language(), figures.polsby_popper, 2)}</dd>
                <dt>{tr("perimeter-reock")}</dt>
                <dd>{move || decimal(language(), figures.reock, 2)}</dd>
                <dt>{tr("perimeter-convexity")}</dt>
                <dd>{move || decimal(language(), figures.convexity, 2)}</dd>
            </dl>
            <p class="quiet">{tr("perimeter-compactness-how")}</p>
        </details>
        <button type="button" class="danger" data-testid="remove-perimeter" on:click=remove>
            {tr("perimeter-remove")}
        </button>
    }
}

fn area_per_member(shop: Shop, area: SquareMeters) -> Option<SquareMeters> {
    let members = shop.instant()?.members.counted;
    (members > 0).then(|| area / members as f64)
}

fn faults_list(shop: Shop, faults: Vec<PerimeterFault>) -> impl IntoView {
    let item = move |fault: PerimeterFault| {
        view! {
            <li>
                <span>{tr(sentences::fault(fault.kind))}</span>
                {fault.at.map(|place| view! {
                    <button type="button" class="small" data-testid="fault-zoom"
                        on:click=move |_| shop.view_move.set(Some(ViewMove::LookAt(place)))>
                        {tr("zoom-to")}
                    </button>
                })}
            </li>
        }
    };
    view! {
        <ul class="faults" data-testid="faults">{faults.into_iter().map(item).collect_view()}</ul>
    }
}
