//! A vehicle with its rates in one variant.

use super::VehicleKey;
use crate::quantity::{Euros, Kilograms, KilogramsCo2e};
use serde::{Deserialize, Serialize};

/// Who drives a vehicle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Driver {
    /// A member, whose hour is valued with `farm.hour`.
    Member,
    /// Somebody paid, who comes with the vehicle at its own rates.
    Hired,
}

/// A vehicle with its rates: the three terms of French haulage practice (« trinôme » of the CNR), and what it carries.
#[derive(Debug, Clone, PartialEq)]
pub struct Vehicle {
    /// Its name in the catalog.
    pub key: VehicleKey,
    /// CK: euros for each kilometre.
    pub per_km: Euros,
    /// CC: euros for each hour of its driver, at the wheel or not.
    pub per_hour: Euros,
    /// The vehicle's part of CJ: euros for each day on which it is used.
    pub per_day: Euros,
    /// The driver's part of CJ: euros for each day on which it is used.
    pub driver_per_day: Euros,
    /// The mass it carries at most.
    pub payload: Kilograms,
    /// The space it has, in cubic metres.
    pub volume_m3: f64,
    /// Emitted with each kilometre.
    pub co2e_per_km: KilogramsCo2e,
}
