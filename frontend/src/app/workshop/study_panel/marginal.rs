//! What each member adds, who to invite next, and what it would be without each point.

mod points;

use crate::app::tr::{say, tr};
use crate::app::workshop::shop::Shop;
use crate::editor::Selection;
use crate::wording::quantities::{euros, euros_change, hours_change, length_change};
use collective::marginal::{MarginalReport, MemberEffect};
use leptos::prelude::*;

/// Below half a euro nothing is told: it is written as none.
const LEAST_TOLD: f64 = 0.5;

pub(super) fn show(shop: Shop, report: &MarginalReport) -> AnyView {
    let (members, invitations) = (report.members.clone(), report.invitations.clone());
    let nobody = invitations.is_empty();
    view! {
        {table(shop, members, "marginal-table")}
        <h3>{tr("marginal-invite")}</h3>
        {nobody.then(|| view! { <p class="quiet">{tr("marginal-invite-none")}</p> })}
        {(!nobody).then(|| table(shop, invitations, "invitation-table"))}
        {points::table(shop, report.points.clone())}
    }
    .into_any()
}

fn table(shop: Shop, effects: Vec<MemberEffect>, testid: &'static str) -> impl IntoView {
    view! {
        <div class="table-frame" tabindex="0">
            <table data-testid=testid>
                <thead>
                    <tr>
                        <th scope="col">{tr("column-name")}</th>
                        <th scope="col" class="number">{tr("column-adds")}</th>
                        <th scope="col" class="number">{tr("column-adds-road")}</th>
                        <th scope="col" class="number">{tr("column-adds-work")}</th>
                        <th scope="col" class="number">{tr("column-alone")}</th>
                        <th scope="col" class="number">{tr("column-saves")}</th>
                        <th scope="col" class="number">{tr("column-pays")}</th>
                        <th scope="col" class="number">{tr("column-others-pay")}</th>
                    </tr>
                </thead>
                <tbody>{effects.into_iter().map(|effect| row(shop, effect)).collect_view()}</tbody>
            </table>
        </div>
    }
}

fn row(shop: Shop, effect: MemberEffect) -> impl IntoView {
    let say = say();
    let language = move || say.words().language();
    let member = move || shop.document().members.get(&effect.member).cloned();
    let name = move || member().map(|member| member.name).unwrap_or_default();
    let look = move |_| {
        if let Some(member) = untrack(member) {
            shop.show(Selection::Member(effect.member), member.place);
        }
    };
    let amount = move |amount| move || euros(language(), amount);
    let others = effect.others_pay_per_week;
    let costs_others = others.0 >= LEAST_TOLD;
    view! {
        <tr>
            <th scope="row">
                <button type="button" class="link" on:click=look>{name}</button>
                {effect.loses.then(|| view! { <span class="badge" data-tone="fault">{tr("effect-loses")}</span> })}
                {effect.hosts.then(|| view! { <span class="badge">{tr("effect-hosts")}</span> })}
            </th>
            <td class="number">{amount(effect.adds.per_week)}</td>
            <td class="number">{move || length_change(language(), effect.adds.distance)}</td>
            <td class="number">{move || hours_change(language(), effect.adds.hours_per_week)}</td>
            <td class="number">{amount(effect.alone.per_week)}</td>
            <td class="number">{amount(effect.saves_per_week)}</td>
            <td class="number">{amount(effect.pays_per_week)}</td>
            <td class="number" class:loses=costs_others>{move || euros_change(language(), others)}</td>
        </tr>
    }
}
