//! What a computation is lent by its caller: hands, memory, and a word when nobody waits any more. This crate has no threads,
//! no clock and keeps nothing; with other means the same question has the same answer, sooner or later.

use crate::organizations::{Afresh, Planner};
use std::sync::OnceLock;

/// What a computation is lent by its caller.
#[derive(Clone, Copy)]
pub struct Means<'a> {
    /// Whether nobody waits for the answer any more.
    pub cancelled: &'a (dyn Fn() -> bool + Sync),
    /// Who does pieces of work that do not depend on each other.
    pub executor: &'a dyn Executor,
    /// Who plans the tours of a round: afresh, or from memory.
    pub planner: &'a dyn Planner,
}

impl<'a> Means<'a> {
    /// One pair of hands and no memory.
    #[must_use]
    pub fn alone(cancelled: &'a (dyn Fn() -> bool + Sync)) -> Self {
        Self { cancelled, executor: &OneByOne, planner: &Afresh }
    }

    /// The answers to so many pieces of work, in their order whoever did them.
    pub(crate) fn each<T: Send + Sync>(&self, pieces: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
        let done: Vec<OnceLock<T>> = (0..pieces).map(|_| OnceLock::new()).collect();
        self.executor.execute(pieces, &|piece| {
            done[piece].get_or_init(|| work(piece));
        });
        // A piece that an executor has left out is done here.
        done.into_iter().enumerate().map(|(piece, done)| done.into_inner().unwrap_or_else(|| work(piece))).collect()
    }
}

/// Does pieces of work that do not depend on each other, in any order, perhaps several at once.
pub trait Executor: Sync {
    /// Calls `work` once with each number below `pieces`, and returns when all are done.
    fn execute(&self, pieces: usize, work: &(dyn Fn(usize) + Sync));
}

/// One piece after the other.
#[derive(Debug, Clone, Copy, Default)]
pub struct OneByOne;

impl Executor for OneByOne {
    fn execute(&self, pieces: usize, work: &(dyn Fn(usize) + Sync)) {
        (0..pieces).for_each(work);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Backwards;

    impl Executor for Backwards {
        fn execute(&self, pieces: usize, work: &(dyn Fn(usize) + Sync)) {
            (1..pieces).rev().for_each(work);
        }
    }

    #[test]
    fn answers_stand_in_their_order_and_none_is_missing() {
        let never = || false;
        let means = Means { executor: &Backwards, ..Means::alone(&never) };
        assert_eq!(means.each(4, |piece| piece * piece), [0, 1, 4, 9]);
    }
}
