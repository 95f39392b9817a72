//! What the cost of an organization is made of, by week and by year, with road, work and emissions.

use crate::app::tr::{say, tr};
use crate::wording::quantities::{co2e, euros, hours, length, percent};
use collective::analysis::{CostSplit, LogisticsCost};
use collective::quantity::Euros;
use leptos::prelude::*;

/// The figures; `weeks` are those of activity in a year.
pub(super) fn facts(cost: LogisticsCost, weeks: f64) -> impl IntoView {
    let say = say();
    let language = move || say.words().language();
    let amount = move |(name, amount): (&'static str, Euros)| {
        row(name, [1.0, weeks], move |times| euros(language(), amount * times))
    };
    view! {
        <div class="table-frame" tabindex="0">
            <table data-testid="cost-table">
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col" class="number">{tr("column-per-week")}</th>
                        <th scope="col" class="number">{tr("column-per-year")}</th>
                    </tr>
                </thead>
                <tbody>
                    {natures(cost.split).map(amount).collect_view()}
                    {amount(("cost-whole", cost.per_week))}
                    {row("cost-road", [1.0, weeks], move |times| length(language(), cost.distance_per_week * times))}
                    {row("cost-work", [1.0, weeks], move |times| hours(language(), cost.hours_per_week * times))}
                    {row("cost-emissions", [1.0, weeks], move |times| co2e(language(), cost.co2e_per_week * times))}
                </tbody>
            </table>
        </div>
        <dl class="facts">
            {cost.fill_rate.map(|rate| view! {
                <dt>{tr("cost-fill")}</dt>
                <dd>{move || percent(language(), rate)}</dd>
            })}
            {cost.turnover_share.map(|share| view! {
                <dt>{tr("cost-turnover")}</dt>
                <dd>{move || percent(language(), share)}</dd>
            })}
        </dl>
    }
}

/// A quantity so many times: in a week, and in a year.
fn row(
    name: &'static str,
    times: [f64; 2],
    written: impl Fn(f64) -> String + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let cells = times.map(|times| view! { <td class="number">{move || written(times)}</td> });
    view! {
        <tr>
            <th scope="row">{tr(name)}</th>
            {cells.collect_view()}
        </tr>
    }
}

/// The natures of cost with their message, in the order of the bar.
pub(super) fn natures(split: CostSplit) -> [(&'static str, Euros); 4] {
    [
        ("nature-vehicle", split.vehicle),
        ("nature-labor", split.labor),
        ("nature-handling", split.handling),
        ("nature-place", split.place),
    ]
}
