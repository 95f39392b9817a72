//! The symbols of members, points and hubs, and what is above the map.

use super::super::shop::{Freshness, Shop};
use super::super::sight::Sight;
use crate::app::map::MapView;
use crate::app::page;
use crate::live;
use crate::scene::{self, Overlay, Written};
use crate::snap::{self, Snap};
use collective::instant::InstantFigures;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// Writes the symbols of members, points and hubs when the map may follow the document, and lays above it what it does not
/// show yet: at first all of them.
pub(super) fn write(shop: Shop, view: &MapView, snap: RwSignal<Option<Snap>>) {
    let now = move |instant: Option<&InstantFigures>| Written {
        document: shop.provisional(),
        membership: Arc::new(instant.map(|instant| instant.membership.clone()).unwrap_or_default()),
    };
    let written = RwSignal::new(untrack(|| now(None)));
    let drawn = RwSignal::new(false);
    let may_follow = may_follow(shop);
    let followed = view.clone();
    Effect::new(move |_| {
        if !(followed.is_ready() && may_follow.get()) {
            return;
        }
        let (now, variant, view) = (now(shop.instant().as_ref()), shop.variant(), followed.clone());
        MapView::after_paint(move || {
            view.write("places", scene::places(&now.document, &now.membership));
            view.write("hubs", scene::hubs(&now.document, variant));
            written.set(now);
            if !drawn.get_untracked() {
                view.once_drawn(move || drawn.set(true));
            }
        });
    });
    let laid = view.clone();
    let sight = Sight::of(shop, view);
    MapView::after_paint(|| page::note("collective-shown"));
    Effect::new(move |_| {
        let instant = shop.instant();
        let faults = instant.as_ref().map_or(&[][..], live::faults);
        let now = now(instant.as_ref());
        let mut overlay = written.with(|written| shop.editor.with(|editor| Overlay::of(editor, &now, faults, written)));
        if !drawn.get() {
            overlay.signs = scene::signs(&now.document, &now.membership, shop.variant());
        }
        overlay.snap = snap.get().filter(|_| shop.editor.with(snap::sets_corner));
        sight.add_to(&mut overlay);
        laid.lay(overlay);
    });
}

/// How long the map waits for the server before it follows the document all the same.
const PATIENCE: Duration = Duration::from_millis(500);

/// Whether the symbols of the map may follow the document: not in the middle of a gesture, and not while figures are about to
/// come that would have to wait until the map is drawn.
fn may_follow(shop: Shop) -> Memo<bool> {
    let overdue = RwSignal::new(false);
    let freshness = Memo::new(move |_| shop.freshness());
    Effect::new(move |timer: Option<Option<TimeoutHandle>>| {
        if let Some(Some(timer)) = timer {
            timer.clear();
        }
        overdue.set(false);
        let waits = freshness.get() == Freshness::Computing;
        waits.then(|| set_timeout_with_handle(move || overdue.set(true), PATIENCE).ok()).flatten()
    });
    Memo::new(move |_| match freshness.get() {
        Freshness::Settled | Freshness::Refining => true,
        Freshness::Computing => overdue.get(),
        Freshness::Gesture => false,
    })
}
