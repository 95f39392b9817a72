//! Answers on demand about an organization of a collective's newest revision.

use super::analysis::of_analysis;
use super::document_schema::{MarginalDocument, SharingDocument, SizingDocument};
use super::extract::{Path, Query};
use super::{App, Code, Problem};
use crate::analysis::Study;
use crate::live::News;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use collective::document::{CollectiveId, Revision, VariantId};
use serde::Deserialize;
use utoipa::IntoParams;

/// Which organization is studied.
#[derive(Deserialize, IntoParams)]
pub(super) struct Asked {
    /// The variant; the reference one when not given.
    #[param(value_type = Option<uuid::Uuid>)]
    variant: Option<VariantId>,
    /// The organization, by its number in the refined analysis; the cheapest common one when not given.
    organization: Option<usize>,
}

/// What each member adds to an organization, who could be invited, which points could be dropped. Takes seconds for a large
/// collective; a newer edit ends the work.
#[utoipa::path(
    get, path = "/api/collectives/{id}/marginal", params(("id" = Uuid, Path), Asked),
    responses((status = 200, body = MarginalDocument), (status = "4XX", body = Problem))
)]
pub(super) async fn marginal(
    State(app): State<App>,
    Path(id): Path<CollectiveId>,
    Query(asked): Query<Asked>,
) -> Result<impl IntoResponse, Problem> {
    Box::pin(study(app, id, asked, Study::Marginal)).await
}

/// Who pays what of an organization, by four rules, against what each pays alone. Takes seconds for a large collective; a
/// newer edit ends the work.
#[utoipa::path(
    get, path = "/api/collectives/{id}/sharing", params(("id" = Uuid, Path), Asked),
    responses((status = 200, body = SharingDocument), (status = "4XX", body = Problem))
)]
pub(super) async fn sharing(
    State(app): State<App>,
    Path(id): Path<CollectiveId>,
    Query(asked): Query<Asked>,
) -> Result<impl IntoResponse, Problem> {
    Box::pin(study(app, id, asked, Study::Sharing)).await
}

/// How the cost of an organization moves with the number of members. Takes seconds for a large collective; a newer edit ends
/// the work.
#[utoipa::path(
    get, path = "/api/collectives/{id}/sizing", params(("id" = Uuid, Path), Asked),
    responses((status = 200, body = SizingDocument), (status = "4XX", body = Problem))
)]
pub(super) async fn sizing(
    State(app): State<App>,
    Path(id): Path<CollectiveId>,
    Query(asked): Query<Asked>,
) -> Result<impl IntoResponse, Problem> {
    Box::pin(study(app, id, asked, Study::Sizing)).await
}

async fn study(app: App, id: CollectiveId, asked: Asked, study: Study) -> Result<impl IntoResponse, Problem> {
    let head = app.store.head(id).await?;
    let variant = asked.variant.unwrap_or(head.collective.reference);
    let answer = async {
        app.analyses.study(&head, variant, study, asked.organization).await.map_err(|fault| of_analysis(&fault))
    };
    let json = until_superseded(&app, id, head.revision, answer).await?;
    Ok(([(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")], json.to_string()))
}

/// The answer, unless there is a newer revision before it: then the work is dropped, which gives it up.
pub(super) async fn until_superseded<T>(
    app: &App,
    id: CollectiveId,
    revision: Revision,
    answer: impl Future<Output = Result<T, Problem>>,
) -> Result<T, Problem> {
    let mut news = app.live.follow(id, revision);
    let is_news = |news: &News| *news != News::Revision(revision);
    tokio::select! {
        answer = answer => answer,
        _ = news.wait_for(is_news) => {
            Err(Problem::new(Code::Superseded, format!("revision {} is no longer the newest", revision.0)))
        }
    }
}
