//! Answers on demand about an organization of a collective's newest revision.

use super::document_schema::{MarginalDocument, SharingDocument, SizingDocument};
use super::extract::{Path, Query};
use super::on_demand::answer;
use super::{App, Problem};
use crate::inquiries::Inquiry;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use collective::document::{CollectiveId, VariantId};
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
/// collective: as `text/event-stream` it says how far it is. A newer edit ends the work.
#[utoipa::path(
    get, path = "/api/collectives/{id}/marginal", params(("id" = Uuid, Path), Asked),
    responses((status = 200, body = MarginalDocument), (status = "4XX", body = Problem))
)]
pub(super) async fn marginal(
    State(app): State<App>,
    Path(id): Path<CollectiveId>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let Asked { variant, organization } = asked;
    answer(app, id, variant, Inquiry::Marginal { organization }, &headers).await
}

/// Who pays what of an organization, by four rules, against what each pays alone. Takes seconds for a large collective: as
/// `text/event-stream` it says how far it is. A newer edit ends the work.
#[utoipa::path(
    get, path = "/api/collectives/{id}/sharing", params(("id" = Uuid, Path), Asked),
    responses((status = 200, body = SharingDocument), (status = "4XX", body = Problem))
)]
pub(super) async fn sharing(
    State(app): State<App>,
    Path(id): Path<CollectiveId>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let Asked { variant, organization } = asked;
    answer(app, id, variant, Inquiry::Sharing { organization }, &headers).await
}

/// How the cost of an organization moves with the number of members. Takes seconds for a large collective: as
/// `text/event-stream` it says how far it is. A newer edit ends the work.
#[utoipa::path(
    get, path = "/api/collectives/{id}/sizing", params(("id" = Uuid, Path), Asked),
    responses((status = 200, body = SizingDocument), (status = "4XX", body = Problem))
)]
pub(super) async fn sizing(
    State(app): State<App>,
    Path(id): Path<CollectiveId>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let Asked { variant, organization } = asked;
    answer(app, id, variant, Inquiry::Sizing { organization }, &headers).await
}
