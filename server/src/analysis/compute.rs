//! One analysis, from a document and an opened territory. The service and the command line run this very function.

use super::roadbook::Roadbook;
use super::trucks;
use collective::analysis::{Analysis, Cancelled, Effort, RoadAccess, Survey, analyze};
use collective::document::{Collective, Revision, TerritoryId, VariantId};
use collective::means::Means;
use osm_data::territory::Territory;

/// Why there is no analysis.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AnalysisFault {
    /// The territory of the collective is not at hand.
    #[error("the territory {0} of this collective is not served here")]
    UnknownTerritory(TerritoryId),
    /// The collective has no such variant.
    #[error("variant {0} is not in this collective")]
    UnknownVariant(VariantId),
    /// Only organizations with a transfer place can be studied, and this one has none.
    #[error("this organization has nothing in common to study, or there is no such organization")]
    NothingInCommon,
    /// Nobody waited for it any more.
    #[error("the analysis was given up")]
    GivenUp,
    /// A fault of this program.
    #[error("the analysis failed: {0}")]
    Crashed(String),
}

impl AnalysisFault {
    pub(crate) fn crashed(cause: &dyn std::fmt::Display) -> Self {
        Self::Crashed(cause.to_string())
    }
}

impl From<Cancelled> for AnalysisFault {
    fn from(_: Cancelled) -> Self {
        Self::GivenUp
    }
}

impl From<osm_data::roads::Cancelled> for AnalysisFault {
    fn from(_: osm_data::roads::Cancelled) -> Self {
        Self::GivenUp
    }
}

impl From<osm_data::shipped::ShippedDataFault> for AnalysisFault {
    fn from(fault: osm_data::shipped::ShippedDataFault) -> Self {
        Self::crashed(&fault)
    }
}

/// The analysis of a variant of a document, on its territory.
///
/// # Errors
/// When the document has no such variant, or the means say that nobody waits any more.
pub fn compute(
    territory: &Territory,
    roadbook: &Roadbook,
    collective: &Collective,
    variant: VariantId,
    revision: Revision,
    effort: Effort,
    means: Means<'_>,
) -> Result<Analysis, AnalysisFault> {
    let survey = Survey::of(collective, variant, territory.places(), territory.projection())
        .ok_or(AnalysisFault::UnknownVariant(variant))?;
    let travel = roadbook.travel_of(territory, &survey, means.cancelled)?;
    let off_road = travel.snaps.iter().map(|snap| snap.map(|snap| snap.access)).collect();
    let access = RoadAccess { off_road, trucks: trucks::access(territory, roadbook, &survey)? };
    Ok(analyze(&survey, &travel.matrix, &access, revision, effort, means)?)
}
