//! What the search box knows of words and of tags: the content of `data/search.toml`.

use crate::extract::Tags;
use crate::shipped::{ShippedDataFault, parse_shipped};
use serde::Deserialize;
use std::collections::{HashMap, HashSet};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The content of the data file.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rules {
    small_words: HashSet<String>,
    abbreviations: HashMap<String, Vec<String>>,
    letters: HashMap<char, String>,
    typos: Typos,
    pub(super) reverse: Reverse,
    pub(super) collect: Collect,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Typos {
    one_from_letters: usize,
    two_from_letters: usize,
}

/// How near is near.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reverse {
    pub(super) address_within_m: f64,
    pub(super) street_within_m: f64,
}

/// What can be found.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Collect {
    pub(super) name_keys: Vec<String>,
    pub(super) settlement_keys: Vec<String>,
    pub(super) interest_keys: Vec<String>,
    ignored_tags: HashSet<String>,
    not_streets: HashSet<String>,
    pub(super) same_within_m: f64,
}

impl Rules {
    pub(super) fn shipped() -> Result<Self, ShippedDataFault> {
        parse_shipped("search.toml", include_str!("../../data/search.toml"))
    }

    /// The words of a text: small letters without accent, and digits. The English `'s` stays with its word, as many leave
    /// the sign out.
    pub(super) fn words(&self, text: &str) -> Vec<String> {
        let mut words = Vec::new();
        let mut word = String::new();
        let mut letters = text.nfd().flat_map(char::to_lowercase).peekable();
        while let Some(letter) = letters.next() {
            if matches!(letter, '\'' | '’') && !word.is_empty() && letters.next_if_eq(&'s').is_some() {
                if letters.peek().is_some_and(|next| next.is_alphanumeric()) {
                    // The first letter of the next word, after an elided one.
                    words.push(std::mem::take(&mut word));
                }
                word.push('s');
                continue;
            }
            if let Some(plain) = self.letters.get(&letter) {
                word.push_str(plain);
            } else if letter.is_alphanumeric() {
                word.push(letter);
            } else if !is_combining_mark(letter) && !word.is_empty() {
                words.push(std::mem::take(&mut word));
            }
        }
        words.extend((!word.is_empty()).then_some(word));
        words
    }

    pub(super) fn is_small(&self, word: &str) -> bool {
        self.small_words.contains(word)
    }

    /// The words that a word may stand for.
    pub(super) fn long_forms(&self, word: &str) -> &[String] {
        self.abbreviations.get(word).map_or(&[], Vec::as_slice)
    }

    /// How many letters of a word may be wrong.
    pub(super) fn typos_in(&self, word: &str) -> usize {
        let letters = word.chars().count();
        if is_number(word) {
            0
        } else {
            usize::from(letters >= self.typos.one_from_letters) + usize::from(letters >= self.typos.two_from_letters)
        }
    }
}

impl Collect {
    /// The names of an element, the one to show first; empty when it has none.
    pub(super) fn names<'a>(&self, tags: &'a Tags) -> Vec<&'a str> {
        let given = self.name_keys.iter().filter_map(|key| tags.get(key));
        let mut names: Vec<&str> = Vec::new();
        for name in given.flat_map(|value| value.split(';')).map(str::trim).filter(|name| !name.is_empty()) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// Whether an element is a settlement, and the tag that says what it is; `None` when it is not looked for.
    pub(super) fn tag(&self, tags: &Tags) -> Option<(bool, String)> {
        let with = |keys: &[String]| {
            let set = keys.iter().filter_map(|key| Some((key, tags.get(key)?)));
            set.filter(|(_, value)| *value != "no")
                .map(|(key, value)| format!("{key}={value}"))
                .find(|tag| !self.ignored_tags.contains(tag))
        };
        let settlement = with(&self.settlement_keys).map(|tag| (true, tag));
        settlement.or_else(|| with(&self.interest_keys).map(|tag| (false, tag)))
    }

    /// Whether a way is a street, given its tags.
    pub(super) fn is_street(&self, tags: &Tags) -> bool {
        tags.get("highway").is_some_and(|class| !self.not_streets.contains(class))
    }
}

/// Whether a word is a number, or begins with one as `12b` does.
pub(super) fn is_number(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lose_case_accents_and_signs() {
        let rules = Rules::shipped().unwrap();
        let cases: [(&str, &[&str]); 8] = [
            ("Rue de l’Église", &["rue", "de", "l", "eglise"]),
            ("Triq Ħal-Għaxaq", &["triq", "hal", "ghaxaq"]),
            ("  Œuvre-sur-Mer ", &["oeuvre", "sur", "mer"]),
            ("St. Julian's Bay", &["st", "julians", "bay"]),
            ("jusqu’sur l'Sable", &["jusqu", "sur", "l", "sable"]),
            ("12 BIS", &["12", "bis"]),
            ("Ġgantija", &["ggantija"]),
            ("—", &[]),
        ];
        for (text, words) in cases {
            assert_eq!(rules.words(text), words, "{text}");
        }
    }

    #[test]
    fn a_name_is_shown_as_the_element_has_it_and_found_under_the_others() {
        let collect = Rules::shipped().unwrap().collect;
        let tags = [("name:en", "Victoria"), ("name", "Ir-Rabat"), ("alt_name", "Rabat; Victoria")];
        assert_eq!(collect.names(&tags.into_iter().collect()), ["Ir-Rabat", "Victoria", "Rabat"]);
    }
}
