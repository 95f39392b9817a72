//! From which volume the platform pays: what was found, how it came about, and the costs at each volume looked at.

use crate::app::tr::{say, tr};
use crate::app::workshop::explanation::part;
use crate::app::workshop::shop::Shop;
use crate::number::about;
use crate::wire::BreakEvenAnswer;
use crate::wording::platforms;
use crate::wording::quantities::{euros, mass};
use collective::break_even::VolumeStep;
use leptos::prelude::*;

pub(super) fn show(_: Shop, answer: &BreakEvenAnswer) -> AnyView {
    let say = say();
    let Some(found) = answer.break_even.clone() else {
        return view! { <p class="quiet">{tr("break-even-nothing")}</p> }.into_any();
    };
    let (steps, explanation) = (found.steps.clone(), found.explanation.clone());
    let findings = move || {
        let told = platforms::break_even(say.words(), &found);
        told.into_iter().map(|it| view! { <li>{it}</li> }).collect_view()
    };
    let explained = explanation.map(|explanation| {
        view! {
            <details data-testid="break-even-explanation">
                <summary>{tr("break-even-explained")}</summary>
                {move || part(say.words(), &explanation)}
            </details>
        }
    });
    view! {
        <ul class="findings" data-testid="break-even">{findings}</ul>
        {explained}
        {table(steps)}
    }
    .into_any()
}

/// The cheaper of the two costs stands out.
fn table(steps: Vec<VolumeStep>) -> impl IntoView {
    let say = say();
    let row = move |step: VolumeStep| {
        let language = move || say.words().language();
        let cost = move |amount, stands_out: bool| {
            let written = move || euros(language(), amount);
            if stands_out { view! { <strong>{written}</strong> }.into_any() } else { written.into_any() }
        };
        view! {
            <tr>
                <th scope="row" class="number">{move || mass(language(), step.goods)}</th>
                <td class="number">{move || about(language(), step.factor)}</td>
                <td class="number">{cost(step.with_platform, step.pays())}</td>
                <td class="number">{cost(step.without, !step.pays())}</td>
            </tr>
        }
    };
    view! {
        <div class="table-frame" tabindex="0">
            <table data-testid="break-even-table">
                <thead>
                    <tr>
                        <th scope="col" class="number">{tr("column-per-week")}</th>
                        <th scope="col" class="number">{tr("column-times-today")}</th>
                        <th scope="col" class="number">{tr("break-even-with")}</th>
                        <th scope="col" class="number">{tr("break-even-without")}</th>
                    </tr>
                </thead>
                <tbody>{steps.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
