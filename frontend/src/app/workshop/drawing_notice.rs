//! That the drawing has faults, whatever panel is open: how many, what the figures do meanwhile, and the first of them.

use super::panels::Panel;
use super::shop::{Freshness, Shop};
use crate::app::page;
use crate::app::tr::{say, tr};
use crate::drawing_faults::DrawingFaults;
use crate::live;
use crate::view_move::ViewMove;
use crate::wording::sentences;
use leptos::prelude::*;

/// The notice at the head of the panels; nothing while the drawing is sound. In the panel of the perimeter, where all
/// faults are listed, it says only how many they are.
pub(super) fn drawing_notice(shop: Shop) -> impl IntoView {
    let say = say();
    // During a gesture the map shows them: they come and go with every frame, and nobody wants to hear each.
    let faults = Memo::new(move |before: Option<&Option<DrawingFaults>>| match (shop.freshness(), before) {
        (Freshness::Gesture, Some(before)) => *before,
        _ => shop.instant().and_then(|instant| DrawingFaults::of(live::faults(&instant))),
    });
    let elsewhere = Memo::new(move |_| shop.panel.get() != Panel::Perimeter);
    // The answer that counts everybody may not come for long.
    let waits = Memo::new(move |_| shop.is_offline() && shop.freshness() == Freshness::Computing);
    let told = move || {
        faults.get().map(|faults| {
            let figures = if waits.get() { "old" } else { "now" };
            let values = [("count", faults.count.into()), ("figures", figures.into())];
            let first = elsewhere.get().then(|| say.text(sentences::fault(faults.first)));
            view! {
                <strong>{say.say("perimeter-faulty", &values)}</strong>
                {first.map(|first| view! { " " <span>{first}</span> })}
            }
        })
    };
    let zoom = move || {
        let place = faults.get().and_then(|faults| faults.at)?;
        Some(view! {
            <button type="button" class="small" data-testid="drawing-zoom"
                on:click=move |_| shop.view_move.set(Some(ViewMove::LookAt(place)))>
                {tr("zoom-to")}
            </button>
        })
    };
    let all = move |_| {
        shop.panel.set(Panel::Perimeter);
        // The button is gone with the panel it stood in.
        page::focus("#tab-panel-perimeter");
    };
    view! {
        <div class="drawing-notice" class:shown=move || faults.with(Option::is_some)>
            // Always there: what is said in it is read out when it comes.
            <p role="status" data-testid="drawing-notice">{told}</p>
            {move || (faults.with(Option::is_some) && elsewhere.get()).then(|| view! {
                <div class="choices">
                    {zoom}
                    <button type="button" class="small" data-testid="drawing-faults" on:click=all>
                        {tr("perimeter-faulty-all")}
                    </button>
                </div>
            })}
        </div>
    }
}
