//! Rows that the territory did not place exactly, and what another service said of them.

use super::Ground;
use collective::address_service::{AddressQuestion, AddressService, Geocoded, Silence};
use collective::sheet::{RowReading, RowsQuestion, amended, draft};

/// The rows a service is to be asked for, by their number, with what it is asked.
#[must_use]
pub fn to_ask(question: &RowsQuestion, readings: &[RowReading]) -> Vec<(usize, AddressQuestion)> {
    let rows = question.rows.iter().zip(readings).enumerate();
    let asked = rows.filter_map(|(number, (row, reading))| {
        let said = draft(row, &question.columns, &question.like).said;
        said.is_worth_asking(reading.placed.as_ref()).then(|| (number, said.question()))
    });
    asked.collect()
}

/// The readings with what the service said of the rows that it was asked for.
#[must_use]
pub fn with_answers(
    question: &RowsQuestion,
    mut readings: Vec<RowReading>,
    service: &AddressService,
    heard: Vec<(usize, Result<Option<Geocoded>, Silence>)>,
    ground: &impl Ground,
) -> Vec<RowReading> {
    for (number, answer) in heard {
        let (Some(row), Some(reading)) = (question.rows.get(number), readings.get_mut(number)) else { continue };
        let answer = answer.as_ref().map(Option::as_ref).map_err(|silence| *silence);
        *reading = amended(reading.clone(), row, question, service, answer, |place| ground.covers(place));
    }
    readings
}
