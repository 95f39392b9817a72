//! The time members need to prepare orders.

use super::Parameters;
use crate::document::PointKind;
use crate::quantity::{Kilograms, Seconds};

/// The parameters of preparation, read once for the many orders of a week.
#[derive(Debug, Clone, Copy)]
pub struct PreparationTimes {
    basket: Kilograms,
    per_basket: Seconds,
    per_pick_up_order: Seconds,
    per_order: Seconds,
}

impl Parameters {
    /// How long orders take.
    #[must_use]
    pub fn preparation(&self) -> PreparationTimes {
        let minutes = |key| Seconds::from_minutes(self.value(key));
        PreparationTimes {
            basket: Kilograms(self.value("preparation.basket_weight")),
            per_basket: minutes("preparation.per_basket"),
            per_pick_up_order: minutes("preparation.per_pick_up_order"),
            per_order: minutes("preparation.per_order"),
        }
    }
}

impl PreparationTimes {
    /// The time a member needs to prepare one order of so much for a point of this kind. An order in bulk takes its time
    /// whatever it holds, but a small one not longer than as much in baskets.
    #[must_use]
    pub fn of(&self, kind: PointKind, goods: Kilograms) -> Seconds {
        let in_baskets = self.per_pick_up_order + self.per_basket * (goods / self.basket);
        match kind {
            PointKind::PickUpPoint => in_baskets,
            PointKind::Canteen | PointKind::CentralKitchen | PointKind::Shop | PointKind::Market => {
                self.per_order.min(in_baskets)
            }
        }
    }
}
