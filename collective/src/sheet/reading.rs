//! One row as an entry, but for its place, which has to be looked up.

use super::wording::{number, time_of_day};
use super::{Column, Entry, ProblemKind, RowProblem, SheetRow, Vocabulary};
use crate::document::Weekdays;
use crate::geography::LonLat;
use crate::quantity::{Euros, Kilograms, Seconds};
use crate::tours::Window;

/// What a row says of where it is.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Said {
    /// Longitude and latitude.
    pub coordinates: Option<LonLat>,
    /// An address or the name of a place, with the column it is in.
    pub address: Option<(usize, String)>,
    /// The name of a commune; its postal code where it has no name.
    pub commune: Option<(usize, String)>,
    /// The postal code.
    pub postal_code: Option<(usize, String)>,
    /// The code of a commune.
    pub insee: Option<(usize, String)>,
}

/// A row that is understood but for its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Drafted {
    /// The entry; its place is that of what it was made like.
    pub entry: Entry,
    /// What it says of its place.
    pub said: Said,
    /// What is wrong with it so far.
    pub problems: Vec<RowProblem>,
}

/// Understands a row, column by column. What no column says is as in `like`.
#[must_use]
pub fn draft(row: &SheetRow, columns: &[Option<Column>], like: &Entry) -> Drafted {
    let mut reader = Reader { row, columns, problems: Vec::new() };
    let mut entry = like.clone();
    reader.fill(&mut entry);
    let said = reader.whereabouts();
    Drafted { entry, said, problems: reader.problems }
}

struct Reader<'a> {
    row: &'a SheetRow,
    columns: &'a [Option<Column>],
    problems: Vec<RowProblem>,
}

impl Reader<'_> {
    /// The first column of a kind, and what it says unless it is blank.
    fn cell(&self, wanted: Column) -> Option<(usize, &str)> {
        let at = self.columns.iter().position(|column| *column == Some(wanted))?;
        let text = self.row.cells.get(at)?.trim();
        (!text.is_empty()).then_some((at, text))
    }

    fn problem(&mut self, column: Option<usize>, kind: ProblemKind) {
        self.problems.push(RowProblem { column, kind });
    }

    /// What the cell of a column means; a problem when it says something else.
    fn meaning<T>(&mut self, column: Column, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let (at, text) = self.cell(column)?;
        let (found, value) = (read(text), text.to_owned());
        if found.is_none() {
            self.problem(Some(at), ProblemKind::UnknownWord { value });
        }
        found
    }

    /// The number in a column that is not negative.
    fn quantity(&mut self, column: Column) -> Option<f64> {
        let (at, text) = self.cell(column)?;
        let value = text.to_owned();
        match number(text) {
            Some(found) if found >= 0.0 => Some(found),
            Some(_) => {
                self.problem(Some(at), ProblemKind::Negative { value });
                None
            }
            None => {
                self.problem(Some(at), ProblemKind::NoNumber { value });
                None
            }
        }
    }

    fn name(&mut self) -> String {
        let at = self.columns.iter().position(|column| *column == Some(Column::Name));
        let name = self.cell(Column::Name).map(|(_, text)| text.to_owned()).unwrap_or_default();
        if name.is_empty() {
            self.problem(at, ProblemKind::NoName);
        } else if name.chars().count() > 200 {
            self.problem(at, ProblemKind::NameTooLong);
        }
        name
    }

    fn days(&mut self) -> Option<Weekdays> {
        let words = Vocabulary::shipped();
        let days = self.meaning(Column::Days, |text| words.days(text));
        let visits = self.quantity(Column::VisitsPerWeek).map(|visits| Weekdays::spread(visits.round().min(7.0) as u8));
        days.or(visits)
    }

    /// From one hour to another; from the beginning or to the end of the day where one of the two is not said.
    fn window(&mut self) -> Option<Window> {
        let (opens, closes) = (self.time_of_day(Column::OpensAt), self.time_of_day(Column::ClosesAt));
        if opens.is_none() && closes.is_none() {
            return None;
        }
        let window = Window { opens: opens.unwrap_or(Seconds::ZERO), closes: closes.unwrap_or(Seconds::DAY) };
        if !window.is_of_a_day() {
            let said = self.cell(Column::ClosesAt).or_else(|| self.cell(Column::OpensAt));
            let (at, value) = said.map(|(at, text)| (at, text.to_owned())).unzip();
            self.problem(at, ProblemKind::ClosesFirst { value: value.unwrap_or_default() });
        }
        window.is_of_a_day().then_some(window)
    }

    fn time_of_day(&mut self, column: Column) -> Option<Seconds> {
        let (at, text) = self.cell(column)?;
        let (found, value) = (time_of_day(text), text.to_owned());
        if found.is_none() {
            self.problem(Some(at), ProblemKind::NoTimeOfDay { value });
        }
        found
    }

    fn kilograms(&mut self) -> Option<Kilograms> {
        let at = self.columns.iter().position(|column| *column == Some(Column::KgPerWeek));
        if self.cell(Column::KgPerWeek).is_none() {
            self.problem(at, ProblemKind::NoVolume);
        }
        self.quantity(Column::KgPerWeek).map(Kilograms)
    }

    fn fill(&mut self, entry: &mut Entry) {
        let words = Vocabulary::shipped();
        let (name, kilograms, days) = (self.name(), self.kilograms(), self.days());
        let hosts = self.meaning(Column::CanHostTransfer, |text| words.yes_no(text));
        match entry {
            Entry::Member(member) => {
                member.name = name;
                member.kg_per_week = kilograms.unwrap_or(member.kg_per_week);
                member.days = days.unwrap_or(member.days);
                member.can_host_transfer = hosts.unwrap_or(member.can_host_transfer);
                if let Some((_, products)) = self.cell(Column::Products) {
                    products.clone_into(&mut member.products);
                }
                let temperature = self.meaning(Column::Temperature, |text| words.meaning("temperature", text));
                member.temperature = temperature.unwrap_or(member.temperature);
                if let Some(vehicle) = self.meaning(Column::Vehicle, |text| words.meaning("vehicle", text)) {
                    member.vehicle = vehicle;
                }
                member.turnover_per_week = self.quantity(Column::Turnover).map(Euros).or(member.turnover_per_week);
            }
            Entry::Point(point) => {
                point.name = name;
                point.kg_per_week = kilograms.unwrap_or(point.kg_per_week);
                point.days = days.unwrap_or(point.days);
                point.can_host_transfer = hosts.unwrap_or(point.can_host_transfer);
                let kind = self.meaning(Column::Kind, |text| words.meaning("kind", text));
                point.kind = kind.unwrap_or(point.kind);
                let service = self.quantity(Column::ServiceMinutes).map(Seconds::from_minutes);
                point.service_time = service.or(point.service_time);
                point.window = self.window().or(point.window);
            }
        }
    }

    fn whereabouts(&mut self) -> Said {
        let text = |column| self.cell(column).map(|(at, text)| (at, text.to_owned()));
        let postal_code = text(Column::PostalCode);
        // A postal code alone names a commune badly, but better than nothing.
        let commune = text(Column::Commune).or_else(|| postal_code.clone());
        let (address, insee) = (text(Column::Address), text(Column::Insee));
        Said {
            coordinates: self.coordinates(),
            address,
            commune,
            postal_code,
            insee: insee.map(|(at, code)| (at, five_digits(&code).to_uppercase())),
        }
    }

    fn coordinates(&mut self) -> Option<LonLat> {
        let own = |text: Option<(usize, &str)>| text.map(|(at, text)| (at, text.to_owned()));
        let (lon, lat) = (own(self.cell(Column::Lon)), own(self.cell(Column::Lat)));
        if let (Some((at, lon)), Some((_, lat))) = (&lon, &lat) {
            let place = number(lon).zip(number(lat)).and_then(|(lon, lat)| LonLat::try_new(lon, lat).ok());
            if place.is_none() {
                self.problem(Some(*at), ProblemKind::NoCoordinates { value: format!("{lon} {lat}") });
            }
            return place;
        }
        if let Some((at, value)) = lon.or(lat) {
            self.problem(Some(at), ProblemKind::NoCoordinates { value });
            return None;
        }
        let (at, value) = own(self.cell(Column::Coordinates))?;
        let place = latitude_first(&value);
        if place.is_none() {
            self.problem(Some(at), ProblemKind::NoCoordinates { value });
        }
        place
    }
}

/// `50.28, 2.35` as maps copy it: latitude first.
fn latitude_first(text: &str) -> Option<LonLat> {
    let parts: Vec<&str> =
        text.split([';', ' ']).map(|part| part.trim_matches(',')).filter(|part| !part.is_empty()).collect();
    let parts = if parts.len() == 2 { parts } else { text.split(',').collect() };
    let [lat, lon] = parts[..] else { return None };
    LonLat::try_new(number(lon)?, number(lat)?).ok()
}

/// A code of five digits, with the zero in front that spreadsheets take away.
pub(super) fn five_digits(text: &str) -> String {
    let is_short = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_short { format!("0{text}") } else { text.to_owned() }
}
