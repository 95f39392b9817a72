//! The keys beside those of the tools: what is written on them, and the message that says what they do.

use super::Words;

/// A key of a keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyCap {
    /// One that bears the same sign everywhere.
    Sign(&'static str),
    /// One that is called otherwise in each language, by its message.
    Word(&'static str),
}

use KeyCap::{Sign, Word};

const CTRL: KeyCap = Word("key-ctrl");
const SHIFT: KeyCap = Word("key-shift");
const SPACE: KeyCap = Word("key-space");
const ARROWS: KeyCap = Sign("← ↑ → ↓");

/// Keys that are pressed together, with the message that says what they do.
pub const HELP: [(&[KeyCap], &str); 18] = [
    (&[CTRL, Sign("Z")], "help-undo"),
    (&[CTRL, SHIFT, Sign("Z")], "help-redo"),
    (&[CTRL, Sign("C")], "help-copy"),
    (&[CTRL, Sign("V")], "help-paste"),
    (&[Word("key-enter")], "help-enter"),
    (&[Word("key-escape")], "help-escape"),
    (&[Word("key-delete")], "help-delete"),
    (&[ARROWS], "help-arrows"),
    (&[SHIFT, ARROWS], "help-arrows-fine"),
    (&[SPACE], "help-space"),
    (&[SPACE], "help-space-take"),
    (&[SPACE], "help-space-stroke"),
    (&[Sign("D")], "help-take"),
    (&[Word("key-alt")], "help-alt"),
    (&[Sign("+ −")], "help-zoom"),
    (&[Sign("/")], "help-search"),
    (&[CTRL, Sign("K")], "help-search"),
    (&[Sign("?")], "help-help"),
];

/// What is written on a key.
#[must_use]
pub fn cap(words: &Words, key: KeyCap) -> String {
    match key {
        Sign(sign) => sign.to_owned(),
        Word(name) => words.text(name),
    }
}

/// Keys that are pressed together, as the rest of the interface writes them: `Ctrl+Maj+Z`.
#[must_use]
pub fn together(words: &Words, keys: &[KeyCap]) -> String {
    keys.iter().map(|key| cap(words, *key)).collect::<Vec<_>>().join("+")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language::{English, French};

    #[test]
    fn each_language_names_the_keys_of_its_keyboard() {
        let named = |language| {
            let words = Words::of(language);
            let mut names: Vec<String> = HELP.iter().map(|(keys, _)| together(words, keys)).collect();
            names.dedup();
            names.join(", ")
        };
        let french = "Ctrl+Z, Ctrl+Maj+Z, Ctrl+C, Ctrl+V, Entrée, Échap, Suppr, ← ↑ → ↓, Maj+← ↑ → ↓, Espace, D, Alt, + −, /, Ctrl+K, ?";
        assert_eq!(named(French), french);
        let english = "Ctrl+Z, Ctrl+Shift+Z, Ctrl+C, Ctrl+V, Enter, Esc, Delete, ← ↑ → ↓, Shift+← ↑ → ↓, Space, D, Alt, + −, /, Ctrl+K, ?";
        assert_eq!(named(English), english);
    }

    #[test]
    fn hints_and_the_sheet_call_a_key_the_same() {
        let messages = ["undo", "redo", "hint-crosshair-carry", "hint-crosshair-select", "hint-brush", "search-keys"];
        let keys = [SHIFT, SPACE, Word("key-escape"), Word("key-enter")];
        for (language, other) in [(French, English), (English, French)] {
            let (words, other) = (Words::of(language), Words::of(other));
            let said = messages.map(|name| words.text(name)).join(" ");
            for key in keys {
                assert!(said.contains(&cap(words, key)), "{} in {said}", cap(words, key));
                assert!(!said.contains(&cap(other, key)), "{} in {said}", cap(other, key));
            }
        }
    }
}
