//! The language people chose, or their browser asks for.

use super::page;
use crate::language::Language;
use leptos::prelude::*;

const KEPT: &str = "perimetre.language";

/// The choice, for every component below.
#[derive(Clone, Copy)]
struct Choice(RwSignal<Language>);

/// Finds the language out: from the address (`?lang=en`), from an earlier choice, from the browser.
pub(super) fn provide() {
    let asked = page::query("lang").and_then(|tag| Language::from_tag(&tag));
    let kept = || page::kept(KEPT).and_then(|tag| Language::from_tag(&tag));
    let tags = page::languages();
    let language = asked.or_else(kept).unwrap_or_else(|| Language::preferred(tags.iter().map(String::as_str)));
    provide_context(Choice(RwSignal::new(language)));
}

/// The language; whoever reads it is told when it changes.
pub(super) fn choice() -> RwSignal<Language> {
    use_context::<Choice>().map_or_else(|| RwSignal::new(Language::default()), |choice| choice.0)
}

/// The buttons to choose the language.
pub(super) fn switch() -> impl IntoView {
    let choice = choice();
    let button = move |language: Language| {
        view! {
            <button
                type="button"
                class="language"
                lang=language.tag()
                title=language.own_name()
                data-testid=format!("language-{}", language.tag())
                aria-pressed=move || (choice.get() == language).to_string()
                on:click=move |_| {
                    page::keep(KEPT, language.tag());
                    choice.set(language);
                }
            >
                {language.tag().to_uppercase()}
            </button>
        }
    };
    let name = super::tr::tr("language-choice");
    view! { <div class="languages" role="group" aria-label=name>{Language::ALL.map(button).collect_view()}</div> }
}
