//! A document as the fold of its edits.

use super::{Store, StoreFault};
use collective::document::{Collective, CollectiveId, Revision};
use collective::edit::Edit;

impl Store {
    /// The document after its `revision`-th edit: the last snapshot before it with the edits since. When the newest
    /// document in memory is older, the fold starts there.
    ///
    /// # Errors
    /// When there is no such collective or it has no such revision, or the database fails.
    pub async fn document_at(&self, id: CollectiveId, revision: Revision) -> Result<Collective, StoreFault> {
        let (mut reached, mut document) = match self.heads.get(&id).filter(|head| head.revision <= revision) {
            Some(head) => (head.revision, (*head.collective).clone()),
            None => self.snapshot_before(id, revision).await?,
        };
        let edits: Vec<(i64, String)> = sqlx::query_as(
            "SELECT revision, edit FROM edits WHERE collective = $1 AND revision > $2 AND revision <= $3 ORDER BY revision",
        )
        .bind(id.to_string())
        .bind(reached.0.cast_signed())
        .bind(revision.0.cast_signed())
        .fetch_all(&self.pool)
        .await?;
        for (number, edit) in edits {
            let next = Revision(reached.0 + 1);
            if number != next.0.cast_signed() {
                return Err(StoreFault::corrupt(id, next, &"the edit is missing"));
            }
            let edit: Edit = serde_json::from_str(&edit).map_err(|cause| StoreFault::corrupt(id, next, &cause))?;
            (document, _) = document.edited(&edit).map_err(|cause| StoreFault::corrupt(id, next, &cause))?;
            reached = next;
        }
        if reached == revision { Ok(document) } else { Err(StoreFault::corrupt(id, revision, &"the edit is missing")) }
    }

    async fn snapshot_before(
        &self,
        id: CollectiveId,
        revision: Revision,
    ) -> Result<(Revision, Collective), StoreFault> {
        let row: Option<(i64, String)> = sqlx::query_as(
            "SELECT revision, document FROM snapshots WHERE collective = $1 AND revision <= $2 \
             ORDER BY revision DESC LIMIT 1",
        )
        .bind(id.to_string())
        .bind(revision.0.cast_signed())
        .fetch_optional(&self.pool)
        .await?;
        let (number, document) = row.ok_or(StoreFault::NoSuchCollective(id))?;
        let number = Revision(number.cast_unsigned());
        let document = serde_json::from_str(&document).map_err(|cause| StoreFault::corrupt(id, number, &cause))?;
        Ok((number, document))
    }
}
