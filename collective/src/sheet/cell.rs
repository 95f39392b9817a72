//! What a list that is passed on says of an entry, column by column: the import understands it again.

use super::{Column, Entry, Listed, Vocabulary};
use crate::document::{DeliveryPoint, Member, Weekdays};
use crate::quantity::Seconds;
use serde::Serialize;

/// A cell of a list.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Words.
    Text(String),
    /// A number in the unit of the column.
    Number(f64),
    /// Nothing was said.
    Blank,
}

impl Cell {
    /// As text, in English or else French, where decimals have a comma.
    #[must_use]
    pub fn written(&self, english: bool) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) if english => number.to_string(),
            Self::Number(number) => number.to_string().replace('.', ","),
            Self::Blank => String::new(),
        }
    }
}

impl Listed {
    /// The columns of a list that is passed on.
    #[must_use]
    pub fn columns(self) -> &'static [Column] {
        use Column::{CanHostTransfer, ClosesAt, Days, KgPerWeek, Kind, Lat, Lon, Name, OpensAt};
        use Column::{Products, ServiceMinutes, Temperature, Turnover, Vehicle};
        match self {
            Self::Members => {
                &[Name, KgPerWeek, Days, Products, Temperature, Vehicle, Turnover, CanHostTransfer, Lon, Lat]
            }
            Self::Points => {
                &[Name, Kind, KgPerWeek, Days, OpensAt, ClosesAt, ServiceMinutes, CanHostTransfer, Lon, Lat]
            }
        }
    }
}

impl Entry {
    /// What a list says of it in a column, with the words of English or else of French; blank in a column that its list has not.
    #[must_use]
    pub fn cell(&self, column: Column, english: bool) -> Cell {
        match (self, column) {
            (_, Column::Name) => Cell::Text(self.name().to_owned()),
            (_, Column::KgPerWeek) => Cell::Number(self.kilograms().0),
            (_, Column::Lon) => Cell::Number(self.place().lon()),
            (_, Column::Lat) => Cell::Number(self.place().lat()),
            (Self::Member(member), _) => of_member(member, column, english),
            (Self::Point(point), _) => of_point(point, column, english),
        }
    }
}

fn of_member(member: &Member, column: Column, english: bool) -> Cell {
    match column {
        Column::Days => days(member.days, english),
        Column::Products => Cell::Text(member.products.clone()),
        Column::Temperature => word("temperature", &member.temperature, english),
        Column::Vehicle => Cell::Text(Vocabulary::shipped().word("vehicle", &member.vehicle.0, english).to_owned()),
        Column::Turnover => member.turnover_per_week.map_or(Cell::Blank, |turnover| Cell::Number(turnover.0)),
        Column::CanHostTransfer => yes_no(member.can_host_transfer, english),
        _ => Cell::Blank,
    }
}

fn of_point(point: &DeliveryPoint, column: Column, english: bool) -> Cell {
    let time = |time: Seconds| Cell::Text(time_of_day(time));
    match column {
        Column::Kind => word("kind", &point.kind, english),
        Column::Days => days(point.days, english),
        Column::OpensAt => point.window.map_or(Cell::Blank, |window| time(window.opens)),
        Column::ClosesAt => point.window.map_or(Cell::Blank, |window| time(window.closes)),
        Column::ServiceMinutes => point.service_time.map_or(Cell::Blank, |time| Cell::Number(time.minutes())),
        Column::CanHostTransfer => yes_no(point.can_host_transfer, english),
        _ => Cell::Blank,
    }
}

/// A time of day as lists and fields write it: `06:30`.
#[must_use]
pub fn time_of_day(time: Seconds) -> String {
    let minutes = time.minutes().round();
    format!("{:02}:{:02}", (minutes / 60.0).floor(), minutes % 60.0)
}

fn days(days: Weekdays, english: bool) -> Cell {
    let words = Vocabulary::shipped();
    let names: Vec<String> = days.iter().map(|day| words.word("day", &wire(&day), english).to_owned()).collect();
    Cell::Text(names.join(", "))
}

fn yes_no(yes: bool, english: bool) -> Cell {
    Cell::Text(Vocabulary::shipped().word("yes", if yes { "yes" } else { "no" }, english).to_owned())
}

/// What lists say for a value.
fn word<T: Serialize>(list: &str, value: &T, english: bool) -> Cell {
    Cell::Text(Vocabulary::shipped().word(list, &wire(value), english).to_owned())
}

/// The name of a value on the wire.
fn wire<T: Serialize>(value: &T) -> String {
    toml::Value::try_from(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
