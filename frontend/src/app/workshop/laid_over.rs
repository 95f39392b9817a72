//! What studies have laid over the map, with a way to take it off again from wherever one is.

use super::proposals;
use super::shop::{Same, Shop};
use crate::app::tr::{say, tr};
use crate::editor::Editor;
use crate::wording::quantities::cents;
use collective::quantity::Euros;
use leptos::prelude::*;

/// The signs in a corner of the map; nothing while nothing is laid over it.
pub(super) fn laid_over(shop: Shop) -> impl IntoView {
    let some = move || shop.surface.with(Option::is_some) || shop.studies().proposal.get().is_some();
    view! {
        <div class="laid-over" role="group" aria-label=tr("laid-over") hidden=move || !some()>
            {surface(shop)}
            {proposal(shop)}
        </div>
    }
}

fn surface(shop: Shop) -> impl IntoView {
    let say = say();
    let range = Memo::new(move |_| {
        let Same(surface) = shop.surface.get()?;
        let costs = || surface.cells.iter().filter_map(|cell| cell.per_kg).map(|cost| cost.0);
        Some((costs().fold(f64::INFINITY, f64::min), costs().fold(f64::NEG_INFINITY, f64::max)))
    });
    let hide = move || shop.studies().surface_shown.set(false);
    move || {
        range.get().map(|(least, most)| {
            let told = move || {
                let language = say.words().language();
                if least > most {
                    return say.text("surface-legend");
                }
                let written = |cost| cents(language, Euros(cost));
                say.say("surface-laid", &[("least", written(least).into()), ("most", written(most).into())])
            };
            let before = move || {
                let revision = shop.editor.with(Editor::revision);
                shop.studies().surface.found().is_some_and(|found| found.revision != revision)
            };
            sign(told, before, "surface-hide", hide)
        })
    }
}

fn proposal(shop: Shop) -> impl IntoView {
    let say = say();
    let picked = Memo::new(move |_| shop.studies().picked_proposal().map(|proposal| proposal.origin));
    let hide = move || shop.studies().proposal.set(None);
    move || {
        picked.get().map(|origin| {
            let told = move || {
                let name = proposals::name(shop, say.words(), &origin);
                say.say("proposal-laid", &[("name", name.into())])
            };
            sign(told, || false, "proposal-hide", hide)
        })
    }
}

/// What it is, whether it is of before a change, and the button that takes it off; the button's message is its name for tests
/// too.
fn sign(
    told: impl Fn() -> String + Send + Sync + 'static,
    before: impl Fn() -> bool + Send + Sync + 'static,
    hides: &'static str,
    hide: impl Fn() + Send + Sync + 'static,
) -> impl IntoView {
    view! {
        <p class="laid-sign">
            <span>{told}</span>
            {move || before().then(|| view! { <span class="quiet">{tr("laid-before")}</span> })}
            <button type="button" class="small" data-testid=hides on:click=move |_| hide()>{tr(hides)}</button>
        </p>
    }
}
