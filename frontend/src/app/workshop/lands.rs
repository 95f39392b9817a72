//! What the area tools ask of the server: boundaries to paint with, the land around a place. Whether and when a question is
//! asked again is the editor's to say.

use super::shop::{Refused, Shop};
use crate::app::client::{self, ClientFault};
use crate::editor::{AreaInput, Drive, Input, Notice, Question};
use crate::wire::{Land, Problem};
use collective::boundary::BoundaryKind;
use collective::document::{DrawnPerimeter, PerimeterOrigin};
use collective::edit::VariantChange;
use leptos::prelude::*;
use std::time::Duration;

/// How long a slider rests before the land is asked for.
const REST: Duration = Duration::from_millis(120);

/// Fetches the boundaries of a kind.
pub(super) async fn fetch_boundaries(shop: Shop, kind: BoundaryKind) {
    shop.forget_refused(Refused::Boundaries);
    let territory = shop.territory.with_value(|territory| territory.id.clone());
    let heard = match client::boundaries(&territory, kind).await {
        Ok(boundaries) => AreaInput::Boundaries(kind, boundaries),
        Err(ClientFault::Unreachable) => AreaInput::Unanswered,
        Err(ClientFault::Refused(problem)) => refused(shop, Refused::Boundaries, problem, Question::Boundaries(kind)),
    };
    shop.dispatch(Input::Area(heard));
}

/// Asks for the land around a place once the question rests; one that came before is let go.
pub(super) fn ask_soon(shop: Shop, drive: Drive) {
    let asked = set_timeout_with_handle(move || leptos::task::spawn_local(ask(shop, drive)), REST).ok();
    let before = shop.line.try_update_value(|line| std::mem::replace(&mut line.land_timer, asked)).flatten();
    if let Some(before) = before {
        before.clear();
    }
}

async fn ask(shop: Shop, drive: Drive) {
    shop.forget_refused(Refused::Land);
    let territory = shop.territory.with_value(|territory| territory.id.clone());
    let heard = match client::land(&territory, &drive).await {
        Ok(land) => AreaInput::Land(drive, land.outline),
        Err(ClientFault::Unreachable) => AreaInput::Unanswered,
        Err(ClientFault::Refused(problem)) => refused(shop, Refused::Land, problem, Question::Land(drive)),
    };
    shop.dispatch(Input::Area(heard));
}

fn refused(shop: Shop, what: Refused, problem: Problem, question: Question) -> AreaInput {
    shop.tell_refused(what, problem);
    AreaInput::Refused(question)
}

/// Gives the perimeter the outline of some boundaries, exact or light; what it was made of stays the same.
pub(super) async fn take_outline(shop: Shop, osm: Vec<String>, tolerance_m: u32) {
    shop.forget_refused(Refused::Outline);
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
        Err(ClientFault::Refused(problem)) => shop.tell_refused(Refused::Outline, problem),
    }
}
