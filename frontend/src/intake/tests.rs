use super::*;
use crate::editor::Input;
use crate::fixture::{POINT, collective, editor, place};
use collective::sheet::{ProblemKind, RowProblem, SheetRow};

fn like() -> Entry {
    Entry::Point(Box::new(collective().points[&POINT].clone()))
}

fn intake(names: &[&str]) -> Intake {
    let row = |(line, name): (u32, &&str)| SheetRow { line, cells: vec![(*name).into(), "12".into()], place: None };
    let rows = (2..).zip(names).map(row).collect();
    let sheet = Sheet { headings: vec!["nom".into(), "kg".into()], rows };
    Intake::of(GuessedSheet { sheet, columns: vec![Some(Column::Name), Some(Column::KgPerWeek)] }, like())
}

/// As the server would answer: a row without a name is stopped, one called `?` is doubtful.
fn answered(mut intake: Intake) -> Intake {
    while let Some((asked, question)) = intake.question() {
        let readings = question.rows.iter().map(|row| {
            let name = row.cells[0].clone();
            let problem = |kind| vec![RowProblem { column: Some(0), kind }];
            let problems = match name.as_str() {
                "" => problem(ProblemKind::NoName),
                "?" => problem(ProblemKind::NoVolume),
                _ => Vec::new(),
            };
            let Entry::Point(mut point) = question.like.clone() else { panic!("points were asked for") };
            point.name.clone_from(&name);
            point.place = row.place.unwrap_or(place(14.4, 35.9));
            let entry = (!name.is_empty()).then_some(Entry::Point(point));
            RowReading { line: row.line, entry, placed: None, problems }
        });
        let readings = readings.collect();
        intake.answer(&asked, &question, readings);
    }
    intake
}

#[test]
fn rows_are_counted_by_how_far_they_are_and_the_stopped_ones_come_first() {
    let mut intake = answered(intake(&["A", "?", "", "B"]));
    intake.leave_out(3, true);
    let tally = Tally { ready: 2, doubtful: 1, stopped: 1, waiting: 0, left_out: 1 };
    assert_eq!((intake.tally(), intake.by_urgency()), (tally, vec![2, 1, 0, 3]));
    intake.leave_out(3, false);
    assert_eq!(intake.tally().ready, 3);
}

#[test]
fn a_mended_row_is_read_again_and_an_overtaken_answer_is_not_taken() {
    let mut intake = answered(intake(&["A", ""]));
    assert_eq!(intake.question(), None);
    intake.set_cell(1, 0, "Cantine mendiée");
    let (asked, question) = intake.question().unwrap();
    assert_eq!((asked.as_slice(), intake.state(1)), ([1].as_slice(), RowState::Waiting));
    // People type on before the answer comes.
    intake.set_cell(1, 0, "Cantine");
    intake.answer(&asked, &question, vec![RowReading { line: 3, entry: Some(like()), placed: None, problems: vec![] }]);
    assert_eq!(intake.state(1), RowState::Waiting);
    let intake = answered(intake);
    assert_eq!(intake.reading(1).unwrap().entry.as_ref().unwrap().name(), "Cantine");
}

#[test]
fn a_column_is_held_once_and_changing_it_reads_everything_again() {
    let mut intake = answered(intake(&["A", "B"]));
    let (asked, question) = (vec![0], intake.clone());
    intake.set_column(1, Some(Column::Name));
    assert_eq!(intake.columns(), [None, Some(Column::Name)]);
    assert_eq!(intake.tally().waiting, 2);
    // An answer for the columns of before.
    let (columns, rows) = (question.columns.clone(), question.sheet.rows.clone());
    let before = RowsQuestion { like: like(), columns, rows, elsewhere: false };
    intake.answer(&asked, &before, vec![question.readings[&0].clone()]);
    assert_eq!(intake.tally().waiting, 2);
}

#[test]
fn everything_is_taken_in_by_one_gesture_that_is_undone_and_redone_as_one() {
    let mut intake = answered(intake(&["A", "", "B", "C"]));
    intake.leave_out(3, true);
    let mut editor = editor();
    let before = editor.document().clone();
    editor.handle(Input::Commit(intake.edit().unwrap()));
    let names: BTreeSet<String> = editor.document().points.values().map(|point| point.name.clone()).collect();
    assert_eq!(names, BTreeSet::from(["A".into(), "B".into(), "Cantine 1".into()]));
    let after = editor.document().clone();
    editor.handle(Input::Undo);
    assert_eq!(editor.document(), &before);
    editor.handle(Input::Redo);
    assert_eq!(editor.document(), &after);
    // The stopped row is still there, to be mended.
    let mut rest = intake.rest().unwrap();
    assert_eq!((rest.sheet().rows.len(), rest.sheet().rows[0].line, rest.tally().stopped), (1, 3, 1));
    rest.set_cell(0, 0, "D");
    assert_eq!(answered(rest).rest(), None);
    assert_eq!(answered(super::tests::intake(&[""])).edit(), None);
}

#[test]
fn a_row_that_the_server_has_not_read_again_stays() {
    let mut intake = answered(intake(&["A", "", "B"]));
    intake.set_cell(1, 0, "Cantine");
    // The server is gone; people take in what there is.
    let rest = intake.rest().unwrap();
    assert_eq!((rest.sheet().rows.len(), rest.tally().waiting), (1, 1));
    assert_eq!(rest.sheet().rows[0].cells[0], "Cantine");
    assert!(rest.is_touched() && rest.question().is_some());
    assert_eq!(answered(rest).tally().ready, 1);
}

#[test]
fn only_what_people_did_can_be_lost() {
    let mut mended = answered(intake(&["A", ""]));
    assert!(!mended.is_touched());
    mended.set_cell(1, 0, "");
    assert!(!mended.is_touched(), "nothing was written");
    mended.set_cell(0, 0, "B");
    assert!(mended.is_touched());
    assert!(!answered(mended).rest().unwrap().is_touched(), "the mended row was taken in");
    let mut columns = intake(&["A"]);
    columns.set_column(1, None);
    assert!(columns.is_touched());
    columns.set_column(1, Some(Column::KgPerWeek));
    assert!(!columns.is_touched());
    let mut out = answered(intake(&["A"]));
    out.leave_out(0, true);
    assert!(out.is_touched());
}

#[test]
fn names_that_are_there_already_are_told() {
    let intake = answered(intake(&["cantine 1", "Cantine 2"]));
    assert_eq!(intake.known(&collective()), [0]);
}

#[test]
fn a_chosen_place_is_sent_with_its_row() {
    let mut intake = answered(intake(&["A", "B"]));
    intake.set_place(1, place(14.3, 35.8));
    assert_eq!(intake.question().unwrap().1.rows[0].place, Some(place(14.3, 35.8)));
    assert_eq!(answered(intake).reading(1).unwrap().entry.as_ref().unwrap().place(), place(14.3, 35.8));
}

#[test]
fn rows_with_problems_are_told_line_by_line_with_every_cell() {
    let intake = answered(intake(&["A", "", "?"]));
    let sentence = |reading: &RowReading| format!("“{}”; \"x\"", reading.problems.len());
    assert_eq!(
        intake.problems_as_csv(&["Ligne".into(), "Problème".into()], sentence),
        "\u{feff}\"Ligne\";\"Problème\";\"nom\";\"kg\"\r\n\"3\";\"“1”; \"\"x\"\"\";\"\";\"12\"\r\n\"4\";\"“1”; \"\"x\"\"\";\"?\";\"12\"\r\n"
    );
}
