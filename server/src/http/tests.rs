use super::*;
use crate::fixture;
use crate::store::{DatabaseUrl, Store};
use crate::territories::Territories;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use axum::response::Response;
use serde_json::{Value, json};
use tower::ServiceExt as _;
use uuid::Uuid;

mod analysis;
mod collectives;
mod events;
mod geocoder;
mod inquiries;
mod lands;
mod problems;
mod sheets;
mod studies;
mod territories;

/// A service on a store of its own, without a socket.
pub(super) struct Service {
    router: Router,
    pub(super) app: App,
    // Removed when the test ends.
    _folder: tempfile::TempDir,
}

impl Service {
    pub(super) async fn new() -> Self {
        Self::on(Territories::default()).await
    }

    /// A service on a piece of Malta.
    pub(super) async fn on_malta() -> Self {
        let mut territories = Territories::default();
        territories.add(fixture::malta());
        Self::on(territories).await
    }

    async fn on(territories: Territories) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&DatabaseUrl::sqlite_file(&folder.path().join("perimetre.db")).unwrap()).await.unwrap();
        let app = App::new(store, territories, osm_data::roads::Profiles::own().unwrap());
        Self { router: router(app.clone()), app, _folder: folder }
    }

    /// The same, with a service that knows addresses.
    pub(super) fn asking(self, geocoder: crate::geocoder::Geocoder) -> Self {
        let app = self.app.with_geocoder(geocoder);
        Self { router: router(app.clone()), app, ..self }
    }

    pub(super) async fn send(&self, request: Request<Body>) -> Response {
        self.router.clone().oneshot(request).await.unwrap()
    }

    pub(super) async fn get(&self, path: &str) -> (StatusCode, Value) {
        read(self.send(Request::get(path).body(Body::empty()).unwrap()).await).await
    }

    pub(super) async fn post(&self, path: &str, body: &Value) -> (StatusCode, Value) {
        let request = Request::post(path).header("content-type", "application/json");
        read(self.send(request.body(Body::from(body.to_string())).unwrap()).await).await
    }

    /// A new collective; its address.
    pub(super) async fn collective(&self) -> String {
        let new = json!({ "name": "Essai", "territory": "malta", "variant_name": "Aujourd’hui" });
        let (status, body) = self.post("/api/collectives", &new).await;
        assert_eq!(status, StatusCode::CREATED, "{body}");
        format!("/api/collectives/{}", body["id"].as_str().unwrap())
    }
}

pub(super) async fn read(response: Response) -> (StatusCode, Value) {
    let status = response.status();
    let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    (status, if bytes.is_empty() { Value::Null } else { serde_json::from_slice(&bytes).unwrap() })
}

pub(super) fn gesture(base: u64, edit: &collective::edit::Edit) -> Value {
    json!({ "gesture": Uuid::new_v4(), "base": base, "edit": edit })
}

#[test]
fn the_contract_is_the_one_that_was_agreed() {
    insta::assert_json_snapshot!(contract());
}
