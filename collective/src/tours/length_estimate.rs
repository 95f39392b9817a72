//! How long tours are, without planning any: formulas of continuous approximation, in the plane, for estimates that are
//! labeled so and as a check of planned tours.
//!
//! Against mean optimal lengths of random instances (`oracles/tour-length.json`): several tours within 5 %, one tour from
//! the middle of its area within 4 % for 5 to 50 stops. Roads are longer than lines: only ratios of these lengths, or
//! lengths times a detour index, say something about roads.

/// The stops of a day and how far they lie.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StopCloud {
    /// How many stops.
    pub stops: f64,
    /// The mean distance of a stop to where tours begin, in metres.
    pub mean_reach: f64,
    /// The area over which the stops are spread, in square metres.
    pub area: f64,
}

impl StopCloud {
    /// The mean distance between neighbors along a tour is near to the root of the area of one stop; summed over stops.
    fn local(self) -> f64 {
        (self.stops * self.area).sqrt()
    }

    /// The length of several tours of so many stops each (Daganzo 1984): there and back for each tour, and from stop to
    /// stop. With all stops in one tour it also holds for a start far outside the area.
    #[must_use]
    pub fn several_tours(self, stops_per_tour: f64) -> f64 {
        /// Daganzo's constant for the distance from stop to stop.
        const LOCAL: f64 = 0.57;
        2.0 * self.mean_reach * self.stops / stops_per_tour + LOCAL * self.local()
    }

    /// The length of one tour from within the area (Chien 1992).
    #[must_use]
    pub fn one_tour(self) -> f64 {
        /// Chien's constants.
        const REACH: f64 = 2.1;
        const LOCAL: f64 = 0.67;
        if self.stops > 0.0 { REACH * self.mean_reach + LOCAL * self.local() } else { 0.0 }
    }
}

#[cfg(test)]
mod tests;
