//! Rows of a list as text for the clipboard, which spreadsheets take cell by cell and the import understands again.

use collective::sheet::{Column, Entry, Listed, Vocabulary};

/// The entries under their headings, cells parted by tabs, in French or English: with the columns, words and marks of decimals
/// of the lists that are downloaded.
#[must_use]
pub fn tab_separated(entries: &[Entry], listed: Listed, english: bool) -> String {
    let columns = listed.columns();
    let heading = |column: &Column| Vocabulary::shipped().heading(*column, english).to_owned();
    let row = |entry: &Entry| columns.iter().map(|column| entry.cell(*column, english).written(english)).collect();
    let headings = columns.iter().map(heading).collect();
    let line = |cells: Vec<String>| cells.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join("\t");
    std::iter::once(headings).chain(entries.iter().map(row)).map(line).collect::<Vec<_>>().join("\r\n")
}

/// A cell as it stands between tabs: what would part it, and quotes, are put into quotes.
fn quoted(cell: &str) -> String {
    if cell.contains(['\t', '\n', '\r', '"']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

#[cfg(test)]
mod tests;
