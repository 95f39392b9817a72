//! The server's own messages: new revisions and analyses.

use crate::wire::{Advanced, Problem};
use collective::analysis::Analysis;
use collective::document::{CollectiveId, VariantId};
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;
use web_sys::{EventSource, MessageEvent};

/// What the server says unasked.
pub(crate) enum Message {
    /// The collective has a new revision.
    Advanced(Advanced),
    /// An analysis is there.
    Analysis(Box<Analysis>),
    /// The analysis failed.
    Problem(Problem),
    /// The line is open, for the first time or again.
    Open,
    /// The line is cut; the browser tries again by itself.
    Cut,
    /// The line is cut, and the browser does not try again: the server gave another answer than one that goes on.
    Ended,
}

/// An open line; closed when dropped.
pub(crate) struct Line {
    source: EventSource,
}

impl Drop for Line {
    fn drop(&mut self) {
        self.source.close();
    }
}

/// Follows one variant of a collective.
pub(crate) fn follow(
    collective: CollectiveId,
    variant: VariantId,
    hear: impl Fn(Message) + Clone + 'static,
) -> Option<Line> {
    let source = EventSource::new(&format!("/api/collectives/{collective}/events?variant={variant}")).ok()?;
    listen(&source, "analysis", hear.clone(), |text| Some(Message::Analysis(Box::new(read(text)?))));
    listen(&source, "revision", hear.clone(), |text| Some(Message::Advanced(read(text)?)));
    listen(&source, "problem", hear.clone(), |text| Some(Message::Problem(read(text)?)));
    listen(&source, "open", hear.clone(), |_| Some(Message::Open));
    let failed = source.clone();
    listen(&source, "error", hear, move |_| {
        Some(if failed.ready_state() == EventSource::CLOSED { Message::Ended } else { Message::Cut })
    });
    Some(Line { source })
}

fn listen(
    source: &EventSource,
    event: &str,
    hear: impl Fn(Message) + 'static,
    message: impl Fn(&str) -> Option<Message> + 'static,
) {
    let listener = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
        let text = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string()).unwrap_or_default();
        if let Some(message) = message(&text) {
            hear(message);
        }
    });
    let _ = source.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    // A page follows few lines; each listener stays as long as the page.
    listener.forget();
}

fn read<A: DeserializeOwned>(text: &str) -> Option<A> {
    serde_json::from_str(text)
        .inspect_err(|cause| leptos::logging::error!("a message of the server cannot be read: {cause}"))
        .ok()
}
