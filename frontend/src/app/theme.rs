//! Light or dark: as the reader's system says, until they choose. The page shows it as `data-theme` on its root, where style
//! sheets and the map find it; the first line of the page sets it before anything is drawn.

use super::page;
use super::tr::tr;
use leptos::prelude::*;

const KEPT: &str = "perimetre.theme";

/// The button that changes from one to the other, and keeps the choice.
pub(super) fn switch() -> impl IntoView {
    let dark = RwSignal::new(page::root_attribute("data-theme").as_deref() == Some("dark"));
    let change = move |_| {
        dark.update(|dark| *dark = !*dark);
        let theme = if dark.get_untracked() { "dark" } else { "light" };
        page::set_root_attribute("data-theme", theme);
        page::keep(KEPT, theme);
    };
    view! {
        <button
            type="button"
            class="icon"
            data-testid="theme"
            title=tr("theme-dark")
            aria-label=tr("theme-dark")
            aria-pressed=move || dark.get().to_string()
            on:click=change
        >
            <span aria-hidden="true">"◐"</span>
        </button>
    }
}
