//! The workshop: the map, the panels beside it, the figures below it.

mod access;
mod address;
mod bulk_bar;
mod cost_panel;
mod explanation;
mod fields;
mod help_sheet;
mod hub_list;
mod hub_sets;
mod intake_dialog;
mod lands;
mod map_pane;
mod member_form;
mod members_panel;
mod panels;
mod parameter_panel;
mod perimeter_file;
mod perimeter_origin;
mod perimeter_panel;
mod point_form;
mod points_panel;
mod roster_panel;
mod shop;
mod shortcuts;
mod standing;
mod strip;
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

use super::client::{self, ClientFault};
use super::home::fault_card;
use super::page;
use super::tr::{say, tr};
use crate::wire::StoredCollective;
use collective::document::CollectiveId;
use collective::territory::TerritorySummary;
use leptos::prelude::*;
use shop::Shop;

/// The workshop of a collective.
pub(super) fn workshop(id: CollectiveId) -> impl IntoView {
    let loaded = LocalResource::new(move || load(id));
    move || match loaded.get() {
        None => view! { <p class="quiet page-note" role="status">{tr("loading")}</p> }.into_any(),
        Some(Err(fault)) => view! {
            <main class="page-note">
                {fault_card(fault)}
                <p><a href="/">{tr("back-home")}</a></p>
            </main>
        }
        .into_any(),
        Some(Ok((stored, territory))) => screen(stored, territory).into_any(),
    }
}

async fn load(id: CollectiveId) -> Result<(StoredCollective, TerritorySummary), ClientFault> {
    let stored = client::collective(id).await?;
    let territory = client::territory(&stored.collective.territory).await?;
    Ok((stored, territory))
}

fn screen(stored: StoredCollective, territory: TerritorySummary) -> impl IntoView {
    let say = say();
    let shop = Shop::open(stored, territory, say);
    shortcuts::listen(shop);
    address::follow(shop);
    tours::keep(shop);
    Effect::new(move |_| {
        let name = shop.document().name.clone();
        page::describe(&format!("{name} · {}", say.text("app-name")), say.words().language().tag());
    });
    view! {
        <div class="workshop">
            {top_bar::top_bar(shop)}
            <main class="stage">
                {map_pane::map_pane(shop)}
                {panels::panels(shop)}
            </main>
            {strip::strip(shop)}
            {warnings::notice(shop)}
            {help_sheet::help_sheet(shop)}
        </div>
    }
}
