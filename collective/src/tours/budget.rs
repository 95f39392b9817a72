//! How long to search: passed in, because this crate has no clock.

use crate::quantity::Euros;

/// Tells the search how much of its time is gone, and hears of better plans.
pub trait Budget {
    /// The share of the budget that is spent: 0 at the beginning, 1 or more to stop. Called once for each iteration, so a
    /// clock should be read only at every few calls. The search cools down along this value: one that jumps from 0 to 1 is
    /// allowed (cancellation), one that rises evenly gives the best plans.
    fn spent(&mut self) -> f64;

    /// A plan better than all before was found; `cost` is its cost.
    fn improved(&mut self, cost: Euros) {
        let _ = cost;
    }
}

/// So many iterations: deterministic.
#[derive(Debug, Clone, Copy)]
pub struct Iterations {
    total: u64,
    done: u64,
}

impl Iterations {
    /// A budget of `total` iterations.
    #[must_use]
    pub fn new(total: u64) -> Self {
        Self { total, done: 0 }
    }
}

impl Budget for Iterations {
    fn spent(&mut self) -> f64 {
        if self.done >= self.total {
            return 1.0;
        }
        self.done += 1;
        (self.done - 1) as f64 / self.total as f64
    }
}

/// So many iterations, or fewer when `stop` answers yes: for work that a newer edit makes useless.
pub struct Cancellable<'a> {
    iterations: Iterations,
    stop: &'a dyn Fn() -> bool,
}

/// `stop` is asked once in so many iterations.
const STOP_CHECK_INTERVAL: u64 = 64;

impl<'a> Cancellable<'a> {
    /// A budget of `total` iterations that ends early when `stop` answers yes.
    #[must_use]
    pub fn new(total: u64, stop: &'a dyn Fn() -> bool) -> Self {
        Self { iterations: Iterations::new(total), stop }
    }
}

impl Budget for Cancellable<'_> {
    fn spent(&mut self) -> f64 {
        if self.iterations.done.is_multiple_of(STOP_CHECK_INTERVAL) && (self.stop)() {
            return 1.0;
        }
        self.iterations.spent()
    }
}
