//! Many short texts in one, and lists of numbers in one: what an index is made of.

use crate::section::blocks::{BlockReader, BlockWriter};
use std::collections::HashMap;

/// Texts by number.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<u32>,
}

impl Strings {
    pub(super) fn push(&mut self, text: &str) -> u32 {
        self.text.push_str(text);
        self.ends.push(self.text.len() as u32);
        self.ends.len() as u32 - 1
    }

    /// A text; empty when there is none of this number.
    pub(super) fn get(&self, number: u32) -> &str {
        let at = number as usize;
        let start = at.checked_sub(1).map_or(0, |before| self.ends.get(before).map_or(0, |end| *end as usize));
        self.ends.get(at).and_then(|end| self.text.get(start..*end as usize)).unwrap_or("")
    }

    pub(super) fn len(&self) -> u32 {
        self.ends.len() as u32
    }

    pub(super) fn write(&self, writer: &mut BlockWriter) {
        writer.block(self.text.as_bytes());
        writer.numbers(self.ends.iter().copied());
    }

    pub(super) fn read(reader: &mut BlockReader<'_>) -> Option<Self> {
        let strings = Self { text: reader.text()?, ends: reader.numbers()? };
        let whole = |end: &u32| strings.text.is_char_boundary(*end as usize);
        (strings.ends.is_sorted() && strings.ends.iter().all(whole)).then_some(strings)
    }
}

/// Texts, each kept once.
#[derive(Debug, Default)]
pub(super) struct Interner {
    strings: Strings,
    numbers: HashMap<Box<str>, u32>,
}

impl Interner {
    pub(super) fn number(&mut self, text: &str) -> u32 {
        if let Some(&number) = self.numbers.get(text) {
            return number;
        }
        let number = self.strings.push(text);
        self.numbers.insert(text.into(), number);
        number
    }

    pub(super) fn strings(&self) -> &Strings {
        &self.strings
    }

    pub(super) fn into_strings(self) -> Strings {
        self.strings
    }
}

/// Lists of numbers by number.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Lists {
    ends: Vec<u32>,
    items: Vec<u32>,
}

impl Lists {
    /// From pairs of list and item; each list in the order of its numbers, each item once.
    pub(super) fn of(count: u32, mut pairs: Vec<(u32, u32)>) -> Self {
        pairs.sort_unstable();
        pairs.dedup();
        let mut ends = vec![0; count as usize];
        for (list, _) in &pairs {
            ends[*list as usize] += 1;
        }
        let mut sum = 0;
        for end in &mut ends {
            sum += *end;
            *end = sum;
        }
        Self { ends, items: pairs.into_iter().map(|(_, item)| item).collect() }
    }

    /// A list; empty when there is none of this number.
    pub(super) fn get(&self, list: u32) -> &[u32] {
        let at = list as usize;
        let start = at.checked_sub(1).map_or(0, |before| self.ends.get(before).map_or(0, |end| *end as usize));
        self.ends.get(at).and_then(|end| self.items.get(start..*end as usize)).unwrap_or(&[])
    }

    pub(super) fn write(&self, writer: &mut BlockWriter) {
        writer.numbers(self.ends.iter().copied());
        writer.numbers(self.items.iter().copied());
    }

    /// Reads `count` lists of numbers below `below`.
    pub(super) fn read(reader: &mut BlockReader<'_>, count: u32, below: u32) -> Option<Self> {
        let lists = Self { ends: reader.numbers()?, items: reader.numbers()? };
        let fits = lists.ends.len() == count as usize
            && lists.ends.is_sorted()
            && lists.ends.last().is_none_or(|end| *end as usize == lists.items.len())
            && lists.items.iter().all(|item| *item < below);
        fits.then_some(lists)
    }
}
