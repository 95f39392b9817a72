//! What is known of the roads at the sites of a survey, beside travel between them.

use crate::parameters::VehicleKey;
use crate::quantity::Meters;

/// How far the sites of a survey are from the road that serves them, and which lorries get there.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RoadAccess {
    /// In the order of [`super::Survey::sites`]; `None` where there is no road near.
    pub off_road: Vec<Option<Meters>>,
    /// The lorries that were asked about.
    pub trucks: Vec<TruckAccess>,
}

/// Where a lorry can get to.
#[derive(Debug, Clone, PartialEq)]
pub struct TruckAccess {
    /// The lorry.
    pub vehicle: VehicleKey,
    /// In the order of [`super::Survey::sites`]; `None` where nobody asked.
    pub reaches: Vec<Option<bool>>,
}
