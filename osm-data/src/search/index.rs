//! What the search box looks in: every name once, the words of the names, what bears the names, and the house numbers.

use super::strings::{Lists, Strings};
use super::vocabulary::Vocabulary;
use crate::extract::Location;
use collective::search::FoundKind;

/// No such number.
pub(super) const NONE: u32 = u32::MAX;

/// Something that has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) kind: FoundKind,
    /// The name that is shown, among the names.
    pub(super) name: u32,
    /// What it is, among the tags; [`NONE`] of streets.
    pub(super) tag: u32,
    /// The commune it is in, among the entries, or [`NONE`].
    pub(super) commune: u32,
    pub(super) location: Location,
    /// Four times the id, plus 1 of a node, 2 of a way, 3 of a relation; 0 of what is made of several.
    pub(super) osm: u64,
}

/// The number of a house.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct House {
    /// Its street, among the entries.
    pub(super) street: u32,
    /// Its number, among the labels.
    pub(super) label: u32,
    pub(super) location: Location,
}

/// All of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Index {
    /// Every name, once.
    pub(super) names: Strings,
    /// How many words of each name say something.
    pub(super) word_counts: Vec<u8>,
    /// What bears each name.
    pub(super) bearers: Lists,
    pub(super) vocabulary: Vocabulary,
    /// The names that have each word.
    pub(super) names_with: Lists,
    pub(super) tags: Strings,
    pub(super) entries: Vec<Entry>,
    /// The texts of house numbers.
    pub(super) labels: Strings,
    /// Sorted by street.
    pub(super) houses: Vec<House>,
    /// The houses in the order of their cells.
    pub(super) by_cell: Vec<u32>,
}

impl Index {
    /// The house numbers of a street.
    pub(super) fn houses_of(&self, street: u32) -> &[House] {
        let from = self.houses.partition_point(|house| house.street < street);
        let count = self.houses[from..].partition_point(|house| house.street == street);
        &self.houses[from..from + count]
    }
}

/// `n`, `w` or `r` and its number.
pub(super) fn osm_of(packed: u64) -> Option<String> {
    let letter = match packed & 3 {
        1 => 'n',
        2 => 'w',
        3 => 'r',
        _ => return None,
    };
    Some(format!("{letter}{}", packed >> 2))
}

/// The reverse of [`osm_of`].
pub(super) fn pack_osm(letter: char, id: i64) -> u64 {
    let kind = match letter {
        'n' => 1,
        'w' => 2,
        _ => 3,
    };
    (id.unsigned_abs() << 2) | kind
}
