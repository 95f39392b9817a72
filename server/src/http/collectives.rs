//! Collectives: list, create, read, remove.

use super::document_schema::CollectiveDocument;
use super::extract::{Json, Path};
use super::{App, Code, Problem};
use crate::live::News;
use crate::store::{Head, Listed};
use axum::extract::State;
use axum::http::StatusCode;
use collective::document::{Collective, CollectiveId, Revision, TerritoryId, VariantId};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::ToSchema;
use uuid::Uuid;

/// A collective in the list.
#[derive(Serialize, ToSchema)]
#[schema(as = Listed)]
pub(super) struct ListedSchema {
    /// Its id.
    #[schema(value_type = Uuid)]
    id: CollectiveId,
    /// What people call it.
    name: String,
    /// The territory it lives in.
    #[schema(value_type = String)]
    territory: TerritoryId,
    /// The number of its edits.
    #[schema(value_type = u64)]
    revision: Revision,
    /// How many members it has.
    members: u64,
    /// How many points of delivery it has.
    points: u64,
    /// Whether it was made by this program to show what it does.
    example: bool,
}

impl From<Listed> for ListedSchema {
    fn from(listed: Listed) -> Self {
        let Listed { id, name, territory, revision, members, points, example } = listed;
        Self { id, name, territory, revision, members, points, example }
    }
}

/// What a new collective begins with.
#[derive(Deserialize, ToSchema)]
pub(super) struct NewCollective {
    /// What people call it.
    name: String,
    /// The territory it lives in.
    #[schema(value_type = String)]
    territory: TerritoryId,
    /// The name of its first variant.
    variant_name: String,
}

/// A collective at its newest revision.
#[derive(Serialize, ToSchema)]
pub(super) struct CollectiveAtHead {
    #[schema(value_type = Uuid)]
    id: CollectiveId,
    /// How many edits it has had.
    #[schema(value_type = u64)]
    revision: Revision,
    /// The document.
    #[schema(value_type = CollectiveDocument)]
    collective: Arc<Collective>,
}

impl CollectiveAtHead {
    fn new(id: CollectiveId, head: Head) -> axum::Json<Self> {
        axum::Json(Self { id, revision: head.revision, collective: head.collective })
    }
}

/// All collectives, examples first.
#[utoipa::path(get, path = "/api/collectives", responses((status = 200, body = Vec<ListedSchema>)))]
pub(super) async fn list(State(app): State<App>) -> Result<axum::Json<Vec<ListedSchema>>, Problem> {
    Ok(axum::Json(app.store.list().await?.into_iter().map(ListedSchema::from).collect()))
}

/// Begins a collective with one variant.
#[utoipa::path(
    post, path = "/api/collectives", request_body = NewCollective,
    responses((status = 201, body = CollectiveAtHead), (status = "4XX", body = Problem))
)]
pub(super) async fn create(
    State(app): State<App>,
    Json(new): Json<NewCollective>,
) -> Result<(StatusCode, axum::Json<CollectiveAtHead>), Problem> {
    for (field, name) in [("name", &new.name), ("variant_name", &new.variant_name)] {
        if name.trim().is_empty() || name.chars().count() > 200 {
            return Err(Problem::new(
                Code::InvalidBody,
                format!("{field} must have 1 to 200 characters, not all blank"),
            ));
        }
    }
    let id = CollectiveId(Uuid::new_v4());
    let collective = Collective::new(new.name, new.territory, VariantId(Uuid::new_v4()), new.variant_name);
    let head = app.store.create(id, collective, false).await?;
    Ok((StatusCode::CREATED, CollectiveAtHead::new(id, head)))
}

/// A collective at its newest revision.
#[utoipa::path(
    get, path = "/api/collectives/{id}", params(("id" = Uuid, Path)),
    responses((status = 200, body = CollectiveAtHead), (status = "4XX", body = Problem))
)]
pub(super) async fn read(
    State(app): State<App>,
    Path(id): Path<CollectiveId>,
) -> Result<axum::Json<CollectiveAtHead>, Problem> {
    Ok(CollectiveAtHead::new(id, app.store.head(id).await?))
}

/// Removes a collective with its history.
#[utoipa::path(
    delete, path = "/api/collectives/{id}", params(("id" = Uuid, Path)),
    responses((status = 204), (status = "4XX", body = Problem))
)]
pub(super) async fn remove(State(app): State<App>, Path(id): Path<CollectiveId>) -> Result<StatusCode, Problem> {
    app.store.remove(id).await?;
    app.live.announce(id, News::Removed);
    Ok(StatusCode::NO_CONTENT)
}
