//! One study: what was asked, how far the server is with it, and what it found. It lives as long as the workshop, whatever
//! panel is looked at.

use super::turns::{Ticket, Turns};
use crate::app::client::{self, ClientFault, Inquiry, Told};
use crate::studied::Question;
use crate::wire::Progress;
use collective::analysis::Studied;
use collective::document::{CollectiveId, Revision};
use leptos::leptos_dom::helpers::IntervalHandle;
use leptos::prelude::*;
use serde::de::DeserializeOwned;
use std::sync::Arc;
use std::time::Duration;

/// What was found, and what had been asked.
pub(in crate::app::workshop) struct Found<T> {
    pub(in crate::app::workshop) question: Question,
    pub(in crate::app::workshop) revision: Revision,
    pub(in crate::app::workshop) report: T,
}

/// What the server is being asked.
#[derive(Clone)]
struct Asked {
    ticket: Ticket,
    address: String,
    question: Question,
}

/// A study. Copies share it.
pub(in crate::app::workshop) struct Run<T: Send + Sync + 'static> {
    found: RwSignal<Option<Arc<Found<T>>>>,
    fault: RwSignal<Option<ClientFault>>,
    /// Nothing while nobody waits for an answer.
    asked: RwSignal<Option<Asked>>,
    seconds: RwSignal<u32>,
    progress: RwSignal<Progress>,
    clock: StoredValue<Option<IntervalHandle>>,
    /// The line on which the answer comes, and for which asking.
    line: StoredValue<Option<(Ticket, Inquiry)>, LocalStorage>,
    turns: Turns,
}

impl<T: Send + Sync + 'static> Clone for Run<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Run<T> {}

impl<T: DeserializeOwned + Send + Sync + 'static> Run<T> {
    /// A study that nobody asked for yet; it takes its turn among the others.
    pub(in crate::app::workshop) fn new(turns: Turns) -> Self {
        let run = Self {
            found: RwSignal::new(None),
            fault: RwSignal::new(None),
            asked: RwSignal::new(None),
            seconds: RwSignal::new(0),
            progress: RwSignal::default(),
            clock: StoredValue::new(None),
            line: StoredValue::new_local(None),
            turns,
        };
        Effect::new(move |_| {
            if let Some(asked) = run.asked.get().filter(|asked| turns.has_come(asked.ticket)) {
                run.open(&asked);
            }
        });
        on_cleanup(move || run.stop_clock());
        run
    }

    /// Asks; what was asked before is not waited for any more.
    pub(super) fn ask(self, id: CollectiveId, address: &str, question: Question) {
        self.stop();
        let ticket = Ticket::new();
        let address = format!("/api/collectives/{id}/{address}");
        self.fault.set(None);
        self.progress.set(Progress::default());
        self.seconds.set(0);
        self.asked.set(Some(Asked { ticket, address, question }));
        let seconds = self.seconds;
        let count = move || {
            seconds.try_update(|seconds| *seconds += 1);
        };
        self.clock.set_value(set_interval_with_handle(count, Duration::from_secs(1)).ok());
        self.turns.queue(ticket);
    }

    /// Does not wait any more: the server stops.
    pub(super) fn stop(self) {
        self.line.try_update_value(Option::take);
        if let Some(asked) = self.asked.get_untracked() {
            self.end(asked.ticket);
        }
    }

    /// What was found last; tracked.
    pub(in crate::app::workshop) fn found(self) -> Option<Arc<Found<T>>> {
        self.found.get()
    }

    /// Why the last asking found nothing; tracked.
    pub(super) fn fault(self) -> Option<ClientFault> {
        self.fault.get()
    }

    /// Whether an answer is waited for; tracked.
    pub(super) fn is_running(self) -> bool {
        self.asked.with(Option::is_some)
    }

    /// Whether the server has been asked, or others come first; tracked.
    pub(super) fn has_its_turn(self) -> bool {
        self.asked.with(|asked| asked.as_ref().is_some_and(|asked| self.turns.has_come(asked.ticket)))
    }

    /// For how many seconds; tracked.
    pub(super) fn seconds(self) -> u32 {
        self.seconds.get()
    }

    /// How far the server is; tracked.
    pub(super) fn progress(self) -> Progress {
        self.progress.get()
    }

    fn open(self, asked: &Asked) {
        let ticket = asked.ticket;
        if self.line.with_value(|line| line.as_ref().is_some_and(|(opened, _)| *opened == ticket)) {
            return;
        }
        let question = asked.question.clone();
        let hear = move |told: Told<Studied<T>>| {
            // It may have been stopped, or asked anew, or the workshop may be gone.
            let waits = self.asked.try_with_untracked(|asked| asked.as_ref().is_some_and(|it| it.ticket == ticket));
            if waits != Some(true) {
                return;
            }
            match told {
                Told::Progress(progress) => return self.progress.set(progress),
                Told::Answer(Studied { revision, report, .. }) => {
                    self.found.set(Some(Arc::new(Found { question: question.clone(), revision, report })));
                }
                Told::Problem(problem) => self.fault.set(Some(ClientFault::Refused(problem))),
                Told::Cut => self.fault.set(Some(ClientFault::Unreachable)),
            }
            self.end(ticket);
        };
        let Some(line) = client::inquire(&asked.address, hear) else {
            self.fault.set(Some(ClientFault::Unreachable));
            return self.end(ticket);
        };
        self.line.set_value(Some((ticket, line)));
    }

    /// The next study may have its turn.
    fn end(self, ticket: Ticket) {
        self.stop_clock();
        self.asked.set(None);
        self.turns.leave(ticket);
    }

    fn stop_clock(self) {
        if let Some(Some(clock)) = self.clock.try_update_value(Option::take) {
            clock.clear();
        }
    }
}
