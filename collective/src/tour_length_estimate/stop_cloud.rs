//! The same formulas for a drag, where one of them must hold throughout: a change of formula would show as a jump that says
//! nothing of the place. Roads are longer than lines: only ratios of these lengths say something about roads.

use super::{Coefficients, FORMULAS};

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
        let Coefficients { line_haul, local, .. } = FORMULAS.named("daganzo");
        line_haul * self.mean_reach * self.stops / stops_per_tour + local * self.local()
    }

    /// The length of one tour from within the area (Chien 1992).
    #[must_use]
    pub fn one_tour(self) -> f64 {
        let Coefficients { line_haul, local, .. } = FORMULAS.named("chien");
        if self.stops > 0.0 { line_haul * self.mean_reach + local * self.local() } else { 0.0 }
    }
}

#[cfg(test)]
mod tests;
