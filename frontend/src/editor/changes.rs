//! What changes the document: a finished gesture, the step back and the step forth again.

use super::{Editor, Effect, Notice};
use collective::document::Collective;
use collective::edit::{Edit, EditFault};
use std::sync::Arc;

impl Editor {
    /// Applies an edit here, remembers how to undo it and sends it.
    pub(super) fn commit(&mut self, edit: Edit) -> Vec<Effect> {
        match self.document.edited(&edit) {
            Ok((document, inverse)) => {
                // A press that changed nothing is no undo step.
                if document == *self.document {
                    return Vec::new();
                }
                self.document = Arc::new(document);
                self.history.did(inverse);
                self.enqueue(edit)
            }
            Err(EditFault::Window(_)) => vec![Effect::Tell(Notice::ClosesFirst)],
            Err(_) => vec![Effect::Tell(Notice::NotPossible)],
        }
    }

    pub(super) fn undo(&mut self) -> Vec<Effect> {
        self.draft = None;
        let Some(edit) = self.history.take_undo() else { return Vec::new() };
        match self.document.edited(&edit) {
            Ok((document, again)) => {
                self.history.undid(again);
                self.replace(document, edit)
            }
            Err(_) => vec![Effect::Tell(Notice::CannotUndo)],
        }
    }

    pub(super) fn redo(&mut self) -> Vec<Effect> {
        self.draft = None;
        let Some(edit) = self.history.take_redo() else { return Vec::new() };
        match self.document.edited(&edit) {
            Ok((document, inverse)) => {
                self.history.redid(inverse);
                self.replace(document, edit)
            }
            Err(_) => vec![Effect::Tell(Notice::CannotUndo)],
        }
    }

    fn replace(&mut self, document: Collective, edit: Edit) -> Vec<Effect> {
        self.document = Arc::new(document);
        self.forget_what_is_gone();
        self.enqueue(edit)
    }

    pub(super) fn enqueue(&mut self, edit: Edit) -> Vec<Effect> {
        self.outbox.push(edit);
        self.send()
    }
}
