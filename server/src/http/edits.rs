//! Appending an edit to a collective.

use super::document_schema::EditDocument;
use super::extract::{Json, Path};
use super::{App, Problem, problem};
use crate::live::News;
use axum::extract::State;
use collective::document::{CollectiveId, GestureId, Revision};
use collective::edit::Edit;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// One gesture of one person.
#[derive(Deserialize, ToSchema)]
pub(super) struct Sent {
    /// Drawn by the sender; the same gesture sent again counts once.
    #[schema(value_type = Uuid)]
    gesture: GestureId,
    /// The revision that the sender saw.
    #[schema(value_type = u64)]
    base: Revision,
    /// What changes.
    #[schema(value_type = EditDocument)]
    edit: Edit,
}

/// An edit that is kept.
#[derive(Serialize, ToSchema)]
pub(super) struct Kept {
    /// Its revision. When it is not `base + 1`, others edited too: load the document again.
    #[schema(value_type = u64)]
    revision: Revision,
    /// The base that was sent.
    #[schema(value_type = u64)]
    base: Revision,
}

/// Appends one edit. When somebody else edited since `base`, it is applied on the newest document all the same, as long
/// as what it names is still there; otherwise it is refused and nothing is changed.
#[utoipa::path(
    post, path = "/api/collectives/{id}/edits", params(("id" = Uuid, Path)), request_body = Sent,
    responses((status = 200, body = Kept), (status = "4XX", body = Problem))
)]
pub(super) async fn append(
    State(app): State<App>,
    Path(id): Path<CollectiveId>,
    Json(Sent { gesture, base, edit }): Json<Sent>,
) -> Result<axum::Json<Kept>, Problem> {
    let appended = app.store.append(id, gesture, base, &edit).await.map_err(|fault| problem::of_append(fault, base))?;
    if !appended.repeated {
        app.live.announce(id, News::Revision(appended.revision));
    }
    Ok(axum::Json(Kept { revision: appended.revision, base }))
}
