//! How the perimeter was made, and the exact outline of what it was made of.

use super::lands;
use super::shop::Shop;
use crate::app::tr::{say, tr};
use crate::wording::tools;
use collective::document::PerimeterOrigin;
use leptos::prelude::*;

/// How the perimeter was made.
pub(super) fn perimeter_origin(shop: Shop) -> impl IntoView {
    let say = say();
    let origin = Memo::new(move |_| shop.perimeter().map(|drawn| drawn.origin));
    let elements = move || match origin.get() {
        Some(PerimeterOrigin::Boundaries { osm, .. }) => Some(osm),
        _ => None,
    };
    let outline = move |name: &'static str, tolerance_m: u32| {
        view! {
            <button type="button" class="small" data-testid=name on:click=move |_| {
                if let Some(osm) = untrack(elements) {
                    leptos::task::spawn_local(lands::take_outline(shop, osm, tolerance_m));
                }
            }>
                {tr(name)}
            </button>
        }
    };
    view! {
        {move || origin.get().map(|origin| view! {
            <p data-testid="origin">{move || tools::origin(say.words(), &origin)}</p>
        })}
        {move || elements().map(|_| view! {
            <div class="choices">{outline("outline-exact", 0)}{outline("outline-light", crate::app::client::EDITED_M)}</div>
        })}
    }
}
