//! Whether the service is there, and what it can ask.

use super::App;
use axum::extract::State;
use collective::address_service::AddressService;
use serde::Serialize;
use utoipa::ToSchema;

/// The answer of a service that is there.
#[derive(Serialize, ToSchema)]
pub(super) struct Health {
    /// `ok`.
    status: &'static str,
    /// The version of this program.
    version: &'static str,
    /// The host of the service that knows addresses and can be asked beside the territory; null where the operator named none.
    #[schema(value_type = Option<String>, example = "data.geopf.fr")]
    geocoder: Option<AddressService>,
}

/// Whether the service is there, and what it can ask.
#[utoipa::path(get, path = "/api/health", responses((status = 200, body = Health)))]
pub(super) async fn health(State(app): State<App>) -> axum::Json<Health> {
    let geocoder = app.geocoder.as_ref().map(|geocoder| geocoder.service().clone());
    axum::Json(Health { status: "ok", version: env!("CARGO_PKG_VERSION"), geocoder })
}
