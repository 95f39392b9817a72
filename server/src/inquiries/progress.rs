//! How far an inquiry is.

use collective::means::Executor;
use serde::Serialize;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Pieces of work of an inquiry: those done, and those that are known to be needed. Before its analysis is there, none is.
#[derive(Debug, Default)]
pub(super) struct Counter {
    done: AtomicUsize,
    of: AtomicUsize,
}

/// What a [`Counter`] says at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Progress {
    /// Pieces of work that are done.
    pub done: usize,
    /// Pieces that are known to be needed so far; more may come.
    pub of: usize,
}

impl Counter {
    pub(super) fn progress(&self) -> Progress {
        // In this order: never more done than needed.
        let done = self.done.load(Ordering::Acquire);
        Progress { done, of: self.of.load(Ordering::Acquire).max(done) }
    }

    pub(super) fn begin(&self) {
        self.done.store(0, Ordering::Release);
        self.of.store(0, Ordering::Release);
    }
}

/// One piece after the other, each counted.
pub(super) struct Counting<'a>(pub(super) &'a Counter);

impl Executor for Counting<'_> {
    fn execute(&self, pieces: usize, work: &(dyn Fn(usize) + Sync)) {
        self.0.of.fetch_add(pieces, Ordering::AcqRel);
        for piece in 0..pieces {
            work(piece);
            self.0.done.fetch_add(1, Ordering::AcqRel);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_counted_while_they_are_done() {
        let counter = Counter::default();
        let counting = Counting(&counter);
        counting.execute(3, &|piece| assert_eq!(counter.progress(), Progress { done: piece, of: 3 }));
        counting.execute(2, &|_| ());
        assert_eq!(counter.progress(), Progress { done: 5, of: 5 });
        counter.begin();
        assert_eq!(counter.progress(), Progress::default());
    }
}
