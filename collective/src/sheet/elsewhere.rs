//! Rows that the territory could not place exactly, as another service places them: which are worth asking for, and what is
//! made of its answer. Nothing uncertain is taken: it is offered.

use super::wording::folded;
use super::{
    Choice, Placed, PlacedBy, ProblemKind, RowProblem, RowReading, RowsQuestion, Said, SheetRow, draft,
    reading::five_digits,
};
use crate::address_service::{AddressQuestion, AddressService, Geocoded, Silence};
use crate::geography::LonLat;
use crate::search::FoundKind;

/// From this score on an answer is taken. The service gives no limit: its authors call the score a hint, to be read after the data at
/// hand (<https://github.com/addok/addok/issues/153>). This is the one that a public service of France settled on after looking through
/// its addresses by hand, « almost zero false positives » (<https://github.com/gip-inclusion/les-emplois>, `BAN_API_RELIANCE_SCORE`).
const SURE: f64 = 0.8;

/// Below this score an answer is not even offered: at 40 % it may be 500 km away, says IGN
/// (<https://geoservices.ign.fr/png/2-3_Etudes_-_indicateurs_de_qualite_oui_mais_lequel.html>).
const WORTH_A_LOOK: f64 = 0.4;

/// The service refuses a whole list for one question of more than 200 characters.
const LONGEST_ADDRESS: usize = 120;
const LONGEST_COMMUNE: usize = 60;

/// Whether an address has the number of a house, at its beginning or after a comma; a postal code is none.
fn is_numbered(address: &str) -> bool {
    address.split(',').filter_map(|part| part.split_whitespace().next()).any(|word| {
        let digits = word.chars().take_while(char::is_ascii_digit).count();
        (1..5).contains(&digits)
    })
}

impl Said {
    /// Whether another service could say better where it is than a territory did.
    #[must_use]
    pub fn is_worth_asking(&self, placed: Option<&Placed>) -> bool {
        match placed.map(|placed| &placed.by) {
            Some(PlacedBy::Choice | PlacedBy::Coordinates | PlacedBy::Address | PlacedBy::Service(_)) => false,
            Some(PlacedBy::Street | PlacedBy::Commune) => self.address.is_some(),
            None => self.coordinates.is_none() && (self.address.is_some() || self.commune.is_some()),
        }
    }

    /// What a service is asked.
    #[must_use]
    pub fn question(&self) -> AddressQuestion {
        let text = |said: &Option<(usize, String)>| said.as_ref().map(|(_, text)| text.clone()).unwrap_or_default();
        let named = self.commune.clone().filter(|commune| Some(commune) != self.postal_code.as_ref());
        AddressQuestion {
            address: one_line(&text(&self.address), LONGEST_ADDRESS),
            postal_code: five_digits(&one_line(&text(&self.postal_code), 10)),
            commune: one_line(&text(&named), LONGEST_COMMUNE),
            // It restricts: what is no code would leave nothing.
            insee: Some(text(&self.insee)).filter(|code| is_code(code)).unwrap_or_default(),
        }
    }
}

/// `59384`, or `2A004` in Corsica.
fn is_code(text: &str) -> bool {
    text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'A' | b'B'))
}

/// A text from its first letter or digit on, without breaks of lines, and not longer than this.
fn one_line(text: &str, longest: usize) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").chars().skip_while(|letter| !letter.is_alphanumeric()).take(longest).collect()
}

/// What is made of an answer.
#[derive(Debug, PartialEq)]
enum Verdict {
    Taken,
    Offered,
    Outside,
    Nothing,
}

/// A reading with what a service said of its row: the best it found, if anything, or why it said nothing. `covers` says whether
/// roads are known at a place.
#[must_use]
pub fn amended(
    mut reading: RowReading,
    row: &SheetRow,
    question: &RowsQuestion,
    service: &AddressService,
    heard: Result<Option<&Geocoded>, Silence>,
    covers: impl Fn(LonLat) -> bool,
) -> RowReading {
    let drafted = draft(row, &question.columns, &question.like);
    let said = &drafted.said;
    let column = said.address.as_ref().or(said.commune.as_ref()).map(|(column, _)| *column);
    let service = service.clone();
    let note = |kind| RowProblem { column, kind };
    let found = match heard {
        Ok(Some(found)) => found,
        Ok(None) => {
            reading.problems.push(note(ProblemKind::UnknownTo { service }));
            return reading;
        }
        Err(silence) => {
            reading.problems.push(note(ProblemKind::NoAnswer { service, silence }));
            return reading;
        }
    };
    let label = found.label.clone();
    match verdict(found, said, reading.placed.as_ref(), covers(found.location)) {
        Verdict::Taken => {
            let mut problems = drafted.problems;
            if found.kind == FoundKind::Commune {
                problems.push(note(ProblemKind::CommuneOnly { commune: label.clone() }));
            }
            let whole = !problems.iter().any(|problem| problem.kind.stops());
            let entry = whole.then(|| drafted.entry.at(found.location));
            RowReading { entry, placed: Some(Placed { by: PlacedBy::Service(service), label }), problems, ..reading }
        }
        Verdict::Outside => {
            let mut problems = drafted.problems;
            problems.push(note(ProblemKind::FoundOutside { service, label }));
            RowReading { entry: None, placed: None, problems, ..reading }
        }
        Verdict::Offered => {
            let choices = vec![Choice { label, place: found.location }];
            reading.problems.push(note(ProblemKind::Offered { service, choices }));
            reading
        }
        Verdict::Nothing => {
            reading.problems.push(note(ProblemKind::UnknownTo { service }));
            reading
        }
    }
}

fn verdict(found: &Geocoded, said: &Said, placed: Option<&Placed>, is_covered: bool) -> Verdict {
    let sure = found.score >= SURE && is_what_was_asked(found, said) && is_in_its_commune(found, said);
    let better = match found.kind {
        FoundKind::Commune | FoundKind::Area => said.address.is_none(),
        FoundKind::Street => placed.is_none_or(|placed| placed.by != PlacedBy::Street),
        FoundKind::Settlement | FoundKind::Address | FoundKind::PointOfInterest => true,
    };
    match is_covered {
        _ if !better => Verdict::Nothing,
        true if sure => Verdict::Taken,
        false if sure => Verdict::Outside,
        true if found.score >= WORTH_A_LOOK => Verdict::Offered,
        _ => Verdict::Nothing,
    }
}

/// Whether it is as exact as the question: a house number where there is one.
fn is_what_was_asked(found: &Geocoded, said: &Said) -> bool {
    match &said.address {
        None => found.kind == FoundKind::Commune,
        Some((_, address)) if is_numbered(address) => found.kind == FoundKind::Address,
        Some(_) => matches!(found.kind, FoundKind::Address | FoundKind::Street | FoundKind::Settlement),
    }
}

/// Whether it is in the commune that the row names, as far as it names one.
fn is_in_its_commune(found: &Geocoded, said: &Said) -> bool {
    if let Some((_, code)) = &said.insee {
        return found.insee.as_ref() == Some(code);
    }
    let Some((_, commune)) = &said.commune else { return true };
    let is_postal_code = said.postal_code == said.commune;
    if is_postal_code {
        return found.postal_code.as_deref() == Some(five_digits(commune).as_str());
    }
    found.commune.as_deref().is_some_and(|known| commune_name(known) == commune_name(commune))
}

/// The name of a commune, however it is written: `ST OMER CEDEX` is Saint-Omer.
fn commune_name(text: &str) -> Vec<String> {
    let text = folded(text);
    let words = text.split(' ').take_while(|word| *word != "cedex").map(|word| match word {
        "st" => "saint".to_owned(),
        "ste" => "sainte".to_owned(),
        other => other.to_owned(),
    });
    words.collect()
}

#[cfg(test)]
mod tests;
