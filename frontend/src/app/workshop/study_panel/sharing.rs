//! Who pays what, by four rules.

use crate::app::tr::{say, tr};
use crate::app::workshop::shop::Shop;
use crate::wording::names;
use crate::wording::quantities::{cents, euros};
use collective::document::MemberId;
use collective::quantity::Euros;
use collective::sharing::{Precision, RuleReport, Share, SharingReport, SharingRule};
use leptos::prelude::*;

/// More than alone only when it is more than rounding, in euros.
const ROUNDING: f64 = 0.005;

pub(super) fn show(shop: Shop, report: &SharingReport) -> AnyView {
    let say = say();
    let rules = report.rules.clone();
    let heads = rules.iter().map(|rule| {
        let (name, losing) = (names::sharing_rule(rule.rule), rule.losing);
        view! {
            <th scope="col" class="number">
                {tr(name)}
                <span class="under">{move || say.say("sharing-losing", &[("count", losing.into())])}</span>
            </th>
        }
    });
    let members: Vec<(MemberId, Euros)> = rules
        .first()
        .map(|rule| rule.shares.iter().map(|share| (share.member, share.alone_per_week)).collect())
        .unwrap_or_default();
    let rows = members.into_iter().map(|(member, alone)| row(shop, member, alone, &rules));
    let amount = move |amount: Euros| move || euros(say.words().language(), amount);
    // Whatever the rule, the same is shared.
    let totals = rules.iter().map(|_| view! { <td class="number">{amount(report.total_per_week)}</td> });
    let shapley = rules.iter().find(|rule| rule.rule == SharingRule::Shapley).map(|rule| rule.precision);
    view! {
        <div class="table-frame" tabindex="0">
            <table data-testid="sharing-table">
                <thead>
                    <tr>
                        <th scope="col">{tr("column-name")}</th>
                        <th scope="col" class="number">{tr("column-alone")}</th>
                        {heads.collect_view()}
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{tr("sharing-total")}</th>
                        <td class="number">{amount(report.alone_per_week)}</td>
                        {totals.collect_view()}
                    </tr>
                </tfoot>
            </table>
        </div>
        {shapley.map(precision)}
    }
    .into_any()
}

/// How far Shapley's shares can be trusted.
fn precision(precision: Precision) -> impl IntoView {
    let say = say();
    let sentence = move || match precision {
        Precision::Exact => say.text("shapley-exact"),
        Precision::Sampled { orders, largest_error } => {
            let error = cents(say.words().language(), largest_error);
            say.say("shapley-sampled", &[("orders", orders.into()), ("error", error.into())])
        }
    };
    view! { <p class="quiet" data-testid="sharing-precision">{sentence}</p> }
}

fn row(shop: Shop, member: MemberId, alone: Euros, rules: &[RuleReport]) -> impl IntoView + use<> {
    let say = say();
    let name = move || shop.document().members.get(&member).map(|member| member.name.clone()).unwrap_or_default();
    let share = |rule: &RuleReport| rule.shares.iter().find(|share| share.member == member).copied();
    let cells = rules.iter().filter_map(share).map(move |share: Share| {
        let loses = share.pays_per_week.0 > share.alone_per_week.0 + ROUNDING;
        view! {
            <td class="number" class:loses=loses>{move || euros(say.words().language(), share.pays_per_week)}</td>
        }
    });
    let cells = cells.collect_view();
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td class="number">{move || euros(say.words().language(), alone)}</td>
            {cells}
        </tr>
    }
}
