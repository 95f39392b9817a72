//! Several rows of a list: choosing them as in a file manager, and changing them as one gesture.

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

    /// The chosen rows of a document; those that are gone are not.
    #[must_use]
    pub fn among<R: Record<Id = Id>>(&self, document: &Collective) -> BTreeSet<Id> {
        self.rows.iter().copied().filter(|id| R::all(document).contains_key(id)).collect()
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

    /// Chooses every row that is shown, or none.
    pub fn all(&mut self, chosen: bool, shown: &[Id]) {
        self.rows = if chosen { shown.iter().copied().collect() } else { BTreeSet::new() };
        self.anchor = None;
    }
}

/// A change of several rows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Bulk {
    /// What each ships or takes in a week.
    Kilograms(Kilograms),
    /// The days of each.
    Days(Weekdays),
    /// What kind each is.
    Kind(PointKind),
    /// Whether each counts.
    Decision(Option<MembershipOverride>),
    /// Each is removed.
    Remove,
}

impl Bulk {
    /// The change as one edit; nothing without rows.
    #[must_use]
    pub fn edit<R: Record>(self, document: &Collective, variant: VariantId, rows: &BTreeSet<R::Id>) -> Option<Edit> {
        let records = rows.iter().filter_map(|id| Some((*id, R::all(document).get(id)?)));
        let change = |(id, record): (R::Id, &R)| {
            let put = |change: &dyn Fn(&mut R)| {
                let mut record = record.clone();
                change(&mut record);
                record.put(id)
            };
            match self {
                Self::Kilograms(kilograms) => put(&|record| record.set_kilograms(kilograms)),
                Self::Days(days) => put(&|record| record.set_days(days)),
                Self::Kind(kind) => put(&|record| record.set_kind(kind)),
                Self::Decision(decision) => Edit::ChangeVariant { id: variant, change: R::decide(id, decision) },
                Self::Remove => R::remove(id),
            }
        };
        let edits: Vec<Edit> = records.map(change).collect();
        (!edits.is_empty()).then_some(Edit::Together { edits })
    }
}

#[cfg(test)]
mod tests;
