//! The crosshair in the middle of the map, and the keys that act there.

use super::super::shop::Shop;
use crate::app::map::{Finder, MapView};
use crate::app::page;
use crate::app::tr::say;
use crate::crosshair::{Crosshair, CrosshairKey, reach};
use crate::editor::{Editor, Input, PointerInput, Target, Tool};
use crate::viewport::Viewport;
use crate::wording::crosshair::said;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;

/// What keys need of the map, as a pointer has it.
pub(super) struct Keys {
    /// What lies at a pixel.
    pub(super) find: Finder,
    /// What was done there, and whether it goes freely past what is near.
    pub(super) tell: Box<dyn Fn(PointerInput, bool)>,
}

/// The crosshair, and what lies under it or became of it.
pub(super) fn crosshair(shop: Shop) -> impl IntoView {
    let say = say();
    let hidden = Memo::new(move |_| !shop.crosshair.with(Crosshair::is_shown));
    let holds = Memo::new(move |_| shop.crosshair.with(|crosshair| shop.editor.with(|editor| crosshair.holds(editor))));
    let told = Memo::new(move |_| {
        // A pointer at work makes no words.
        if shop.crosshair.with(Crosshair::is_idle) {
            return None;
        }
        let under = shop.under.get();
        let told = |crosshair: &Crosshair, editor: &Editor| {
            let saying = crosshair.says(editor, under.as_ref())?;
            Some(said(say.words(), editor, &saying))
        };
        shop.crosshair.with(|crosshair| shop.editor.with(|editor| told(crosshair, editor)))
    });
    view! {
        <div
            class="crosshair"
            class:holding=move || holds.get()
            aria-hidden="true"
            data-testid="crosshair"
            hidden=move || hidden.get()
        ></div>
        <div class="under-crosshair" role="status" data-testid="under-crosshair">
            {move || told.get().map(|told| view! { <p>{told}</p> })}
        </div>
    }
}

/// What keys do at the crosshair is what a pointer would do there.
pub(super) fn hear(shop: Shop, view: &MapView, keys: Keys) {
    let keys = Rc::new(keys);
    follow(shop, view, &keys);
    look_under(shop, view, &keys);
    let view = view.clone();
    Effect::new(move |_| {
        if let Some(asked) = shop.crosshair_key.get() {
            shop.crosshair_key.set(None);
            untrack(|| act(shop, &view, &keys, asked));
        }
    });
    Effect::new(move |_| {
        let suits = |crosshair: &Crosshair| shop.editor.with(|editor| crosshair.suits(editor));
        if shop.crosshair.with(|crosshair| crosshair.is_shown() && !suits(crosshair)) {
            shop.aim(|crosshair, _| crosshair.hide());
        }
    });
}

/// What is held goes where the map goes.
fn follow(shop: Shop, view: &MapView, keys: &Rc<Keys>) {
    let (looked_at, keys) = (view.clone(), Rc::clone(keys));
    let middle = Cell::new(view.viewport().map(|shown| shown.center));
    view.when_moved(move || {
        let Some(shown) = looked_at.viewport() else { return };
        // A map that is given another size, as what is around it grows, moves nothing under the crosshair.
        let has_moved = middle.replace(Some(shown.center)) != Some(shown.center);
        if !has_moved || shop.crosshair.with_untracked(Crosshair::is_idle) {
            return;
        }
        if let Some(input) = shop.aim(|crosshair, editor| crosshair.moved(editor, &shown)).flatten() {
            keys.tell(input);
        }
    });
}

/// Keeps in mind what lies under the crosshair when the map is still.
fn look_under(shop: Shop, view: &MapView, keys: &Rc<Keys>) {
    let still = Trigger::new();
    view.when_still(move || still.notify());
    let (view, keys) = (view.clone(), Rc::clone(keys));
    let shown = Memo::new(move |_| shop.crosshair.with(Crosshair::is_shown));
    Effect::new(move |_| {
        still.track();
        let under = shown.get().then(|| view.viewport()).flatten().and_then(|seen| {
            shop.editor.track();
            keys.under(shop, &seen)
        });
        if shop.under.with_untracked(|before| *before != under) {
            shop.under.set(under);
        }
    });
}

fn act(shop: Shop, view: &MapView, keys: &Keys, asked: CrosshairKey) {
    // It is meant where the map is going, not where it is halfway.
    view.arrive();
    if asked == CrosshairKey::Take {
        // Arrows are the map's from now on, and not those of the list or form that it was picked in.
        page::focus(".maplibregl-canvas");
        if shop.editor.with_untracked(Editor::tool) != Tool::Select {
            shop.dispatch(Input::Take(Tool::Select));
        }
    }
    let Some(shown) = view.viewport() else { return };
    let under = keys.under(shop, &shown);
    let inputs = shop.aim(|crosshair, editor| crosshair.act(asked, editor, &shown, under));
    for input in inputs.unwrap_or_default() {
        if let PointerInput::Grab { at, .. } = &input {
            view.center_on(*at);
        }
        keys.tell(input);
    }
}

impl Keys {
    /// What lies under the crosshair.
    fn under(&self, shop: Shop, shown: &Viewport) -> Option<Target> {
        (self.find)(shown, shown.project(shown.center), shop.editor.with_untracked(reach))
    }

    /// What is carried snaps as it does for a pointer. What is drawn corner by corner goes where the crosshair is: there is no
    /// key to hold that would let it.
    fn tell(&self, input: PointerInput) {
        let carries =
            matches!(input, PointerInput::Grab { .. } | PointerInput::Drag { .. } | PointerInput::Drop { .. });
        (self.tell)(input, !carries);
    }
}
