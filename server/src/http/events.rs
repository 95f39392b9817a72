//! The stream of what happens to a collective, and of what is computed of it.

use super::analysis::{Asked, of_analysis};
use super::extract::{Path, Query};
use super::{App, Problem};
use crate::live::News;
use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use collective::document::{CollectiveId, VariantId};
use futures_util::Stream;
use serde_json::json;
use std::convert::Infallible;
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;

/// Events that wait to be sent: one kind each of revision, live and refined analysis.
const WAITING: usize = 3;

pub(super) type Outlet = mpsc::Sender<Result<Event, Infallible>>;

/// Nobody reads the stream any more.
pub(super) struct Gone;

/// Follows a variant of a collective. At once and after every edit: `revision` with `{"revision": n}`, then `analysis`
/// (stage `live`, then `refined`), or `problem`. A newer edit gives up the analysis of an older one. The stream ends when the
/// collective is removed.
#[utoipa::path(
    get, path = "/api/collectives/{id}/events", params(("id" = Uuid, Path), Asked),
    responses((status = 200, content_type = "text/event-stream", body = String), (status = "4XX", body = Problem))
)]
pub(super) async fn follow(
    State(app): State<App>,
    Path(id): Path<CollectiveId>,
    Query(asked): Query<Asked>,
) -> Result<Sse<impl Stream<Item = Result<Event, Infallible>>>, Problem> {
    let head = app.store.head(id).await?;
    let (outlet, events) = mpsc::channel(WAITING);
    tokio::spawn(async move {
        let mut news = app.live.follow(id, head.revision);
        loop {
            let newest = *news.borrow_and_update();
            let News::Revision(revision) = newest else { break };
            let told = async {
                send(&outlet, Event::default().event("revision").data(json!({ "revision": revision }).to_string()))
                    .await?;
                analyses(&app, id, asked.variant, &outlet).await?;
                // What there is to say of this revision is said: wait for the next one.
                std::future::pending::<Result<(), Gone>>().await
            };
            tokio::select! {
                // Dropping `told` gives up the analysis under way.
                changed = news.changed() => if changed.is_err() { break },
                () = outlet.closed() => break,
                Err(Gone) = told => break,
            }
        }
    });
    Ok(Sse::new(ReceiverStream::new(events)).keep_alive(KeepAlive::default()))
}

/// The analyses of the newest revision, or the problem.
async fn analyses(app: &App, id: CollectiveId, variant: Option<VariantId>, outlet: &Outlet) -> Result<(), Gone> {
    let head = match app.store.head(id).await {
        Ok(head) => head,
        Err(fault) => return problem(outlet, fault.into()).await,
    };
    let variant = variant.unwrap_or(head.collective.reference);
    for refined in [false, true] {
        let analysis =
            if refined { app.analyses.refined(&head, variant).await } else { app.analyses.live(&head, variant).await };
        match analysis {
            Ok(json) => send(outlet, Event::default().event("analysis").data(json)).await?,
            Err(fault) => return problem(outlet, of_analysis(&fault)).await,
        }
    }
    Ok(())
}

pub(super) async fn problem(outlet: &Outlet, problem: Problem) -> Result<(), Gone> {
    // A problem is plain text and numbers: it has a JSON form.
    let json = serde_json::to_string(&problem).unwrap_or_default();
    send(outlet, Event::default().event("problem").data(json)).await
}

pub(super) async fn send(outlet: &Outlet, event: Event) -> Result<(), Gone> {
    outlet.send(Ok(event)).await.map_err(|_| Gone)
}
