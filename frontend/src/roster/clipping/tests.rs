use super::*;
use crate::editor::usual;
use crate::fixture::{MEMBER, POINT, collective};
use collective::quantity::{Euros, Kilograms, Seconds};
use collective::sheet::{Drafted, SheetRow, draft};
use collective::tours::Window;

/// The rows of a text as the import understands them.
fn understood(text: &str, listed: Listed) -> Vec<Drafted> {
    let mut rows = text.split("\r\n").map(|row| row.split('\t').map(str::to_owned).collect::<Vec<_>>());
    let columns = Vocabulary::shipped().guess(&rows.next().unwrap(), listed);
    rows.map(|cells| draft(&SheetRow { line: 2, cells, place: None }, &columns, &usual(listed))).collect()
}

#[test]
fn what_is_copied_is_understood_again() {
    let document = collective();
    let mut member = document.members[&MEMBER].clone();
    member.turnover_per_week = Some(Euros(1234.5));
    member.kg_per_week = Kilograms(12.5);
    member.products = "légumes, œufs".into();
    let mut point = document.points[&POINT].clone();
    point.window = Some(Window { opens: Seconds(21_600.0), closes: Seconds(30_600.0) });
    point.service_time = Some(Seconds(450.0));
    for english in [false, true] {
        for entry in [Entry::Member(Box::new(member.clone())), Entry::Point(Box::new(point.clone()))] {
            let text = tab_separated(std::slice::from_ref(&entry), entry.listed(), english);
            let read = understood(&text, entry.listed());
            assert!(read.len() == 1 && read[0].problems.is_empty(), "{text} {:?}", read[0].problems);
            assert_eq!(read[0].entry.clone().at(entry.place()), entry, "{text}");
        }
    }
}

#[test]
fn a_spreadsheet_finds_each_cell_in_its_place() {
    let mut point = collective().points[&POINT].clone();
    point.name = "Cantine \"du\tbord\"".into();
    let text = tab_separated(&[Entry::Point(Box::new(point))], Listed::Points, false);
    let rows: Vec<&str> = text.split("\r\n").collect();
    assert_eq!(rows.len(), 2);
    assert!(rows[1].starts_with("\"Cantine \"\"du\tbord\"\"\"\t"), "{}", rows[1]);
    assert!(rows[1].ends_with("\t14,45\t35,92"), "{}", rows[1]);
}
