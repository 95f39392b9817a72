//! The figures of one frame.

use crate::analysis::{LineDispersion, MembershipReport, PerimeterReport, Side, Standing};
use crate::quantity::{Euros, Kilograms, Meters};

/// What is known in each frame of a gesture, before the server has answered.
#[derive(Debug, Clone, PartialEq)]
pub struct InstantFigures {
    /// Area and shape, or the faults.
    pub perimeter: PerimeterReport,
    /// Who counts.
    pub membership: MembershipReport,
    /// The members in numbers.
    pub members: Tally,
    /// The points in numbers.
    pub points: Tally,
    /// Goods shipped in a usual week by the members that count.
    pub kg_per_week: Kilograms,
    /// How scattered these are.
    pub dispersion: LineDispersion,
    /// The cost of each organization of the last analysis, estimated: in the order of its organizations. Empty without
    /// analysis.
    pub estimates: Vec<Option<LogisticsEstimate>>,
    /// The number of the cheapest organization of the last analysis, which the estimate follows.
    pub cheapest: Option<usize>,
}

impl InstantFigures {
    /// The estimate for the organization that was the cheapest.
    #[must_use]
    pub fn estimated_cost(&self) -> Option<LogisticsEstimate> {
        self.estimates.get(self.cheapest?).copied().flatten()
    }
}

/// How many places count, and where they lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// How many there are.
    pub all: usize,
    /// How many count.
    pub counted: usize,
    /// How many lie on the limit.
    pub on_limit: usize,
    /// How many lie outside, whether they count or not.
    pub outside: usize,
}

impl Tally {
    pub(super) fn of<'a>(standings: impl Iterator<Item = &'a Standing>) -> Self {
        standings.fold(Self::default(), |tally, standing| Self {
            all: tally.all + 1,
            counted: tally.counted + usize::from(standing.counted),
            on_limit: tally.on_limit + usize::from(standing.side == Side::OnLimit),
            outside: tally.outside + usize::from(standing.side == Side::Outside),
        })
    }
}

/// An estimate of what an organization costs: the last analysis, scaled by formulas. Always to be shown as an estimate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LogisticsEstimate {
    /// Euros per week.
    pub per_week: Euros,
    /// Euros per kilogram shipped; absent without goods.
    pub per_kg: Option<Euros>,
    /// Road driven in a week.
    pub distance_per_week: Meters,
}
