//! What lists that are imported say: names of columns, and what is wrong with a row and how to mend it.

use super::Words;
use collective::sheet::{Column, Placed, PlacedBy, ProblemKind};

/// The message that names what a column holds.
#[must_use]
pub fn column(column: Column) -> &'static str {
    match column {
        Column::Name => "field-name",
        Column::KgPerWeek => "holds-kg-per-week",
        Column::Address => "holds-address",
        Column::PostalCode => "holds-postal-code",
        Column::Commune => "column-commune",
        Column::Insee => "holds-insee",
        Column::Lon => "holds-lon",
        Column::Lat => "holds-lat",
        Column::Coordinates => "holds-coordinates",
        Column::Days => "holds-days",
        Column::VisitsPerWeek => "holds-visits",
        Column::Kind => "field-kind",
        Column::ServiceMinutes => "holds-service-minutes",
        Column::OpensAt => "field-opens",
        Column::ClosesAt => "field-closes",
        Column::Products => "field-products",
        Column::Temperature => "field-temperature",
        Column::Vehicle => "field-vehicle",
        Column::Turnover => "holds-turnover",
        Column::CanHostTransfer => "field-can-host",
    }
}

/// What is wrong, and how to mend it.
#[must_use]
pub fn problem(words: &Words, problem: &ProblemKind) -> String {
    let about = |name: &str, key: &str, text: &str| words.say(name, &[(key, text.into())]);
    match problem {
        ProblemKind::NoName => words.text("row-no-name"),
        ProblemKind::NameTooLong => words.text("row-name-too-long"),
        ProblemKind::NoNumber { value } => about("row-no-number", "value", value),
        ProblemKind::Negative { value } => about("row-negative", "value", value),
        ProblemKind::UnknownWord { value } => about("row-unknown-word", "value", value),
        ProblemKind::NoTimeOfDay { value } => about("row-no-time-of-day", "value", value),
        ProblemKind::ClosesFirst { value } => about("row-closes-first", "value", value),
        ProblemKind::NoCoordinates { value } => about("row-no-coordinates", "value", value),
        ProblemKind::Nowhere => words.text("row-nowhere"),
        ProblemKind::NotFound { question } => about("row-not-found", "question", question),
        ProblemKind::Several { question, .. } => about("row-several", "question", question),
        ProblemKind::Outside => words.text("row-outside"),
        ProblemKind::CommuneOnly { commune } => about("row-commune-only", "commune", commune),
        ProblemKind::NoVolume => words.text("row-no-volume"),
    }
}

/// How the place of a row was found.
#[must_use]
pub fn placed(words: &Words, placed: &Placed) -> String {
    match placed.by {
        PlacedBy::Choice => words.text("placed-by-choice"),
        PlacedBy::Coordinates => words.text("placed-by-coordinates"),
        PlacedBy::Address | PlacedBy::Commune => placed.label.clone(),
    }
}
