//! Members and points as files for people: with headings that the import knows.

use super::SheetFault;
use collective::document::{Collective, DeliveryPoint, Member, Weekdays};
use collective::geography::LonLat;
use collective::quantity::Seconds;
use collective::sheet::{Column, Listed, Vocabulary};
use geojson::{Feature, FeatureCollection, GeoJson, Geometry, JsonValue};
use rust_xlsxwriter::{Format as CellFormat, Workbook};
use serde::Serialize;

/// The form of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Text; in French with semicolons and decimal commas, as spreadsheets there expect.
    Csv,
    /// Points with properties.
    GeoJson,
    /// A spreadsheet.
    Xlsx,
}

impl Format {
    /// The format that a file's extension asks for.
    #[must_use]
    pub fn of_extension(extension: &str) -> Option<Self> {
        match extension {
            "csv" => Some(Self::Csv),
            "geojson" => Some(Self::GeoJson),
            "xlsx" => Some(Self::Xlsx),
            _ => None,
        }
    }

    /// Its media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::GeoJson => "application/geo+json",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// A cell.
enum Cell {
    Text(String),
    Number(f64),
    Blank,
}

/// The columns and rows of a list.
struct Table {
    columns: Vec<Column>,
    rows: Vec<(LonLat, Vec<Cell>)>,
}

/// A list of a collective as a file, in French or English.
///
/// # Errors
/// When the spreadsheet cannot be written.
pub fn export(collective: &Collective, listed: Listed, format: Format, english: bool) -> Result<Vec<u8>, SheetFault> {
    let words = Vocabulary::shipped();
    let table = match listed {
        Listed::Members => members(collective, words, english),
        Listed::Points => points(collective, words, english),
    };
    let heading = |column: &Column| words.heading(*column, english).to_owned();
    let headings: Vec<String> = table.columns.iter().map(heading).collect();
    match format {
        Format::Csv => csv(&headings, &table, english),
        Format::GeoJson => Ok(features(&table)),
        Format::Xlsx => spreadsheet(&headings, &table).map_err(|cause| SheetFault::Workbook(cause.to_string())),
    }
}

fn members(collective: &Collective, words: &Vocabulary, english: bool) -> Table {
    use Column::{CanHostTransfer, Days, KgPerWeek, Lat, Lon, Name, Products, Temperature, Turnover, Vehicle};
    let columns = vec![Name, KgPerWeek, Days, Products, Temperature, Vehicle, Turnover, CanHostTransfer, Lon, Lat];
    let row = |member: &Member| {
        let word = |list, key: &str| Cell::Text(words.word(list, key, english).to_owned());
        let cells = vec![
            Cell::Text(member.name.clone()),
            Cell::Number(member.kg_per_week.0),
            days(member.days, words, english),
            Cell::Text(member.products.clone()),
            word("temperature", &wire(&member.temperature)),
            word("vehicle", &member.vehicle.0),
            member.turnover_per_week.map_or(Cell::Blank, |turnover| Cell::Number(turnover.0)),
            yes_no(member.can_host_transfer, words, english),
            Cell::Number(member.place.lon()),
            Cell::Number(member.place.lat()),
        ];
        (member.place, cells)
    };
    Table { columns, rows: collective.members.values().map(row).collect() }
}

fn points(collective: &Collective, words: &Vocabulary, english: bool) -> Table {
    use Column::{CanHostTransfer, ClosesAt, Days, KgPerWeek, Kind, Lat, Lon, Name, OpensAt, ServiceMinutes};
    let columns = vec![Name, Kind, KgPerWeek, Days, OpensAt, ClosesAt, ServiceMinutes, CanHostTransfer, Lon, Lat];
    let row = |point: &DeliveryPoint| {
        let cells = vec![
            Cell::Text(point.name.clone()),
            Cell::Text(words.word("kind", &wire(&point.kind), english).to_owned()),
            Cell::Number(point.kg_per_week.0),
            days(point.days, words, english),
            point.window.map_or(Cell::Blank, |window| time_of_day(window.opens)),
            point.window.map_or(Cell::Blank, |window| time_of_day(window.closes)),
            point.service_time.map_or(Cell::Blank, |time| Cell::Number(time.minutes())),
            yes_no(point.can_host_transfer, words, english),
            Cell::Number(point.place.lon()),
            Cell::Number(point.place.lat()),
        ];
        (point.place, cells)
    };
    Table { columns, rows: collective.points.values().map(row).collect() }
}

fn days(days: Weekdays, words: &Vocabulary, english: bool) -> Cell {
    let names: Vec<String> = days.iter().map(|day| words.word("day", &wire(&day), english).to_owned()).collect();
    Cell::Text(names.join(", "))
}

fn time_of_day(time: Seconds) -> Cell {
    let minutes = time.minutes().round();
    Cell::Text(format!("{:02}:{:02}", (minutes / 60.0).floor(), minutes % 60.0))
}

fn yes_no(yes: bool, words: &Vocabulary, english: bool) -> Cell {
    Cell::Text(words.word("yes", if yes { "yes" } else { "no" }, english).to_owned())
}

/// The name of a value on the wire.
fn wire<T: Serialize>(value: &T) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn csv(headings: &[String], table: &Table, english: bool) -> Result<Vec<u8>, SheetFault> {
    let fault = |cause: &dyn std::fmt::Display| SheetFault::Text(cause.to_string());
    let mut writer = csv::WriterBuilder::new().delimiter(if english { b',' } else { b';' }).from_writer(Vec::new());
    writer.write_record(headings).map_err(|cause| fault(&cause))?;
    for (_, cells) in &table.rows {
        let cells = cells.iter().map(|cell| match cell {
            Cell::Text(text) => text.clone(),
            Cell::Number(number) if english => number.to_string(),
            Cell::Number(number) => number.to_string().replace('.', ","),
            Cell::Blank => String::new(),
        });
        writer.write_record(cells).map_err(|cause| fault(&cause))?;
    }
    let rows = writer.into_inner().map_err(|cause| fault(&cause))?;
    // Spreadsheets take text without this mark for that of an old Windows.
    Ok([b"\xef\xbb\xbf".as_slice(), &rows].concat())
}

fn features(table: &Table) -> Vec<u8> {
    let feature = |(place, cells): &(LonLat, Vec<Cell>)| {
        let mut feature = Feature::from(Geometry::new_point([place.lon(), place.lat()]));
        let told = table.columns.iter().zip(cells).filter(|(column, _)| !matches!(column, Column::Lon | Column::Lat));
        for (column, cell) in told {
            let value = match cell {
                Cell::Text(text) => JsonValue::from(text.as_str()),
                Cell::Number(number) => JsonValue::from(*number),
                Cell::Blank => JsonValue::Null,
            };
            feature.set_property(column.key(), value);
        }
        feature
    };
    let features: FeatureCollection = table.rows.iter().map(feature).collect();
    GeoJson::from(features).to_string().into_bytes()
}

fn spreadsheet(headings: &[String], table: &Table) -> Result<Vec<u8>, rust_xlsxwriter::XlsxError> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let bold = CellFormat::new().set_bold();
    for (column, heading) in (0_u16..).zip(headings) {
        sheet.write_with_format(0, column, heading, &bold)?;
    }
    for (row, (_, cells)) in (1_u32..).zip(&table.rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            match cell {
                Cell::Text(text) => sheet.write(row, column, text)?,
                Cell::Number(number) => sheet.write(row, column, *number)?,
                Cell::Blank => sheet,
            };
        }
    }
    sheet.set_freeze_panes(1, 0)?.autofit();
    workbook.save_to_buffer()
}
