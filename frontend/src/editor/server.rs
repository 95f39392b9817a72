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
                self.history = super::History::default();
                vec![Effect::Tell(Notice::Refused), Effect::Reload]
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

    /// Takes the server's document and puts what is still under way on top; what no longer applies is let go.
    fn load(&mut self, revision: Revision, document: Collective) -> Vec<Effect> {
        // An answer that was overtaken by an edit's own answer.
        if revision < self.confirmed {
            return vec![Effect::Reload];
        }
        let mut document = document;
        self.outbox.retain(|edit| match document.edited(edit) {
            Ok((next, _)) => {
                document = next;
                true
            }
            Err(_) => false,
        });
        self.confirmed = revision;
        if !document.variants.contains_key(&self.variant) {
            self.variant = document.reference;
        }
        self.document = Arc::new(document);
        self.forget_what_is_gone();
        self.send()
    }

    pub(super) fn send(&mut self) -> Vec<Effect> {
        self.outbox.next(self.id, self.confirmed).map(Effect::Send).into_iter().collect()
    }
}
