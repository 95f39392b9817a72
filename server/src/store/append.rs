//! Appending an edit: one transaction, one revision, counted once however often it is sent.

use super::{Head, Store, StoreFault, now};
use collective::document::{CollectiveId, GestureId, Revision};
use collective::edit::{Edit, EditFault};
use std::sync::Arc;

/// A whole document is kept every so many edits.
pub(super) const SNAPSHOT_EVERY: u64 = 64;

/// How often an edit is tried again when other processes append at the same moment.
const TRIES: usize = 16;

/// An edit that is in the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Appended {
    /// Its revision.
    pub revision: Revision,
    /// Whether it was there already: the same gesture had been sent before.
    pub repeated: bool,
}

/// Why an edit was not appended. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum AppendFault {
    /// It cannot be applied to the newest document.
    #[error("{fault}")]
    Refused {
        /// Why.
        fault: EditFault,
        /// The newest revision; when it is not the base, somebody else's edit may be the cause.
        head: Revision,
    },
    /// It says it was made on a revision that does not exist yet.
    #[error("revision {} does not exist: the newest is {}", base.0, head.0)]
    Ahead {
        /// The revision it says it was made on.
        base: Revision,
        /// The newest revision.
        head: Revision,
    },
    /// Other processes appended too often at the same moment.
    #[error("too many edits of this collective at the same moment")]
    Contended,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreFault),
}

impl From<sqlx::Error> for AppendFault {
    fn from(cause: sqlx::Error) -> Self {
        Self::Store(StoreFault::Database(cause))
    }
}

impl Store {
    /// Appends an edit that was made on revision `base`, on the newest document: edits name what they change by id, so
    /// that one made on an older revision applies as long as what it names is still there. When it returns, the edit is
    /// on the disk.
    ///
    /// # Errors
    /// When it does not apply or the database fails; then nothing is changed.
    pub async fn append(
        &self,
        id: CollectiveId,
        gesture: GestureId,
        base: Revision,
        edit: &Edit,
    ) -> Result<Appended, AppendFault> {
        let _writing = self.writing.lock().await;
        for _ in 0..TRIES {
            if let Some(revision) = self.revision_of(id, gesture).await? {
                return Ok(Appended { revision, repeated: true });
            }
            let head = self.head(id).await?;
            if base > head.revision {
                return Err(AppendFault::Ahead { base, head: head.revision });
            }
            let (document, inverse) =
                head.collective.edited(edit).map_err(|fault| AppendFault::Refused { fault, head: head.revision })?;
            let revision = Revision(head.revision.0 + 1);
            let after = Head { revision, collective: Arc::new(document) };
            if self.commit(id, gesture, edit, &inverse, &after).await? {
                self.heads.insert(id, after);
                return Ok(Appended { revision, repeated: false });
            }
        }
        Err(AppendFault::Contended)
    }

    /// The revision that a gesture made, when it was seen before.
    async fn revision_of(&self, id: CollectiveId, gesture: GestureId) -> Result<Option<Revision>, StoreFault> {
        let row: Option<(i64,)> = sqlx::query_as("SELECT revision FROM edits WHERE collective = $1 AND gesture = $2")
            .bind(id.to_string())
            .bind(gesture.to_string())
            .fetch_optional(&self.pool)
            .await?;
        Ok(row.map(|(revision,)| Revision(revision.cast_unsigned())))
    }

    /// Writes an edit and what follows from it. `false` when the revision or the gesture was taken meanwhile.
    async fn commit(
        &self,
        id: CollectiveId,
        gesture: GestureId,
        edit: &Edit,
        inverse: &Edit,
        after: &Head,
    ) -> Result<bool, StoreFault> {
        let Head { revision, collective } = after;
        let written = |cause: serde_json::Error| StoreFault::corrupt(id, *revision, &cause);
        let mut transaction = self.pool.begin().await?;
        // The first statement writes: SQLite then waits for its turn instead of failing when it would start to write.
        let inserted = sqlx::query(
            "INSERT INTO edits (collective, revision, gesture, edit, inverse, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(id.to_string())
        .bind(revision.0.cast_signed())
        .bind(gesture.to_string())
        .bind(serde_json::to_string(edit).map_err(written)?)
        .bind(serde_json::to_string(inverse).map_err(written)?)
        .bind(now())
        .execute(&mut *transaction)
        .await;
        match inserted {
            Ok(_) => {}
            Err(sqlx::Error::Database(refused)) if refused.is_unique_violation() => return Ok(false),
            Err(sqlx::Error::Database(refused)) if refused.is_foreign_key_violation() => {
                return Err(StoreFault::NoSuchCollective(id));
            }
            Err(cause) => return Err(cause.into()),
        }
        sqlx::query("UPDATE collectives SET revision = $2, name = $3, members = $4, points = $5 WHERE id = $1")
            .bind(id.to_string())
            .bind(revision.0.cast_signed())
            .bind(collective.name.clone())
            .bind(collective.members.len().cast_signed() as i64)
            .bind(collective.points.len().cast_signed() as i64)
            .execute(&mut *transaction)
            .await?;
        if revision.0 % SNAPSHOT_EVERY == 0 {
            sqlx::query("INSERT INTO snapshots (collective, revision, document) VALUES ($1, $2, $3)")
                .bind(id.to_string())
                .bind(revision.0.cast_signed())
                .bind(serde_json::to_string(&**collective).map_err(written)?)
                .execute(&mut *transaction)
                .await?;
        }
        transaction.commit().await?;
        Ok(true)
    }
}
