//! Answers that take their time: whole, or as a stream that says how far they are. Either way a newer edit ends the work, and so
//! does whoever asked by going away.

use super::analysis::of_analysis;
use super::events::{self, Outlet};
use super::{App, Code, Problem};
use crate::analysis::AnalysisFault;
use crate::inquiries::{Inquiry, Progress};
use crate::live::News;
use crate::store::Head;
use axum::http::{HeaderMap, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse as _, Response};
use collective::document::{CollectiveId, VariantId};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;

/// How often it is said how far an answer is.
const EVERY: Duration = Duration::from_millis(250);

/// What is asked of a variant.
#[derive(Debug, Clone, Copy)]
pub(super) enum Wanted {
    /// Something of it alone.
    Inquiry(Inquiry),
    /// How another one stands to it.
    ComparisonWith(VariantId),
}

/// The answer to an inquiry about the newest revision, of the reference variant when none is said. With `Accept:
/// text/event-stream` a stream of `progress` with `{"done": n, "of": m}`, then `answer` or `problem`.
pub(super) async fn answer(
    app: App,
    id: CollectiveId,
    variant: Option<VariantId>,
    inquiry: Inquiry,
    headers: &HeaderMap,
) -> Result<Response, Problem> {
    answer_to(app, id, variant, Wanted::Inquiry(inquiry), headers).await
}

/// The answer to whatever is wanted, in the same way.
pub(super) async fn answer_to(
    app: App,
    id: CollectiveId,
    variant: Option<VariantId>,
    wanted: Wanted,
    headers: &HeaderMap,
) -> Result<Response, Problem> {
    let head = app.store.head(id).await?;
    let variant = variant.unwrap_or(head.collective.reference);
    let asked = Asked { app, id, head, variant, wanted };
    if wants_stream(headers) {
        return Ok(asked.stream());
    }
    let json = asked.whole().await?;
    let headers = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")];
    Ok((headers, json.to_string()).into_response())
}

fn wants_stream(headers: &HeaderMap) -> bool {
    let accepted = headers.get_all(header::ACCEPT).iter().filter_map(|value| value.to_str().ok());
    accepted.flat_map(|value| value.split(',')).any(|kind| kind.trim().starts_with("text/event-stream"))
}

struct Asked {
    app: App,
    id: CollectiveId,
    head: Head,
    variant: VariantId,
    wanted: Wanted,
}

impl Asked {
    /// The answer, unless there is a newer revision before it: then the work is dropped, which gives it up.
    async fn whole(&self) -> Result<Arc<str>, Problem> {
        let revision = self.head.revision;
        let mut news = self.app.live.follow(self.id, revision);
        let is_news = |news: &News| *news != News::Revision(revision);
        // What a study does while it waits is long: it is kept off the stack.
        let answer = Box::pin(self.find());
        tokio::select! {
            answer = answer => answer.map_err(|fault| of_analysis(&fault)),
            _ = news.wait_for(is_news) => {
                Err(Problem::new(Code::Superseded, format!("revision {} is no longer the newest", revision.0)))
            }
        }
    }

    async fn find(&self) -> Result<Arc<str>, Arc<AnalysisFault>> {
        let (inquiries, head, variant) = (&self.app.inquiries, &self.head, self.variant);
        match self.wanted {
            Wanted::Inquiry(inquiry) => inquiries.answer(head, variant, inquiry).await,
            Wanted::ComparisonWith(with) => inquiries.comparison(head, variant, with).await,
        }
    }

    fn progress(&self) -> Progress {
        let (inquiries, head, variant) = (&self.app.inquiries, &self.head, self.variant);
        let progress = match self.wanted {
            Wanted::Inquiry(inquiry) => inquiries.progress(head, variant, inquiry),
            Wanted::ComparisonWith(with) => inquiries.comparison_progress(head, variant, with),
        };
        progress.unwrap_or_default()
    }

    fn stream(self) -> Response {
        let (outlet, events) = mpsc::channel(2);
        tokio::spawn(async move {
            tokio::select! {
                // Dropping the other gives the work up.
                () = outlet.closed() => {}
                () = self.tell(&outlet) => {}
            }
        });
        Sse::new(ReceiverStream::new(events)).keep_alive(KeepAlive::default()).into_response()
    }

    async fn tell(&self, outlet: &Outlet) {
        let mut answer = std::pin::pin!(self.whole());
        let mut tick = tokio::time::interval(EVERY);
        let mut said = None;
        // Whether somebody still hears it is known to `stream`.
        loop {
            tokio::select! {
                answer = &mut answer => {
                    let _ = match answer {
                        Ok(json) => events::send(outlet, Event::default().event("answer").data(json)).await,
                        Err(problem) => events::problem(outlet, problem).await,
                    };
                    return;
                }
                _ = tick.tick() => {
                    let progress = self.progress();
                    if said.replace(progress) != Some(progress) {
                        let json = serde_json::to_string(&progress).unwrap_or_default();
                        let _ = events::send(outlet, Event::default().event("progress").data(json)).await;
                    }
                }
            }
        }
    }
}
