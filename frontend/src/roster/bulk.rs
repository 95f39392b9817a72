//! Several rows of a list: choosing them as in a file manager, and changing them as one gesture.
//!
//! A chosen row that a filter hides stays chosen, and nothing is done to it: what people cannot see is neither counted, nor
//! changed, nor removed. It is told how many there are, and they are back when the filter goes.

use crate::record::Record;
use collective::document::{Collective, MembershipOverride, PointKind, VariantId, Weekdays};
use collective::edit::Edit;
use collective::quantity::Kilograms;
use std::collections::BTreeSet;

/// The rows that are chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice<Id: Ord> {
    rows: BTreeSet<Id>,
    /// From where a range goes on.
    anchor: Option<Id>,
}

/// How many of the rows that are shown are chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// None.
    None,
    /// Some.
    Some,
    /// Every one.
    All,
}

impl<Id: Ord> Default for Choice<Id> {
    fn default() -> Self {
        Self { rows: BTreeSet::new(), anchor: None }
    }
}

impl<Id: Ord + Copy> Choice<Id> {
    /// Whether a row is chosen.
    #[must_use]
    pub fn contains(&self, id: Id) -> bool {
        self.rows.contains(&id)
    }

    /// The chosen ones of the rows that are shown.
    #[must_use]
    pub fn among(&self, shown: &[Id]) -> BTreeSet<Id> {
        shown.iter().copied().filter(|id| self.contains(*id)).collect()
    }

    /// How many rows of a document are chosen and not shown.
    #[must_use]
    pub fn hidden<R: Record<Id = Id>>(&self, document: &Collective, shown: &[Id]) -> usize {
        let there = self.rows.iter().filter(|id| R::all(document).contains_key(id)).count();
        there.saturating_sub(self.among(shown).len())
    }

    /// How many of the rows that are shown are chosen.
    #[must_use]
    pub fn extent(&self, shown: &[Id]) -> Extent {
        match self.among(shown).len() {
            0 => Extent::None,
            count if count < shown.len() => Extent::Some,
            _ => Extent::All,
        }
    }

    /// Chooses a row or no longer; with `range`, all rows from the last one to it as they are shown.
    pub fn toggle(&mut self, id: Id, chosen: bool, range: bool, shown: &[Id]) {
        let position = |wanted: Id| shown.iter().position(|other| *other == wanted);
        let span = match (range, self.anchor.and_then(position), position(id)) {
            (true, Some(from), Some(to)) => &shown[from.min(to)..=from.max(to)],
            _ => std::slice::from_ref(&id),
        };
        for row in span {
            if chosen {
                self.rows.insert(*row);
            } else {
                self.rows.remove(row);
            }
        }
        self.anchor = Some(id);
    }

    /// Chooses every row that is shown, or none of them.
    pub fn all(&mut self, chosen: bool, shown: &[Id]) {
        if chosen {
            self.rows.extend(shown);
        } else {
            self.rows.retain(|row| !shown.contains(row));
        }
        self.anchor = None;
    }
}

/// What changes of several rows; what is none stays as it is in each.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Bulk {
    /// What each ships or takes in a week.
    pub kilograms: Option<Kilograms>,
    /// The days of each.
    pub days: Option<Weekdays>,
    /// What kind each is.
    pub kind: Option<PointKind>,
    /// Whether each counts.
    pub decision: Option<Option<MembershipOverride>>,
}

impl Bulk {
    /// Whether nothing changes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The changes of all rows as one edit; nothing when there is none.
    #[must_use]
    pub fn edit<R: Record>(&self, document: &Collective, variant: VariantId, rows: &BTreeSet<R::Id>) -> Option<Edit> {
        let changed = |(id, record): (R::Id, &R)| {
            let mut new = record.clone();
            if let Some(kilograms) = self.kilograms {
                new.set_kilograms(kilograms);
            }
            if let Some(days) = self.days {
                new.set_days(days);
            }
            if let Some(kind) = self.kind {
                new.set_kind(kind);
            }
            let put = (new != *record).then(|| new.put(id));
            let decided =
                self.decision.map(|decision| Edit::ChangeVariant { id: variant, change: R::decide(id, decision) });
            put.into_iter().chain(decided)
        };
        together(of_rows::<R>(document, rows).flat_map(changed).collect())
    }
}

/// Removes rows as one edit; nothing when there is none.
#[must_use]
pub fn removal<R: Record>(document: &Collective, rows: &BTreeSet<R::Id>) -> Option<Edit> {
    together(of_rows::<R>(document, rows).map(|(id, _)| R::remove(id)).collect())
}

fn of_rows<'a, R: Record>(document: &'a Collective, rows: &'a BTreeSet<R::Id>) -> impl Iterator<Item = (R::Id, &'a R)> {
    rows.iter().filter_map(|id| Some((*id, R::all(document).get(id)?)))
}

fn together(edits: Vec<Edit>) -> Option<Edit> {
    (!edits.is_empty()).then_some(Edit::Together { edits })
}

#[cfg(test)]
mod tests;
