//! Undo and redo: edits that take a gesture back, newest last.

use collective::edit::Edit;

#[derive(Debug, Clone, Default)]
pub(super) struct History {
    undo: Vec<Edit>,
    redo: Vec<Edit>,
}

impl History {
    pub(super) fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    pub(super) fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    /// A new gesture: what had been undone can no longer be redone.
    pub(super) fn did(&mut self, inverse: Edit) {
        self.undo.push(inverse);
        self.redo.clear();
    }

    pub(super) fn take_undo(&mut self) -> Option<Edit> {
        self.undo.pop()
    }

    pub(super) fn undid(&mut self, again: Edit) {
        self.redo.push(again);
    }

    pub(super) fn take_redo(&mut self) -> Option<Edit> {
        self.redo.pop()
    }

    pub(super) fn redid(&mut self, inverse: Edit) {
        self.undo.push(inverse);
    }
}
