use super::*;
use futures_util::StreamExt as _;
use std::time::Duration;

/// The events of a stream of bytes, as name and data.
pub(super) struct Events(axum::body::BodyDataStream, String);

impl Events {
    pub(super) async fn follow(service: &Service, address: &str) -> Self {
        let response = service.send(Request::get(address).body(Body::empty()).unwrap()).await;
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        Self(response.into_body().into_data_stream(), String::new())
    }

    /// The next event; `None` when the stream has ended.
    pub(super) async fn next(&mut self) -> Option<(String, Value)> {
        loop {
            if let Some((event, rest)) = self.1.split_once("\n\n") {
                let field = |name: &str| event.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
                let read = (
                    field("event:").map(str::to_owned),
                    field("data:").map(|data| serde_json::from_str(data).unwrap()),
                );
                self.1 = rest.to_owned();
                if let (Some(name), Some(data)) = read {
                    return Some((name, data));
                }
                continue;
            }
            let bytes = tokio::time::timeout(Duration::from_secs(20), self.0.next()).await.unwrap()?.unwrap();
            self.1.push_str(std::str::from_utf8(&bytes).unwrap());
        }
    }
}

#[tokio::test]
async fn a_follower_learns_every_revision_until_the_collective_is_removed() {
    let service = Service::new().await;
    let address = service.collective().await;
    let mut events = Events::follow(&service, &format!("{address}/events")).await;
    assert_eq!(events.next().await, Some(("revision".into(), json!({ "revision": 0 }))));
    // Its territory is not served: said on the stream, which goes on.
    let (name, problem) = events.next().await.unwrap();
    assert_eq!((name.as_str(), &problem["code"]), ("problem", &json!("unknown_territory")));
    service.post(&format!("{address}/edits"), &gesture(0, &fixture::put_member(1, 1.0))).await;
    assert_eq!(events.next().await, Some(("revision".into(), json!({ "revision": 1 }))));
    assert_eq!(events.next().await.unwrap().0, "problem");
    service.send(Request::delete(&address).body(Body::empty()).unwrap()).await;
    assert_eq!(events.next().await, None);
}

#[tokio::test]
async fn the_end_of_the_service_ends_the_streams() {
    let service = Service::new().await;
    let address = service.collective().await;
    let mut events = Events::follow(&service, &format!("{address}/events")).await;
    assert!(events.next().await.is_some());
    service.app.live.end();
    // What was on its way still comes.
    while events.next().await.is_some() {}
}
