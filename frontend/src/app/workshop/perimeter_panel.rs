//! The perimeter: its area and shape in words, its faults, and how scattered the members are in it.

use super::dispersion_explanations;
use super::perimeter_file::perimeter_file;
use super::perimeter_origin::perimeter_origin;
use super::proposals::proposals;
use super::shop::Shop;
use crate::app::tr::{say, tr};
use crate::editor::{Input, Tool};
use crate::number::{about, decimal};
use crate::view_move::ViewMove;
use crate::wording::quantities::{area, duration, length, percent};
use crate::wording::sentences;
use collective::analysis::{DispersionReport, PerimeterFault, PerimeterFigures, PerimeterReport};
use collective::document::Collective;
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
        {move || shop.instant().map(|instant| {
            // The line is as of now, the road as of the last analysis.
            let by_road = shop.analysis().and_then(|analysis| analysis.dispersion.by_road.clone());
            let report = DispersionReport { members: instant.members.counted, by_line: instant.dispersion, by_road };
            dispersion(&shop.document(), &report)
        })}
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
        <p class="sentence">{tr("perimeter-faulty")}</p>
        <ul class="faults" data-testid="faults">{faults.into_iter().map(item).collect_view()}</ul>
    }
}

fn dispersion(document: &Collective, report: &DispersionReport) -> impl IntoView + use<> {
    let say = say();
    let language = move || say.words().language();
    let line = report.by_line.clone();
    let farthest = report.by_road.as_ref().and_then(|road| road.farthest);
    let farthest = farthest.and_then(|(id, time)| Some((document.members.get(&id)?.name.clone(), time)));
    let fact = |name: &'static str, value: Option<String>| {
        value.map(|value| view! { <dt>{dispersion_explanations::explained(name)}</dt><dd>{value}</dd> })
    };
    let road = report.by_road.clone().map(|road| {
        move || {
            let detour = road.detour_index.map(|index| about(language(), index));
            view! {
                {fact("dispersion-mean-access", Some(duration(language(), road.mean_duration)))}
                {fact("dispersion-mean-distance", Some(length(language(), road.mean_distance)))}
                {fact("dispersion-between", road.mean_between.map(|mean| length(language(), mean)))}
                {fact("dispersion-detour", detour)}
            }
        }
    });
    let (standard, share) = (line.standard_distance, line.hull.as_ref().and_then(|hull| hull.share_of_perimeter));
    let always = move || {
        view! {
            {fact("dispersion-standard-distance", standard.map(|distance| length(language(), distance)))}
            {fact("dispersion-hull-share", share.map(|share| percent(language(), share)))}
        }
    };
    let more = move || {
        view! {
            {fact("dispersion-mean-pairwise", line.mean_pairwise.map(|distance| length(language(), distance)))}
            {fact("dispersion-max-pairwise", line.max_pairwise.map(|distance| length(language(), distance)))}
            {fact("dispersion-nearest", line.mean_nearest.map(|distance| length(language(), distance)))}
            {fact("dispersion-hull", line.hull.as_ref().map(|hull| area(language(), hull.area)))}
            {fact("dispersion-clark-evans", line.clark_evans.map(|index| decimal(language(), index.r, 2)))}
        }
    };
    view! {
        <section data-testid="dispersion">
            <h2>{tr("dispersion")}</h2>
            {farthest.map(|(name, time)| {
                let sentence = move || {
                    let values = [("member", name.clone().into()), ("time", duration(language(), time).into())];
                    say.say("dispersion-farthest", &values)
                };
                view! { <p class="sentence">{sentence}</p> }
            })}
            <dl class="facts">{road} {always}</dl>
            <details>
                <summary>{tr("dispersion-more")}</summary>
                <dl class="facts">{more}</dl>
                <p class="quiet">{tr("dispersion-how")}</p>
            </details>
        </section>
    }
}
