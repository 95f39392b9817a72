//! Members and points as files for people: with headings that the import knows.

use super::SheetFault;
use collective::document::Collective;
use collective::geography::LonLat;
use collective::sheet::{Cell, Column, Entry, Listed, Vocabulary};
use geojson::{Feature, FeatureCollection, GeoJson, Geometry, JsonValue};
use rust_xlsxwriter::{Format as CellFormat, Workbook};

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

/// The columns and rows of a list.
struct Table {
    columns: &'static [Column],
    rows: Vec<(LonLat, Vec<Cell>)>,
}

/// A list of a collective as a file, in French or English.
///
/// # Errors
/// When the spreadsheet cannot be written.
pub fn export(collective: &Collective, listed: Listed, format: Format, english: bool) -> Result<Vec<u8>, SheetFault> {
    let words = Vocabulary::shipped();
    let table = Table::of(collective, listed, english);
    let heading = |column: &Column| words.heading(*column, english).to_owned();
    let headings: Vec<String> = table.columns.iter().map(heading).collect();
    match format {
        Format::Csv => csv(&headings, &table, english),
        Format::GeoJson => Ok(features(&table)),
        Format::Xlsx => spreadsheet(&headings, &table).map_err(|cause| SheetFault::Workbook(cause.to_string())),
    }
}

impl Table {
    fn of(collective: &Collective, listed: Listed, english: bool) -> Self {
        let columns = listed.columns();
        let row = |entry: Entry| {
            (entry.place(), columns.iter().map(|column| entry.cell(*column, english)).collect::<Vec<_>>())
        };
        let rows = match listed {
            Listed::Members => {
                collective.members.values().map(|member| row(Entry::Member(Box::new(member.clone())))).collect()
            }
            Listed::Points => {
                collective.points.values().map(|point| row(Entry::Point(Box::new(point.clone())))).collect()
            }
        };
        Self { columns, rows }
    }
}

fn csv(headings: &[String], table: &Table, english: bool) -> Result<Vec<u8>, SheetFault> {
    let fault = |cause: &dyn std::fmt::Display| SheetFault::Text(cause.to_string());
    let mut writer = csv::WriterBuilder::new().delimiter(if english { b',' } else { b';' }).from_writer(Vec::new());
    writer.write_record(headings).map_err(|cause| fault(&cause))?;
    for (_, cells) in &table.rows {
        writer.write_record(cells.iter().map(|cell| cell.written(english))).map_err(|cause| fault(&cause))?;
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
