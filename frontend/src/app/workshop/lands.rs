//! What the area tools ask of the server: boundaries to paint with, the land around a place. Whether and when a question is
//! asked again is the editor's to say.

use super::shop::{Refused, Shop};
use crate::app::client::{self, ClientFault, EDITED_M};
use crate::editor::{AreaInput, Drive, Input, MadeOf, Notice, Question};
use crate::wire::{Land, Problem};
use collective::boundary::BoundaryKind;
use collective::document::DrawnPerimeter;
use collective::edit::VariantChange;
use collective::outline::Outline;
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

/// Gives the perimeter the outline of the boundaries it was made of, exact or light.
pub(super) fn take_outline(shop: Shop, made_of: MadeOf, tolerance_m: u32) {
    leptos::task::spawn_local(async move {
        if let Some(outline) = union(shop, &made_of, tolerance_m).await {
            change(shop, Notice::SameOutline, |drawn| made_of.whole(drawn, outline));
        }
    });
}

/// Gives the perimeter the exact outline of the boundaries it was made of along the sides that nobody changed since.
pub(super) fn make_exact(shop: Shop, made_of: MadeOf) {
    leptos::task::spawn_local(async move {
        let Some(light) = union(shop, &made_of, EDITED_M).await else { return };
        let Some(exact) = union(shop, &made_of, 0).await else { return };
        change(shop, Notice::NothingExact, |drawn| made_of.unchanged(drawn, &light, &exact));
    });
}

/// The outline of some boundaries together, no farther than this from the true one; none when the server will not say.
async fn union(shop: Shop, made_of: &MadeOf, tolerance_m: u32) -> Option<Outline> {
    shop.forget_refused(Refused::Outline);
    let territory = shop.territory.with_value(|territory| territory.id.clone());
    match client::union(&territory, &made_of.osm, tolerance_m).await {
        Ok(Land { outline }) => return Some(outline),
        Err(ClientFault::Unreachable) => shop.notice.set(Some(Notice::NoAnswer)),
        Err(ClientFault::Refused(problem)) => shop.tell_refused(Refused::Outline, problem),
    }
    None
}

/// Changes the perimeter there is by now, if it is one that this is for, or says that it stays as it is.
fn change(shop: Shop, stays: Notice, made: impl FnOnce(&DrawnPerimeter) -> Option<DrawnPerimeter>) {
    let Some(drawn) = untrack(|| shop.perimeter()) else { return };
    match made(&drawn) {
        Some(perimeter) if perimeter == drawn => shop.notice.set(Some(stays)),
        Some(perimeter) => shop.change_variant(VariantChange::DrawPerimeter { perimeter: Some(perimeter) }),
        None => {}
    }
}
