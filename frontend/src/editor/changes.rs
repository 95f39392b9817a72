//! What changes the document: a finished gesture, the step back and the step forth again.

use super::history::Step;
use super::{Draft, Editor, Effect, Notice};
use collective::document::{Collective, GestureId, VariantId};
use collective::edit::{Edit, EditFault};
use std::sync::Arc;
use uuid::Uuid;

impl Editor {
    /// Applies an edit here, remembers how to undo it and sends it.
    pub(super) fn commit(&mut self, edit: Edit) -> Vec<Effect> {
        match self.document.edited(&edit) {
            Ok((document, inverse)) => {
                // A press that changed nothing is no undo step.
                if document == *self.document {
                    return Vec::new();
                }
                let gesture = GestureId(Uuid::new_v4());
                self.document = Arc::new(document);
                self.history.did(Step { edit: inverse, gesture, seen_in: self.variant });
                let mut effects = self.leave_a_variant_that_is_gone(None);
                effects.extend(self.enqueue(gesture, edit));
                effects
            }
            Err(EditFault::Window(_)) => vec![Effect::Tell(Notice::ClosesFirst)],
            Err(EditFault::Name) => vec![Effect::Tell(Notice::NoName)],
            Err(_) => vec![Effect::Tell(Notice::NotPossible)],
        }
    }

    /// The step back. What is being drawn is taken back first, and nothing else with it.
    pub(super) fn undo(&mut self) -> Vec<Effect> {
        if self.draft.is_some() {
            self.take_back_draft();
            return Vec::new();
        }
        let Some(step) = self.history.take_undo() else { return Vec::new() };
        match self.document.edited(&step.edit) {
            Ok((document, again)) => {
                let gesture = GestureId(Uuid::new_v4());
                self.history.undid(Step { edit: again, gesture, seen_in: step.seen_in });
                self.replace(document, step, gesture)
            }
            Err(_) => vec![Effect::Tell(Notice::CannotUndo)],
        }
    }

    /// The step forth again; nothing while something is being drawn, which would have to go for it.
    pub(super) fn redo(&mut self) -> Vec<Effect> {
        if self.draft.is_some() {
            return Vec::new();
        }
        let Some(step) = self.history.take_redo() else { return Vec::new() };
        match self.document.edited(&step.edit) {
            Ok((document, inverse)) => {
                let gesture = GestureId(Uuid::new_v4());
                self.history.redid(Step { edit: inverse, gesture, seen_in: step.seen_in });
                self.replace(document, step, gesture)
            }
            Err(_) => vec![Effect::Tell(Notice::CannotUndo)],
        }
    }

    /// The last corner of a ring is taken back; of another draft, all of it.
    fn take_back_draft(&mut self) {
        match &mut self.draft {
            Some(Draft::Ring { .. }) => self.take_back_corner(),
            _ => self.leave_draft(),
        }
    }

    /// Takes the last corner of the ring back; with its first one the ring goes.
    pub(super) fn take_back_corner(&mut self) {
        if let Some(Draft::Ring { corners, .. }) = &mut self.draft {
            corners.pop();
            if corners.is_empty() {
                self.draft = None;
            }
        }
    }

    /// Takes the document after a step, and shows where it changed: nobody looks for a change in a variant that is not on
    /// screen.
    fn replace(&mut self, document: Collective, step: Step, gesture: GestureId) -> Vec<Effect> {
        let before = std::mem::replace(&mut self.document, Arc::new(document));
        let changed: Vec<VariantId> = self
            .document
            .variants
            .iter()
            .filter(|(id, variant)| before.variants.get(id) != Some(variant))
            .map(|(id, _)| *id)
            .collect();
        let mut effects = self.leave_a_variant_that_is_gone(Some(step.seen_in));
        if let Some(first) = changed.first().filter(|_| !changed.contains(&self.variant)) {
            effects.extend(self.show(*first));
        }
        self.forget_what_is_gone();
        effects.extend(self.enqueue(gesture, step.edit));
        effects
    }

    /// Shows another variant when the one on screen is gone: the one people came from, or else the reference.
    pub(super) fn leave_a_variant_that_is_gone(&mut self, came_from: Option<VariantId>) -> Vec<Effect> {
        if self.document.variants.contains_key(&self.variant) {
            return Vec::new();
        }
        let there = came_from.filter(|id| self.document.variants.contains_key(id));
        self.show(there.unwrap_or(self.document.reference))
    }

    pub(super) fn enqueue(&mut self, gesture: GestureId, edit: Edit) -> Vec<Effect> {
        self.outbox.push(gesture, edit);
        self.send()
    }
}

#[cfg(test)]
mod tests;
