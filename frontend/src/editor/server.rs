//! What the server answers, and keeping in step with it.

use super::{Editor, Effect, Notice, ServerInput};
use collective::document::{Collective, Revision};
use std::sync::Arc;

impl Editor {
    pub(super) fn hear(&mut self, answer: ServerInput) -> Vec<Effect> {
        match answer {
            ServerInput::Delivered { gesture, revision } => {
                let in_step = revision.0 == self.confirmed.0 + 1;
                self.outbox.answered(gesture);
                self.confirmed = self.confirmed.max(revision);
                let mut effects = self.send();
                if !in_step {
                    effects.push(Effect::Reload);
                }
                effects
            }
            ServerInput::Refused { gesture } => {
                self.outbox.answered(gesture);
                // What came before it can still be undone; the reload takes care of what came after.
                self.history.rebase(gesture, None);
                // Why, the shell tells.
                vec![Effect::Reload]
            }
            ServerInput::Unreachable => vec![Effect::RetryIn(self.outbox.failed())],
            ServerInput::Retry => {
                self.outbox.wake();
                self.send()
            }
            ServerInput::Loaded { revision, document } => self.load(revision, *document),
            ServerInput::Advanced(revision) if revision > self.revision() => {
                vec![Effect::Tell(Notice::ChangedElsewhere), Effect::Reload]
            }
            ServerInput::Advanced(_) => Vec::new(),
        }
    }

    /// Takes the server's document and puts what is still under way on top. What no longer applies is let go, with the step
    /// that would take it back, and told; what does is taken back from now on to where it was put.
    fn load(&mut self, revision: Revision, document: Collective) -> Vec<Effect> {
        // An answer that was overtaken by an edit's own answer.
        if revision < self.confirmed {
            return vec![Effect::Reload];
        }
        let mut document = document;
        let mut dropped = 0;
        let (outbox, history) = (&mut self.outbox, &mut self.history);
        outbox.retain(|gesture, edit, may_be_there| match document.edited(edit) {
            // What is in this document already keeps the way back that it had.
            Ok((next, _)) if next == document => true,
            Ok((next, inverse)) => {
                document = next;
                history.rebase(gesture, Some(&inverse));
                true
            }
            // It may be what this document has already: the answer will tell.
            Err(_) if may_be_there => true,
            Err(_) => {
                history.rebase(gesture, None);
                dropped += 1;
                false
            }
        });
        self.confirmed = revision;
        self.document = Arc::new(document);
        let mut effects = self.leave_a_variant_that_is_gone(None);
        self.forget_what_is_gone();
        effects.extend(self.send());
        if dropped > 0 {
            effects.push(Effect::Tell(Notice::Dropped(dropped)));
        }
        effects
    }

    pub(super) fn send(&mut self) -> Vec<Effect> {
        self.outbox.next(self.id, self.confirmed).map(Effect::Send).into_iter().collect()
    }
}
