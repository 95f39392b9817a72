use super::*;
use crate::fixture::{POINT, collective, place};
use collective::address_service::{AddressService, Silence};
use collective::sheet::{
    Column, Entry, GuessedSheet, Placed, PlacedBy, RowProblem, RowReading, RowsQuestion, Sheet, SheetRow,
};

fn service() -> AddressService {
    AddressService("data.geopf.fr".into())
}

/// Rows with these addresses, as the territory reads them.
fn read(addresses: &[&str]) -> Intake {
    let row =
        |(line, address): (u32, &&str)| SheetRow { line, cells: vec!["A".into(), (*address).into()], place: None };
    let sheet = Sheet { headings: vec!["nom".into(), "adresse".into()], rows: (2..).zip(addresses).map(row).collect() };
    let like = Entry::Point(Box::new(collective().points[&POINT].clone()));
    let columns = vec![Some(Column::Name), Some(Column::Address)];
    let mut intake = Intake::of(GuessedSheet { sheet, columns }, like);
    let (asked, question) = intake.question().unwrap();
    assert!(!question.elsewhere);
    let readings = question.rows.iter().map(|row| territory(row, &question)).collect();
    intake.answer(&asked, &question, readings);
    intake
}

/// The territory knows addresses that begin with `known`; the others it puts at their commune.
fn territory(row: &SheetRow, question: &RowsQuestion) -> RowReading {
    let known = row.cells[1].starts_with("known");
    let by = if known { PlacedBy::Address } else { PlacedBy::Commune };
    let placed = Some(Placed { by, label: "Maroilles".into() });
    let commune = || RowProblem { column: Some(1), kind: ProblemKind::CommuneOnly { commune: "Maroilles".into() } };
    let problems = if known { Vec::new() } else { vec![commune()] };
    RowReading { line: row.line, entry: Some(question.like.clone()), placed, problems }
}

/// What the service says: where it is or, of addresses that begin with `silent`, nothing.
fn asked_elsewhere(row: &SheetRow, question: &RowsQuestion) -> RowReading {
    let mut reading = territory(row, question);
    if row.cells[1].starts_with("silent") {
        let kind = ProblemKind::NoAnswer { service: service(), silence: Silence::Busy };
        reading.problems.push(RowProblem { column: Some(1), kind });
    } else {
        reading.problems.clear();
        reading.placed = Some(Placed { by: PlacedBy::Service(service()), label: row.cells[1].clone() });
    }
    reading
}

fn answer_next(intake: &mut Intake) -> Vec<usize> {
    let Some((asked, question)) = intake.question() else { return Vec::new() };
    let say = if question.elsewhere { asked_elsewhere } else { territory };
    let readings = question.rows.iter().map(|row| say(row, &question)).collect();
    intake.answer(&asked, &question, readings);
    asked
}

fn by(intake: &Intake, row: usize) -> PlacedBy {
    intake.reading(row).unwrap().placed.clone().unwrap().by
}

#[test]
fn nothing_is_sent_away_unless_people_want_it_and_then_only_what_is_not_placed() {
    let mut intake = read(&["known 1", "unknown 2", "unknown 3", ""]);
    assert_eq!((intake.question(), intake.left_to_ask(), intake.asks_elsewhere()), (None, 0, false));
    intake.leave_out(2, true);
    intake.ask_elsewhere(true);
    assert_eq!(intake.left_to_ask(), 1);
    let (asked, question) = intake.question().unwrap();
    assert!(asked == [1] && question.elsewhere && question.rows.len() == 1);
    assert_eq!(answer_next(&mut intake), [1]);
    assert_eq!((by(&intake, 0), by(&intake, 1)), (PlacedBy::Address, PlacedBy::Service(service())));
    assert_eq!(intake.question(), None);
    // It is taken again: then it is asked for, too.
    intake.leave_out(2, false);
    assert_eq!(answer_next(&mut intake), [2]);
    // What was found stays when no more is wanted.
    intake.ask_elsewhere(false);
    assert_eq!((intake.question(), by(&intake, 1)), (None, PlacedBy::Service(service())));
}

#[test]
fn a_row_that_was_changed_is_read_here_first_and_asked_for_again() {
    let mut intake = read(&["unknown 1", "unknown 2"]);
    intake.ask_elsewhere(true);
    let (asked, question) = intake.question().unwrap();
    // People write on before the answer comes.
    intake.set_cell(0, 1, "unknown one");
    let readings = question.rows.iter().map(|row| asked_elsewhere(row, &question)).collect();
    intake.answer(&asked, &question, readings);
    assert!(intake.reading(0).is_none() && by(&intake, 1) == PlacedBy::Service(service()));
    let (asked, question) = intake.question().unwrap();
    assert!(asked == [0] && !question.elsewhere);
    answer_next(&mut intake);
    assert_eq!(answer_next(&mut intake), [0]);
    assert_eq!(intake.reading(0).unwrap().placed.as_ref().unwrap().label, "unknown one");
    // A place that people chose is not looked for.
    intake.set_place(0, place(14.4, 35.9));
    answer_next(&mut intake);
    assert_eq!(intake.question(), None);
    intake.set_column(1, Some(Column::Commune));
    intake.set_column(1, Some(Column::Address));
    answer_next(&mut intake);
    assert_eq!(answer_next(&mut intake), [1], "other columns are other questions");
}

#[test]
fn many_rows_are_asked_for_some_at_a_time() {
    let mut intake = read(&["unknown"; AT_ONCE + 5]);
    intake.ask_elsewhere(true);
    assert_eq!((answer_next(&mut intake).len(), intake.left_to_ask()), (AT_ONCE, 5));
    assert_eq!((answer_next(&mut intake).len(), intake.question()), (5, None));
}

#[test]
fn a_silent_service_is_left_alone_until_people_want_it_again_and_no_row_is_lost() {
    let mut rows = vec!["silent"; AT_ONCE];
    rows.push("unknown");
    let mut intake = read(&rows);
    intake.ask_elsewhere(true);
    answer_next(&mut intake);
    assert_eq!((intake.question(), intake.unanswered_count(), intake.left_to_ask()), (None, AT_ONCE, 1));
    assert_eq!(intake.tally().ready, AT_ONCE + 1, "the rows are as the territory knows them");
    intake.ask_elsewhere(true);
    assert_eq!((intake.unanswered_count(), intake.question().map(|(asked, _)| asked.len())), (0, Some(AT_ONCE)));
    // One row without an answer among others is no silence.
    let mut intake = read(&["silent", "unknown"]);
    intake.ask_elsewhere(true);
    answer_next(&mut intake);
    assert_eq!((intake.unanswered_count(), intake.left_to_ask()), (1, 0));
}

#[test]
fn rows_that_stay_keep_whether_they_were_asked_for() {
    let mut intake = read(&["unknown 1", "unknown 2", "unknown 3"]);
    intake.ask_elsewhere(true);
    let (asked, question) = intake.question().unwrap();
    let stopped = |row: &SheetRow| RowReading { entry: None, ..asked_elsewhere(row, &question) };
    let readings = question.rows.iter().map(stopped).collect();
    intake.answer(&asked, &question, readings);
    intake.set_cell(0, 1, "");
    intake.set_cell(0, 1, "unknown 1");
    let mut rest = intake.rest().unwrap();
    assert_eq!((rest.sheet().rows.len(), rest.asks_elsewhere()), (3, true));
    answer_next(&mut rest);
    assert_eq!(answer_next(&mut rest), [0], "the others were asked for already");
}
