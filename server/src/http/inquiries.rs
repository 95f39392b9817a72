//! Inquiries about a collective's newest revision: each is computed when it is asked for, and says how far it is when it is asked
//! for as a stream of events.

use super::analysis::of_analysis;
use super::document_schema::{
    BreakEvenDocument, ComparisonDocument, ExplanationsDocument, HubSetsDocument, ProposalsDocument,
    SensitivityDocument, SurfaceDocument, TerritorialAccessDocument,
};
use super::extract::{Path, Query};
use super::on_demand::{Wanted, answer, answer_to};
use super::{App, Problem};
use crate::inquiries::Inquiry;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use collective::analysis::Analysis;
use collective::document::{CollectiveId, VariantId};
use collective::explanation::{Explanation, explanations};
use serde::Deserialize;
use utoipa::IntoParams;

/// Of which variant.
#[derive(Deserialize, IntoParams)]
pub(super) struct OfVariant {
    /// The variant; the reference one when not given.
    #[param(value_type = Option<uuid::Uuid>)]
    variant: Option<VariantId>,
}

/// Of which organization of which variant.
#[derive(Deserialize, IntoParams)]
pub(super) struct OfOrganization {
    /// The variant; the reference one when not given.
    #[param(value_type = Option<uuid::Uuid>)]
    variant: Option<VariantId>,
    /// The organization, by its number in the analysis; the cheapest one when not given.
    organization: Option<usize>,
}

/// What a variant means for its territory: people, communes, canteens within reach, inequality of access, farmland.
#[utoipa::path(
    get, path = "/api/collectives/{id}/access", params(("id" = Uuid, Path), OfVariant),
    responses((status = 200, body = TerritorialAccessDocument), (status = "4XX", body = Problem))
)]
pub(super) async fn access(
    State(app): State<App>,
    Path(id): Path<CollectiveId>,
    Query(of): Query<OfVariant>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    answer(app, id, of.variant, Inquiry::Access, &headers).await
}

/// How each headline figure came about: formula, inputs, and parameters with their sources.
#[utoipa::path(
    get, path = "/api/collectives/{id}/explanations", params(("id" = Uuid, Path), OfOrganization),
    responses((status = 200, body = Vec<ExplanationsDocument>), (status = "4XX", body = Problem))
)]
pub(super) async fn explained(
    State(app): State<App>,
    Path(id): Path<CollectiveId>,
    Query(asked): Query<OfOrganization>,
) -> Result<axum::Json<Vec<Explanation>>, Problem> {
    let head = app.store.head(id).await?;
    let variant = asked.variant.unwrap_or(head.collective.reference);
    let json = app.analyses.refined(&head, variant).await.map_err(|fault| of_analysis(&fault))?;
    let analysis: Analysis = serde_json::from_str(&json).map_err(|cause| Problem::internal(&cause))?;
    let organization = asked.organization.or(analysis.logistics.cheapest);
    Ok(axum::Json(explanations(&analysis, &head.collective, organization)))
}

/// What fuel, hours, volume and participation do to the cost of an organization, and the band of each figure.
#[utoipa::path(
    get, path = "/api/collectives/{id}/sensitivity", params(("id" = Uuid, Path), OfOrganization),
    responses((status = 200, body = SensitivityDocument), (status = "4XX", body = Problem))
)]
pub(super) async fn sensitivity(
    State(app): State<App>,
    Path(id): Path<CollectiveId>,
    Query(of): Query<OfOrganization>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    answer(app, id, of.variant, Inquiry::Sensitivity { organization: of.organization }, &headers).await
}

/// From which volume of goods the platform of a variant costs less than the cheapest organization without one. As
/// `text/event-stream` it says how far it is.
#[utoipa::path(
    get, path = "/api/collectives/{id}/break-even", params(("id" = Uuid, Path), OfVariant),
    responses((status = 200, body = BreakEvenDocument), (status = "4XX", body = Problem))
)]
pub(super) async fn break_even(
    State(app): State<App>,
    Path(id): Path<CollectiveId>,
    Query(of): Query<OfVariant>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    answer(app, id, of.variant, Inquiry::BreakEven, &headers).await
}

/// Which variant is compared with which.
#[derive(Deserialize, IntoParams)]
pub(super) struct Compared {
    /// The variant compared with; the reference one when not given.
    #[param(value_type = Option<uuid::Uuid>)]
    variant: Option<VariantId>,
    /// The variant that is compared.
    #[param(value_type = uuid::Uuid)]
    with: VariantId,
}

/// The figures of two variants, each for its cheapest organization: those whose bands overlap are equivalent. As
/// `text/event-stream` it says how far it is.
#[utoipa::path(
    get, path = "/api/collectives/{id}/comparison", params(("id" = Uuid, Path), Compared),
    responses((status = 200, body = ComparisonDocument), (status = "4XX", body = Problem))
)]
pub(super) async fn compared(
    State(app): State<App>,
    Path(id): Path<CollectiveId>,
    Query(of): Query<Compared>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    answer_to(app, id, of.variant, Wanted::ComparisonWith(of.with), &headers).await
}

/// Which map.
#[derive(Deserialize, IntoParams)]
pub(super) struct OfResolution {
    /// The variant; the reference one when not given.
    #[param(value_type = Option<uuid::Uuid>)]
    variant: Option<VariantId>,
    /// The resolution of its H3 cells; the coarsest one when not given. The answer lists all there are.
    resolution: Option<u8>,
}

/// What a typical new member would cost the others, anywhere in the perimeter and around it.
#[utoipa::path(
    get, path = "/api/collectives/{id}/surface", params(("id" = Uuid, Path), OfResolution),
    responses((status = 200, body = SurfaceDocument), (status = "4XX", body = Problem))
)]
pub(super) async fn surface(
    State(app): State<App>,
    Path(id): Path<CollectiveId>,
    Query(of): Query<OfResolution>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    answer(app, id, of.variant, Inquiry::Surface { resolution: of.resolution }, &headers).await
}

/// Perimeters worth comparing: isochrones around the best places, communes grown by what each adds, hulls.
#[utoipa::path(
    get, path = "/api/collectives/{id}/proposals", params(("id" = Uuid, Path), OfVariant),
    responses((status = 200, body = ProposalsDocument), (status = "4XX", body = Problem))
)]
pub(super) async fn proposed(
    State(app): State<App>,
    Path(id): Path<CollectiveId>,
    Query(of): Query<OfVariant>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    answer(app, id, of.variant, Inquiry::Proposals, &headers).await
}

/// One, two, three transfer places: the sets that cost least and those whose farthest user is nearest, with sectors, trunks
/// and what the whole costs.
#[utoipa::path(
    get, path = "/api/collectives/{id}/hub-sets", params(("id" = Uuid, Path), OfVariant),
    responses((status = 200, body = HubSetsDocument), (status = "4XX", body = Problem))
)]
pub(super) async fn hub_sets(
    State(app): State<App>,
    Path(id): Path<CollectiveId>,
    Query(of): Query<OfVariant>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    answer(app, id, of.variant, Inquiry::HubSets, &headers).await
}
