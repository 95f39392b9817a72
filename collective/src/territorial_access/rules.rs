//! The thresholds of territorial access, from the parameters.

use crate::parameters::Parameters;
use crate::quantity::Seconds;

/// What counts as near, and as inside.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AccessRules {
    /// A canteen reached within this time is within reach.
    pub catering_time: Seconds,
    /// Members within this time of each other are near.
    pub pair_time: Seconds,
    /// A commune of which this share is inside is inside.
    pub commune_inside: f64,
    /// Less of a boundary than this share inside is drawn differently, no more.
    pub sliver: f64,
    /// In how many cells people are placed at most.
    pub cells: usize,
}

impl AccessRules {
    /// The rules in a variant.
    #[must_use]
    pub fn of(parameters: &Parameters) -> Self {
        let minutes = |key: &str| Seconds::from_minutes(parameters.value(key));
        Self {
            catering_time: minutes("access.catering_time"),
            pair_time: minutes("access.pair_time"),
            commune_inside: parameters.value("access.commune_inside"),
            sliver: parameters.value("access.sliver"),
            cells: parameters.value("access.cells") as usize,
        }
    }
}
