//! The HTTP contract: documented at `/api/openapi.json`, errors as problem+json, everything else the embedded frontend.

mod analysis;
mod boundary_names;
mod collectives;
mod document_schema;
mod edits;
mod events;
mod extract;
mod guard;
mod health;
mod inquiries;
mod isochrone;
mod on_demand;
mod outline_files;
mod pages;
mod problem;
mod route;
mod search;
mod sheets;
mod state;
mod studies;
mod style;
mod territories;
mod tiles;
mod union;

pub use problem::{Code, Problem};
pub use state::App;
pub use style::{MapStyle, MapStyleFault};

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::trace::TraceLayer;
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The largest body accepted. A perimeter of 50 000 corners takes 2 MB.
const LARGEST_BODY_BYTES: usize = 8 << 20;

#[derive(OpenApi)]
#[openapi(info(
    title = "Périmètre",
    description = "Collectives, their edits, and what is computed of them. Documents, edits and analyses have the form \
                   that the crate `collective` gives them. Every error is application/problem+json with a stable `code`, \
                   its cause in `detail` and what to do in `remedy`."
))]
struct Contract;

fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::with_openapi(Contract::openapi())
        .routes(routes!(health::health))
        .routes(routes!(territories::list))
        .routes(routes!(territories::read))
        .routes(routes!(territories::communes))
        .routes(routes!(territories::boundaries))
        .routes(routes!(search::find))
        .routes(routes!(search::find_elsewhere))
        .routes(routes!(search::reverse))
        .routes(routes!(tiles::read))
        .routes(routes!(style::read))
        .routes(routes!(sheets::open))
        .routes(routes!(sheets::read))
        .routes(routes!(sheets::list))
        .routes(routes!(route::find))
        .routes(routes!(isochrone::around))
        .routes(routes!(union::of))
        .routes(routes!(boundary_names::of))
        .routes(routes!(outline_files::read))
        .routes(routes!(outline_files::write))
        .routes(routes!(collectives::list, collectives::create))
        .routes(routes!(collectives::read, collectives::remove))
        .routes(routes!(edits::append))
        .routes(routes!(analysis::read))
        .routes(routes!(inquiries::access))
        .routes(routes!(inquiries::explained))
        .routes(routes!(inquiries::sensitivity))
        .routes(routes!(inquiries::break_even))
        .routes(routes!(inquiries::compared))
        .routes(routes!(inquiries::surface))
        .routes(routes!(inquiries::proposed))
        .routes(routes!(inquiries::hub_sets))
        .routes(routes!(events::follow))
        .routes(routes!(studies::marginal))
        .routes(routes!(studies::sharing))
        .routes(routes!(studies::sizing))
}

/// The description of the contract.
#[must_use]
pub fn contract() -> utoipa::openapi::OpenApi {
    routes().into_openapi()
}

/// The whole service as a function from requests to answers.
pub fn router(app: App) -> Router {
    let (router, contract) = routes().split_for_parts();
    let contract = serde_json::to_string(&contract).unwrap_or_else(|cause| cause.to_string());
    let description = move || async move { ([("content-type", "application/json")], contract) };
    router
        .route("/api/openapi.json", axum::routing::get(description))
        .fallback(pages::serve)
        .method_not_allowed_fallback(guard::method_not_allowed)
        .layer(middleware::from_fn(guard::limit_time))
        .layer(DefaultBodyLimit::max(LARGEST_BODY_BYTES))
        .layer(CatchPanicLayer::custom(guard::panicked))
        .layer(CompressionLayer::new())
        .layer(TraceLayer::new_for_http())
        .with_state(app)
}

#[cfg(test)]
mod tests;
