//! A file to choose, in the words of the page: a browser has its own for its own button, in its own language.

use crate::app::tr::{say, tr};
use leptos::prelude::*;

/// The field. The browser's own lies unseen over what is shown, so that it can be pressed, reached with keys and dropped
/// upon as ever.
pub(in crate::app::workshop) fn file(
    label: &'static str,
    test_id: &'static str,
    accept: &'static str,
    choose: impl Fn(web_sys::File) + 'static,
) -> impl IntoView {
    let say = say();
    let chosen = RwSignal::new(None::<String>);
    let change = move |event: leptos::ev::Event| {
        let field = event_target::<web_sys::HtmlInputElement>(&event);
        let file = field.files().and_then(|files| files.get(0));
        // The same file, mended, can be chosen again.
        field.set_value("");
        if let Some(file) = file {
            chosen.set(Some(file.name()));
            choose(file);
        }
    };
    view! {
        <label class="field">
            <span>{tr(label)}</span>
            <span class="file-field">
                <input type="file" data-testid=test_id accept=accept on:change=change />
                <span class="file-button">{tr("file-choose")}</span>
                <span class="file-name">{move || chosen.get().unwrap_or_else(|| say.text("file-none"))}</span>
            </span>
        </label>
    }
}
