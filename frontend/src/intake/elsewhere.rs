//! Asking another service for the rows of an import that the territory does not place exactly: only when people want it, some rows
//! at a time, and not on and on while it says nothing.

use super::Intake;
use collective::sheet::{ProblemKind, RowReading, draft};
use std::collections::BTreeSet;

/// Rows that are asked for at once: what the service finds shows while the others wait.
const AT_ONCE: usize = 100;

/// Which rows another service was asked for.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Elsewhere {
    wanted: bool,
    asked: BTreeSet<usize>,
    /// It said nothing on all it was asked last: it is left alone until people want it again.
    silent: bool,
}

impl Elsewhere {
    pub(super) fn forget_all(&mut self) {
        self.asked.clear();
    }

    pub(super) fn forget(&mut self, row: usize) {
        self.asked.remove(&row);
    }

    pub(super) fn set_asked(&mut self, row: usize, asked: bool) {
        if asked {
            self.asked.insert(row);
        } else {
            self.asked.remove(&row);
        }
    }

    pub(super) fn hear(&mut self, readings: &[RowReading]) {
        self.silent = readings.iter().all(is_unanswered);
    }

    /// The same for some of the rows, which are numbered anew.
    pub(super) fn of(&self, rows: &[usize]) -> Self {
        let asked = rows.iter().enumerate().filter(|(_, row)| self.asked.contains(row)).map(|(at, _)| at);
        Self { asked: asked.collect(), ..*self }
    }
}

fn is_unanswered(reading: &RowReading) -> bool {
    reading.problems.iter().any(|problem| matches!(problem.kind, ProblemKind::NoAnswer { .. }))
}

impl Intake {
    /// Whether people want another service to be asked.
    #[must_use]
    pub fn asks_elsewhere(&self) -> bool {
        self.elsewhere.wanted
    }

    /// Has another service asked from now on, or not any more; what it found stays. Rows it said nothing on are asked for again.
    pub fn ask_elsewhere(&mut self, wanted: bool) {
        self.elsewhere.wanted = wanted;
        self.elsewhere.silent = false;
        for row in self.unanswered().collect::<Vec<_>>() {
            self.elsewhere.forget(row);
        }
    }

    /// How many rows another service is still to be asked for.
    #[must_use]
    pub fn left_to_ask(&self) -> usize {
        self.to_ask().count()
    }

    /// How many rows another service was asked for and said nothing on.
    #[must_use]
    pub fn unanswered_count(&self) -> usize {
        self.unanswered().count()
    }

    pub(super) fn next_elsewhere(&self) -> Vec<usize> {
        self.to_ask().take(if self.elsewhere.silent { 0 } else { AT_ONCE }).collect()
    }

    fn to_ask(&self) -> impl Iterator<Item = usize> {
        let open = self.readings.iter().filter(|(row, _)| {
            self.elsewhere.wanted && !self.left_out.contains(row) && !self.elsewhere.asked.contains(row)
        });
        let worth_it = open.filter(|(row, reading)| {
            let row = &self.sheet.rows[**row];
            row.place.is_none() && draft(row, &self.columns, &self.like).said.is_worth_asking(reading.placed.as_ref())
        });
        worth_it.map(|(row, _)| *row)
    }

    fn unanswered(&self) -> impl Iterator<Item = usize> {
        let asked = self.elsewhere.asked.iter().filter(|row| self.readings.get(row).is_some_and(is_unanswered));
        asked.copied()
    }
}

#[cfg(test)]
mod tests;
