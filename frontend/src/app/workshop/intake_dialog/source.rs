//! Where an import comes from: a file, or cells copied from a spreadsheet.

use super::super::fields;
use super::Import;
use crate::app::tr::tr;
use leptos::prelude::*;

/// The files that lists are read from.
const FORMATS: &str = ".csv,.tsv,.txt,.xlsx,.xls,.ods,.json,.geojson";

/// The fields.
pub(super) fn source(import: Import) -> impl IntoView {
    let pasted = RwSignal::new(String::new());
    view! {
        <p>{tr("import-how")}</p>
        {fields::file("import-file", "import-file", FORMATS, move |file| import.open(file.name(), file.into()))}
        <label class="field">
            <span>{tr("import-paste")}</span>
            <textarea rows="6" data-testid="import-paste" bind:value=pasted></textarea>
        </label>
        <div class="dialog-actions">
            <button type="button" class="primary" data-testid="import-read"
                disabled=move || import.busy.get() || pasted.with(|text| text.trim().is_empty())
                on:click=move |_| import.open(String::new(), pasted.get_untracked().into())>
                {tr("import-read")}
            </button>
        </div>
    }
}
