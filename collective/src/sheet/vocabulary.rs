//! The words of lists: headings and what cells say, as content in two data files.

use super::wording::folded;
use super::{Column, Listed};
use crate::document::Weekdays;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The words of lists, in French and English.
#[derive(Debug)]
pub struct Vocabulary {
    headings: Vec<(Column, Vec<String>)>,
    words: BTreeMap<String, BTreeMap<String, Vec<String>>>,
}

#[derive(Deserialize)]
struct Headings {
    column: Vec<HeadingsOf>,
}

#[derive(Deserialize)]
struct HeadingsOf {
    column: Column,
    headings: Vec<String>,
}

#[expect(clippy::expect_used, reason = "the files are part of the program, and a test reads them")]
static SHIPPED: LazyLock<Vocabulary> = LazyLock::new(|| {
    let headings: Headings = toml::from_str(include_str!("../../sheets/headings.toml")).expect("sheets/headings.toml");
    let words = toml::from_str(include_str!("../../sheets/words.toml")).expect("sheets/words.toml");
    let headings = headings.column.into_iter().map(|entry| (entry.column, entry.headings)).collect();
    Vocabulary { headings, words }
});

impl Vocabulary {
    /// The words that come with the program.
    #[must_use]
    pub fn shipped() -> &'static Self {
        &SHIPPED
    }

    /// What the columns of a list seem to hold, by their headings: each at most once, those meant most clearly first.
    #[must_use]
    pub fn guess(&self, headings: &[String], listed: Listed) -> Vec<Option<Column>> {
        let folded_headings: Vec<String> = headings.iter().map(|heading| folded(heading)).collect();
        let mut columns = vec![None; headings.len()];
        let mut claims: Vec<(usize, usize, usize, Column)> = Vec::new();
        for (column, words) in self.headings.iter().filter(|(column, _)| column.is_of(listed)) {
            for (rank, word) in words.iter().map(|word| folded(word)).enumerate() {
                for (at, heading) in folded_headings.iter().enumerate() {
                    if let Some(distance) = likeness(heading, &word) {
                        claims.push((distance, rank, at, *column));
                    }
                }
            }
        }
        claims.sort_unstable();
        for (_, _, at, column) in claims {
            if columns[at].is_none() && !columns.contains(&Some(column)) {
                columns[at] = Some(column);
            }
        }
        columns
    }

    /// What a heading of exports says: in French, or in English.
    #[must_use]
    pub fn heading(&self, column: Column, english: bool) -> &str {
        let found = self.headings.iter().find(|(other, _)| *other == column);
        found.and_then(|(_, words)| words.get(usize::from(english))).map_or(column.key(), String::as_str)
    }

    /// What a cell of exports says for a value by its wire name: in French, or in English.
    #[must_use]
    pub fn word<'a>(&'a self, list: &str, key: &'a str, english: bool) -> &'a str {
        let words = self.words.get(list).and_then(|list| list.get(key));
        words.and_then(|words| words.get(usize::from(english))).map_or(key, String::as_str)
    }

    /// The value that a cell means, among those of a list.
    pub(super) fn meaning<T: DeserializeOwned>(&self, list: &str, cell: &str) -> Option<T> {
        let cell = folded(cell);
        let key = self.words.get(list)?.iter().find_map(|(key, words)| {
            let is_it = folded(key) == cell || words.iter().any(|word| folded(word) == cell);
            is_it.then_some(key)
        })?;
        T::deserialize(serde::de::value::StrDeserializer::<serde::de::value::Error>::new(key)).ok()
    }

    /// Yes or no.
    pub(super) fn yes_no(&self, cell: &str) -> Option<bool> {
        self.meaning::<String>("yes", cell).map(|key| key == "yes")
    }

    /// Days of the week: names or their beginnings, with any signs between; or a span as `lundi-vendredi`, or « tous les jours ».
    pub(super) fn days(&self, cell: &str) -> Option<Weekdays> {
        use crate::document::Weekday;
        let text = folded(cell);
        if ["tous les jours", "tous", "every day", "daily", "all"].contains(&text.as_str()) {
            return Some(Weekdays::spread(7));
        }
        let words: Vec<&str> = text.split(' ').filter(|word| !["et", "and", "le", "les"].contains(word)).collect();
        let is_span = words.iter().any(|word| ["a", "au", "to"].contains(word))
            || (words.len() == 2 && cell.contains(['-', '–']) && !cell.contains([',', ';', '/']));
        let days: Option<Vec<Weekday>> = words
            .iter()
            .filter(|word| !["a", "au", "to", "du"].contains(word))
            .map(|word| {
                self.meaning::<Weekday>("day", word).or_else(|| self.meaning("day", word.trim_end_matches('s')))
            })
            .collect();
        let days = days.filter(|days| !days.is_empty())?;
        match days[..] {
            [first, last] if is_span && first <= last => {
                Some(Weekday::ALL.into_iter().filter(|day| (first..=last).contains(day)).collect())
            }
            _ => Some(days.into_iter().collect()),
        }
    }
}

/// How far a heading is from a word that is looked for: 0 when it is it, more when it only begins with it.
fn likeness(heading: &str, word: &str) -> Option<usize> {
    if heading == word {
        return Some(0);
    }
    let rest = heading.strip_prefix(word)?;
    rest.starts_with(' ').then(|| rest.split(' ').count())
}
