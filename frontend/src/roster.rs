//! The list of members, or of points: which are shown, and in which order.

mod bulk;
mod clipping;

pub use bulk::{Bulk, Choice, Extent, removal};
pub use clipping::tab_separated;

use crate::record::Record;
use collective::analysis::MembershipReport;
use collective::document::Collective;
use std::cmp::Ordering;

/// What a list is ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Column {
    /// The name.
    #[default]
    Name,
    /// What kind it is, where there are several.
    Kind,
    /// What it ships or takes.
    Goods,
    /// How it stands to the perimeter: those who count first.
    Standing,
}

/// How a list is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listing {
    /// What it is ordered by.
    pub by: Column,
    /// The greatest first.
    pub is_descending: bool,
    /// Only names that contain these words, whatever their case and accents.
    pub filter: String,
}

impl Listing {
    /// Orders by a column; by the same one again turns it round.
    pub fn order_by(&mut self, column: Column) {
        self.is_descending = self.by == column && !self.is_descending;
        self.by = column;
    }

    /// The ids that are shown, in order. `kind` names what kind an entry is, in the reader's language.
    #[must_use]
    pub fn rows<R: Record>(
        &self,
        document: &Collective,
        membership: Option<&MembershipReport>,
        kind: impl Fn(&R) -> String,
    ) -> Vec<R::Id> {
        let wanted: Vec<String> = self.filter.split_whitespace().map(folded).collect();
        let shown = |record: &R| {
            let name = folded(record.name());
            wanted.iter().all(|word| name.contains(word.as_str()))
        };
        let mut rows: Vec<(R::Id, &R)> =
            R::all(document).iter().filter(|(_, record)| shown(record)).map(|(id, record)| (*id, record)).collect();
        let standing = |id: R::Id| {
            let standing = membership.and_then(|membership| R::standings(membership).get(&id));
            standing.map(|standing| (!standing.counted, standing.side))
        };
        let compare = |a: &(R::Id, &R), b: &(R::Id, &R)| match self.by {
            Column::Name => Ordering::Equal,
            Column::Kind => kind(a.1).cmp(&kind(b.1)),
            Column::Goods => a.1.kilograms().total_cmp(&b.1.kilograms()),
            Column::Standing => standing(a.0).cmp(&standing(b.0)),
        };
        let names =
            |a: &(R::Id, &R), b: &(R::Id, &R)| folded(a.1.name()).cmp(&folded(b.1.name())).then_with(|| a.0.cmp(&b.0));
        rows.sort_by(|a, b| {
            let order = compare(a, b).then_with(|| names(a, b));
            if self.is_descending { order.reverse() } else { order }
        });
        rows.into_iter().map(|(id, _)| id).collect()
    }
}

/// A text without case and accents, for finding and ordering.
#[must_use]
pub fn folded(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).map(plain).collect()
}

/// The letter below an accent of French and its neighbors.
fn plain(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' | 'ċ' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ġ' => 'g',
        'ħ' => 'h',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ÿ' => 'y',
        'ż' => 'z',
        '’' => '\'',
        other => other,
    }
}

#[cfg(test)]
mod tests;
