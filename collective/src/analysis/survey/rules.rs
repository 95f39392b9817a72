//! The thresholds of the screening, from the parameters.

use crate::parameters::Parameters;
use crate::place::PlaceFunction;
use crate::quantity::Meters;
use std::collections::BTreeSet;

/// Which existing places are looked at as transfer places before any road is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct ScreeningRules {
    /// How far outside the perimeter, or the hull of those who count, a place may lie.
    pub margin: Meters,
    /// How many places are kept at most.
    pub limit: usize,
    /// So many of each function are kept before the best of all.
    pub each_function: usize,
    /// Of two places of one function nearer than this, the better one is kept.
    pub spacing: Meters,
    /// What a place must be.
    pub functions: BTreeSet<PlaceFunction>,
}

impl ScreeningRules {
    /// The rules in a variant.
    #[must_use]
    pub fn of(parameters: &Parameters) -> Self {
        let serves = |function: &PlaceFunction| parameters.value(&format!("screening.serves.{}", function.key())) > 0.0;
        Self {
            margin: Meters(parameters.value("screening.margin")),
            limit: parameters.value("screening.limit") as usize,
            each_function: parameters.value("screening.each_function") as usize,
            spacing: Meters(parameters.value("screening.spacing")),
            functions: PlaceFunction::ALL.into_iter().filter(serves).collect(),
        }
    }
}
