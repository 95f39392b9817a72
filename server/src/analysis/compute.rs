//! One analysis, from a document and an opened territory. The service and the command line run this very function.

use collective::analysis::{Analysis, Cancelled, Effort, RoadAccess, Survey, analyze};
use collective::document::{Collective, Revision, TerritoryId, VariantId};
use collective::geography::LonLat;
use collective::means::Means;
use moka::sync::Cache;
use osm_data::roads::SnappedMatrix;
use osm_data::territory::Territory;
use std::sync::Arc;
use xxhash_rust::xxh3::Xxh3;

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
    pub(super) fn crashed(cause: &dyn std::fmt::Display) -> Self {
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

/// Travel between the same places, asked for again: a gesture that moves nobody asks no road, and the refined analysis
/// takes that of the first one.
pub struct Roadbook(Cache<(TerritoryId, u128), Arc<SnappedMatrix>>);

impl Default for Roadbook {
    /// The last few matrices; one of 500 places takes 2 MB.
    fn default() -> Self {
        Self(Cache::new(24))
    }
}

impl Roadbook {
    pub(super) fn travel(
        &self,
        territory: &Territory,
        sites: &[LonLat],
        cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Result<Arc<SnappedMatrix>, AnalysisFault> {
        let mut hash = Xxh3::new();
        for site in sites {
            hash.update(&site.lon().to_bits().to_le_bytes());
            hash.update(&site.lat().to_bits().to_le_bytes());
        }
        let key = (territory.summary().id.clone(), hash.digest128());
        if let Some(known) = self.0.get(&key) {
            return Ok(known);
        }
        let travel = Arc::new(territory.roads().travel_matrix(sites, cancelled)?);
        self.0.insert(key, Arc::clone(&travel));
        Ok(travel)
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
    let travel = roadbook.travel(territory, survey.sites(), means.cancelled)?;
    let off_road = travel.snaps.iter().map(|snap| snap.map(|snap| snap.access)).collect();
    Ok(analyze(&survey, &travel.matrix, &RoadAccess { off_road }, revision, effort, means)?)
}
