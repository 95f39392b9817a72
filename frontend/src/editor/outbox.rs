//! Edits on their way to the server: one at a time, in order, until they arrive.

use super::patience::wait_after;
use super::unsent::UnsentEdit;
use collective::document::{CollectiveId, GestureId, Revision};
use collective::edit::Edit;
use std::collections::VecDeque;

/// Whether everything is on the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaveState {
    /// Everything is.
    Saved,
    /// Something is on its way.
    Saving,
    /// The server does not answer; edits are kept and sent again.
    Offline,
}

/// An edit to be sent.
#[derive(Debug, Clone, PartialEq)]
pub struct Delivery {
    /// To which collective.
    pub collective: CollectiveId,
    /// The gesture that made it.
    pub gesture: GestureId,
    /// The revision it was made on.
    pub base: Revision,
    /// The edit.
    pub edit: Edit,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Outbox {
    queue: VecDeque<(GestureId, Edit)>,
    under_way: bool,
    failures: u32,
}

impl Outbox {
    pub(super) fn len(&self) -> u64 {
        self.queue.len() as u64
    }

    pub(super) fn state(&self) -> SaveState {
        match (self.queue.is_empty(), self.failures) {
            (true, _) => SaveState::Saved,
            (false, 0) => SaveState::Saving,
            (false, _) => SaveState::Offline,
        }
    }

    /// Queues the edit of a gesture, a new one or one that was queued before.
    pub(super) fn push(&mut self, gesture: GestureId, edit: Edit) {
        self.queue.push_back((gesture, edit));
    }

    pub(super) fn unsent(&self) -> Vec<UnsentEdit> {
        self.queue.iter().map(|(gesture, edit)| UnsentEdit { gesture: *gesture, edit: edit.clone() }).collect()
    }

    pub(super) fn gestures(&self) -> Vec<GestureId> {
        self.queue.iter().map(|(gesture, _)| *gesture).collect()
    }

    /// The edit to send now: none while one is under way or the server is waited for.
    pub(super) fn next(&mut self, collective: CollectiveId, base: Revision) -> Option<Delivery> {
        if self.under_way {
            return None;
        }
        let (gesture, edit) = self.queue.front().cloned()?;
        self.under_way = true;
        Some(Delivery { collective, gesture, base, edit })
    }

    /// Takes an answered edit out. Whether it was there.
    pub(super) fn answered(&mut self, gesture: GestureId) -> bool {
        self.under_way = false;
        self.failures = 0;
        let before = self.queue.len();
        self.queue.retain(|(other, _)| *other != gesture);
        self.queue.len() < before
    }

    /// The server could not be reached; gives the seconds to wait.
    pub(super) fn failed(&mut self) -> u32 {
        let wait = wait_after(self.failures);
        self.failures += 1;
        wait
    }

    /// The wait is over.
    pub(super) fn wake(&mut self) {
        self.under_way = false;
    }

    /// Keeps the edits for which `keep` says so, in order. It is told whether the server may have the edit already: one whose
    /// answer is not here yet.
    pub(super) fn retain(&mut self, mut keep: impl FnMut(GestureId, &Edit, bool) -> bool) {
        let mut may_be_there = self.under_way || self.failures > 0;
        self.queue.retain(|(gesture, edit)| keep(*gesture, edit, std::mem::take(&mut may_be_there)));
    }
}
