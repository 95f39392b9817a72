//! The crosshair in the middle of the map, and the keys that act there.

use super::super::shop::Shop;
use crate::app::map::{Finder, MapView};
use crate::app::page;
use crate::app::tr::say;
use crate::crosshair::{Crosshair, CrosshairKey};
use crate::editor::{Editor, Input, PointerInput, Target, Tool};
use crate::hit::Reach;
use crate::view_move::ViewMove;
use crate::viewport::Viewport;
use crate::wording::crosshair::said;
use leptos::prelude::*;
use std::rc::Rc;

/// What keys need of the map, as a pointer has it.
pub(super) struct Hands {
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
pub(super) fn hear(shop: Shop, view: &MapView, hands: Hands) {
    let hands = Rc::new(hands);
    follow(shop, view, &hands);
    look_under(shop, view, &hands);
    let view = view.clone();
    Effect::new(move |_| {
        if let Some(asked) = shop.asked.get() {
            shop.asked.set(None);
            untrack(|| act(shop, &view, &hands, asked));
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
fn follow(shop: Shop, view: &MapView, hands: &Rc<Hands>) {
    let (looked_at, hands) = (view.clone(), Rc::clone(hands));
    view.when_moved(move || {
        if shop.crosshair.with_untracked(Crosshair::is_idle) {
            return;
        }
        if let Some(shown) = looked_at.viewport()
            && let Some(input) = shop.aim(|crosshair, editor| crosshair.moved(editor, &shown)).flatten()
        {
            hands.tell(input);
        }
    });
}

/// Keeps in mind what lies under the crosshair when the map is still.
fn look_under(shop: Shop, view: &MapView, hands: &Rc<Hands>) {
    let still = Trigger::new();
    view.when_still(move || still.notify());
    let (view, hands) = (view.clone(), Rc::clone(hands));
    let shown = Memo::new(move |_| shop.crosshair.with(Crosshair::is_shown));
    Effect::new(move |_| {
        still.track();
        let under = shown.get().then(|| view.viewport()).flatten().and_then(|seen| {
            shop.editor.track();
            hands.under(shop, &seen)
        });
        if shop.under.with_untracked(|before| *before != under) {
            shop.under.set(under);
        }
    });
}

fn act(shop: Shop, view: &MapView, hands: &Hands, asked: CrosshairKey) {
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
    let under = hands.under(shop, &shown);
    let inputs = shop.aim(|crosshair, editor| crosshair.act(asked, editor, &shown, under));
    for input in inputs.unwrap_or_default() {
        if let PointerInput::Grab { at, .. } = &input {
            view.go(ViewMove::Center(*at));
        }
        hands.tell(input);
    }
}

impl Hands {
    /// What lies under the crosshair. Of what is to be taken it reaches as far as a finger, so that few steps lead there; where
    /// something is drawn, what is near is not meant.
    fn under(&self, shop: Shop, shown: &Viewport) -> Option<Target> {
        let selects = shop.editor.with_untracked(Editor::tool) == Tool::Select;
        let reach = if selects { Reach::Coarse } else { Reach::Fine };
        (self.find)(shown, shown.project(shown.center), reach)
    }

    /// What is carried snaps as it does for a pointer. What is drawn corner by corner goes where the crosshair is: there is no
    /// key to hold that would let it.
    fn tell(&self, input: PointerInput) {
        let carries =
            matches!(input, PointerInput::Grab { .. } | PointerInput::Drag { .. } | PointerInput::Drop { .. });
        (self.tell)(input, !carries);
    }
}
