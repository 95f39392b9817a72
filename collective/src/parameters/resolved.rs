//! The values of the parameters in one variant.

use super::{Driver, ParameterKey, Vehicle, VehicleEntry, VehicleKey, catalog};
use crate::document::{Collective, Variant};
use crate::quantity::{Euros, Kilograms, KilogramsCo2e, Meters, Seconds, SquareMeters};
use std::collections::BTreeMap;

/// The values of the parameters in one variant: the variant's own, else the collective's, else the catalog's.
#[derive(Debug, Clone, PartialEq)]
pub struct Parameters {
    own: BTreeMap<ParameterKey, f64>,
    vehicles: BTreeMap<VehicleKey, Vehicle>,
}

impl Parameters {
    /// The values in a variant of a collective. Values that the catalog does not know, or does not allow, have no effect:
    /// they can only come from a document of another version of the program.
    #[must_use]
    pub fn resolve(collective: &Collective, variant: &Variant) -> Self {
        Self::with(collective.parameters.iter().chain(&variant.parameters))
    }

    /// The values of the catalog.
    #[must_use]
    pub fn of_catalog() -> Self {
        Self::with([])
    }

    /// The values of the catalog, but for these; later ones win.
    pub fn with<'a>(own: impl IntoIterator<Item = (&'a ParameterKey, &'a f64)>) -> Self {
        let allowed = |key: &ParameterKey, value: f64| catalog().get(&key.0).is_some_and(|entry| entry.allows(value));
        let own = own.into_iter().filter(|(key, value)| allowed(key, **value));
        let own = own.map(|(key, value)| (key.clone(), *value)).collect();
        let mut parameters = Self { own, vehicles: BTreeMap::new() };
        let vehicles = catalog().vehicles().iter();
        parameters.vehicles = vehicles.map(|entry| (entry.key.clone(), parameters.rates_of(entry))).collect();
        parameters
    }

    /// The value of a parameter of the catalog; NaN when there is none of that name.
    #[must_use]
    pub fn value(&self, key: &str) -> f64 {
        self.own.get(key).copied().or_else(|| catalog().get(key).map(|entry| entry.value)).unwrap_or(f64::NAN)
    }

    fn rates_of(&self, entry: &VehicleEntry) -> Vehicle {
        let value = |field: &str| self.value(&format!("vehicle.{}.{field}", entry.key.0));
        let member_hour = if entry.driver == Driver::Member { self.farm_hour() } else { Euros::ZERO };
        Vehicle {
            key: entry.key.clone(),
            per_km: Euros(value("per_km")),
            per_hour: Euros(value("per_hour")) + member_hour,
            per_day: Euros(value("per_day")),
            driver_per_day: Euros(value("driver_per_day")),
            payload: Kilograms(value("payload")),
            volume_m3: value("volume"),
            co2e_per_km: KilogramsCo2e(value("co2e_per_km")),
        }
    }

    /// The vehicle of that name, with its rates; the smallest of the catalog when there is none.
    #[must_use]
    pub fn vehicle(&self, key: &VehicleKey) -> &Vehicle {
        self.vehicles.get(key).unwrap_or_else(|| &self.vehicles[&catalog().vehicles()[0].key])
    }

    /// The vehicle that collects and delivers in common.
    #[must_use]
    pub fn pooled_vehicle(&self) -> &Vehicle {
        self.chosen("pooled.vehicle").unwrap_or_else(|| self.vehicle(&VehicleKey(String::new())))
    }

    /// Another one that can do so too.
    #[must_use]
    pub fn second_pooled_vehicle(&self) -> Option<&Vehicle> {
        self.chosen("pooled.second_vehicle").filter(|vehicle| vehicle.key != self.pooled_vehicle().key)
    }

    /// The vehicles that collect and deliver in common.
    pub fn pooled_vehicles(&self) -> impl Iterator<Item = &Vehicle> {
        std::iter::once(self.pooled_vehicle()).chain(self.second_pooled_vehicle())
    }

    /// The vehicle whose ways all drive: the largest of those in common. Where it can go the others can.
    #[must_use]
    pub fn vehicle_of_ways(&self) -> &Vehicle {
        let size = |vehicle: &&Vehicle| catalog().vehicles().iter().position(|entry| entry.key == vehicle.key);
        self.pooled_vehicles().max_by_key(size).unwrap_or_else(|| self.pooled_vehicle())
    }

    fn chosen(&self, key: &str) -> Option<&Vehicle> {
        let choice = catalog().get(key)?.choices.get(self.value(key) as usize)?;
        self.vehicles.get(&VehicleKey(choice.clone()))
    }

    fn minutes(&self, key: &str) -> Seconds {
        Seconds::from_minutes(self.value(key))
    }

    fn hours(&self, key: &str) -> Seconds {
        Seconds::from_minutes(self.value(key) * 60.0)
    }

    /// What an hour of a member's work is worth.
    #[must_use]
    pub fn farm_hour(&self) -> Euros {
        Euros(self.value("farm.hour"))
    }

    /// Ordering and administration of one member in a week.
    #[must_use]
    pub fn administration_per_week(&self) -> Seconds {
        self.hours("administration.per_member_week")
    }

    /// The part of the time of preparation that remains when deliveries are pooled.
    #[must_use]
    pub fn pooled_preparation_share(&self) -> f64 {
        self.value("preparation.pooled_share")
    }

    /// The time to load a vehicle before it leaves for its stops.
    #[must_use]
    pub fn loading(&self) -> Seconds {
        self.minutes("tour.loading")
    }

    /// The time a vehicle stands at a stop.
    #[must_use]
    pub fn service(&self) -> Seconds {
        self.minutes("tour.service")
    }

    /// The day of a driver, as planned.
    #[must_use]
    pub fn planned_day(&self) -> Seconds {
        self.hours("tour.planned_day")
    }

    /// The longest day of a driver, the time between tours that have hours to keep included.
    #[must_use]
    pub fn longest_day(&self) -> Seconds {
        self.hours("tour.longest_day").max(self.planned_day())
    }

    /// The time of day from which a loaded vehicle may leave, since midnight.
    #[must_use]
    pub fn earliest_departure(&self) -> Seconds {
        self.hours("tour.earliest_departure")
    }

    /// The space that goods take, in cubic metres.
    #[must_use]
    pub fn volume_m3(&self, goods: Kilograms) -> f64 {
        goods.0 / self.value("goods.density")
    }

    /// What goods are sold for, where the turnover is not known.
    #[must_use]
    pub fn value_of(&self, goods: Kilograms) -> Euros {
        Euros(goods.0 * self.value("goods.value_per_kg"))
    }

    /// The part of the goods that is lost by a transfer.
    #[must_use]
    pub fn loss_rate(&self) -> f64 {
        self.value("transfer.loss_rate")
    }

    /// The time that a transfer takes, whatever the goods: once for each arrival of a vehicle.
    #[must_use]
    pub fn transfer_fixed(&self) -> Seconds {
        self.minutes("transfer.fixed")
    }

    /// The time to move these goods from one vehicle to another, beyond [`Self::transfer_fixed`].
    #[must_use]
    pub fn transfer_of(&self, goods: Kilograms) -> Seconds {
        Seconds(self.value("transfer.per_crate") * goods.0 / self.value("transfer.crate_weight"))
    }

    /// The area of a hub whose busiest day brings so much.
    #[must_use]
    pub fn hub_area(&self, busiest_day: Kilograms) -> SquareMeters {
        SquareMeters(busiest_day.0 / self.value("hub.kg_per_m2")).max(SquareMeters(self.value("hub.smallest_area")))
    }

    /// Rent and amortization of a hub of this area, in a year.
    #[must_use]
    pub fn hub_per_year(&self, area: SquareMeters) -> Euros {
        Euros(self.value("hub.rent_per_m2_year") * area.0) + self.hub_amortization_per_year()
    }

    /// What pays the investment of a hub back in a year.
    #[must_use]
    pub fn hub_amortization_per_year(&self) -> Euros {
        Euros(self.value("hub.investment") / self.value("hub.amortization"))
    }

    /// Cost and greenhouse gases of the energy of a hub of this area, in a week of activity.
    #[must_use]
    pub fn hub_energy_per_week(&self, area: SquareMeters) -> (Euros, KilogramsCo2e) {
        let energy = self.value("hub.energy_per_m2_week") * area.0;
        (Euros(energy * self.value("hub.energy_cost")), KilogramsCo2e(energy * self.value("hub.energy_co2e")))
    }

    /// How many places of each kind are costed with tours.
    #[must_use]
    pub fn candidates_costed(&self) -> usize {
        self.value("candidates.costed") as usize
    }

    /// How many places are listed.
    #[must_use]
    pub fn candidates_listed(&self) -> usize {
        self.value("candidates.listed") as usize
    }

    /// How much supply and demand may differ, as a part of the larger, without a warning.
    #[must_use]
    pub fn supply_demand_gap(&self) -> f64 {
        self.value("warning.supply_demand_gap")
    }

    /// How far from a road a member may lie without a warning.
    #[must_use]
    pub fn far_from_road(&self) -> Meters {
        Meters(self.value("warning.far_from_road"))
    }
}
