//! The store of collectives: edits under a revision, in SQLite or PostgreSQL, with one SQL text for both.
//!
//! The document of a collective is the fold of its edits over the document it began with. A committed edit survives the
//! end of the process at any moment. Snapshots only shorten the fold.

mod append;
mod catalog;
mod database;
mod fault;
mod fold;

pub use append::{AppendFault, Appended};
pub use catalog::Listed;
pub use database::DatabaseUrl;
pub use fault::StoreFault;

use collective::document::{Collective, CollectiveId, Revision};
use moka::policy::EvictionPolicy;
use moka::sync::Cache;
use sqlx::AnyPool;
use std::sync::Arc;
use tokio::sync::Mutex;

/// How many newest documents are kept in memory. One of 200 members takes about 100 kB.
const DOCUMENTS_IN_MEMORY: u64 = 256;

/// Collectives and their edits.
pub struct Store {
    pool: AnyPool,
    heads: Cache<CollectiveId, Head>,
    // SQLite has one writer; waiting here is fair, waiting there is a retry.
    writing: Mutex<()>,
}

/// A document and the revision it has.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// How many edits it has had.
    pub revision: Revision,
    /// The document.
    pub collective: Arc<Collective>,
}

impl Store {
    /// Opens a database, and brings its tables up to this program's version.
    ///
    /// # Errors
    /// When it cannot be reached, or its tables are those of a newer program.
    pub async fn open(url: &DatabaseUrl) -> Result<Self, StoreFault> {
        let pool = database::open(url).await?;
        let heads = Cache::builder().max_capacity(DOCUMENTS_IN_MEMORY).eviction_policy(EvictionPolicy::lru()).build();
        Ok(Self { pool, heads, writing: Mutex::new(()) })
    }

    /// The newest document of a collective.
    ///
    /// # Errors
    /// When there is no such collective, or the database fails.
    pub async fn head(&self, id: CollectiveId) -> Result<Head, StoreFault> {
        let newest = self.newest_revision(id).await?;
        // Another process may have written: the revision is asked for each time, the document only when it differs.
        if let Some(head) = self.heads.get(&id).filter(|head| head.revision == newest) {
            return Ok(head);
        }
        let head = Head { revision: newest, collective: Arc::new(self.document_at(id, newest).await?) };
        self.heads.insert(id, head.clone());
        Ok(head)
    }

    /// Ends the use of the database: waits for what is under way.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}

/// Now, in seconds since 1970: for people who look into the database; nothing is computed from it.
fn now() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.map_or(0, |since| since.as_secs().cast_signed())
}

#[cfg(test)]
mod tests;
