//! Rows of a list as text for the clipboard, which spreadsheets take cell by cell and the import understands again.

use collective::document::Weekdays;
use collective::quantity::Seconds;
use collective::sheet::{Column, Entry, Listed, Vocabulary};
use serde::Serialize;

/// The columns of members.
const OF_MEMBERS: [Column; 10] = [
    Column::Name,
    Column::KgPerWeek,
    Column::Days,
    Column::Products,
    Column::Temperature,
    Column::Vehicle,
    Column::Turnover,
    Column::CanHostTransfer,
    Column::Lon,
    Column::Lat,
];

/// The columns of points of delivery.
const OF_POINTS: [Column; 10] = [
    Column::Name,
    Column::Kind,
    Column::KgPerWeek,
    Column::Days,
    Column::OpensAt,
    Column::ClosesAt,
    Column::ServiceMinutes,
    Column::CanHostTransfer,
    Column::Lon,
    Column::Lat,
];

/// The entries under their headings, cells parted by tabs, in French or English: with the columns, words and marks of decimals
/// of the lists that are downloaded.
#[must_use]
pub fn tab_separated(entries: &[Entry], listed: Listed, english: bool) -> String {
    let columns = if listed == Listed::Members { OF_MEMBERS } else { OF_POINTS };
    let headings = columns.map(|column| Vocabulary::shipped().heading(column, english).to_owned());
    let rows = entries.iter().map(|entry| columns.map(|column| cell(entry, column, english)));
    let line = |cells: [String; 10]| cells.map(|cell| quoted(&cell)).join("\t");
    std::iter::once(headings).chain(rows).map(line).collect::<Vec<_>>().join("\r\n")
}

/// A cell as it stands between tabs: what would part it, and quotes, are put into quotes.
fn quoted(cell: &str) -> String {
    if cell.contains(['\t', '\n', '\r', '"']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

fn cell(entry: &Entry, column: Column, english: bool) -> String {
    let words = Vocabulary::shipped();
    let number = |value: f64| if english { value.to_string() } else { value.to_string().replace('.', ",") };
    let yes_no = |yes: bool| words.word("yes", if yes { "yes" } else { "no" }, english).to_owned();
    match (entry, column) {
        (_, Column::Name) => entry.name().to_owned(),
        (_, Column::KgPerWeek) => number(entry.kilograms().0),
        (_, Column::Lon) => number(entry.place().lon()),
        (_, Column::Lat) => number(entry.place().lat()),
        (Entry::Member(member), Column::Days) => days(member.days, english),
        (Entry::Member(member), Column::Products) => member.products.clone(),
        (Entry::Member(member), Column::Temperature) => word("temperature", &member.temperature, english),
        (Entry::Member(member), Column::Vehicle) => words.word("vehicle", &member.vehicle.0, english).to_owned(),
        (Entry::Member(member), Column::Turnover) => {
            member.turnover_per_week.map(|turnover| number(turnover.0)).unwrap_or_default()
        }
        (Entry::Member(member), Column::CanHostTransfer) => yes_no(member.can_host_transfer),
        (Entry::Point(point), Column::Days) => days(point.days, english),
        (Entry::Point(point), Column::Kind) => word("kind", &point.kind, english),
        (Entry::Point(point), Column::OpensAt) => {
            point.window.map(|window| crate::hours::written(window.opens)).unwrap_or_default()
        }
        (Entry::Point(point), Column::ClosesAt) => {
            point.window.map(|window| crate::hours::written(window.closes)).unwrap_or_default()
        }
        (Entry::Point(point), Column::ServiceMinutes) => {
            point.service_time.map(Seconds::minutes).map(number).unwrap_or_default()
        }
        (Entry::Point(point), Column::CanHostTransfer) => yes_no(point.can_host_transfer),
        _ => String::new(),
    }
}

fn days(days: Weekdays, english: bool) -> String {
    days.iter().map(|day| word("day", &day, english)).collect::<Vec<_>>().join(", ")
}

/// What lists say for a value, by its name on the wire.
fn word<T: Serialize>(list: &str, value: &T, english: bool) -> String {
    let wire = serde_json::to_value(value).ok();
    let key = wire.as_ref().and_then(|value| value.as_str()).unwrap_or_default();
    Vocabulary::shipped().word(list, key, english).to_owned()
}

#[cfg(test)]
mod tests;
