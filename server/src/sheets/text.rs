//! Rows from text: CSV as programs of each country write it, or cells copied from a spreadsheet.

use super::SheetFault;
use csv::ReaderBuilder;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// Lines that are looked at to find the separator out.
const LINES_FOR_SEPARATOR: usize = 20;

/// The rows of a text with their lines.
pub(super) fn rows(content: &[u8]) -> Result<Vec<(u32, Vec<String>)>, SheetFault> {
    // With plain ends of lines, the last one too, the reader stands on the next line after each row.
    let text = decoded(content).replace("\r\n", "\n") + "\n";
    let mut reader =
        ReaderBuilder::new().delimiter(separator(&text)).flexible(true).has_headers(false).from_reader(text.as_bytes());
    let (mut rows, mut record) = (Vec::new(), csv::StringRecord::new());
    while reader.read_record(&mut record).map_err(|cause| SheetFault::Text(cause.to_string()))? {
        let inside: usize = record.iter().map(|cell| cell.matches('\n').count()).sum();
        let line = reader.position().line().saturating_sub(1 + inside as u64);
        let cells = record.iter().map(|cell| cell.trim().to_owned()).collect();
        rows.push((u32::try_from(line).unwrap_or(u32::MAX), cells));
    }
    Ok(rows)
}

/// Text in the encoding of its mark; without one in UTF-8 or, where that is not possible, as Windows writes western Europe.
fn decoded(content: &[u8]) -> String {
    let marked = Encoding::for_bom(content).map(|(encoding, _)| encoding);
    let encoding = marked.unwrap_or(if std::str::from_utf8(content).is_ok() { UTF_8 } else { WINDOWS_1252 });
    encoding.decode(content).0.into_owned()
}

/// The separator that parts the first lines most evenly: that gives most columns on the line that has fewest.
fn separator(text: &str) -> u8 {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(LINES_FOR_SEPARATOR).collect();
    let count = |line: &str, wanted: char| {
        let mut quoted = false;
        line.chars()
            .filter(|letter| {
                quoted ^= *letter == '"';
                !quoted && *letter == wanted
            })
            .count()
    };
    let evenness = |wanted: char| {
        let heading = lines.first().map_or(0, |line| count(line, wanted));
        let even = lines.iter().filter(|line| count(line, wanted) == heading).count();
        if heading == 0 { (0, 0) } else { (even, heading) }
    };
    // Of equals the last is taken: the comma.
    ['|', '\t', ';', ','].into_iter().max_by_key(|wanted| evenness(*wanted)).map_or(b',', |found| found as u8)
}
