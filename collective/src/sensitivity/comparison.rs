//! Two variants compared: a difference smaller than what nobody knows is none.

use super::{Band, BandedFigure};
use serde::{Deserialize, Serialize};

/// How a figure of one variant stands to that of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Their bands overlap (« équivalent »).
    Equivalent,
    /// The whole band lies below that of the other.
    Lower,
    /// The whole band lies above it.
    Higher,
}

/// A figure of two variants.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct FigureComparison {
    /// Which.
    pub figure: BandedFigure,
    /// Of the one.
    pub one: Band,
    /// Of the other.
    pub other: Band,
    /// The other less the one.
    pub difference: f64,
    /// How the other stands to the one.
    pub verdict: Verdict,
}

/// The figures that both have, in the order of the first.
#[must_use]
pub fn compare(one: &[Band], other: &[Band]) -> Vec<FigureComparison> {
    let both = one.iter().filter_map(|one| Some((*one, *other.iter().find(|other| other.figure == one.figure)?)));
    let compared = |(one, other): (Band, Band)| {
        let verdict = if other.p90 < one.p10 {
            Verdict::Lower
        } else if other.p10 > one.p90 {
            Verdict::Higher
        } else {
            Verdict::Equivalent
        };
        FigureComparison { figure: one.figure, one, other, difference: other.central - one.central, verdict }
    };
    both.map(compared).collect()
}
