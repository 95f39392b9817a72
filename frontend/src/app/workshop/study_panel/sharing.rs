//! Who pays what, by four rules.

use crate::app::tr::{say, tr};
use crate::app::workshop::shop::Shop;
use crate::wording::names;
use crate::wording::quantities::euros;
use collective::document::MemberId;
use collective::sharing::{RuleReport, Share, SharingReport};
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
    let members: Vec<(MemberId, f64)> = rules
        .first()
        .map(|rule| rule.shares.iter().map(|share| (share.member, share.alone_per_week.0)).collect())
        .unwrap_or_default();
    let rows = members.into_iter().map(|(member, alone)| row(shop, member, alone, &rules));
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
            </table>
        </div>
    }
    .into_any()
}

fn row(shop: Shop, member: MemberId, alone: f64, rules: &[RuleReport]) -> impl IntoView + use<> {
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
            <td class="number">{move || euros(say.words().language(), collective::quantity::Euros(alone))}</td>
            {cells}
        </tr>
    }
}
