//! One row of an import: its cells as fields, and below them what is wrong and how to mend it.

use super::Import;
use crate::app::tr::say;
use crate::intake::{Intake, RowState};
use crate::wording::{found, sheets};
use collective::sheet::{ProblemKind, RowProblem, RowReading};
use leptos::prelude::*;

/// The row with its problems.
pub(super) fn row(import: Import, at: usize, line: u32, headings: &[String], width: usize) -> impl IntoView + use<> {
    let say = say();
    let reading = Memo::new(move |_| import.intake.with(|intake| intake.as_ref()?.reading(at).cloned()));
    let state = Memo::new(move |_| import.intake.with(|intake| intake.as_ref().map(|intake| intake.state(at))));
    let cells = headings.iter().enumerate().map(|(column, heading)| cell(import, at, column, line, heading, reading));
    let placed = move || {
        let placed =
            reading.with(|reading| reading.as_ref()?.placed.as_ref().map(|it| sheets::placed(say.words(), it)));
        placed.unwrap_or_default()
    };
    let out = move || state.get() == Some(RowState::LeftOut);
    // Nobody reads it any more: it is asked for again on demand.
    let unread =
        move || state.get() == Some(RowState::Waiting) && !import.busy.get() && import.fault.with(Option::is_some);
    let told = move || if unread() { "row-unread" } else { name(state.get()) };
    let label = move || say.say("import-take-row", &[("line", line.to_string().into())]);
    view! {
        <tr data-testid="import-row" data-line=line data-state=move || name(state.get())>
            <th scope="row">{line}</th>
            <td>
                <label class="check">
                    <input type="checkbox" aria-label=label prop:checked=move || !out()
                        on:change=move |event| {
                            let taken = event_target_checked(&event);
                            import.change(|intake| intake.leave_out(at, !taken));
                        } />
                    <span class="badge" data-tone=move || tone(state.get())>{move || say.text(told())}</span>
                </label>
            </td>
            {cells.collect_view()}
            <td class="quiet">{placed}</td>
        </tr>
        {move || {
            let problems = reading.with(|reading| reading.as_ref().map(|it| it.problems.clone()).unwrap_or_default());
            (!problems.is_empty() && !out()).then(|| view! {
                <tr class="row-problems" data-line=line>
                    <td colspan=width id=format!("problems-{at}")>
                        <ul>{problems.into_iter().map(|problem| problem_told(import, at, &problem)).collect_view()}</ul>
                    </td>
                </tr>
            })
        }}
    }
}

fn cell(
    import: Import,
    row: usize,
    column: usize,
    line: u32,
    heading: &str,
    reading: Memo<Option<RowReading>>,
) -> impl IntoView + use<> {
    let say = say();
    let value = move || {
        let text = |intake: &Intake| intake.sheet().rows.get(row)?.cells.get(column).cloned();
        import.intake.with(|intake| intake.as_ref().and_then(text)).unwrap_or_default()
    };
    let heading = heading.to_owned();
    let label =
        move || say.say("import-cell", &[("heading", heading.clone().into()), ("line", line.to_string().into())]);
    let wrong = move || {
        let is_here = |problem: &RowProblem| problem.column == Some(column) && problem.kind.stops();
        reading.with(|reading| reading.as_ref().is_some_and(|it| it.problems.iter().any(is_here)))
    };
    view! {
        <td>
            <input
                type="text"
                aria-label=label
                aria-invalid=move || wrong().then_some("true")
                aria-describedby=move || wrong().then(|| format!("problems-{row}"))
                prop:value=value
                on:change=move |event| {
                    let text = event_target_value(&event);
                    import.change(|intake| intake.set_cell(row, column, &text));
                }
            />
        </td>
    }
}

/// A problem in words, with the places that can be chosen where there are several.
fn problem_told(import: Import, row: usize, problem: &RowProblem) -> impl IntoView + use<> {
    let say = say();
    let (kind, stops) = (problem.kind.clone(), problem.kind.stops());
    let choices = match &problem.kind {
        ProblemKind::Several { choices, .. }
        | ProblemKind::Offered { choices, .. }
        | ProblemKind::Similar { choices } => choices.clone(),
        _ => Vec::new(),
    };
    let center = import.shop.with_value(|shop| shop.center.get_value());
    let labelled = choices.clone();
    let labels = Memo::new(move |_| found::choices(say.words(), &labelled, center));
    let choice = move |(number, choice): (usize, collective::sheet::Choice)| {
        let place = choice.place;
        view! {
            <button type="button" class="small" on:click=move |_| import.change(|intake| intake.set_place(row, place))>
                {move || labels.with(|labels| labels.get(number).cloned())}
            </button>
        }
    };
    view! {
        <li data-tone=if stops { "out" } else { "limit" }>
            {move || sheets::problem(say.words(), &kind)}
            {choices.into_iter().enumerate().map(choice).collect_view()}
        </li>
    }
}

fn name(state: Option<RowState>) -> &'static str {
    match state {
        Some(RowState::Stopped) => "row-stopped",
        Some(RowState::Doubtful) => "row-doubtful",
        Some(RowState::Ready) => "row-ready",
        Some(RowState::LeftOut) => "row-left-out",
        Some(RowState::Waiting) | None => "row-waiting",
    }
}

fn tone(state: Option<RowState>) -> &'static str {
    match state {
        Some(RowState::Ready) => "in",
        Some(RowState::Doubtful) => "limit",
        Some(RowState::Stopped) => "fault",
        _ => "out",
    }
}
