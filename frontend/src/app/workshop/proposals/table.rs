//! The proposals as a table, with the sentence that says why each is there.

use super::{is_picked, name, pick};
use crate::app::tr::{say, tr};
use crate::app::workshop::shop::Shop;
use crate::number::decimal;
use crate::wording::proposals as worded;
use crate::wording::quantities::{cents, euros, percent};
use collective::proposals::{Proposal, Proposals, TerritorialAxis};
use leptos::prelude::*;
use std::sync::Arc;

pub(super) fn table(shop: Shop, found: &Arc<Proposals>) -> impl IntoView + use<> {
    let rows = (0..found.proposals.len()).map(|number| row(shop, found, number)).collect_view();
    // People are told anyway; the axis only where it counts something else.
    let axis = found.territorial_axis;
    let other = (axis != TerritorialAxis::Population)
        .then(|| view! { <th scope="col" class="number">{tr(worded::axis(axis))}</th> });
    view! {
        <div class="table-frame" tabindex="0">
            <table class="proposal-table" data-testid="proposal-table">
                <thead>
                    <tr>
                        <th scope="col">{tr("column-perimeter")}</th>
                        <th scope="col" class="number">{tr("column-per-kg")}</th>
                        <th scope="col" class="number">{tr("column-per-week")}</th>
                        <th scope="col" class="number">{tr("column-members")}</th>
                        <th scope="col" class="number">{tr("column-people-inside")}</th>
                        {other}
                        <th scope="col">{tr("column-dominated")}</th>
                        <th scope="col">{tr("column-why")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn row(shop: Shop, found: &Arc<Proposals>, number: usize) -> impl IntoView + use<> {
    let say = say();
    let language = move || say.words().language();
    let (found, axis) = (Arc::clone(found), found.territorial_axis);
    let Proposal { origin, figures, dominated, .. } = found.proposals[number].clone();
    let picked = is_picked(shop, number);
    let named = move || format!("{}. {}", number + 1, name(shop, say.words(), &origin));
    let why = move || {
        let words = say.words();
        worded::reason(words, &found, &found.proposals[number], |origin| name(shop, words, origin))
    };
    let unknown = || "–".to_owned();
    let per_kg = figures.cost.and_then(|cost| cost.per_kg);
    let per_week = figures.cost.map(|cost| cost.per_week);
    let (members, people) = (figures.members as f64, figures.population);
    let served = worded::served_by(axis, &figures);
    let other = (axis != TerritorialAxis::Population).then(|| {
        let written = move || match (axis, served) {
            (_, None) => unknown(),
            (TerritorialAxis::Goods, Some(share)) => percent(language(), share),
            (_, Some(count)) => decimal(language(), count, 0),
        };
        view! { <td class="number">{written}</td> }
    });
    view! {
        <tr class:picked=move || picked.get()>
            <th scope="row">
                <button type="button" class="link" aria-current=move || picked.get().then_some("true")
                    on:click=move |_| pick(shop, number)>
                    {named}
                </button>
            </th>
            <td class="number">{move || per_kg.map_or_else(unknown, |amount| cents(language(), amount))}</td>
            <td class="number">{move || per_week.map_or_else(unknown, |amount| euros(language(), amount))}</td>
            <td class="number">{move || decimal(language(), members, 0)}</td>
            <td class="number">{move || people.map_or_else(unknown, |people| decimal(language(), people, 0))}</td>
            {other}
            <td>{tr(if dominated { "answer-yes" } else { "answer-no" })}</td>
            <td class="why">{why}</td>
        </tr>
    }
}
