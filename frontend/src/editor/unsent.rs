//! Edits that have not reached the server, as they are kept on the device until they have: they outlive the page.

use super::history::Step;
use super::{Editor, Effect, Notice};
use collective::document::{CollectiveId, GestureId};
use collective::edit::Edit;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use uuid::Uuid;

/// The form in which they are kept. What is kept in another one is not read.
const FORM: u32 = 1;

/// An edit on its way, with the gesture that made it: the server counts a gesture once, however often it is sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UnsentEdit {
    /// The gesture.
    pub gesture: GestureId,
    /// The edit.
    pub edit: Edit,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    form: u32,
    edits: Vec<UnsentEdit>,
}

/// How all names begin under which edits of a collective are kept.
#[must_use]
pub fn kept_names(collective: CollectiveId) -> String {
    format!("perimetre.unsent.{collective}.")
}

/// The name under which one open page keeps its own: several may show the same collective.
#[must_use]
pub fn kept_name(collective: CollectiveId, page: Uuid) -> String {
    format!("{}{page}", kept_names(collective))
}

/// The edits as they are kept.
#[must_use]
pub fn kept_text(edits: Vec<UnsentEdit>) -> Option<String> {
    serde_json::to_string(&Kept { form: FORM, edits }).ok()
}

/// The edits that were kept; `None` when they were kept in another form.
#[must_use]
pub fn read_kept(text: &str) -> Option<Vec<UnsentEdit>> {
    let kept: Kept = serde_json::from_str(text).ok()?;
    (kept.form == FORM).then_some(kept.edits)
}

impl Editor {
    /// Everything that has not reached the server, in order.
    #[must_use]
    pub fn unsent(&self) -> Vec<UnsentEdit> {
        self.outbox.unsent()
    }

    /// The gestures of the same: they differ whenever it differs.
    #[must_use]
    pub fn unsent_gestures(&self) -> Vec<GestureId> {
        self.outbox.gestures()
    }

    /// Puts what an earlier page could not send on top of the document, and sends it. What no longer applies is let go, as
    /// with edits that are under way when somebody else changes the collective.
    pub(super) fn recall(&mut self, kept: Vec<UnsentEdit>) -> Vec<Effect> {
        let known = self.outbox.gestures();
        let (mut recalled, mut dropped) = (false, 0);
        for UnsentEdit { gesture, edit } in kept {
            if known.contains(&gesture) {
                continue;
            }
            match self.document.edited(&edit) {
                Ok((document, inverse)) => {
                    // What had arrived after all changes nothing; the server says so of its gesture.
                    if document != *self.document {
                        self.history.did(Step { edit: inverse, gesture, seen_in: self.variant });
                        self.document = Arc::new(document);
                        recalled = true;
                    }
                    self.outbox.push(gesture, edit);
                }
                Err(_) => dropped += 1,
            }
        }
        let mut effects = self.leave_a_variant_that_is_gone(None);
        effects.extend(self.send());
        match (recalled, dropped) {
            (_, 1..) => effects.push(Effect::Tell(Notice::Dropped(dropped))),
            (true, 0) => effects.push(Effect::Tell(Notice::Recalled)),
            (false, 0) => {}
        }
        effects
    }
}

#[cfg(test)]
mod tests;
