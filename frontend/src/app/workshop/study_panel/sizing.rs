//! How the cost moves with the number of members: a curve with its band, and its table.

use crate::app::tr::{say, tr};
use crate::app::workshop::shop::Shop;
use crate::chart::{Chart, Series};
use crate::number::decimal;
use crate::wording::quantities::cents;
use collective::sizing::{Band, SizeReport, SizeStep};
use leptos::prelude::*;

pub(super) fn show(_: Shop, report: &SizeReport) -> AnyView {
    let say = say();
    let (report, steps) = (report.clone(), report.steps.clone());
    let findings = move || {
        let break_even = report.break_even.map_or_else(
            || say.text("sizing-no-break-even"),
            |count| say.say("sizing-break-even", &[("count", count.into())]),
        );
        let plateau = report.plateau.map(|count| say.say("sizing-plateau", &[("count", count.into())]));
        [Some(break_even), plateau].into_iter().flatten().map(|it| view! { <li>{it}</li> }).collect_view()
    };
    view! {
        <ul class="findings">{findings}</ul>
        {curve(&steps, report.break_even)}
        <details>
            <summary>{tr("sizing-table")}</summary>
            {table(steps)}
        </details>
    }
    .into_any()
}

fn curve(steps: &[SizeStep], break_even: Option<usize>) -> impl IntoView + use<> {
    let say = say();
    let series = |band: fn(&SizeStep) -> Band| Series {
        points: steps
            .iter()
            .map(|step| {
                let band = band(step);
                (step.members as f64, [band.p10.0, band.p50.0, band.p90.0])
            })
            .collect(),
    };
    let all = [series(|step| step.per_kg), series(|step| step.alone_per_kg)];
    let chart = Chart::of(&all);
    let [together, alone] = &all;
    let marked = break_even.map(|count| chart.x(count as f64));
    let language = move || say.words().language();
    let ticks_y = chart.ticks_y().into_iter().map(|(at, value)| view! {
        <line class="grid" x1=Chart::LEFT x2=Chart::RIGHT y1=at y2=at></line>
        <text x=Chart::LEFT - 6.0 y=at + 4.0 text-anchor="end">{move || cents(language(), collective::quantity::Euros(value))}</text>
    }).collect_view();
    let ticks_x = chart
        .ticks_x()
        .into_iter()
        .map(|(at, value)| {
            view! {
                <text x=at y=Chart::BOTTOM + 16.0 text-anchor="middle">{move || decimal(language(), value, 0)}</text>
            }
        })
        .collect_view();
    view! {
        <figure class="chart">
            <svg viewBox=Chart::VIEW_BOX role="img" aria-label=tr("sizing-curve") data-testid="size-curve">
                {ticks_y}
                {ticks_x}
                <path class="band alone" d=chart.band(alone)></path>
                <path class="band together" d=chart.band(together)></path>
                <path class="line alone" d=chart.line(alone)></path>
                <path class="line together" d=chart.line(together)></path>
                {marked.map(|x| view! { <line class="mark" x1=x x2=x y1=Chart::TOP y2=Chart::BOTTOM></line> })}
            </svg>
            <figcaption>
                <span class="key together">{tr("sizing-together")}</span>
                <span class="key alone">{tr("sizing-alone")}</span>
            </figcaption>
        </figure>
    }
}

fn table(steps: Vec<SizeStep>) -> impl IntoView {
    let say = say();
    let row = move |step: SizeStep| {
        let band = move |band: Band| {
            let language = say.words().language();
            format!("{} ({} – {})", cents(language, band.p50), cents(language, band.p10), cents(language, band.p90))
        };
        view! {
            <tr>
                <th scope="row" class="number">{move || decimal(say.words().language(), step.members as f64, 0)}</th>
                <td class="number">{move || band(step.per_kg)}</td>
                <td class="number">{move || band(step.alone_per_kg)}</td>
            </tr>
        }
    };
    view! {
        <div class="table-frame" tabindex="0">
            <table>
                <thead>
                    <tr>
                        <th scope="col" class="number">{tr("column-members")}</th>
                        <th scope="col" class="number">{tr("sizing-together")}</th>
                        <th scope="col" class="number">{tr("sizing-alone")}</th>
                    </tr>
                </thead>
                <tbody>{steps.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
