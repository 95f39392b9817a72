//! Inquiries: what is computed of a variant beside its analysis, only when somebody asks. Like analyses they run off the async threads,
//! behind a limit, and are given up when nobody waits; the first answers of edits never wait for them.

mod access;
mod proposals;
mod roads;
mod sensitivity;
mod surface;

use crate::analysis::{Analyses, AnalysisFault, Roadbook, Waiting};
use crate::store::Head;
use crate::territories::Territories;
use collective::analysis::{Analysis, OrganizationReport, Survey};
use collective::document::{Revision, VariantId};
use collective::means::Means;
use moka::future::Cache;
use osm_data::territory::Territory;
use serde::Serialize;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use tokio::sync::Semaphore;
use xxhash_rust::xxh3::xxh3_128;

/// How many bytes of answers are kept in memory.
const BYTES_IN_MEMORY: u64 = 64 << 20;

/// What can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Inquiry {
    /// What the variant means for its territory.
    Access,
    /// How far the figures of an organization move; of the cheapest one when none is said.
    Sensitivity {
        /// The organization, by its number in the analysis.
        organization: Option<usize>,
    },
    /// What a new member would cost the others, on a map; of the coarsest one when none is said.
    Surface {
        /// The resolution of its cells.
        resolution: Option<u8>,
    },
    /// Perimeters worth comparing.
    Proposals,
}

impl Inquiry {
    /// Whether it is of the figures that people see: those of the best answer.
    fn needs_analysis(self) -> bool {
        self != Self::Access
    }
}

/// Inquiries of the collectives of some territories. Two who ask for the same one at once share the work.
pub struct Inquiries {
    territories: Arc<Territories>,
    analyses: Arc<Analyses>,
    done: Cache<Asked, Arc<str>>,
    limit: Arc<Semaphore>,
}

/// What an answer depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Asked {
    document: u128,
    revision: Revision,
    variant: VariantId,
    inquiry: Inquiry,
}

/// An answer: what it is of, and what was found.
#[derive(Serialize)]
struct Answer<T> {
    revision: Revision,
    variant: VariantId,
    #[serde(flatten)]
    found: T,
}

/// What every inquiry starts from.
pub(crate) struct Desk<'a> {
    pub(crate) territory: &'a Territory,
    pub(crate) roadbook: &'a Roadbook,
    pub(crate) head: &'a Head,
    pub(crate) variant: VariantId,
    pub(crate) analysis: Option<&'a Analysis>,
    pub(crate) cancelled: &'a (dyn Fn() -> bool + Sync),
}

impl Desk<'_> {
    /// One pair of hands and no memory: edits are answered first.
    pub(crate) fn means(&self) -> Means<'_> {
        Means::alone(self.cancelled)
    }

    /// The survey of the variant.
    pub(crate) fn survey(&self) -> Result<Survey<'_>, AnalysisFault> {
        Survey::of(&self.head.collective, self.variant, self.territory.places(), self.territory.projection())
            .ok_or(AnalysisFault::UnknownVariant(self.variant))
    }

    /// The organization of the analysis with this number; when none is said, the cheapest of those that `fits`.
    pub(crate) fn organization(
        &self,
        number: Option<usize>,
        fits: impl Fn(&OrganizationReport) -> bool,
    ) -> Option<&OrganizationReport> {
        let organizations = &self.analysis?.logistics.organizations;
        let costs = |report: &&OrganizationReport| report.cost.per_week;
        let cheapest = || organizations.iter().filter(|report| fits(report));
        number
            .map_or_else(|| cheapest().min_by(|a, b| costs(a).total_cmp(&costs(b))), |number| organizations.get(number))
    }

    /// What was found, unless it is nothing because the work was given up: that must not be kept as an answer.
    pub(crate) fn unless_given_up<T>(&self, found: T) -> Result<T, AnalysisFault> {
        if (self.cancelled)() { Err(AnalysisFault::GivenUp) } else { Ok(found) }
    }

    fn answer<T: Serialize>(&self, found: T) -> Result<Arc<str>, AnalysisFault> {
        let answer = Answer { revision: self.head.revision, variant: self.variant, found };
        serde_json::to_string(&answer).map(Arc::from).map_err(|cause| AnalysisFault::crashed(&cause))
    }

    fn find(&self, inquiry: Inquiry) -> Result<Arc<str>, AnalysisFault> {
        match inquiry {
            Inquiry::Access => self.answer(access::find(self)?),
            Inquiry::Sensitivity { organization } => self.answer(sensitivity::find(self, organization)?),
            Inquiry::Proposals => self.answer(proposals::find(self)?),
            Inquiry::Surface { resolution } => self.answer(surface::find(self, resolution)?),
        }
    }
}

impl Inquiries {
    /// No answer yet; half as many at once as there are cores.
    #[must_use]
    pub fn of(territories: Arc<Territories>, analyses: Arc<Analyses>) -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let weight = |_: &Asked, json: &Arc<str>| u32::try_from(json.len()).unwrap_or(u32::MAX);
        Self {
            territories,
            analyses,
            done: Cache::builder().max_capacity(BYTES_IN_MEMORY).weigher(weight).build(),
            limit: Arc::new(Semaphore::new(cores.div_ceil(2))),
        }
    }

    /// The answer for a variant, as JSON. Dropping the future gives the work up.
    ///
    /// # Errors
    /// When the collective has no such variant, or its territory is not served.
    pub async fn answer(
        &self,
        head: &Head,
        variant: VariantId,
        inquiry: Inquiry,
    ) -> Result<Arc<str>, Arc<AnalysisFault>> {
        let document =
            serde_json::to_vec(&*head.collective).map_err(|cause| Arc::new(AnalysisFault::crashed(&cause)))?;
        let asked = Asked { document: xxh3_128(&document), revision: head.revision, variant, inquiry };
        self.done.try_get_with(asked, self.work(head.clone(), variant, inquiry)).await
    }

    async fn work(&self, head: Head, variant: VariantId, inquiry: Inquiry) -> Result<Arc<str>, AnalysisFault> {
        let territory = &head.collective.territory;
        let territory =
            self.territories.get(territory).ok_or_else(|| AnalysisFault::UnknownTerritory(territory.clone()))?;
        let (territory, roadbook) = (Arc::clone(territory), self.analyses.roadbook());
        let analysis: Option<Analysis> = if inquiry.needs_analysis() {
            let json = self.analyses.refined(&head, variant).await.map_err(|fault| (*fault).clone())?;
            Some(serde_json::from_str(&json).map_err(|cause| AnalysisFault::crashed(&cause))?)
        } else {
            None
        };
        let permit = Arc::clone(&self.limit).acquire_owned().await.map_err(|cause| AnalysisFault::crashed(&cause))?;
        let waiting = Waiting::default();
        let given_up = Arc::clone(&waiting.given_up);
        let work = move || {
            let _permit = permit;
            let cancelled = || given_up.load(Ordering::Relaxed);
            let desk = Desk {
                territory: &territory,
                roadbook: &roadbook,
                head: &head,
                variant,
                analysis: analysis.as_ref(),
                cancelled: &cancelled,
            };
            desk.find(inquiry)
        };
        tokio::task::spawn_blocking(work).await.map_err(|cause| AnalysisFault::crashed(&cause))?
    }
}
