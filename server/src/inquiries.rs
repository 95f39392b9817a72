//! Inquiries: what is computed of a variant beside its analysis, only when somebody asks. Like analyses they run off the async threads,
//! behind a limit, and are given up when nobody waits; the first answers of edits never wait for them.

mod access;
mod break_even;
mod coalitions;
mod comparison;
mod desk;
mod hub_sets;
mod progress;
mod proposals;
mod roads;
mod sensitivity;
mod surface;

pub use progress::Progress;

use crate::analysis::{Analyses, AnalysisFault, Waiting};
use crate::store::Head;
use crate::territories::Territories;
use collective::analysis::Analysis;
use collective::document::{Revision, VariantId};
use collective::means::Means;
use desk::Desk;
use moka::future::Cache;
use moka::policy::EvictionPolicy;
use progress::{Counter, Counting};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use tokio::sync::Semaphore;
use xxhash_rust::xxh3::xxh3_128;

/// How many bytes of answers are kept in memory.
const BYTES_IN_MEMORY: u64 = 64 << 20;

/// Of so many inquiries it is known how far they are.
const COUNTED: u64 = 256;

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
    /// From which volume the platform pays.
    BreakEven,
    /// What a new member would cost the others, on a map; of the coarsest one when none is said.
    Surface {
        /// The resolution of its cells.
        resolution: Option<u8>,
    },
    /// Perimeters worth comparing.
    Proposals,
    /// Which one, two, three transfer places.
    HubSets,
    /// What each member adds to an organization; to the cheapest that has something in common when none is said.
    Marginal {
        /// The organization, by its number in the analysis.
        organization: Option<usize>,
    },
    /// Who pays what of an organization; of the cheapest that has something in common when none is said.
    Sharing {
        /// The organization, by its number in the analysis.
        organization: Option<usize>,
    },
    /// How the cost of an organization moves with the number of members; of the cheapest that has something in common when none is
    /// said.
    Sizing {
        /// The organization, by its number in the analysis.
        organization: Option<usize>,
    },
}

impl Inquiry {
    /// Whether it is of the figures that people see: those of the best answer.
    fn needs_analysis(self) -> bool {
        !matches!(self, Self::Access | Self::HubSets)
    }
}

/// Inquiries of the collectives of some territories. Two who ask for the same one at once share the work.
pub struct Inquiries {
    territories: Arc<Territories>,
    analyses: Arc<Analyses>,
    done: Cache<Asked, Arc<str>>,
    under_way: moka::sync::Cache<Asked, Arc<Counter>>,
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

impl Asked {
    fn of(head: &Head, variant: VariantId, inquiry: Inquiry) -> Result<Self, AnalysisFault> {
        let document = serde_json::to_vec(&*head.collective).map_err(|cause| AnalysisFault::crashed(&cause))?;
        Ok(Self { document: xxh3_128(&document), revision: head.revision, variant, inquiry })
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
            under_way: moka::sync::Cache::builder()
                .max_capacity(COUNTED)
                .eviction_policy(EvictionPolicy::lru())
                .build(),
            done: Cache::builder()
                .max_capacity(BYTES_IN_MEMORY)
                .eviction_policy(EvictionPolicy::lru())
                .weigher(weight)
                .build(),
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
        let asked = Asked::of(head, variant, inquiry).map_err(Arc::new)?;
        self.done.try_get_with(asked, self.work(head.clone(), asked)).await
    }

    /// How far an answer is that somebody waits for.
    ///
    /// # Errors
    /// When the document has no JSON form: a fault of this program.
    pub fn progress(&self, head: &Head, variant: VariantId, inquiry: Inquiry) -> Result<Progress, AnalysisFault> {
        let counter = self.under_way.get(&Asked::of(head, variant, inquiry)?);
        Ok(counter.map(|counter| counter.progress()).unwrap_or_default())
    }

    async fn work(&self, head: Head, asked: Asked) -> Result<Arc<str>, AnalysisFault> {
        let Asked { variant, inquiry, .. } = asked;
        let counter = self.under_way.get_with(asked, Arc::default);
        counter.begin();
        let territory = &head.collective.territory;
        let territory =
            self.territories.get(territory).ok_or_else(|| AnalysisFault::UnknownTerritory(territory.clone()))?;
        let (territory, roadbook, plans) = (Arc::clone(territory), self.analyses.roadbook(), self.analyses.plans());
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
            let planner = plans.on(&head.collective, variant);
            let means = Means { cancelled: &cancelled, executor: &Counting(&counter), planner: &planner };
            let desk = Desk {
                territory: &territory,
                roadbook: &roadbook,
                head: &head,
                variant,
                analysis: analysis.as_ref(),
                means,
            };
            desk.find(inquiry)
        };
        tokio::task::spawn_blocking(work).await.map_err(|cause| AnalysisFault::crashed(&cause))?
    }
}
