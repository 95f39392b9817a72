//! Working on the map without a pointer: a crosshair in the middle of it, which arrows move the map under, and keys that press,
//! take hold and let go there.
//!
//! What they do becomes what a pointer would have done, and the editor knows of no keys.

#[cfg(test)]
mod hands;
mod keys;

pub use keys::{CrosshairKey, TAKE, serves};

use crate::editor::{Draft, Editor, PointerInput, Selection, Target, Tool};
use crate::hit::Reach;
use crate::viewport::Viewport;
use collective::geography::LonLat;

/// The crosshair, and what is held under it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Crosshair {
    /// The tool that was in hand when it was shown; none while it is hidden.
    shown_for: Option<Tool>,
    held: Option<Held>,
    /// What came of the last thing that was held, until the map moves.
    outcome: Option<Saying>,
}

/// What is under the crosshair wherever the map goes. It counts only as long as the editor has its draft: whatever else ends
/// that, such as the step back, ends this.
#[derive(Debug, Clone, PartialEq)]
struct Held {
    target: Target,
    /// Where it was taken.
    from: LonLat,
    /// Whether it has been elsewhere since.
    moved: bool,
}

/// What people are told who do not see the crosshair.
#[derive(Debug, Clone, PartialEq)]
pub enum Saying {
    /// This lies under it.
    Under(Target),
    /// Nothing does.
    Nothing,
    /// This was taken, or a stroke begun, and goes where the map goes.
    Taken(Target),
    /// This was put down where it is now, or a stroke ended.
    PutDown(Target),
    /// This was let go where it had been, or a stroke taken back.
    Left(Target),
}

/// Pixels within which something is still where it was taken.
const STILL: f64 = 1.0;

impl Crosshair {
    /// Whether it is shown.
    #[must_use]
    pub fn is_shown(&self) -> bool {
        self.shown_for.is_some()
    }

    /// Whether it neither is shown nor has anything to say.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        *self == Self::default()
    }

    /// Whether something is held under it.
    #[must_use]
    pub fn holds(&self, editor: &Editor) -> bool {
        self.held.is_some() && editor.draft().is_some_and(Draft::ends_with_the_pointer)
    }

    /// Whether it may be shown for what is in hand now. A drawing that ended takes it along: who draws no more sees the map.
    #[must_use]
    pub fn suits(&self, editor: &Editor) -> bool {
        let ended = editor.tool() == Tool::Select && self.shown_for.is_some_and(|tool| tool != Tool::Select);
        self.holds(editor) || (serves(editor) && !ended)
    }

    /// Shows it for the tool in hand.
    pub fn show(&mut self, editor: &Editor) {
        self.shown_for = Some(editor.tool());
    }

    /// Hides it. What came of the last thing that was held is still to be told.
    pub fn hide(&mut self) {
        self.shown_for = None;
        self.held = None;
    }

    /// Does what a key asks for, at a place of the map where something lies or nothing: what a pointer would have done.
    pub fn act(
        &mut self,
        asked: CrosshairKey,
        editor: &Editor,
        view: &Viewport,
        under: Option<Target>,
    ) -> Vec<PointerInput> {
        match asked {
            CrosshairKey::Show => self.show(editor),
            CrosshairKey::Hide => self.hide(),
            CrosshairKey::LetGo => return self.let_go(editor),
            CrosshairKey::Press if self.holds(editor) => return self.put_down(view),
            CrosshairKey::Press => return self.press(editor, view, under),
            CrosshairKey::Pick => return self.click(editor, view, under),
            CrosshairKey::Take => {
                let picked = editor.selection().and_then(Selection::target);
                return picked.map_or_else(Vec::new, |target| self.take(editor, target));
            }
        }
        Vec::new()
    }

    /// The map moved under it.
    pub fn moved(&mut self, editor: &Editor, view: &Viewport) -> Option<PointerInput> {
        self.outcome = None;
        let holds = self.holds(editor);
        match &mut self.held {
            Some(held) if holds => {
                held.moved |= !is_at(held.from, view);
                Some(PointerInput::Drag { at: view.center })
            }
            _ => self.is_shown().then_some(PointerInput::Hover { at: view.center }),
        }
    }

    /// What keys hold is let go, and is where it was.
    pub fn let_go(&mut self, editor: &Editor) -> Vec<PointerInput> {
        let holds = self.holds(editor);
        let Some(held) = self.held.take().filter(|_| holds) else { return Vec::new() };
        self.outcome = Some(Saying::Left(held.target));
        vec![PointerInput::Cancel]
    }

    /// What is told when a pointer does something: keys give way to it. One that only passes over the map does not draw away
    /// what they hold.
    pub fn yield_to(&mut self, editor: &Editor, event: PointerInput) -> Vec<PointerInput> {
        let holds = self.holds(editor);
        if holds && matches!(event, PointerInput::Hover { .. }) {
            return Vec::new();
        }
        *self = Self::default();
        holds.then_some(PointerInput::Cancel).into_iter().chain([event]).collect()
    }

    /// What people are told, when this lies under it.
    #[must_use]
    pub fn says(&self, editor: &Editor, under: Option<&Target>) -> Option<Saying> {
        if let Some(held) = self.held.as_ref().filter(|_| self.holds(editor)) {
            return Some(Saying::Taken(held.target.clone()));
        }
        if self.outcome.is_some() {
            return self.outcome.clone();
        }
        match under.filter(|_| self.is_shown()) {
            Some(Target::Anywhere) => None,
            Some(target) => Some(Saying::Under(target.clone())),
            None => (self.is_shown() && editor.tool() == Tool::Select).then_some(Saying::Nothing),
        }
    }

    fn press(&mut self, editor: &Editor, view: &Viewport, under: Option<Target>) -> Vec<PointerInput> {
        match (editor.tool(), under) {
            (Tool::Lasso | Tool::Split, _) if editor.draft().is_none() => {
                self.hold(editor, Target::Anywhere, view.center)
            }
            (Tool::Select, Some(target)) if editor.can_grab(&target) => self.take(editor, target),
            (_, under) => self.click(editor, view, under),
        }
    }

    fn click(&mut self, editor: &Editor, view: &Viewport, under: Option<Target>) -> Vec<PointerInput> {
        self.show(editor);
        vec![PointerInput::Click { at: view.center, target: under }]
    }

    /// Takes something where it is: the map has to bring it under the crosshair.
    fn take(&mut self, editor: &Editor, target: Target) -> Vec<PointerInput> {
        editor.place_of(&target).map_or_else(Vec::new, |at| self.hold(editor, target, at))
    }

    fn hold(&mut self, editor: &Editor, target: Target, at: LonLat) -> Vec<PointerInput> {
        self.show(editor);
        self.outcome = None;
        self.held = Some(Held { target: target.clone(), from: at, moved: false });
        vec![PointerInput::Grab { target, at }]
    }

    /// Lets go of what is held where it is now. What is still where it was taken was not changed.
    fn put_down(&mut self, view: &Viewport) -> Vec<PointerInput> {
        let Some(held) = self.held.take() else { return Vec::new() };
        let changes = match &held.target {
            // A stroke may end where it began.
            Target::Anywhere => held.moved,
            // The corner is new.
            Target::Side(_) => true,
            _ => !is_at(held.from, view),
        };
        self.outcome = Some(Saying::PutDown(held.target));
        vec![if changes { PointerInput::Drop { at: view.center } } else { PointerInput::Cancel }]
    }
}

/// How far it reaches. Of what is to be taken as far as a finger, so that few steps lead there; where something is drawn, what is
/// near is not meant.
#[must_use]
pub fn reach(editor: &Editor) -> Reach {
    if editor.tool() == Tool::Select { Reach::Coarse } else { Reach::Fine }
}

/// Whether a place is under the crosshair.
fn is_at(place: LonLat, view: &Viewport) -> bool {
    view.project(place).distance_to(view.project(view.center)) < STILL
}

#[cfg(test)]
mod tests;
