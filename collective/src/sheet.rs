//! Lists of members and points as people keep them: rows of cells, which are understood cell by cell. Nothing of a row is
//! lost: what cannot be understood is a problem of that row, to be mended there.

mod cell;
mod column;
mod elsewhere;
mod entry;
mod problem;
mod reading;
mod vocabulary;
mod wording;

pub use cell::{Cell, time_of_day};
pub use column::{Column, Listed};
pub use elsewhere::amended;
pub use entry::Entry;
pub use problem::{Choice, ProblemKind, RowProblem};
pub use reading::{Drafted, Said, draft};
pub use vocabulary::Vocabulary;

use crate::address_service::AddressService;
use crate::geography::LonLat;
use serde::{Deserialize, Serialize};

/// A table as it was in a file or on the clipboard.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Sheet {
    /// The first row.
    pub headings: Vec<String>,
    /// The others, each as long as the headings.
    pub rows: Vec<SheetRow>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct SheetRow {
    /// Its line in the file, from 1; the headings are a line too.
    pub line: u32,
    /// Its cells.
    pub cells: Vec<String>,
    /// Where people said it is, whatever the cells say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<LonLat>,
}

/// A table with what its columns seem to hold.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GuessedSheet {
    /// The table.
    pub sheet: Sheet,
    /// What each column seems to hold; none of those that are not needed.
    pub columns: Vec<Option<Column>>,
}

/// What a row was understood to be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RowReading {
    /// The line of the row.
    pub line: u32,
    /// The member or point; absent while something stops it.
    pub entry: Option<Entry>,
    /// How its place was found.
    pub placed: Option<Placed>,
    /// What is wrong with it, or only guessed.
    pub problems: Vec<RowProblem>,
}

/// How a place was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Placed {
    /// By what.
    pub by: PlacedBy,
    /// What was found there, in the words of the map or the service; empty when coordinates were given.
    pub label: String,
}

/// By what a place was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlacedBy {
    /// By hand.
    Choice,
    /// By its coordinates.
    Coordinates,
    /// By its address, or the name of a place.
    Address,
    /// By the street or the place of its address: the number of the house is not known there.
    Street,
    /// By its commune: it is at the town hall or in the middle.
    Commune,
    /// By another service that knows addresses.
    Service(AddressService),
}

/// Rows to be understood.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RowsQuestion {
    /// As what, with the values of what no column says.
    pub like: Entry,
    /// What each column holds.
    pub columns: Vec<Option<Column>>,
    /// The rows.
    pub rows: Vec<SheetRow>,
    /// Whether another service is asked, too, for those that the territory does not place exactly: their addresses are sent to it.
    #[serde(default)]
    pub elsewhere: bool,
}

#[cfg(test)]
mod tests;
