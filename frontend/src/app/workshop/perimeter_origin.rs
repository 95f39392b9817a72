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
    let called = LocalResource::new(move || {
        let elements = elements.get();
        let territory = shop.territory.with_value(|territory| territory.id.clone());
        async move {
            let elements = elements?;
            let names = client::boundary_names(&territory, &elements).await.ok()?;
            Some((elements, names))
        }
    });
    // While others are on their way those of before are not shown.
    Memo::new(move |_| {
        let (of, names) = called.get().flatten()?;
        (elements.get().as_ref() == Some(&of)).then_some(names)
    })
}
