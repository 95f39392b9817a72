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
    /// Stops on all tours that may be planned to compare places: a large collective compares fewer of them.
    pub stops: usize,
    /// Whether as many existing places as the variant has hubs are planned together, to compare the hubs with.
    pub place_sets: bool,
}

impl Effort {
    /// At once, during an edit.
    pub const LIVE: Self =
        Self { stage: Stage::Live, comparing: 0, planning: 600, places: 1, stops: 1_500, place_sets: false };
    /// Some seconds: when nobody is waiting.
    pub const REFINED: Self = Self {
        stage: Stage::Refined,
        comparing: 1_000,
        planning: 40_000,
        places: 2,
        stops: usize::MAX,
        place_sets: true,
    };

    /// How many places of each kind are costed when one needs `stops` stops; two at least, to have something to compare.
    pub(super) fn costed(self, usual: usize, stops: usize) -> usize {
        (self.stops / stops.max(1) / KINDS).max(2).min(usual * self.places)
    }
}

/// Places offered, and places that exist.
const KINDS: usize = 2;
