//! The analysis of a collective's newest revision.

use super::document_schema::AnalysisDocument;
use super::extract::{Path, Query};
use super::{App, Code, Problem};
use crate::analysis::AnalysisFault;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use collective::analysis::Stage;
use collective::document::{CollectiveId, VariantId};
use serde::Deserialize;
use utoipa::IntoParams;

/// Which analysis is asked for.
#[derive(Deserialize, IntoParams)]
pub(super) struct Asked {
    /// The variant; the reference one when not given.
    #[param(value_type = Option<uuid::Uuid>)]
    pub(super) variant: Option<VariantId>,
    /// `live` for the first answer, at once; `refined`, when not given, for the best one.
    #[param(value_type = Option<String>)]
    stage: Option<Stage>,
}

/// The analysis of a variant at the newest revision.
#[utoipa::path(
    get, path = "/api/collectives/{id}/analysis", params(("id" = Uuid, Path), Asked),
    responses((status = 200, body = AnalysisDocument), (status = "4XX", body = Problem))
)]
pub(super) async fn read(
    State(app): State<App>,
    Path(id): Path<CollectiveId>,
    Query(asked): Query<Asked>,
) -> Result<impl IntoResponse, Problem> {
    let head = app.store.head(id).await?;
    let variant = asked.variant.unwrap_or(head.collective.reference);
    let json = match asked.stage.unwrap_or(Stage::Refined) {
        Stage::Live => app.analyses.live(&head, variant).await,
        Stage::Refined => app.analyses.refined(&head, variant).await,
    };
    let json = json.map_err(|fault| of_analysis(&fault))?;
    Ok(([(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")], json.to_string()))
}

/// The problem that a fault of an analysis is.
pub(super) fn of_analysis(fault: &AnalysisFault) -> Problem {
    match fault {
        AnalysisFault::UnknownTerritory(_) => Problem::new(Code::UnknownTerritory, fault.to_string()),
        AnalysisFault::UnknownVariant(_) => Problem::new(Code::UnknownVariant, fault.to_string()),
        AnalysisFault::NothingInCommon => Problem::new(Code::NothingInCommon, fault.to_string()),
        AnalysisFault::GivenUp => Problem::new(Code::TooSlow, fault.to_string()),
        AnalysisFault::Crashed(_) => Problem::internal(fault),
    }
}
