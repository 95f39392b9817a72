//! Which collectives there are: creating, listing, removing.

use super::{Head, Store, StoreFault, now};
use collective::document::{Collective, CollectiveId, Revision, TerritoryId};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A collective as a list shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Listed {
    /// Its id.
    pub id: CollectiveId,
    /// What people call it.
    pub name: String,
    /// The territory it lives in.
    pub territory: TerritoryId,
    /// The number of its edits.
    pub revision: Revision,
    /// How many members it has.
    pub members: u64,
    /// How many points of delivery it has.
    pub points: u64,
    /// Whether it was made by this program to show what it does.
    pub example: bool,
}

impl Store {
    /// Keeps a new collective, at revision 0.
    ///
    /// # Errors
    /// When the id is taken, or the database fails.
    pub async fn create(&self, id: CollectiveId, collective: Collective, example: bool) -> Result<Head, StoreFault> {
        let document =
            serde_json::to_string(&collective).map_err(|cause| StoreFault::corrupt(id, Revision(0), &cause))?;
        let _writing = self.writing.lock().await;
        let mut transaction = self.pool.begin().await?;
        sqlx::query(
            "INSERT INTO collectives (id, territory, name, members, points, example, revision, created_at) \
             VALUES ($1, $2, $3, $4, $5, $6, 0, $7)",
        )
        .bind(id.to_string())
        .bind(collective.territory.as_str())
        .bind(collective.name.clone())
        .bind(collective.members.len().cast_signed() as i64)
        .bind(collective.points.len().cast_signed() as i64)
        .bind(i64::from(example))
        .bind(now())
        .execute(&mut *transaction)
        .await
        .map_err(|cause| match &cause {
            sqlx::Error::Database(refused) if refused.is_unique_violation() => StoreFault::Exists(id),
            _ => StoreFault::Database(cause),
        })?;
        sqlx::query("INSERT INTO snapshots (collective, revision, document) VALUES ($1, 0, $2)")
            .bind(id.to_string())
            .bind(document)
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        let head = Head { revision: Revision(0), collective: Arc::new(collective) };
        self.heads.insert(id, head.clone());
        Ok(head)
    }

    /// All collectives: examples first, each group in the order of creation.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list(&self) -> Result<Vec<Listed>, StoreFault> {
        type Row = (String, String, String, i64, i64, i64, i64);
        let rows: Vec<Row> = sqlx::query_as(
            "SELECT id, name, territory, revision, members, points, example FROM collectives \
             ORDER BY example DESC, created_at, name, id",
        )
        .fetch_all(&self.pool)
        .await?;
        rows.into_iter().map(listed).collect()
    }

    /// Removes a collective with all its edits.
    ///
    /// # Errors
    /// When there is none, or the database fails.
    pub async fn remove(&self, id: CollectiveId) -> Result<(), StoreFault> {
        let _writing = self.writing.lock().await;
        let removed = sqlx::query("DELETE FROM collectives WHERE id = $1")
            .bind(id.to_string())
            .execute(&self.pool)
            .await?
            .rows_affected();
        self.heads.invalidate(&id);
        if removed == 0 { Err(StoreFault::NoSuchCollective(id)) } else { Ok(()) }
    }

    /// How many edits a collective has.
    pub(super) async fn newest_revision(&self, id: CollectiveId) -> Result<Revision, StoreFault> {
        let row: Option<(i64,)> = sqlx::query_as("SELECT revision FROM collectives WHERE id = $1")
            .bind(id.to_string())
            .fetch_optional(&self.pool)
            .await?;
        let (revision,) = row.ok_or(StoreFault::NoSuchCollective(id))?;
        Ok(Revision(revision.cast_unsigned()))
    }
}

fn listed(
    (id, name, territory, revision, members, points, example): (String, String, String, i64, i64, i64, i64),
) -> Result<Listed, StoreFault> {
    let id: CollectiveId =
        id.parse().map_err(|cause| StoreFault::Unreachable { cause: format!("id {id}: {cause}") })?;
    let revision = Revision(revision.cast_unsigned());
    let territory = TerritoryId::try_new(&territory).map_err(|cause| StoreFault::corrupt(id, revision, &cause))?;
    let (members, points, example) = (members.cast_unsigned(), points.cast_unsigned(), example != 0);
    Ok(Listed { id, name, territory, revision, members, points, example })
}
