//! Rows from the columns of a register.

use super::{Row, RowFault, RowFaultKind};
use crate::boundaries::{RegisterColumns, Rules};
use crate::shipped::ShippedDataFault;
use csv::{ReaderBuilder, StringRecord};
use std::collections::HashSet;

type Rows = (Vec<Row>, Vec<RowFault>);

/// The rows of a text, and what is wrong with some; the names of its columns when none has codes.
pub(super) fn rows(text: &[u8]) -> Result<Result<Rows, Vec<String>>, ShippedDataFault> {
    let names = Rules::shipped()?.register;
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    let mut reader = ReaderBuilder::new().delimiter(separator(text)).flexible(true).from_reader(text);
    let columns: Vec<String> = reader
        .headers()
        .map_or_else(|_| Vec::new(), |header| header.iter().map(|column| column.trim().to_lowercase()).collect());
    Ok(Layout::of(&columns, &names).map(|layout| layout.rows(&mut reader)).ok_or(columns))
}

/// The separator that the first line has most of.
fn separator(text: &[u8]) -> u8 {
    let line = String::from_utf8_lossy(text.split(|byte| *byte == b'\n').next().unwrap_or_default());
    // Of equals the last is taken: the comma.
    ['\t', ';', ','].into_iter().max_by_key(|it| line.matches(*it).count()).map_or(b',', |it| it as u8)
}

/// Which column has what.
struct Layout {
    code: usize,
    name: Option<usize>,
    population: Option<usize>,
}

impl Layout {
    fn of(columns: &[String], names: &RegisterColumns) -> Option<Self> {
        let find = |wanted: &[String]| wanted.iter().find_map(|name| columns.iter().position(|column| column == name));
        Some(Self { code: find(&names.code)?, name: find(&names.name), population: find(&names.population) })
    }

    fn rows(&self, reader: &mut csv::Reader<&[u8]>) -> Rows {
        let (mut rows, mut faults, mut seen) = (Vec::new(), Vec::new(), HashSet::new());
        for record in reader.records() {
            let record = match record {
                Ok(record) => record,
                Err(cause) => {
                    let line = cause.position().map_or(0, csv::Position::line);
                    faults.push(RowFault { line, kind: RowFaultKind::Malformed { cause: cause.to_string() } });
                    continue;
                }
            };
            let line = record.position().map_or(0, csv::Position::line);
            let mut fault = |kind| faults.push(RowFault { line, kind });
            let field = |column: Option<usize>| text_of(&record, column);
            let Some(insee) = field(Some(self.code)).map(code) else {
                fault(RowFaultKind::NoCode);
                continue;
            };
            if !seen.insert(insee.clone()) {
                fault(RowFaultKind::Repeated { insee });
                continue;
            }
            let population = field(self.population).and_then(|text| {
                let number = number(text);
                if number.is_none() {
                    fault(RowFaultKind::Population { text: text.to_owned() });
                }
                number
            });
            rows.push(Row { line, insee, name: field(self.name).map(str::to_owned), population });
        }
        (rows, faults)
    }
}

fn text_of(record: &StringRecord, column: Option<usize>) -> Option<&str> {
    record.get(column?).map(str::trim).filter(|text| !text.is_empty())
}

/// A code, with the zero in front that spreadsheets take away.
fn code(text: &str) -> String {
    let is_short = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_short { format!("0{text}") } else { text.to_uppercase() }
}

/// A whole number, which people write with spaces.
fn number(text: &str) -> Option<u32> {
    text.replace(|letter: char| letter.is_whitespace(), "").parse().ok()
}
