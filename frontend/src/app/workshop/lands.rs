//! What the area tools ask of the server: boundaries to paint with, the land around a place.

use super::shop::Shop;
use crate::app::client::{self, ClientFault};
use crate::editor::{AreaInput, Drive, Input, Notice};
use crate::wire::Land;
use collective::boundary::BoundaryKind;
use collective::document::{DrawnPerimeter, PerimeterOrigin};
use collective::edit::VariantChange;
use leptos::prelude::*;
use std::time::Duration;

/// How long a slider rests before the land is asked for.
const REST: Duration = Duration::from_millis(120);
/// How long until boundaries are asked for again that did not come.
const AGAIN: Duration = Duration::from_secs(3);

/// Fetches the boundaries of a kind.
pub(super) async fn fetch_boundaries(shop: Shop, kind: BoundaryKind) {
    let territory = shop.territory.with_value(|territory| territory.id.clone());
    match client::boundaries(&territory, kind).await {
        Ok(boundaries) => shop.dispatch(Input::Area(AreaInput::Boundaries(kind, boundaries))),
        Err(ClientFault::Unreachable) => {
            set_timeout(move || leptos::task::spawn_local(fetch_boundaries(shop, kind)), AGAIN);
        }
        Err(ClientFault::Refused(problem)) => shop.problem.set(Some(problem)),
    }
}

/// Asks for the land around a place once the question rests; one that came before is let go.
pub(super) fn ask_soon(shop: Shop, drive: Drive) {
    let asked = set_timeout_with_handle(move || leptos::task::spawn_local(ask(shop, drive)), REST).ok();
    let before = shop.land_timer.try_update_value(|timer| std::mem::replace(timer, asked)).flatten();
    if let Some(before) = before {
        before.clear();
    }
}

async fn ask(shop: Shop, drive: Drive) {
    let territory = shop.territory.with_value(|territory| territory.id.clone());
    match client::land(&territory, &drive).await {
        Ok(land) => shop.dispatch(Input::Area(AreaInput::Land(drive, land.outline))),
        Err(ClientFault::Unreachable) => ask_soon(shop, drive),
        Err(ClientFault::Refused(problem)) => shop.problem.set(Some(problem)),
    }
}

/// Gives the perimeter the outline of some boundaries, exact or light; what it was made of stays the same.
pub(super) async fn take_outline(shop: Shop, osm: Vec<String>, tolerance_m: u32) {
    let territory = shop.territory.with_value(|territory| territory.id.clone());
    match client::union(&territory, &osm, tolerance_m).await {
        Ok(Land { outline }) => {
            let Some(origin) = untrack(|| shop.perimeter()).map(|drawn| drawn.origin) else { return };
            // Somebody may have drawn meanwhile.
            if matches!(&origin, PerimeterOrigin::Boundaries { osm: now, .. } if *now == osm) {
                let perimeter = Some(DrawnPerimeter { outline, origin });
                shop.change_variant(VariantChange::DrawPerimeter { perimeter });
            }
        }
        Err(ClientFault::Unreachable) => shop.notice.set(Some(Notice::NoAnswer)),
        Err(ClientFault::Refused(problem)) => shop.problem.set(Some(problem)),
    }
}
