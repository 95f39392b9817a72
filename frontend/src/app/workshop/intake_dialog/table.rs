//! The table of an import: what each column holds above it, then the rows, those to be mended first.

use super::{Import, row::row};
use crate::app::tr::{say, tr};
use crate::wording::sheets;
use collective::sheet::Column;
use leptos::prelude::*;

/// Rows that are shown at once; more on demand, since each is a line of fields.
const SHOWN: usize = 40;

/// The table.
pub(super) fn table(import: Import) -> impl IntoView {
    let say = say();
    let shown = RwSignal::new(SHOWN);
    let headings = import
        .intake
        .with_untracked(|intake| intake.as_ref().map(|intake| intake.sheet().headings.clone()))
        .unwrap_or_default();
    let rows =
        Memo::new(move |_| import.order.with(|order| order.iter().copied().take(shown.get()).collect::<Vec<_>>()));
    let rest = move || import.order.with(Vec::len).saturating_sub(shown.get());
    // Another table under the same numbers has other rows.
    let lines = Memo::new(move |_| {
        let line = |row: usize| {
            import.intake.with(|intake| Some(intake.as_ref()?.sheet().rows.get(row)?.line)).unwrap_or_default()
        };
        rows.get().into_iter().map(|at| (at, line(at))).collect::<Vec<_>>()
    });
    let width = headings.len() + 3;
    let cells = headings.clone();
    view! {
        <p class="quiet">{tr("import-columns-how")}</p>
        <div class="table-frame intake-table" tabindex="0" role="region" aria-label=tr("import-rows")>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{tr("import-line")}</th>
                        <th scope="col">{tr("import-state")}</th>
                        {headings.into_iter().enumerate().map(|(at, name)| heading(import, at, name)).collect_view()}
                        <th scope="col">{tr("import-placed")}</th>
                    </tr>
                </thead>
                <tbody>
                    <For each=move || lines.get() key=|key| *key
                        children=move |(at, line)| row(import, at, line, &cells, width) />
                </tbody>
            </table>
        </div>
        {move || (rest() > 0).then(|| view! {
            <button type="button" class="small" on:click=move |_| shown.update(|shown| *shown += SHOWN)>
                {say.say("import-more", &[("count", rest().into())])}
            </button>
        })}
    }
}

/// The heading of a column with what it holds.
fn heading(import: Import, at: usize, name: String) -> impl IntoView {
    let say = say();
    let held = Memo::new(move |_| import.intake.with(|intake| *intake.as_ref()?.columns().get(at)?));
    let choices: Vec<Column> = Column::ALL.into_iter().filter(|column| column.is_of(import.listed)).collect();
    let options = choices.iter().copied().map(|column| {
        view! {
            <option value=column.key() selected=move || held.get() == Some(column)>
                {move || say.text(sheets::column(column))}
            </option>
        }
    });
    let options = options.collect_view();
    let label = name.clone();
    view! {
        <th scope="col">
            <span>{name}</span>
            <select
                data-testid=format!("import-column-{at}")
                aria-label=move || say.say("import-column-holds", &[("heading", label.clone().into())])
                on:change=move |event| {
                    let key = event_target_value(&event);
                    let column = choices.iter().copied().find(|column| column.key() == key);
                    import.change(|intake| intake.set_column(at, column));
                }
            >
                <option value="" selected=move || held.get().is_none()>{tr("import-ignored")}</option>
                {options}
            </select>
        </th>
    }
}
