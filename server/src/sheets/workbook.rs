//! Rows from a spreadsheet file: its first sheet that holds something.

use super::SheetFault;
use calamine::{Data, Reader as _, open_workbook_auto_from_rs};
use std::io::Cursor;

/// The rows of a workbook with their lines.
pub(super) fn rows(content: &[u8]) -> Result<Vec<(u32, Vec<String>)>, SheetFault> {
    let fault = |cause: calamine::Error| SheetFault::Workbook(cause.to_string());
    let mut workbook = open_workbook_auto_from_rs(Cursor::new(content)).map_err(fault)?;
    for name in workbook.sheet_names() {
        let range = workbook.worksheet_range(&name).map_err(fault)?;
        if range.is_empty() {
            continue;
        }
        let first = range.start().map_or(0, |(row, _)| row);
        let row = |(at, cells): (usize, &[Data])| {
            let line = u32::try_from(at).unwrap_or(u32::MAX).saturating_add(first + 1);
            (line, cells.iter().map(written).collect())
        };
        return Ok(range.rows().enumerate().map(row).collect());
    }
    Err(SheetFault::Empty)
}

/// A cell as one would type it. A fault of a formula is a blank.
fn written(cell: &Data) -> String {
    match cell {
        Data::Empty | Data::Error(_) => String::new(),
        other => other.to_string().trim().to_owned(),
    }
}
