//! How the perimeter was made, and the outline of what it was made of, exact or light, whole or where nothing was
//! changed since.

use super::lands;
use super::shop::Shop;
use crate::app::client::{self, EDITED_M};
use crate::app::tr::{say, tr};
use crate::editor::MadeOf;
use crate::wording::origins;
use collective::boundary::BoundaryName;
use leptos::prelude::*;

/// How the perimeter was made.
pub(super) fn perimeter_origin(shop: Shop) -> impl IntoView {
    let say = say();
    let origin = Memo::new(move |_| shop.perimeter().map(|drawn| drawn.origin));
    let made_of = Memo::new(move |_| shop.perimeter().as_ref().and_then(MadeOf::of));
    let adjusted = Memo::new(move |_| made_of.with(|made_of| made_of.as_ref().is_some_and(|made_of| made_of.adjusted)));
    let names = names(shop, made_of);
    let button = move |name: &'static str, take: fn(Shop, MadeOf)| {
        view! {
            <button type="button" class="small" data-testid=name on:click=move |_| {
                if let Some(made_of) = made_of.get_untracked() {
                    take(shop, made_of);
                }
            }>
                {tr(name)}
            </button>
        }
    };
    let is_made = Memo::new(move |_| made_of.with(Option::is_some));
    view! {
        {move || origin.get().map(|origin| view! {
            <p data-testid="origin">
                {move || names.with(|names| origins::origin(say.words(), &origin, names.as_deref()))}
            </p>
        })}
        {move || names.with(|names| names.as_deref().and_then(origins::all_names)).map(|all| view! {
            <details data-testid="origin-names">
                <summary>{tr("origin-names-all")}</summary>
                <p>{all}</p>
            </details>
        })}
        {move || is_made.get().then(|| view! {
            <div class="choices">
                {button("outline-exact", |shop, made_of| lands::take_outline(shop, made_of, 0))}
                {button("outline-light", |shop, made_of| lands::take_outline(shop, made_of, EDITED_M))}
                {move || adjusted.get().then(|| button("outline-exact-kept", lands::make_exact))}
            </div>
        })}
        {move || adjusted.get().then(|| view! { <p class="quiet">{tr("outline-again")}</p> })}
    }
}

/// What the boundaries are called that the perimeter is made of, once the server has said so.
fn names(shop: Shop, made_of: Memo<Option<MadeOf>>) -> Memo<Option<Vec<BoundaryName>>> {
    let elements = Memo::new(move |_| made_of.get().map(|made_of| made_of.osm));
    let called = RwSignal::new(None::<(Vec<String>, Vec<BoundaryName>)>);
    // What a server that was away did not say is asked again when it is back.
    let is_there = Memo::new(move |_| !shop.is_offline());
    Effect::new(move |_| {
        let is_there = is_there.get();
        let Some(of) = elements.get().filter(|_| is_there) else { return };
        if called.with_untracked(|called| called.as_ref().is_some_and(|(known, _)| *known == of)) {
            return;
        }
        let territory = shop.territory.with_value(|territory| territory.id.clone());
        leptos::task::spawn_local(async move {
            let Ok(names) = client::boundary_names(&territory, &of).await else { return };
            if elements.try_get_untracked().flatten().as_ref() == Some(&of) {
                called.try_set(Some((of, names)));
            }
        });
    });
    // While others are on their way those of before are not shown.
    Memo::new(move |_| {
        let (of, names) = called.get()?;
        (elements.get().as_ref() == Some(&of)).then_some(names)
    })
}
