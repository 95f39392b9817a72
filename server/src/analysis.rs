//! Analyses: from a document and its territory, off the async threads, behind a limit, given up when nobody waits.

mod compute;
mod cores;
mod plan_memory;
mod roadbook;
mod trucks;

pub use compute::{AnalysisFault, compute};
pub use roadbook::Roadbook;
pub(crate) use trucks::lorries;

use crate::store::Head;
use crate::territories::Territories;
use collective::analysis::Effort;
use collective::document::{Revision, TerritoryId, VariantId};
use collective::means::{Executor, Means, OneByOne};
use cores::Cores;
use moka::future::Cache;
use moka::policy::EvictionPolicy;
use osm_data::territory::Territory;
use plan_memory::PlanMemory;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::sync::Semaphore;
use xxhash_rust::xxh3::xxh3_128;

/// How many bytes of analyses are kept in memory.
const BYTES_IN_MEMORY: u64 = 64 << 20;

/// Analyses of the collectives of some territories. Two who ask for the same one at once share the work.
pub struct Analyses {
    territories: Arc<Territories>,
    roadbook: Arc<Roadbook>,
    plans: Arc<PlanMemory>,
    done: Cache<Asked, Arc<str>>,
    // First answers never wait for refinements.
    answering: Arc<Semaphore>,
    refining: Arc<Semaphore>,
}

/// What an analysis depends on: the content of the document and not its id, which may name another one later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Asked {
    document: u128,
    revision: Revision,
    variant: VariantId,
    is_refined: bool,
}

impl Asked {
    fn of(head: &Head, variant: VariantId, effort: Effort) -> Result<Self, Arc<AnalysisFault>> {
        let document =
            serde_json::to_vec(&*head.collective).map_err(|cause| Arc::new(AnalysisFault::crashed(&cause)))?;
        let is_refined = effort == Effort::REFINED;
        Ok(Self { document: xxh3_128(&document), revision: head.revision, variant, is_refined })
    }
}

impl Analyses {
    /// No analysis yet; as many at once as there are cores.
    #[must_use]
    pub fn of(territories: Arc<Territories>, roadbook: Arc<Roadbook>) -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let weight = |_: &Asked, json: &Arc<str>| u32::try_from(json.len()).unwrap_or(u32::MAX);
        Self {
            territories,
            roadbook,
            plans: Arc::default(),
            done: Cache::builder()
                .max_capacity(BYTES_IN_MEMORY)
                .eviction_policy(EvictionPolicy::lru())
                .weigher(weight)
                .build(),
            answering: Arc::new(Semaphore::new(cores)),
            refining: Arc::new(Semaphore::new(cores.div_ceil(2))),
        }
    }

    /// The ways that were asked for lately, to share them.
    #[must_use]
    pub fn roadbook(&self) -> Arc<Roadbook> {
        Arc::clone(&self.roadbook)
    }

    /// The plans that were made lately, to share them.
    pub(crate) fn plans(&self) -> Arc<PlanMemory> {
        Arc::clone(&self.plans)
    }

    /// The first answer for a variant, at once, as JSON.
    ///
    /// # Errors
    /// When the collective has no such variant, or its territory is not served.
    pub async fn live(&self, head: &Head, variant: VariantId) -> Result<Arc<str>, Arc<AnalysisFault>> {
        self.answer(head, variant, Effort::LIVE, &self.answering).await
    }

    /// The best answer for a variant, after some seconds, as JSON. Dropping the future gives the work up.
    ///
    /// # Errors
    /// As [`Analyses::live`].
    pub async fn refined(&self, head: &Head, variant: VariantId) -> Result<Arc<str>, Arc<AnalysisFault>> {
        self.answer(head, variant, Effort::REFINED, &self.refining).await
    }

    async fn answer(
        &self,
        head: &Head,
        variant: VariantId,
        effort: Effort,
        limit: &Arc<Semaphore>,
    ) -> Result<Arc<str>, Arc<AnalysisFault>> {
        let asked = Asked::of(head, variant, effort)?;
        self.done.try_get_with(asked, self.work(head.clone(), variant, effort, Arc::clone(limit))).await
    }

    async fn work(
        &self,
        head: Head,
        variant: VariantId,
        effort: Effort,
        limit: Arc<Semaphore>,
    ) -> Result<Arc<str>, AnalysisFault> {
        let territory = Arc::clone(self.territory(&head.collective.territory)?);
        let (roadbook, plans) = (Arc::clone(&self.roadbook), Arc::clone(&self.plans));
        let permit = limit.acquire_owned().await.map_err(|cause| AnalysisFault::crashed(&cause))?;
        let waiting = Waiting::default();
        let given_up = Arc::clone(&waiting.given_up);
        let work = move || {
            let _permit = permit;
            let cancelled = || given_up.load(Ordering::Relaxed);
            let planner = plans.on(&head.collective, variant);
            // Refinements last: they keep to the thread they have.
            let executor: &dyn Executor = if effort == Effort::LIVE { &Cores } else { &OneByOne };
            let means = Means { cancelled: &cancelled, executor, planner: &planner };
            let analysis = compute(&territory, &roadbook, &head.collective, variant, head.revision, effort, means)?;
            serde_json::to_string(&analysis).map(Arc::from).map_err(|cause| AnalysisFault::crashed(&cause))
        };
        tokio::task::spawn_blocking(work).await.map_err(|cause| AnalysisFault::crashed(&cause))?
    }
}

impl Analyses {
    fn territory(&self, id: &TerritoryId) -> Result<&Arc<Territory>, AnalysisFault> {
        self.territories.get(id).ok_or_else(|| AnalysisFault::UnknownTerritory(id.clone()))
    }
}

/// Says to the work that it is given up, when the one who waits for it goes away.
#[derive(Default)]
pub(crate) struct Waiting {
    pub(crate) given_up: Arc<AtomicBool>,
}

impl Drop for Waiting {
    fn drop(&mut self) {
        self.given_up.store(true, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests;
