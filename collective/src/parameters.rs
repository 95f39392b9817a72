//! The parameters of every computation, as content: value, unit, range, source, date and status, from data files.
//!
//! The catalog is embedded from `collective/parameters/*.toml`, where every row says where its value comes from. A
//! collective, then a variant, may give a parameter another value; [`Parameters::resolve`] puts the three together. No
//! formula holds a number of its own.

mod catalog;
mod preparation;
mod resolved;
mod vehicle;

pub use catalog::{Catalog, ParameterEntry, ParameterRange, Status, Unit, VehicleEntry, catalog};
pub use preparation::PreparationTimes;
pub use resolved::Parameters;
pub use vehicle::{Driver, Vehicle};

use serde::{Deserialize, Serialize};

/// The name of a parameter in the catalog, as `vehicle.small_van.per_km`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ParameterKey(pub String);

/// The name of a vehicle in the catalog, as `small_van`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct VehicleKey(pub String);

impl std::borrow::Borrow<str> for ParameterKey {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl std::borrow::Borrow<str> for VehicleKey {
    fn borrow(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests;
