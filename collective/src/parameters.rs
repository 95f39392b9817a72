//! The parameters of every computation, as content: value, unit, source, date and status, from a data file.

use serde::{Deserialize, Serialize};

/// The name of a parameter in the catalog, as `pooled.vehicle_per_km`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ParameterKey(pub String);

/// The name of a vehicle in the catalog, as `small_van`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct VehicleKey(pub String);
