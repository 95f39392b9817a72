//! Undo and redo: edits that take a gesture back, newest last.

use collective::document::{GestureId, VariantId};
use collective::edit::Edit;

/// A way back, or forth again.
#[derive(Debug, Clone)]
pub(super) struct Step {
    /// The edit that goes it.
    pub(super) edit: Edit,
    /// The gesture whose edit it takes back.
    pub(super) gesture: GestureId,
    /// The variant that was on screen when people made the gesture.
    pub(super) seen_in: VariantId,
}

#[derive(Debug, Clone, Default)]
pub(super) struct History {
    undo: Vec<Step>,
    redo: Vec<Step>,
}

impl History {
    pub(super) fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    pub(super) fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    /// A new gesture: what had been undone can no longer be redone.
    pub(super) fn did(&mut self, inverse: Step) {
        self.undo.push(inverse);
        self.redo.clear();
    }

    pub(super) fn take_undo(&mut self) -> Option<Step> {
        self.undo.pop()
    }

    pub(super) fn undid(&mut self, again: Step) {
        self.redo.push(again);
    }

    pub(super) fn take_redo(&mut self) -> Option<Step> {
        self.redo.pop()
    }

    pub(super) fn redid(&mut self, inverse: Step) {
        self.undo.push(inverse);
    }

    /// The edit of a gesture was applied anew, to a document that somebody else changed: this takes it back now. Without
    /// one it was let go, and there is nothing to take back.
    pub(super) fn rebase(&mut self, gesture: GestureId, inverse: Option<&Edit>) {
        for steps in [&mut self.undo, &mut self.redo] {
            match inverse {
                Some(inverse) => {
                    let of_it = steps.iter_mut().filter(|step| step.gesture == gesture);
                    of_it.for_each(|step| step.edit.clone_from(inverse));
                }
                None => steps.retain(|step| step.gesture != gesture),
            }
        }
    }
}
