//! Time along a piece of a tour, so that two pieces join in constant time.
//!
//! Source: Vidal, Crainic, Gendreau, Prins (2013), « A hybrid genetic algorithm with adaptive diversity management for a
//! large class of vehicle routing problems with time-windows », §4.2. All times are whole milliseconds, held exactly.

/// A piece of a tour: how long it takes at least, and when it can begin without being late or waiting more than it must.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Segment {
    /// Least duration, waiting included.
    pub(super) duration: f64,
    /// How much too late it is; 0 when every window is met.
    pub(super) late: f64,
    /// Earliest begin that gives the least duration.
    pub(super) earliest: f64,
    /// Latest begin that gives the least duration.
    pub(super) latest: f64,
}

impl Segment {
    /// Service of `service` that may begin from `opens` to `closes`.
    pub(super) fn visit(service: f64, (opens, closes): (f64, f64)) -> Self {
        Self { duration: service, late: 0.0, earliest: opens, latest: closes }
    }

    /// This piece, a way of `travel`, then the `next` piece.
    pub(super) fn join(self, travel: f64, next: Self) -> Self {
        let delta = self.duration - self.late + travel;
        let waiting = (next.earliest - delta - self.latest).max(0.0);
        let late = (self.earliest + delta - next.latest).max(0.0);
        Self {
            duration: self.duration + next.duration + travel + waiting,
            late: self.late + next.late + late,
            earliest: (next.earliest - delta).max(self.earliest) - waiting,
            latest: (next.latest - delta).min(self.latest) + late,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_and_lateness_are_seen() {
        let depot = Segment::visit(0.0, (0.0, f64::INFINITY));
        let early = Segment::visit(10.0, (100.0, 120.0));
        let noon = Segment::visit(10.0, (300.0, 400.0));
        let both = depot.join(50.0, early).join(50.0, noon).join(50.0, depot);
        // Leaves at 70 to be at 120, done at 130, there at 180, waits until 300, done at 310, back at 360.
        assert_eq!((both.duration, both.earliest, both.late), (290.0, 70.0, 0.0));
        assert!(depot.join(50.0, noon).join(50.0, early).late > 0.0);
    }
}
