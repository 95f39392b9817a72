//! What an organization uses in a week before any price: kilometers, hours and days of each vehicle, hours of work, places.
//!
//! A cost is a bill of quantities times prices. With the bill, other prices are tried on the same plan without planning
//! anything, and an explanation can show from what a figure was multiplied.

use crate::analysis::{CostSplit, LogisticsCost, OrganizationReport};
use crate::parameters::{Parameters, Vehicle, VehicleKey};
use crate::quantity::{Euros, Kilograms, KilogramsCo2e, Meters, Seconds};
use std::collections::BTreeMap;

/// What one type of vehicle does in a week.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct VehicleUse {
    /// Road driven.
    pub distance: Meters,
    /// Loading, driving, service and waiting.
    pub work: Seconds,
    /// Days for which it is kept, with its driver; 0 for a vehicle that costs nothing by the day.
    pub days: f64,
}

/// What an organization uses in a week.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BillOfQuantities {
    /// By type of vehicle.
    pub vehicles: BTreeMap<VehicleKey, VehicleUse>,
    /// Preparation of orders and administration.
    pub preparation: Seconds,
    /// Work of transfers.
    pub transfer: Seconds,
    /// What the goods lost by transfers are worth.
    pub lost: Euros,
    /// Rent, energy and amortization of places.
    pub place: Euros,
    /// What the energy of places emits.
    pub place_co2e: KilogramsCo2e,
    /// Goods that are moved.
    pub goods: Kilograms,
    /// What these are sold for, when known.
    pub turnover: Option<Euros>,
    tours: usize,
    fill_rate: Option<f64>,
}

impl BillOfQuantities {
    /// The bill of an organization that was costed with these prices.
    ///
    /// A report tells hours of preparation and of transfers together; they are told apart by what they cost. Where an hour
    /// costs nothing all of them are entered as preparation.
    #[must_use]
    pub fn of(report: &OrganizationReport, prices: &Parameters) -> Self {
        let mut bill = Self { tours: report.cost.tours_per_week, fill_rate: report.cost.fill_rate, ..Self::default() };
        for tour in &report.tours {
            let vehicle = prices.vehicle(&tour.vehicle);
            let used = bill.vehicles.entry(vehicle.key.clone()).or_default();
            used.distance += tour.distance;
            used.work += tour.duration;
            let driven = vehicle.per_km * tour.distance.kilometers() + vehicle.per_hour * tour.duration.hours();
            let by_day = vehicle.per_day + vehicle.driver_per_day;
            used.days += if by_day > Euros::ZERO { ((tour.cost - driven) / by_day).max(0.0) } else { 0.0 };
        }
        let (cost, split, hour) = (&report.cost, report.cost.split, prices.farm_hour());
        let beside_tours = (cost.hours_per_week - bill.tour_work().hours()).max(0.0);
        let prepared = split.labor - bill.vehicles_cost(prices, labor_of);
        let preparation = if hour > Euros::ZERO { (prepared / hour).clamp(0.0, beside_tours) } else { beside_tours };
        bill.preparation = Seconds::from_minutes(60.0 * preparation);
        bill.transfer = Seconds::from_minutes(60.0 * (beside_tours - preparation));
        bill.lost = (split.handling - hour * bill.transfer.hours()).max(Euros::ZERO);
        bill.place = split.place;
        bill.place_co2e = cost.co2e_per_week - bill.vehicles_co2e(prices);
        bill.goods = cost
            .per_kg
            .filter(|per_kg| per_kg.0 > 0.0)
            .map_or(Kilograms::ZERO, |per_kg| Kilograms(cost.per_week / per_kg));
        bill.turnover = cost.turnover_share.filter(|share| *share > 0.0).map(|share| cost.per_week / share);
        bill
    }

    /// What the bill comes to at these prices.
    #[must_use]
    pub fn priced(&self, prices: &Parameters) -> LogisticsCost {
        let hour = prices.farm_hour();
        let split = CostSplit {
            vehicle: self.vehicles_cost(prices, vehicle_of),
            labor: self.vehicles_cost(prices, labor_of) + hour * self.preparation.hours(),
            handling: hour * self.transfer.hours() + self.lost,
            place: self.place,
        };
        let per_week = split.vehicle + split.labor + split.handling + split.place;
        LogisticsCost {
            per_week,
            per_kg: (self.goods > Kilograms::ZERO).then(|| per_week / self.goods.0),
            turnover_share: self.turnover.map(|turnover| per_week / turnover),
            hours_per_week: (self.tour_work() + self.preparation + self.transfer).hours(),
            split,
            distance_per_week: self.vehicles.values().map(|used| used.distance).sum(),
            co2e_per_week: self.vehicles_co2e(prices) + self.place_co2e,
            tours_per_week: self.tours,
            fill_rate: self.fill_rate,
        }
    }

    /// The bill that lies at `share` of the way from this one (0) to another (1), quantity by quantity.
    #[must_use]
    pub fn towards(&self, other: &Self, share: f64) -> Self {
        let between = |a: f64, b: f64| a + (b - a) * share;
        let mut vehicles = BTreeMap::new();
        for key in self.vehicles.keys().chain(other.vehicles.keys()) {
            let (a, b) = (self.use_of(key), other.use_of(key));
            let used = VehicleUse {
                distance: Meters(between(a.distance.0, b.distance.0)),
                work: Seconds(between(a.work.0, b.work.0)),
                days: between(a.days, b.days),
            };
            vehicles.insert(key.clone(), used);
        }
        Self {
            vehicles,
            preparation: Seconds(between(self.preparation.0, other.preparation.0)),
            transfer: Seconds(between(self.transfer.0, other.transfer.0)),
            lost: Euros(between(self.lost.0, other.lost.0)),
            place: Euros(between(self.place.0, other.place.0)),
            place_co2e: KilogramsCo2e(between(self.place_co2e.0, other.place_co2e.0)),
            goods: Kilograms(between(self.goods.0, other.goods.0)),
            turnover: self.turnover.zip(other.turnover).map(|(a, b)| Euros(between(a.0, b.0))),
            tours: between(self.tours as f64, other.tours as f64).round() as usize,
            fill_rate: self.fill_rate.zip(other.fill_rate).map(|(a, b)| between(a, b)),
        }
    }

    /// The bill moved by as much as another one differs from what it was; no quantity falls below nothing.
    #[must_use]
    pub fn moved_by(&self, from: &Self, to: &Self) -> Self {
        let moved = |own: f64, from: f64, to: f64| (own + (to - from)).max(0.0);
        let mut vehicles = BTreeMap::new();
        for key in self.vehicles.keys().chain(from.vehicles.keys()).chain(to.vehicles.keys()) {
            let (own, from, to) = (self.use_of(key), from.use_of(key), to.use_of(key));
            let used = VehicleUse {
                distance: Meters(moved(own.distance.0, from.distance.0, to.distance.0)),
                work: Seconds(moved(own.work.0, from.work.0, to.work.0)),
                days: moved(own.days, from.days, to.days),
            };
            vehicles.insert(key.clone(), used);
        }
        let turnover = |(own, (from, to)): (Euros, (Euros, Euros))| Euros(moved(own.0, from.0, to.0));
        Self {
            vehicles,
            preparation: Seconds(moved(self.preparation.0, from.preparation.0, to.preparation.0)),
            transfer: Seconds(moved(self.transfer.0, from.transfer.0, to.transfer.0)),
            lost: Euros(moved(self.lost.0, from.lost.0, to.lost.0)),
            place: Euros(moved(self.place.0, from.place.0, to.place.0)),
            place_co2e: KilogramsCo2e(moved(self.place_co2e.0, from.place_co2e.0, to.place_co2e.0)),
            goods: Kilograms(moved(self.goods.0, from.goods.0, to.goods.0)),
            turnover: self.turnover.zip(from.turnover.zip(to.turnover)).map(turnover),
            tours: (self.tours + to.tours).saturating_sub(from.tours),
            fill_rate: to.fill_rate,
        }
    }

    /// Work on all tours.
    #[must_use]
    pub fn tour_work(&self) -> Seconds {
        self.vehicles.values().map(|used| used.work).sum()
    }

    fn use_of(&self, key: &VehicleKey) -> VehicleUse {
        self.vehicles.get(key).copied().unwrap_or_default()
    }

    fn vehicles_cost(&self, prices: &Parameters, nature: fn(&Vehicle, &VehicleUse) -> Euros) -> Euros {
        self.vehicles.iter().map(|(key, used)| nature(prices.vehicle(key), used)).sum()
    }

    fn vehicles_co2e(&self, prices: &Parameters) -> KilogramsCo2e {
        let emitted =
            |(key, used): (&VehicleKey, &VehicleUse)| prices.vehicle(key).co2e_per_km * used.distance.kilometers();
        self.vehicles.iter().map(emitted).sum()
    }
}

/// Kilometers, and the vehicle's part of its days.
fn vehicle_of(vehicle: &Vehicle, used: &VehicleUse) -> Euros {
    vehicle.per_km * used.distance.kilometers() + vehicle.per_day * used.days
}

/// Hours, and the driver's part of the days.
fn labor_of(vehicle: &Vehicle, used: &VehicleUse) -> Euros {
    vehicle.per_hour * used.work.hours() + vehicle.driver_per_day * used.days
}

#[cfg(test)]
mod tests;
