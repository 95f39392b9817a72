//! How much an analysis searches.

use super::Stage;

/// How much an analysis searches. Counted in iterations, not in time: the same document on the same roads with the same
/// effort always gives the same analysis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effort {
    /// What the analysis says of itself.
    pub stage: Stage,
    /// Iterations of the search for better tours in each place that is compared.
    pub comparing: u64,
    /// Iterations in each organization that is reported.
    pub planning: u64,
    /// So many times the usual number of places are costed.
    pub places: usize,
}

impl Effort {
    /// At once, during an edit.
    pub const LIVE: Self = Self { stage: Stage::Live, comparing: 0, planning: 2_000, places: 1 };
    /// Some seconds: when nobody is waiting.
    pub const REFINED: Self = Self { stage: Stage::Refined, comparing: 2_000, planning: 200_000, places: 3 };
}
