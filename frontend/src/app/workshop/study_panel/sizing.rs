//! How the cost moves with the number of members: a curve with its band, per kilogram or per member, and the table of both.

mod curve;

use crate::app::tr::{say, tr};
use crate::app::workshop::shop::Shop;
use crate::number::decimal;
use crate::wording::quantities::{cents, euros};
use collective::sizing::{Band, SizeReport, SizeStep};
use curve::{Per, curve};
use leptos::prelude::*;

pub(super) fn show(_: Shop, report: &SizeReport) -> AnyView {
    let say = say();
    let (report, steps) = (report.clone(), report.steps.clone());
    let (break_even, plateau) = (report.break_even, report.plateau);
    let findings = move || {
        let break_even = break_even.map_or_else(
            || say.text("sizing-no-break-even"),
            |count| say.say("sizing-break-even", &[("count", count.into())]),
        );
        let plateau = plateau.map(|count| say.say("sizing-plateau", &[("count", count.into())]));
        [Some(break_even), plateau].into_iter().flatten().map(|it| view! { <li>{it}</li> }).collect_view()
    };
    let per = RwSignal::new(Per::Kilogram);
    let choice = move |one: Per| {
        view! {
            <button
                type="button"
                class="small"
                data-testid=one.name()
                aria-pressed=move || (per.get() == one).to_string()
                on:click=move |_| per.set(one)
            >
                {tr(one.name())}
            </button>
        }
    };
    view! {
        <ul class="findings">{findings}</ul>
        <div class="choices" role="group" aria-label=tr("sizing-per")>{Per::ALL.map(choice).collect_view()}</div>
        {move || curve(&report, per.get())}
        <details>
            <summary>{tr("sizing-table")}</summary>
            {table(steps)}
        </details>
    }
    .into_any()
}

fn table(steps: Vec<SizeStep>) -> impl IntoView {
    let say = say();
    let row = move |step: SizeStep| {
        let language = move || say.words().language();
        let banded = |[low, middle, high]: [String; 3]| format!("{middle} ({low} – {high})");
        let per_kg = move |band: Band| banded([band.p10, band.p50, band.p90].map(|amount| cents(language(), amount)));
        let per_member =
            move |band: Band| banded([band.p10, band.p50, band.p90].map(|amount| euros(language(), amount)));
        view! {
            <tr>
                <th scope="row" class="number">{move || decimal(language(), step.members as f64, 0)}</th>
                <td class="number">{move || per_kg(step.per_kg)}</td>
                <td class="number">{move || per_kg(step.alone_per_kg)}</td>
                <td class="number">{move || per_member(step.per_member)}</td>
                <td class="number">{move || per_member(step.alone_per_member)}</td>
            </tr>
        }
    };
    view! {
        <div class="table-frame" tabindex="0">
            <table data-testid="size-table">
                <thead>
                    <tr>
                        <th scope="col" class="number" rowspan="2">{tr("column-members")}</th>
                        <th scope="colgroup" colspan="2">{tr("sizing-per-kg")}</th>
                        <th scope="colgroup" colspan="2">{tr("sizing-per-member")}</th>
                    </tr>
                    <tr>
                        <th scope="col" class="number">{tr("sizing-together")}</th>
                        <th scope="col" class="number">{tr("sizing-alone")}</th>
                        <th scope="col" class="number">{tr("sizing-together")}</th>
                        <th scope="col" class="number">{tr("sizing-alone")}</th>
                    </tr>
                </thead>
                <tbody>{steps.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
