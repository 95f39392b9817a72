//! What lists that are imported say: names of columns, and what is wrong with a row and how to mend it.

use super::Words;
use super::found::service;
use collective::address_service::Silence;
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
        ProblemKind::Inexact { question, label } => {
            words.say("row-inexact", &[("question", question.as_str().into()), ("label", label.as_str().into())])
        }
        ProblemKind::Similar { .. } => words.text("row-similar"),
        ProblemKind::Outside => words.text("row-outside"),
        ProblemKind::CommuneOnly { commune } => about("row-commune-only", "commune", commune),
        ProblemKind::NoVolume => words.text("row-no-volume"),
        ProblemKind::FoundOutside { service: by, label } => {
            let values = [("service", service(words, by).into()), ("label", label.as_str().into())];
            words.say("row-found-outside", &values)
        }
        ProblemKind::Offered { service: by, .. } => about("row-offered", "service", &service(words, by)),
        ProblemKind::UnknownTo { service: by } => about("row-unknown-to", "service", &service(words, by)),
        ProblemKind::NoAnswer { service: by, silence } => about(silent(*silence), "service", &service(words, by)),
    }
}

/// The message that says why a service said nothing.
fn silent(silence: Silence) -> &'static str {
    match silence {
        Silence::Unreachable => "row-service-unreachable",
        Silence::Busy => "row-service-busy",
        Silence::Refused => "row-service-refused",
        Silence::Unreadable => "row-service-unreadable",
    }
}

/// How the place of a row was found.
#[must_use]
pub fn placed(words: &Words, placed: &Placed) -> String {
    let label = placed.label.as_str();
    match &placed.by {
        PlacedBy::Choice => words.text("placed-by-choice"),
        PlacedBy::Coordinates => words.text("placed-by-coordinates"),
        PlacedBy::Address | PlacedBy::Commune => label.to_owned(),
        PlacedBy::Street => words.say("placed-by-street", &[("label", label.into())]),
        PlacedBy::Service(by) => {
            words.say("placed-by-service", &[("label", label.into()), ("service", service(words, by).into())])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use collective::address_service::AddressService;
    use collective::sheet::Choice;

    #[test]
    fn who_placed_a_row_is_told_and_what_a_service_said_says_which_one() {
        let words = Words::of(Language::French);
        let national = || AddressService("data.geopf.fr".into());
        let by_it = Placed { by: PlacedBy::Service(national()), label: "12 Rue Haute 59000 Lille".into() };
        assert_eq!(placed(words, &by_it), "12 Rue Haute 59000 Lille · Base Adresse Nationale");
        let street = Placed { by: PlacedBy::Street, label: "Rue Haute, Lille".into() };
        assert_eq!(placed(words, &street), "Rue Haute, Lille (numéro inconnu)");
        let silent = Silence::ALL.map(|silence| ProblemKind::NoAnswer { service: national(), silence });
        let others = [
            ProblemKind::FoundOutside { service: national(), label: "x".into() },
            ProblemKind::Offered { service: national(), choices: Vec::<Choice>::new() },
            ProblemKind::UnknownTo { service: national() },
        ];
        let told: Vec<String> = silent.iter().chain(&others).map(|kind| problem(words, kind)).collect();
        assert!(told.iter().all(|text| text.contains("Base Adresse Nationale")), "{told:?}");
        assert!((1..told.len()).all(|at| !told[..at].contains(&told[at])), "each says something else");
    }
}
