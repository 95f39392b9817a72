//! Lists of members and points in the forms people keep them: read from CSV, spreadsheets and GeoJSON, put on the ground,
//! and written again.

mod elsewhere;
mod export;
mod features;
mod gazetteer;
mod placing;
mod text;
mod workbook;

pub use elsewhere::{to_ask, with_answers};
pub use export::{Format, export};
pub use gazetteer::{Gazetteer, GazetteerFault};
pub use placing::{Atlas, Ground, read};

use collective::sheet::{GuessedSheet, Listed, Sheet, SheetRow, Vocabulary};

/// More rows than any list of members or points has.
const MOST_ROWS: usize = 20_000;

/// Why a file is no table.
#[derive(Debug, thiserror::Error)]
pub enum SheetFault {
    /// It is a spreadsheet that cannot be opened.
    #[error("the spreadsheet cannot be opened: {0}")]
    Workbook(String),
    /// It is no GeoJSON.
    #[error("the GeoJSON cannot be read: {0}")]
    Features(String),
    /// A row of text cannot be read.
    #[error("the text cannot be read as rows: {0}")]
    Text(String),
    /// It has no row beside the headings.
    #[error("there is no row below the headings")]
    Empty,
    /// It has too many rows.
    #[error("there are {0} rows, more than {MOST_ROWS}")]
    TooLong(usize),
}

/// A table from a file or a clipboard, with what its columns seem to hold. What it is shows in its first bytes; the name only
/// helps where they do not.
///
/// # Errors
/// When it is no table, or an empty one.
pub fn open(content: &[u8], name: &str, listed: Listed) -> Result<GuessedSheet, SheetFault> {
    let name = name.to_lowercase();
    let rows = if content.starts_with(b"PK") || content.starts_with(b"\xd0\xcf\x11\xe0") {
        workbook::rows(content)?
    } else if name.ends_with(".geojson") || content.trim_ascii_start().starts_with(b"{") {
        features::rows(content)?
    } else {
        text::rows(content)?
    };
    let sheet = sheet(rows)?;
    let columns = Vocabulary::shipped().guess(&sheet.headings, listed);
    Ok(GuessedSheet { sheet, columns })
}

/// Rows with their lines as a table: the first is that of the headings, and all become as long as the longest.
fn sheet(rows: Vec<(u32, Vec<String>)>) -> Result<Sheet, SheetFault> {
    let mut rows = rows.into_iter().filter(|(_, cells)| cells.iter().any(|cell| !cell.trim().is_empty()));
    let (_, mut headings) = rows.next().ok_or(SheetFault::Empty)?;
    let mut rows: Vec<SheetRow> = rows.map(|(line, cells)| SheetRow { line, cells, place: None }).collect();
    match rows.len() {
        0 => return Err(SheetFault::Empty),
        many if many > MOST_ROWS => return Err(SheetFault::TooLong(many)),
        _ => {}
    }
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0).max(headings.len());
    headings.resize(width, String::new());
    for row in &mut rows {
        row.cells.resize(width, String::new());
    }
    Ok(Sheet { headings, rows })
}

#[cfg(test)]
mod tests;
