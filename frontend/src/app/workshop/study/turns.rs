//! Whose turn it is: a browser keeps few lines open to a server, and edits and their figures need some of them.

use leptos::prelude::*;
use uuid::Uuid;

/// So many studies are computed at once; the others wait. The server would let them wait too.
const AT_ONCE: usize = 2;

/// One asking among those that wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ticket(Uuid);

impl Ticket {
    pub(super) fn new() -> Self {
        Self(Uuid::new_v4())
    }
}

/// Those that are computed or wait, in the order in which they were asked.
#[derive(Clone, Copy)]
pub(in crate::app::workshop) struct Turns(RwSignal<Vec<Ticket>>);

impl Turns {
    pub(in crate::app::workshop) fn new() -> Self {
        Self(RwSignal::new(Vec::new()))
    }

    pub(super) fn queue(self, ticket: Ticket) {
        self.0.update(|all| all.push(ticket));
    }

    pub(super) fn leave(self, ticket: Ticket) {
        self.0.update(|all| all.retain(|other| *other != ticket));
    }

    /// Tracked.
    pub(super) fn has_come(self, ticket: Ticket) -> bool {
        self.0.with(|all| all.iter().take(AT_ONCE).any(|first| *first == ticket))
    }
}
