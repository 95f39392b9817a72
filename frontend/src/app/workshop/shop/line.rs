//! What goes between the workshop and the server: edits there, analyses and news back.

use super::{Same, Shop};
use crate::app::client::{self, ClientFault, Message};
use crate::app::page;
use crate::app::workshop::{lands, whereabouts};
use crate::editor::{Delivery, Editor, Effect as Asked, Input, SaveState, ServerInput};
use crate::wire::StoredCollective;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

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
            Asked::Tell(notice) => self.notice.set(Some(notice)),
        }
    }

    async fn send(self, delivery: Delivery) {
        let gesture = delivery.gesture;
        let answer = match client::append(&delivery).await {
            Ok(appended) => ServerInput::Delivered { gesture, revision: appended.revision },
            Err(ClientFault::Unreachable) => ServerInput::Unreachable,
            Err(ClientFault::Refused(_)) => ServerInput::Refused { gesture },
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
            Err(ClientFault::Refused(problem)) => self.problem.set(Some(problem)),
        }
    }

    /// Listens to the analyses of the variant on screen.
    pub(super) fn follow(self) {
        let id = self.editor.with_untracked(Editor::id);
        Effect::new(move |line: Option<Option<client::Line>>| {
            drop(line);
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
                self.problem.set(None);
                self.analysis.set(Some(Same(Arc::new(*analysis))));
                page::note("figures-shown");
            }
            Message::Advanced(advanced) => self.dispatch(Input::Server(ServerInput::Advanced(advanced.revision))),
            Message::Problem(problem) => self.problem.set(Some(problem)),
            Message::Open => {
                if self.editor.with_untracked(Editor::save_state) == SaveState::Offline {
                    self.dispatch(Input::Server(ServerInput::Retry));
                }
            }
            Message::Cut => {}
        }
    }
}
