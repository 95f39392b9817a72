use super::*;
use crate::document::{DeliveryPoint, PointKind, Weekdays};
use crate::quantity::Kilograms;
use crate::sheet::{Column, Entry};

const COLUMNS: [Column; 5] = [Column::Name, Column::Address, Column::PostalCode, Column::Commune, Column::Insee];

fn place(lon: f64) -> LonLat {
    LonLat::try_new(lon, 50.0).unwrap()
}

fn service() -> AddressService {
    AddressService("data.geopf.fr".into())
}

/// A row that says an address, a postal code, a commune and its code.
fn row(cells: [&str; 4]) -> (SheetRow, RowsQuestion) {
    let point = DeliveryPoint {
        name: String::new(),
        kind: PointKind::Canteen,
        place: place(0.0),
        kg_per_week: Kilograms(100.0),
        days: Weekdays::spread(4),
        can_host_transfer: false,
        service_time: None,
        window: None,
    };
    let cells = ["Cantine"].into_iter().chain(cells).map(str::to_owned).collect();
    let columns = COLUMNS.map(Some).to_vec();
    (
        SheetRow { line: 2, cells, place: None },
        RowsQuestion { like: Entry::Point(Box::new(point)), columns, rows: Vec::new(), elsewhere: true },
    )
}

fn said(cells: [&str; 4]) -> Said {
    let (row, question) = row(cells);
    draft(&row, &question.columns, &question.like).said
}

fn geocoded(kind: FoundKind, score: f64) -> Geocoded {
    Geocoded {
        label: "12 Rue Perdue 59550 Maroilles".into(),
        kind,
        score,
        location: place(3.76),
        name: "Rue Perdue".into(),
        house_number: None,
        commune: Some("Maroilles".into()),
        insee: Some("59384".into()),
        postal_code: Some("59550".into()),
    }
}

/// As the territory read it: at its commune, and it says so.
fn at_its_commune() -> RowReading {
    let problem = RowProblem { column: Some(1), kind: ProblemKind::CommuneOnly { commune: "Maroilles".into() } };
    let Entry::Point(point) = row([""; 4]).1.like else { unreachable!() };
    let placed = Placed { by: PlacedBy::Commune, label: "Maroilles".into() };
    RowReading { line: 2, entry: Some(Entry::Point(point)), placed: Some(placed), problems: vec![problem] }
}

fn amend(cells: [&str; 4], found: &Geocoded) -> RowReading {
    let (row, question) = row(cells);
    let covers = |place: LonLat| place.lon() < 10.0;
    amended(at_its_commune(), &row, &question, &service(), Ok(Some(found)), covers)
}

/// The problems but for the one of the volume, which no cell says.
fn kinds(reading: &RowReading) -> Vec<ProblemKind> {
    reading.problems.iter().map(|it| it.kind.clone()).filter(|kind| *kind != ProblemKind::NoVolume).collect()
}

const SAID: [&str; 4] = ["12 rue Perdue", "59550", "Maroilles", ""];

#[test]
fn a_sure_answer_is_taken_and_says_by_whom() {
    let amended = amend(SAID, &geocoded(FoundKind::Address, SURE));
    assert_eq!(amended.entry.as_ref().map(Entry::place), Some(place(3.76)));
    let placed = Placed { by: PlacedBy::Service(service()), label: "12 Rue Perdue 59550 Maroilles".into() };
    assert_eq!((kinds(&amended), amended.placed), (vec![], Some(placed)));
    // Other faults of the row stay, and stop it.
    let (mut row, question) = row(SAID);
    row.cells[0].clear();
    let found = geocoded(FoundKind::Address, 0.9);
    let nameless = super::amended(at_its_commune(), &row, &question, &service(), Ok(Some(&found)), |_| true);
    assert_eq!((kinds(&nameless), nameless.entry), (vec![ProblemKind::NoName], None));
}

#[test]
fn an_unsure_answer_is_offered_and_the_row_stays_as_it_was() {
    let choices = || vec![Choice { label: "12 Rue Perdue 59550 Maroilles".into(), place: place(3.76) }];
    let offered = vec![
        ProblemKind::CommuneOnly { commune: "Maroilles".into() },
        ProblemKind::Offered { service: service(), choices: choices() },
    ];
    let sure = geocoded(FoundKind::Address, 0.95);
    let unsure = [
        ("the score is low", SAID, geocoded(FoundKind::Address, SURE - 0.01)),
        ("a street is no house", SAID, geocoded(FoundKind::Street, 0.95)),
        ("another commune", ["12 rue Perdue", "", "Marolles", ""], sure.clone()),
        ("another code", ["12 rue Perdue", "", "Maroilles", "59001"], sure.clone()),
        ("another postal code", ["12 rue Perdue", "59000", "", ""], sure.clone()),
        ("no known kind", SAID, geocoded(FoundKind::PointOfInterest, 0.95)),
    ];
    for (why, cells, found) in unsure {
        let amended = amend(cells, &found);
        assert_eq!(
            (kinds(&amended), amended.placed, amended.entry),
            (offered.clone(), at_its_commune().placed, at_its_commune().entry),
            "{why}"
        );
    }
}

#[test]
fn what_is_sure_and_outside_stops_the_row_and_what_is_unsure_there_is_nothing() {
    let far = |score| Geocoded { location: place(12.0), ..geocoded(FoundKind::Address, score) };
    let outside = amend(SAID, &far(0.9));
    let label = "12 Rue Perdue 59550 Maroilles".to_owned();
    assert_eq!(kinds(&outside), [ProblemKind::FoundOutside { service: service(), label }]);
    assert_eq!((outside.entry, outside.placed), (None, None));
    let commune_only = ProblemKind::CommuneOnly { commune: "Maroilles".into() };
    let nothing = [commune_only, ProblemKind::UnknownTo { service: service() }];
    assert_eq!(kinds(&amend(SAID, &far(0.7))), nothing);
    assert_eq!(kinds(&amend(SAID, &geocoded(FoundKind::Address, WORTH_A_LOOK - 0.01))), nothing);
    assert_eq!(kinds(&amend(SAID, &geocoded(FoundKind::Commune, 0.95))), nothing, "its commune was known");
}

#[test]
fn a_service_that_says_nothing_changes_nothing_and_is_told() {
    let (row, question) = row(SAID);
    for silence in Silence::ALL {
        let amended = amended(at_its_commune(), &row, &question, &service(), Err(silence), |_| true);
        assert_eq!(amended.problems[1].kind, ProblemKind::NoAnswer { service: service(), silence });
        assert!(amended.entry.is_some() && !amended.problems[1].kind.stops());
    }
    let unknown = amended(at_its_commune(), &row, &question, &service(), Ok(None), |_| true);
    assert_eq!(unknown.problems[1].kind, ProblemKind::UnknownTo { service: service() });
}

#[test]
fn a_street_the_territory_knew_already_is_no_news_and_a_commune_alone_may_be() {
    let (row, question) = row(SAID);
    let mut at_its_street = at_its_commune();
    at_its_street.placed = Some(Placed { by: PlacedBy::Street, label: "Rue Perdue, Maroilles".into() });
    let street = geocoded(FoundKind::Street, 0.95);
    let same = amended(at_its_street, &row, &question, &service(), Ok(Some(&street)), |_| true);
    assert_eq!(kinds(&same)[1], ProblemKind::UnknownTo { service: service() });
    let commune = Geocoded { label: "Maroilles".into(), ..geocoded(FoundKind::Commune, 0.95) };
    let amended = amend(["", "", "Maroilles", ""], &commune);
    assert_eq!(kinds(&amended), [ProblemKind::CommuneOnly { commune: "Maroilles".into() }]);
    assert_eq!(amended.placed.unwrap().by, PlacedBy::Service(service()));
}

#[test]
fn communes_are_the_same_however_they_are_written() {
    let in_it = |commune: &str, known: &str| {
        let found = Geocoded { commune: Some(known.into()), ..geocoded(FoundKind::Address, 0.9) };
        is_in_its_commune(&found, &said(["12 rue Perdue", "", commune, ""]))
    };
    assert!(in_it("ST OMER CEDEX 2", "Saint-Omer") && in_it("ste-marie-kerque", "Sainte-Marie-Kerque"));
    assert!(!in_it("Lille", "Lillers") && !in_it("Saint-Omer", "Saint-Omer-Capelle"));
    let found = geocoded(FoundKind::Address, 0.9);
    assert!(is_in_its_commune(&found, &said(["12 rue Perdue, Maroilles", "", "", ""])), "nothing is said of it");
    let zero = Geocoded { postal_code: Some("02100".into()), ..found };
    assert!(is_in_its_commune(&zero, &said(["12 rue Perdue", "2100", "", ""])), "a spreadsheet took its zero away");
}

#[test]
fn only_rows_that_are_not_placed_exactly_are_worth_asking() {
    let placed = |by| Some(Placed { by, label: String::new() });
    let asks = |cells, placed: Option<Placed>| said(cells).is_worth_asking(placed.as_ref());
    for by in [PlacedBy::Choice, PlacedBy::Coordinates, PlacedBy::Address, PlacedBy::Service(service())] {
        assert!(!asks(SAID, placed(by.clone())), "{by:?}");
    }
    assert!(asks(SAID, placed(PlacedBy::Street)) && asks(SAID, placed(PlacedBy::Commune)) && asks(SAID, None));
    assert!(!asks(["", "", "Maroilles", ""], placed(PlacedBy::Commune)), "its commune is all it says");
    assert!(asks(["", "", "Maroilles", ""], None) && !asks([""; 4], None));
    let mut outside = said(SAID);
    outside.coordinates = Some(place(40.0));
    assert!(!outside.is_worth_asking(None), "coordinates win");
}

#[test]
fn a_question_has_the_address_alone_on_one_line_and_not_too_long() {
    let question = said(["  (12 rue\nPerdue", "2100", "Maroilles", "2041"]).question();
    let text = str::to_owned;
    let expected = AddressQuestion {
        address: text("12 rue Perdue"),
        postal_code: text("02100"),
        commune: text("Maroilles"),
        insee: text("02041"),
    };
    assert_eq!(question, expected);
    assert_eq!(said(["12 rue Perdue", "", "", "aucun"]).question().insee, "");
    let long = said([&"é".repeat(300), "59550", "", ""]).question();
    assert_eq!((long.address.chars().count(), long.commune.as_str()), (LONGEST_ADDRESS, ""));
}

#[test]
fn a_number_is_one_of_a_house_at_the_beginning_or_after_a_comma() {
    for numbered in ["12 rue Perdue", "3bis, rue X", "Ferme du Bois, 12 rue X", " 7 "] {
        assert!(is_numbered(numbered), "{numbered}");
    }
    for other in ["rue du 8 mai 1945", "59550 Maroilles", "La Ferme, 59550 Maroilles", "", ","] {
        assert!(!is_numbered(other), "{other}");
    }
}
