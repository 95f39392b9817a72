//! Wording in views: closures, so that the text follows the language.

use super::language_choice::choice;
use crate::wording::{Value, Words};
use leptos::prelude::*;

/// The words of the language of the moment. The language's signal is taken from the context when this is called, so it
/// must be called while a view is built.
#[derive(Clone, Copy)]
pub(super) struct Say(RwSignal<crate::language::Language>);

impl Say {
    /// The words now; whoever reads them is told when the language changes.
    pub(super) fn words(self) -> &'static Words {
        Words::of(self.0.get())
    }

    /// A message without values.
    pub(super) fn text(self, name: &str) -> String {
        self.words().text(name)
    }

    /// A message with values.
    pub(super) fn say(self, name: &str, values: &[(&str, Value)]) -> String {
        self.words().say(name, values)
    }
}

/// How to say things from here on.
pub(super) fn say() -> Say {
    Say(choice())
}

/// A message without values, as a piece of a view.
pub(super) fn tr(name: &'static str) -> impl Fn() -> String + Copy + Send + Sync + 'static {
    let say = say();
    move || say.text(name)
}
