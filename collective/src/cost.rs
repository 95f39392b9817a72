//! What moving goods costs in a week: the formula of French haulage practice, and what stands beside it.
//!
//! ```text
//! cost per week = Σ tours (CK·km + CC·(loading + driving + service + waiting)) + CJ·vehicle days
//!               + Σ members (preparation, ordering, administration)·value of an hour
//!               + Σ transfers (fixed time + time for each crate)·value of an hour + losses
//!               + Σ hubs (rent, energy, amortization)
//! ```
//!
//! The sum is kept by nature from the beginning, so that the parts always make the whole.

mod vehicle_days;

pub(crate) use vehicle_days::{DayTour, vehicle_days};

use crate::analysis::{CostSplit, LogisticsCost};
use crate::parameters::Vehicle;
use crate::quantity::{Euros, Kilograms, KilogramsCo2e, Meters, Seconds};

/// What haulage costs: the three terms (« trinôme »), by nature.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Haulage {
    /// Kilometres, and the vehicle's part of its days.
    pub vehicle: Euros,
    /// Hours, and the driver's part of the days.
    pub labor: Euros,
}

impl Haulage {
    /// The cost of driving so far, working so long and keeping the vehicle for so many days.
    #[must_use]
    pub fn of(vehicle: &Vehicle, distance: Meters, work: Seconds, days: f64) -> Self {
        Self {
            vehicle: vehicle.per_km * distance.kilometers() + vehicle.per_day * days,
            labor: vehicle.per_hour * work.hours() + vehicle.driver_per_day * days,
        }
    }

    /// Both together.
    #[must_use]
    pub fn total(self) -> Euros {
        self.vehicle + self.labor
    }
}

/// The account of one week, by nature.
#[derive(Debug, Clone, Copy, Default)]
pub struct Ledger {
    split: CostSplit,
    work: Seconds,
    distance: Meters,
    co2e: KilogramsCo2e,
    tours: usize,
    filled: f64,
}

impl Ledger {
    /// Enters a tour with its share of the vehicle's day; `filled` is the share of the vehicle that is full at its fullest.
    pub fn tour(&mut self, vehicle: &Vehicle, distance: Meters, work: Seconds, days: f64, filled: f64) {
        let haulage = Haulage::of(vehicle, distance, work, days);
        self.split.vehicle += haulage.vehicle;
        self.split.labor += haulage.labor;
        self.work += work;
        self.distance += distance;
        self.co2e += vehicle.co2e_per_km * distance.kilometers();
        self.tours += 1;
        self.filled += filled;
    }

    /// Enters work of members beside the tours: preparation, ordering, administration.
    pub fn preparation(&mut self, work: Seconds, hour: Euros) {
        self.split.labor += hour * work.hours();
        self.work += work;
    }

    /// Enters work of transfers, and what the goods lost by them are worth.
    pub fn transfer(&mut self, work: Seconds, hour: Euros, lost: Euros) {
        self.split.handling += hour * work.hours() + lost;
        self.work += work;
    }

    /// Enters a place: rent, energy and amortization of a week, with what its energy emits.
    pub fn place(&mut self, cost: Euros, co2e: KilogramsCo2e) {
        self.split.place += cost;
        self.co2e += co2e;
    }

    /// The readings of the account, for so many goods of that turnover.
    #[must_use]
    pub fn close(&self, goods: Kilograms, turnover: Option<Euros>) -> LogisticsCost {
        let split = self.split;
        let per_week = split.vehicle + split.labor + split.handling + split.place;
        LogisticsCost {
            per_week,
            per_kg: (goods > Kilograms::ZERO).then(|| per_week / goods.0),
            turnover_share: turnover.filter(|turnover| *turnover > Euros::ZERO).map(|turnover| per_week / turnover),
            hours_per_week: self.work.hours(),
            split,
            distance_per_week: self.distance,
            co2e_per_week: self.co2e,
            tours_per_week: self.tours,
            fill_rate: (self.tours > 0).then(|| self.filled / self.tours as f64),
        }
    }
}

#[cfg(test)]
mod tests;
