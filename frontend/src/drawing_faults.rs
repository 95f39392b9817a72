//! That the drawing is no perimeter yet, in brief: how many faults it has, and the first that can be shown.

use collective::analysis::{FaultKind, PerimeterFault};
use collective::geography::LonLat;

/// The faults of the drawing in brief.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DrawingFaults {
    /// How many there are.
    pub count: usize,
    /// What is wrong first.
    pub first: FaultKind,
    /// Where that is, when a place can be named.
    pub at: Option<LonLat>,
}

impl DrawingFaults {
    /// None when there is no fault. One that has a place comes before those that have none: people can be led to it.
    #[must_use]
    pub fn of(faults: &[PerimeterFault]) -> Option<Self> {
        let first = faults.iter().find(|fault| fault.at.is_some()).or_else(|| faults.first())?;
        Some(Self { count: faults.len(), first: first.kind, at: first.at })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::place;

    #[test]
    fn people_are_led_to_the_first_fault_that_has_a_place() {
        let fault = |kind, at| PerimeterFault { part: 0, ring: 0, kind, at };
        let here = place(14.4, 35.9);
        let small = fault(FaultKind::NoArea, None);
        let crossing = fault(FaultKind::SelfCrossing, Some(here));
        let brief = |faults: &[PerimeterFault]| DrawingFaults::of(faults);
        assert_eq!(brief(&[]), None);
        assert_eq!(
            brief(std::slice::from_ref(&small)),
            Some(DrawingFaults { count: 1, first: FaultKind::NoArea, at: None })
        );
        let both = DrawingFaults { count: 2, first: FaultKind::SelfCrossing, at: Some(here) };
        assert_eq!(brief(&[small, crossing]), Some(both));
    }
}
