//! Questions that take the server a while: it says how far it is, then answers.

use crate::wire::{Problem, Progress};
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;
use web_sys::{EventSource, MessageEvent};

/// What the server says to a question.
pub(crate) enum Told<A> {
    /// How far it is.
    Progress(Progress),
    /// The answer; nothing more comes.
    Answer(A),
    /// Why there is none; nothing more comes.
    Problem(Problem),
    /// The line is cut; nothing more comes.
    Cut,
}

/// A question that was asked. Who drops it does not want to know any more, and the server stops.
pub(crate) struct Inquiry {
    source: EventSource,
    listeners: Vec<Closure<dyn FnMut(JsValue)>>,
}

impl Drop for Inquiry {
    fn drop(&mut self) {
        self.source.close();
    }
}

/// Asks; the address is below the server.
pub(crate) fn inquire<A: DeserializeOwned + 'static>(
    address: &str,
    hear: impl Fn(Told<A>) + Clone + 'static,
) -> Option<Inquiry> {
    let source = EventSource::new(address).ok()?;
    let mut inquiry = Inquiry { source, listeners: Vec::new() };
    inquiry.listen("progress", hear.clone(), |text| Some(Told::Progress(serde_json::from_str(text).ok()?)));
    inquiry.listen("answer", hear.clone(), |text| {
        Some(serde_json::from_str(text).map_or_else(|cause| unreadable(&cause), Told::Answer))
    });
    inquiry.listen("problem", hear.clone(), |text| {
        Some(serde_json::from_str(text).map_or_else(|cause| unreadable(&cause), Told::Problem))
    });
    inquiry.listen("error", hear, |_| Some(Told::Cut));
    Some(inquiry)
}

/// The server speaks another form than we do: a fault of ours, to be seen by who looks for it.
fn unreadable<A>(cause: &serde_json::Error) -> Told<A> {
    leptos::logging::error!("an answer of the server cannot be read: {cause}");
    Told::Problem(Problem { code: "unreadable_answer".into(), ..Problem::default() })
}

impl Inquiry {
    fn listen<A: 'static>(
        &mut self,
        event: &str,
        hear: impl Fn(Told<A>) + 'static,
        told: impl Fn(&str) -> Option<Told<A>> + 'static,
    ) {
        let source = self.source.clone();
        let listener = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
            let text = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string()).unwrap_or_default();
            let Some(told) = told(&text) else { return };
            if !matches!(told, Told::Progress(_)) {
                // Or the browser would ask again.
                source.close();
            }
            hear(told);
        });
        let _ = self.source.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
        self.listeners.push(listener);
    }
}
