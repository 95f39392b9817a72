//! Leaving an import: what people mended in it is not let go without a word. It is asked in the dialog itself.

use super::Import;
use crate::app::tr::tr;
use crate::intake::Intake;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// How an import is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leave {
    /// The dialog closes.
    Close,
    /// For another file.
    OtherFile,
}

/// Leaving, and the question whether it is meant.
#[derive(Clone, Copy)]
pub(super) struct Leaving {
    import: Import,
    open: RwSignal<bool>,
    asked: RwSignal<Option<Leave>>,
}

impl Leaving {
    pub(super) fn new(import: Import, open: RwSignal<bool>) -> Self {
        Self { import, open, asked: RwSignal::new(None) }
    }

    /// Leaves, or asks first when something would be lost.
    pub(super) fn leave(self, how: Leave) {
        // A cell that is being written in has been mended only once it is left.
        let written_in = document().active_element();
        if let Some(field) = written_in.and_then(|field| field.dyn_into::<web_sys::HtmlInputElement>().ok()) {
            let _ = field.blur();
        }
        if self.loses_something() {
            self.asked.set(Some(how));
        } else {
            self.go(how);
        }
    }

    /// The browser's own way out: a first one asks, and one while it is asked stays.
    pub(super) fn leave_or_stay(self) {
        if self.asked.get_untracked().is_some() {
            self.asked.set(None);
        } else {
            self.leave(Leave::Close);
        }
    }

    /// The browser has closed the dialog, whatever it was told: it opens again when something would be lost.
    pub(super) fn closed(self, dialog: Option<web_sys::HtmlDialogElement>) {
        if !self.open.get_untracked() {
            return;
        }
        if let Some(dialog) = dialog.filter(|_| self.loses_something()) {
            let _ = dialog.show_modal();
            self.asked.set(Some(Leave::Close));
        } else {
            self.open.set(false);
        }
    }

    fn loses_something(self) -> bool {
        self.import.intake.with_untracked(|intake| intake.as_ref().is_some_and(Intake::is_touched))
    }

    fn go(self, how: Leave) {
        self.asked.set(None);
        match how {
            Leave::Close => self.open.set(false),
            Leave::OtherFile => {
                self.import.fault.set(None);
                self.import.intake.set(None);
            }
        }
    }

    /// The question, while it is asked.
    pub(super) fn question(self) -> impl IntoView {
        move || {
            self.asked.get().map(|how| {
                let stay = NodeRef::<leptos::html::Button>::new();
                stay.on_load(|stay| {
                    let _ = stay.focus();
                });
                view! {
                    <div class="note" role="alertdialog" aria-labelledby="intake-lose" data-testid="intake-lose">
                        <p id="intake-lose">{tr("import-lose")}</p>
                        <button type="button" class="primary" node_ref=stay data-testid="intake-stay"
                            on:click=move |_| self.asked.set(None)>
                            {tr("import-lose-stay")}
                        </button>
                        <button type="button" class="danger" data-testid="intake-leave" on:click=move |_| self.go(how)>
                            {tr("import-lose-leave")}
                        </button>
                    </div>
                }
            })
        }
    }
}
