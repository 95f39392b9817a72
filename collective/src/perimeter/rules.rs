//! The thresholds of perimeters, from the parameters.

use crate::parameters::Parameters;
use crate::quantity::{Meters, SquareMeters};

/// What makes a perimeter sound, and what is near its limit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PerimeterRules {
    /// A place so near the limit, on either side, is on it.
    pub limit_tolerance: Meters,
    /// A ring around less than this encloses nothing.
    pub smallest_area: SquareMeters,
    /// A corner farther than this from the center of the projection cannot be computed with.
    pub farthest_corner: Meters,
}

impl PerimeterRules {
    /// The rules in a variant.
    #[must_use]
    pub fn of(parameters: &Parameters) -> Self {
        Self {
            limit_tolerance: Meters(parameters.value("perimeter.limit_tolerance")),
            smallest_area: SquareMeters(parameters.value("perimeter.smallest_area")),
            farthest_corner: Meters(parameters.value("perimeter.farthest_corner")),
        }
    }

    /// The rules of the catalog. What is sound does not depend on the variant.
    #[must_use]
    pub fn of_catalog() -> Self {
        static RULES: std::sync::LazyLock<PerimeterRules> =
            std::sync::LazyLock::new(|| PerimeterRules::of(&Parameters::of_catalog()));
        *RULES
    }
}
