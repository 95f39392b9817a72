//! The workshop: the map, the panels beside it, the figures below it.

mod access;
mod address;
mod bulk_bar;
mod cost_panel;
mod dispersion;
mod dispersion_explanations;
mod drawing_notice;
mod explanation;
mod fields;
mod found_card;
mod help_sheet;
mod hub_comparison;
mod hub_list;
mod hub_sets;
mod intake_dialog;
mod laid_over;
mod lands;
mod legend;
mod map_pane;
mod member_form;
mod members_panel;
mod no_map;
mod panels;
mod parameter_panel;
mod perimeter_file;
mod perimeter_origin;
mod perimeter_panel;
mod point_form;
mod points_panel;
mod proposals;
mod roster_panel;
mod search_field;
mod shop;
mod shortcuts;
mod sight;
mod stage;
mod standing;
mod strip;
mod studies;
mod study;
mod study_panel;
mod subject;
mod territory_panel;
mod tool_bar;
mod tool_options;
mod top_bar;
mod tour_table;
mod tours;
mod transfer_panel;
mod variants;
mod warnings;
mod whereabouts;

use super::client::{self, ClientFault};
use super::home::{Lost, fault_card, home};
use super::map::MapView;
use super::tr::{Say, tr};
use super::{page, parts};
use crate::wire::StoredCollective;
use crate::wording::problems::UNKNOWN_COLLECTIVE;
use collective::document::CollectiveId;
use collective::territory::TerritorySummary;
use leptos::prelude::*;
use shop::Shop;

/// What is shown around the map, and the state that all of it shares.
#[derive(Clone, Copy)]
pub(super) struct Opened {
    shop: Shop,
    top: fn(Shop) -> AnyView,
    tools: fn(Shop) -> AnyView,
    panels: fn(Shop) -> AnyView,
    strip: fn(Shop) -> AnyView,
    sheets: fn(Shop) -> AnyView,
}

/// Opens the workshop, on a map where the browser can draw one.
pub(super) type Opener = fn(StoredCollective, TerritorySummary, Option<MapView>, Say) -> Opened;

/// The workshop of a collective. The map comes first; the code of what is around it may come while it is drawn.
pub(super) fn workshop(id: CollectiveId) -> impl IntoView {
    parts::expect_workshop();
    let loaded = LocalResource::new(move || load(id));
    move || match loaded.get() {
        None => view! { <p class="quiet page-note" role="status">{tr("loading")}</p> }.into_any(),
        Some(Err(ClientFault::Refused(problem))) if problem.code == UNKNOWN_COLLECTIVE => {
            home(Some(Lost::Collective)).into_any()
        }
        Some(Err(fault)) => view! {
            <main class="page-note">
                {fault_card(fault)}
                <p><a href="/">{tr("back-home")}</a></p>
            </main>
        }
        .into_any(),
        Some(Ok((stored, territory))) => stage::stage(stored, territory).into_any(),
    }
}

async fn load(id: CollectiveId) -> Result<(StoredCollective, TerritorySummary), ClientFault> {
    let stored = client::collective(id).await?;
    let territory = client::territory(&stored.collective.territory).await?;
    Ok((stored, territory))
}

fn above_map(shop: Shop) -> AnyView {
    view! { {map_pane::above(shop)} {laid_over::laid_over(shop)} }.into_any()
}

/// What opens the workshop: whoever calls this depends on all its code.
pub(super) fn opener() -> Opener {
    open
}

fn open(stored: StoredCollective, territory: TerritorySummary, view: Option<MapView>, say: Say) -> Opened {
    let shop = Shop::open(stored, territory, say);
    shortcuts::listen(shop);
    address::follow(shop);
    tours::keep(shop);
    let has_map = view.is_some();
    if let Some(view) = view {
        map_pane::show(shop, view, say);
    }
    leptos::task::spawn_local(async move {
        if let Ok(geocoder) = client::geocoder().await {
            let _ = shop.geocoder.try_set(geocoder);
        }
    });
    Effect::new(move |_| {
        let name = shop.document().name.clone();
        page::describe(&format!("{name} · {}", say.text("app-name")), say.words().language().tag());
    });
    Opened {
        shop,
        top: |shop| top_bar::top_bar(shop).into_any(),
        tools: if has_map { above_map } else { |_| no_map::no_map().into_any() },
        panels: |shop| panels::panels(shop).into_any(),
        strip: |shop| strip::strip(shop).into_any(),
        sheets: |shop| view! { {warnings::notice(shop)} {help_sheet::help_sheet(shop)} }.into_any(),
    }
}
