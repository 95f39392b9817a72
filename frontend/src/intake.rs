//! An import that is going on: the table, what its columns hold, what each row was understood to be, and what people mended.
//! Taking it in is one edit; until then nothing of the collective is changed, and nothing of the table is lost.

mod elsewhere;

use elsewhere::Elsewhere;

use crate::roster::folded;
use collective::document::{Collective, MemberId, PointId};
use collective::edit::Edit;
use collective::geography::LonLat;
use collective::sheet::{Column, Entry, GuessedSheet, RowReading, RowsQuestion, Sheet};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// An import that is going on.
#[derive(Debug, Clone, PartialEq)]
pub struct Intake {
    sheet: Sheet,
    columns: Vec<Option<Column>>,
    like: Entry,
    readings: BTreeMap<usize, RowReading>,
    left_out: BTreeSet<usize>,
    /// What the columns seemed to hold before people said something else.
    guessed: Vec<Option<Column>>,
    /// The rows that people changed.
    mended: BTreeSet<usize>,
    /// Which rows another service was asked for, when people want that.
    elsewhere: Elsewhere,
}

/// How far a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowState {
    /// Something stops it.
    Stopped,
    /// It can be taken in, and something is worth a look.
    Doubtful,
    /// It can be taken in.
    Ready,
    /// It is being read.
    Waiting,
    /// People do not want it.
    LeftOut,
}

/// How many rows are how far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Those that can be taken in, doubtful ones with them.
    pub ready: usize,
    /// Those of them that are worth a look.
    pub doubtful: usize,
    /// Those that something stops.
    pub stopped: usize,
    /// Those that are being read.
    pub waiting: usize,
    /// Those that people do not want.
    pub left_out: usize,
}

impl Intake {
    /// The import of a table; `like` says what no column does.
    #[must_use]
    pub fn of(guessed: GuessedSheet, like: Entry) -> Self {
        let GuessedSheet { sheet, columns } = guessed;
        let (guessed, readings) = (columns.clone(), BTreeMap::new());
        let (left_out, mended, elsewhere) = (BTreeSet::new(), BTreeSet::new(), Elsewhere::default());
        Self { sheet, columns, like, readings, left_out, guessed, mended, elsewhere }
    }

    /// The table.
    #[must_use]
    pub fn sheet(&self) -> &Sheet {
        &self.sheet
    }

    /// What each column holds.
    #[must_use]
    pub fn columns(&self) -> &[Option<Column>] {
        &self.columns
    }

    /// What the entries are made like.
    #[must_use]
    pub fn like(&self) -> &Entry {
        &self.like
    }

    /// What a row was understood to be, once that is known.
    #[must_use]
    pub fn reading(&self, row: usize) -> Option<&RowReading> {
        self.readings.get(&row)
    }

    /// Says what a column holds. Another one that held it holds nothing then; every row is to be read anew.
    pub fn set_column(&mut self, at: usize, column: Option<Column>) {
        if column.is_some() {
            self.columns.iter_mut().filter(|other| **other == column).for_each(|other| *other = None);
        }
        if let Some(held) = self.columns.get_mut(at) {
            *held = column;
        }
        self.readings.clear();
        self.elsewhere.forget_all();
    }

    /// Writes a cell; its row is to be read anew.
    pub fn set_cell(&mut self, row: usize, column: usize, text: &str) {
        let cell = self.sheet.rows.get_mut(row).and_then(|row| row.cells.get_mut(column));
        if let Some(cell) = cell.filter(|cell| *cell != text) {
            text.clone_into(cell);
            self.mend(row);
        }
    }

    /// Says where a row is; it is to be read anew.
    pub fn set_place(&mut self, row: usize, place: LonLat) {
        if let Some(found) = self.sheet.rows.get_mut(row) {
            found.place = Some(place);
            self.mend(row);
        }
    }

    fn mend(&mut self, row: usize) {
        self.readings.remove(&row);
        self.elsewhere.forget(row);
        self.mended.insert(row);
    }

    /// Leaves a row out, or takes it again.
    pub fn leave_out(&mut self, row: usize, out: bool) {
        if out {
            self.left_out.insert(row);
        } else {
            self.left_out.remove(&row);
        }
    }

    /// Whether people did something that would be lost with it: mended a row, left one out, said what a column holds.
    #[must_use]
    pub fn is_touched(&self) -> bool {
        !(self.mended.is_empty() && self.left_out.is_empty()) || self.columns != self.guessed
    }

    /// The rows that are to be read, as a question for the server; then, where people want that, those another service is to be
    /// asked for, some at a time; none when there is nothing more to ask.
    #[must_use]
    pub fn question(&self) -> Option<(Vec<usize>, RowsQuestion)> {
        let unread: Vec<usize> = (0..self.sheet.rows.len()).filter(|row| !self.readings.contains_key(row)).collect();
        let elsewhere = unread.is_empty();
        let asked = if elsewhere { self.next_elsewhere() } else { unread };
        let rows = asked.iter().map(|row| self.sheet.rows[*row].clone()).collect();
        let question = RowsQuestion { like: self.like.clone(), columns: self.columns.clone(), rows, elsewhere };
        (!asked.is_empty()).then_some((asked, question))
    }

    /// The answer to a question. A row that was changed since stays to be read.
    pub fn answer(&mut self, asked: &[usize], question: &RowsQuestion, readings: Vec<RowReading>) {
        if question.columns != self.columns {
            return;
        }
        if question.elsewhere {
            self.elsewhere.hear(&readings);
        }
        for ((row, sent), reading) in asked.iter().zip(&question.rows).zip(readings) {
            if self.sheet.rows.get(*row) == Some(sent) {
                self.readings.insert(*row, reading);
                self.elsewhere.set_asked(*row, question.elsewhere);
            }
        }
    }

    /// How far a row is.
    #[must_use]
    pub fn state(&self, row: usize) -> RowState {
        match self.readings.get(&row) {
            _ if self.left_out.contains(&row) => RowState::LeftOut,
            None => RowState::Waiting,
            Some(reading) if reading.entry.is_none() => RowState::Stopped,
            Some(reading) if !reading.problems.is_empty() => RowState::Doubtful,
            Some(_) => RowState::Ready,
        }
    }

    /// How many rows are how far.
    #[must_use]
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for row in 0..self.sheet.rows.len() {
            match self.state(row) {
                RowState::Stopped => tally.stopped += 1,
                RowState::Doubtful => {
                    tally.doubtful += 1;
                    tally.ready += 1;
                }
                RowState::Ready => tally.ready += 1,
                RowState::Waiting => tally.waiting += 1,
                RowState::LeftOut => tally.left_out += 1,
            }
        }
        tally
    }

    /// The rows in the order in which they are worth a look: those that are stopped first, otherwise as in the file.
    #[must_use]
    pub fn by_urgency(&self) -> Vec<usize> {
        let mut rows: Vec<usize> = (0..self.sheet.rows.len()).collect();
        rows.sort_by_key(|row| (self.state(*row).min(RowState::Ready), *row));
        rows
    }

    /// The rows that would be taken in and bear the name of an entry that is there already.
    #[must_use]
    pub fn known(&self, document: &Collective) -> Vec<usize> {
        let names: BTreeSet<String> = match &self.like {
            Entry::Member(_) => document.members.values().map(|member| folded(&member.name)).collect(),
            Entry::Point(_) => document.points.values().map(|point| folded(&point.name)).collect(),
        };
        self.taken().filter(|(_, entry)| names.contains(&folded(entry.name()))).map(|(row, _)| row).collect()
    }

    /// What is left once everything that can be taken in was: the rows that are stopped, and those that the server has not
    /// read; nothing when there is none.
    #[must_use]
    pub fn rest(&self) -> Option<Self> {
        let stays = |row: &usize| matches!(self.state(*row), RowState::Stopped | RowState::Waiting);
        let left: Vec<usize> = (0..self.sheet.rows.len()).filter(stays).collect();
        let rows = left.iter().map(|row| self.sheet.rows[*row].clone()).collect();
        let readings = left.iter().enumerate().filter_map(|(at, row)| Some((at, self.readings.get(row)?.clone())));
        let mended = left.iter().enumerate().filter(|(_, row)| self.mended.contains(row)).map(|(at, _)| at);
        let elsewhere = self.elsewhere.of(&left);
        (!left.is_empty()).then(|| Self {
            sheet: Sheet { headings: self.sheet.headings.clone(), rows },
            readings: readings.collect(),
            left_out: BTreeSet::new(),
            mended: mended.collect(),
            elsewhere,
            ..self.clone()
        })
    }

    fn taken(&self) -> impl Iterator<Item = (usize, &Entry)> {
        let wanted = self.readings.iter().filter(|(row, _)| !self.left_out.contains(row));
        wanted.filter_map(|(row, reading)| Some((*row, reading.entry.as_ref()?)))
    }

    /// Everything that can be taken in, as one gesture; nothing when there is none.
    #[must_use]
    pub fn edit(&self) -> Option<Edit> {
        let put = |(_, entry): (usize, &Entry)| match entry.clone() {
            Entry::Member(member) => Edit::PutMember { id: MemberId(Uuid::new_v4()), member },
            Entry::Point(point) => Edit::PutPoint { id: PointId(Uuid::new_v4()), point },
        };
        let edits: Vec<Edit> = self.taken().map(put).collect();
        (!edits.is_empty()).then_some(Edit::Together { edits })
    }

    /// The rows that are stopped or doubtful as CSV, with their line and what is wrong in front of their cells.
    #[must_use]
    pub fn problems_as_csv(&self, headings: &[String; 2], sentence: impl Fn(&RowReading) -> String) -> String {
        let quoted = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
        let line = |cells: Vec<&str>| cells.into_iter().map(quoted).collect::<Vec<_>>().join(";") + "\r\n";
        let [first, second] = headings;
        let own = self.sheet.headings.iter().map(String::as_str);
        // Spreadsheets take text without this mark for that of an old Windows.
        let mut csv = format!("\u{feff}{}", line([first.as_str(), second.as_str()].into_iter().chain(own).collect()));
        for (row, reading) in self.readings.iter().filter(|(_, reading)| !reading.problems.is_empty()) {
            let (number, wrong) = (reading.line.to_string(), sentence(reading));
            let cells = self.sheet.rows[*row].cells.iter().map(String::as_str);
            csv.push_str(&line([number.as_str(), wrong.as_str()].into_iter().chain(cells).collect()));
        }
        csv
    }
}

#[cfg(test)]
mod tests;
