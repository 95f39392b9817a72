//! What a route costs for carrying too much or lasting too long.

use crate::tours::model::Model;

/// Prices of what is too much.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Penalty {
    /// Of a unit of each kind of load.
    pub(super) load: [f64; 2],
    /// Of a millisecond.
    pub(super) duty: f64,
}

impl Penalty {
    /// So many times as dear.
    pub(super) fn times(self, factor: f64) -> Self {
        Self { load: self.load.map(|price| price * factor), duty: self.duty * factor }
    }

    /// The price of a route; with a single kind of load and no duty (`RICH` false) the rest is not looked at.
    pub(super) fn price<const RICH: bool>(&self, model: &Model, load: [f64; 2], time: f64) -> f64 {
        let over = load[0] - model.room[0];
        let mut price = if over > 0.0 { over * self.load[0] } else { 0.0 };
        if RICH {
            if load[1] > model.room[1] {
                price += (load[1] - model.room[1]) * self.load[1];
            }
            if time > model.max_duty {
                price += (time - model.max_duty) * self.duty;
            }
        }
        price
    }
}
