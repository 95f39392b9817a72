//! What goes between the workshop and the server: edits there, analyses and news back.

use super::{Refused, Same, Shop};
use crate::app::client::{self, ClientFault, Message};
use crate::app::page;
use crate::app::workshop::{lands, whereabouts};
use crate::connection::{Connection, DOUBT_MS};
use crate::editor::{AreaInput, Delivery, Editor, Effect as Asked, Input, SaveState, ServerInput};
use crate::wire::StoredCollective;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// How long until a line is opened anew that the browser gave up.
const AGAIN: Duration = Duration::from_secs(5);

/// How the line to the server is, and what is waited for before it is used.
pub(in crate::app::workshop) struct LineState {
    /// Whether the server can be heard.
    connection: RwSignal<Connection>,
    /// The wait before a line that is cut counts as one.
    doubt: Option<TimeoutHandle>,
    /// Told when the line is to be opened anew.
    again: Trigger,
    /// The wait before the next question about the land around a place.
    pub(in crate::app::workshop) land_timer: Option<TimeoutHandle>,
}

impl LineState {
    pub(super) fn new(connection: RwSignal<Connection>) -> Self {
        Self { connection, doubt: None, again: Trigger::new(), land_timer: None }
    }
}

impl Shop {
    /// Does what the editor asks for.
    pub(super) fn carry_out(self, asked: Asked) {
        match asked {
            Asked::Send(delivery) => leptos::task::spawn_local(self.send(delivery)),
            Asked::RetryIn(seconds) => {
                let wait = Duration::from_secs(u64::from(seconds));
                set_timeout(move || self.dispatch(Input::Server(ServerInput::Retry)), wait);
            }
            Asked::Reload => leptos::task::spawn_local(self.reload()),
            // The effect of `follow` sees the variant change.
            Asked::Follow(_) => {}
            Asked::FetchBoundaries(kind) => leptos::task::spawn_local(lands::fetch_boundaries(self, kind)),
            Asked::AskLand(drive) => lands::ask_soon(self, drive),
            Asked::AskWhereabouts(at) => whereabouts::put_hub(self, at),
            Asked::AskAgainIn(seconds) => {
                let wait = Duration::from_secs(u64::from(seconds));
                set_timeout(move || self.dispatch(Input::Area(AreaInput::AskAgain)), wait);
            }
            Asked::Tell(notice) => self.notice.set(Some(notice)),
        }
    }

    async fn send(self, delivery: Delivery) {
        let gesture = delivery.gesture;
        let answer = match client::append(&delivery).await {
            Ok(appended) => {
                self.heard_from();
                self.forget_refused(Refused::Edit);
                ServerInput::Delivered { gesture, revision: appended.revision }
            }
            Err(ClientFault::Unreachable) => ServerInput::Unreachable,
            Err(ClientFault::Refused(problem)) => {
                self.tell_refused(Refused::Edit, problem);
                ServerInput::Refused { gesture }
            }
        };
        self.dispatch(Input::Server(answer));
    }

    async fn reload(self) {
        let id = self.editor.with_untracked(Editor::id);
        match client::collective(id).await {
            Ok(StoredCollective { revision, collective, .. }) => {
                self.dispatch(Input::Server(ServerInput::Loaded { revision, document: Box::new(collective) }));
            }
            Err(ClientFault::Unreachable) => {
                set_timeout(move || leptos::task::spawn_local(self.reload()), Duration::from_secs(2));
            }
            Err(ClientFault::Refused(problem)) => self.tell_refused(Refused::Reload, problem),
        }
    }

    /// Listens to the analyses of the variant on screen.
    pub(super) fn follow(self) {
        let id = self.editor.with_untracked(Editor::id);
        let again = self.line.with_value(|line| line.again);
        Effect::new(move |line: Option<Option<client::Line>>| {
            drop(line);
            again.track();
            client::follow(id, self.variant(), move |message| self.hear(message))
        });
    }

    fn hear(self, message: Message) {
        match message {
            Message::Analysis(analysis) => {
                let (expected, variant) = self.editor.with_untracked(|editor| (editor.revision(), editor.variant_id()));
                if analysis.variant != variant || analysis.revision < expected {
                    return;
                }
                if analysis.revision > expected {
                    self.dispatch(Input::Server(ServerInput::Advanced(analysis.revision)));
                }
                self.forget_with_figures();
                self.analysis.set(Some(Same(Arc::new(*analysis))));
                page::note("figures-shown");
            }
            Message::Advanced(advanced) => self.dispatch(Input::Server(ServerInput::Advanced(advanced.revision))),
            Message::Problem(problem) => self.tell_refused(Refused::Figures, problem),
            Message::Open => {
                self.heard_from();
                if self.editor.with_untracked(Editor::save_state) == SaveState::Offline {
                    self.dispatch(Input::Server(ServerInput::Retry));
                }
            }
            Message::Cut => self.hear_nothing(),
            Message::Ended => {
                self.hear_nothing();
                let again = self.line.try_with_value(|line| line.again);
                set_timeout(move || again.iter().for_each(Trigger::notify), AGAIN);
            }
        }
    }

    /// The server is there.
    fn heard_from(self) {
        let Some((timer, connection)) = self.line.try_update_value(|line| (line.doubt.take(), line.connection)) else {
            return;
        };
        if let Some(timer) = timer {
            timer.clear();
        }
        if connection.get_untracked() != Connection::Open {
            connection.set(Connection::Open);
        }
    }

    /// The line is cut. The browser says so before each attempt to open it anew: only the first one begins a doubt.
    fn hear_nothing(self) {
        let Some(connection) = self.line.try_with_value(|line| line.connection) else { return };
        let before = connection.get_untracked();
        if before.broken() == before {
            return;
        }
        connection.set(before.broken());
        let doubted = move || {
            let _ = connection.try_update(|connection| *connection = connection.doubted());
        };
        let timer = set_timeout_with_handle(doubted, Duration::from_millis(DOUBT_MS)).ok();
        let _ = self.line.try_update_value(|line| line.doubt = timer);
    }
}
