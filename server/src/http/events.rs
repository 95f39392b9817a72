//! The stream of what happens to a collective.

use super::extract::Path;
use super::{App, Problem};
use crate::live::News;
use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use collective::document::CollectiveId;
use futures_util::{Stream, StreamExt as _};
use serde_json::json;
use std::convert::Infallible;
use tokio_stream::wrappers::WatchStream;

/// Follows a collective: `revision` with the newest one, at once and after every edit. The stream ends when the
/// collective is removed.
#[utoipa::path(
    get, path = "/api/collectives/{id}/events", params(("id" = Uuid, Path)),
    responses((status = 200, content_type = "text/event-stream", body = String), (status = "4XX", body = Problem))
)]
pub(super) async fn follow(
    State(app): State<App>,
    Path(id): Path<CollectiveId>,
) -> Result<Sse<impl Stream<Item = Result<Event, Infallible>>>, Problem> {
    let head = app.store.head(id).await?;
    let news = WatchStream::new(app.live.follow(id, head.revision));
    let events = news
        .take_while(|news| std::future::ready(*news != News::Removed))
        .filter_map(|news| {
            std::future::ready(match news {
                News::Revision(revision) => {
                    Some(Event::default().event("revision").data(json!({ "revision": revision }).to_string()))
                }
                News::Removed => None,
            })
        })
        .map(Ok);
    Ok(Sse::new(events).keep_alive(KeepAlive::default()))
}
