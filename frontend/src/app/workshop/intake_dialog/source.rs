//! Where an import comes from: a file, or cells copied from a spreadsheet.

use super::Import;
use crate::app::tr::tr;
use leptos::prelude::*;

/// The fields.
pub(super) fn source(import: Import) -> impl IntoView {
    let choose = move |event: leptos::ev::Event| {
        let files = event_target::<web_sys::HtmlInputElement>(&event).files();
        if let Some(file) = files.and_then(|files| files.get(0)) {
            import.open(file.name(), file.into());
        }
    };
    let pasted = RwSignal::new(String::new());
    view! {
        <p>{tr("import-how")}</p>
        <label class="field">
            <span>{tr("import-file")}</span>
            <input
                type="file"
                data-testid="import-file"
                accept=".csv,.tsv,.txt,.xlsx,.xls,.ods,.json,.geojson"
                on:change=choose
            />
        </label>
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
