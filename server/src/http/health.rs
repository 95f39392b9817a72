//! Whether the service is there.

use serde::Serialize;
use utoipa::ToSchema;

/// The answer of a service that is there.
#[derive(Serialize, ToSchema)]
pub(super) struct Health {
    /// `ok`.
    status: &'static str,
    /// The version of this program.
    version: &'static str,
}

/// Whether the service is there.
#[utoipa::path(get, path = "/api/health", responses((status = 200, body = Health)))]
pub(super) async fn health() -> axum::Json<Health> {
    axum::Json(Health { status: "ok", version: env!("CARGO_PKG_VERSION") })
}
