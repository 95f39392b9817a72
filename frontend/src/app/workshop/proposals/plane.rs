//! The proposals on two axes: what a kilogram costs, and what of the territory is served.

use super::{is_picked, name, pick};
use crate::app::tr::{say, tr};
use crate::app::workshop::shop::Shop;
use crate::chart::{Chart, Scatter, numbers_beside};
use crate::number::{about, decimal};
use crate::wording::proposals as worded;
use crate::wording::quantities::{cents, percent};
use collective::proposals::{Proposal, ProposalOrigin, Proposals, TerritorialAxis};
use leptos::prelude::*;

pub(super) fn plane(shop: Shop, found: &Proposals) -> impl IntoView + use<> {
    let say = say();
    let axis = found.territorial_axis;
    let placed: Vec<(usize, Proposal, (f64, f64))> = found
        .proposals
        .iter()
        .enumerate()
        .filter_map(|(number, proposal)| {
            let cost = proposal.figures.cost.and_then(|cost| cost.per_kg)?;
            Some((number, proposal.clone(), (cost.0, worded::served_by(axis, &proposal.figures)?)))
        })
        .collect();
    let scatter = Scatter::of(&placed.iter().map(|(.., at)| *at).collect::<Vec<_>>());
    let decimals = scatter.decimals_x().max(2);
    let language = move || say.words().language();
    let ticks_x = scatter.ticks_x().into_iter().map(|(at, value)| {
        view! {
            <line class="grid" x1=at x2=at y1=Chart::TOP y2=Chart::BOTTOM></line>
            <text x=at y=Chart::BOTTOM + 16.0 text-anchor="middle">{move || decimal(language(), value, decimals)}</text>
        }
    });
    let ticks_y = scatter.ticks_y().into_iter().map(|(at, value)| {
        let written = move || match axis {
            TerritorialAxis::Population => decimal(language(), value, 0),
            TerritorialAxis::Catering => about(language(), value),
            TerritorialAxis::Goods => percent(language(), value),
        };
        view! {
            <line class="grid" x1=Chart::LEFT x2=Chart::RIGHT y1=at y2=at></line>
            <text x=Chart::LEFT - 6.0 y=at + 4.0 text-anchor="end">{written}</text>
        }
    });
    // What is beaten lies below what is not.
    let (beaten, best): (Vec<_>, Vec<_>) = placed.into_iter().partition(|(_, proposal, _)| proposal.dominated);
    let dots = |of: &[(usize, Proposal, (f64, f64))]| of.iter().map(|(.., at)| scatter.at(*at)).collect::<Vec<_>>();
    let numbers = numbers_beside(&dots(&best), &dots(&beaten)).into_iter().map(Some);
    let marks = beaten
        .into_iter()
        .zip(std::iter::repeat(None))
        .chain(best.into_iter().zip(numbers))
        .map(|((number, proposal, at), number_at)| {
            mark(shop, axis, number, proposal, Drawn { dot: scatter.at(at), number: number_at })
        })
        .collect_view();
    view! {
        <figure class="chart proposal-chart">
            <p class="axis" aria-hidden="true">{tr(worded::axis(axis))} " ↑"</p>
            <svg viewBox=Chart::VIEW_BOX role="img" aria-label=tr("proposals-chart") data-testid="proposal-chart">
                {ticks_x.collect_view()}
                {ticks_y.collect_view()}
                {marks}
            </svg>
            <p class="axis end" aria-hidden="true">{tr("axis-cost")} " →"</p>
            <figcaption>
                <span class="dot-key best">{tr("proposals-key-best")}</span>
                <span class="dot-key beaten">{tr("proposals-key-dominated")}</span>
                <span class="dot-key current">{tr("proposal-current")}</span>
            </figcaption>
        </figure>
    }
}

/// Where a proposal is drawn.
#[derive(Clone, Copy)]
struct Drawn {
    /// Its dot.
    dot: (f64, f64),
    /// Its number, when it has one.
    number: Option<(f64, f64)>,
}

/// A proposal as a dot with its number; a click shows it, as the button of its card does.
fn mark(shop: Shop, axis: TerritorialAxis, number: usize, proposal: Proposal, drawn: Drawn) -> impl IntoView {
    let Drawn { dot: (x, y), number: number_at } = drawn;
    let say = say();
    let picked = is_picked(shop, number);
    let Proposal { origin, figures, dominated, .. } = proposal;
    let current = origin == ProposalOrigin::Current;
    let told = move || {
        let words = say.words();
        let cost = figures.cost.and_then(|cost| cost.per_kg).map(|cost| cents(words.language(), cost));
        let served = worded::served_by(axis, &figures).map(|amount| worded::served(words, axis, amount));
        let values = [
            ("number", (number + 1).into()),
            ("name", name(shop, words, &origin).into()),
            ("cost", cost.unwrap_or_default().into()),
            ("served", served.unwrap_or_default().into()),
        ];
        words.say("proposal-mark", &values)
    };
    let shape = if current {
        view! { <rect x=x - 6.0 y=y - 6.0 width="12" height="12"></rect> }.into_any()
    } else {
        view! { <circle cx=x cy=y r="6"></circle> }.into_any()
    };
    view! {
        <g class="dot" class:beaten=dominated class:current=current class:picked=move || picked.get()
            on:click=move |_| pick(shop, number)>
            <title>{told}</title>
            {shape}
            {number_at.map(|(x, y)| view! { <text x=x y=y text-anchor="middle">{number + 1}</text> })}
        </g>
    }
}
