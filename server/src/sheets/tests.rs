use super::*;
use collective::document::Collective;
use collective::geography::LonLat;
use collective::quantity::Seconds;
use collective::search::{Found, FoundKind};
use collective::sheet::{Column, Entry, PlacedBy, ProblemKind, RowsQuestion};
use collective::tours::Window;
use osm_data::search::{Lacks, Match};

use crate::fixture::{self, put_member, put_point};
use collective::edit::Edit;

fn cells(guessed: &GuessedSheet) -> Vec<Vec<&str>> {
    guessed.sheet.rows.iter().map(|row| row.cells.iter().map(String::as_str).collect()).collect()
}

fn text(content: &[u8]) -> GuessedSheet {
    open(content, "liste.csv", Listed::Points).unwrap()
}

#[test]
fn text_is_read_with_any_separator_and_encoding() {
    let expected = [["Cantine d’été", "12,5"], ["École, du bas", "3"]];
    let semicolons = "nom;kg\r\nCantine d’été;12,5\r\n\r\nÉcole, du bas;3\r\n";
    let quoted = "nom,kg\n\"Cantine d’été\",\"12,5\"\n\"École, du bas\",3\n";
    let marked = ["\u{feff}".as_bytes(), semicolons.as_bytes()].concat();
    let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(semicolons);
    let tabs = semicolons.replace(';', "\t");
    for content in [semicolons.as_bytes(), quoted.as_bytes(), &marked, &windows, tabs.as_bytes()] {
        let guessed = text(content);
        assert_eq!(guessed.sheet.headings, ["nom", "kg"]);
        assert_eq!(cells(&guessed), expected);
        assert_eq!(guessed.columns, [Some(Column::Name), Some(Column::KgPerWeek)]);
    }
    // The blank line keeps its number.
    assert_eq!(text(semicolons.as_bytes()).sheet.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 4]);
}

#[test]
fn ragged_rows_lose_nothing_and_a_file_without_rows_is_told() {
    let guessed = text(b"nom,kg\nA\nB,3,remarque\n");
    assert_eq!(guessed.sheet.headings, ["nom", "kg", ""]);
    assert_eq!(cells(&guessed), [["A", "", ""], ["B", "3", "remarque"]]);
    for content in [b"".as_slice(), b"nom,kg\n", b"\n\n"] {
        assert!(matches!(open(content, "", Listed::Members), Err(SheetFault::Empty)));
    }
    assert!(matches!(open(b"PK\x03\x04 no workbook", "", Listed::Members), Err(SheetFault::Workbook(_))));
    assert!(matches!(open(b"{ no json", "", Listed::Members), Err(SheetFault::Features(_))));
}

#[test]
fn features_become_rows_with_their_middle() {
    let polygon = "[[[0,0],[2,0],[2,2],[0,2],[0,0]]]";
    let content = format!(
        r#"{{"type":"FeatureCollection","features":[
        {{"type":"Feature","properties":{{"nom":"A","tags":["a","b"]}},"geometry":{{"type":"Point","coordinates":[2.35,50.28]}}}},
        {{"type":"Feature","properties":{{"nom":"B","kg":12.5}},"geometry":{{"type":"Polygon","coordinates":{polygon}}}}},
        {{"type":"Feature","properties":null,"geometry":null}}]}}"#
    );
    let guessed = open(content.as_bytes(), "x.geojson", Listed::Members).unwrap();
    assert_eq!(guessed.sheet.headings, ["nom", "tags", "kg", "lon", "lat"]);
    assert_eq!(cells(&guessed), [["A", "a, b", "", "2.35", "50.28"], ["B", "", "12.5", "1", "1"]]);
}

fn sample() -> Collective {
    let mut document = fixture::collective();
    for edit in [put_member(1, 12.5), put_member(2, 40.0), put_point(1, 85.25)] {
        document = document.edited(&edit).unwrap().0;
    }
    let point = document.points.values_mut().next().unwrap();
    point.window = Some(Window { opens: Seconds(23_400.0), closes: Seconds::DAY });
    document
}

#[test]
fn what_is_exported_can_be_imported_again_unchanged() {
    let document = sample();
    let member = document.members.values().next().unwrap().clone();
    let point = document.points.values().next().unwrap().clone();
    let likes = [Entry::Member(Box::new(member)), Entry::Point(Box::new(point))];
    for (like, format, english) in likes.iter().flat_map(|like| {
        let formats = [Format::Csv, Format::GeoJson, Format::Xlsx];
        formats.into_iter().flat_map(move |format| [false, true].map(|english| (like, format, english)))
    }) {
        let file = export(&document, like.listed(), format, english).unwrap();
        let guessed = open(&file, "", like.listed()).unwrap();
        let question =
            RowsQuestion { like: like.clone(), columns: guessed.columns, rows: guessed.sheet.rows, elsewhere: false };
        let readings = read(&question, &Everywhere);
        assert!(readings.iter().all(|reading| reading.problems.is_empty()), "{format:?}: {readings:?}");
        let entries: Vec<Entry> = readings.into_iter().map(|reading| reading.entry.unwrap()).collect();
        let expected: Vec<Entry> = match like.listed() {
            Listed::Members => document.members.values().map(|it| Entry::Member(Box::new(it.clone()))).collect(),
            Listed::Points => document.points.values().map(|it| Entry::Point(Box::new(it.clone()))).collect(),
        };
        assert_eq!(entries, expected, "{format:?} english={english}");
    }
}

/// Ground on which one place is known, and a street that is in two communes.
struct Everywhere;

fn found(kind: FoundKind, name: &str, commune: Option<&str>, lon: f64) -> Found {
    Found {
        kind,
        name: name.into(),
        house_number: None,
        commune: commune.map(str::to_owned),
        within: None,
        tag: None,
        osm: None,
        location: LonLat::try_new(lon, 50.0).unwrap(),
        distance: None,
        service: None,
    }
}

impl Ground for Everywhere {
    fn search(&self, question: &str, _: Option<LonLat>) -> Vec<Match> {
        let all = [
            found(FoundKind::Street, "Rue Haute", Some("Arras"), 2.7),
            found(FoundKind::Street, "Rue Haute", Some("Lille"), 3.1),
            found(FoundKind::Street, "Rue Basse", Some("Lille"), 3.2),
            found(FoundKind::Commune, "Arras", None, 2.77),
            found(FoundKind::Commune, "Lille", None, 3.06),
        ];
        // Any word answers, as when one is mistyped.
        let found = all.into_iter().filter(|it| question.contains(&it.name));
        found
            .map(|found| Match {
                found,
                is_whole: true,
                has_whole_name: true,
                as_written: 1.0,
                names_commune: false,
                lacks: Lacks::default(),
            })
            .collect()
    }

    fn commune(&self, code: &str) -> Option<(String, LonLat)> {
        (code == "62041").then(|| ("Arras".into(), LonLat::try_new(2.77, 50.29).unwrap()))
    }

    fn covers(&self, place: LonLat) -> bool {
        place.lon().abs() < 20.0
    }
}

#[test]
fn a_row_is_placed_by_the_best_it_says_and_tells_when_that_is_little() {
    let Edit::PutPoint { point, .. } = put_point(1, 10.0) else { unreachable!() };
    let content = "nom;kg;adresse;commune;insee;lon;lat\n\
        a;1;;;;2,5;50,1\nb;1;Rue Basse;;;;\nc;1;Rue Haute;;;;\nd;1;Rue Haute;Lille;;;\ne;1;Rue Perdue;Arras;;;\n\
        f;1;;;62041;;\ng;1;;;99999;;\nh;1;;;;;\ni;1;;;;40;50\n";
    let guessed = text(content.as_bytes());
    let mut question = RowsQuestion {
        like: Entry::Point(point),
        columns: guessed.columns,
        rows: guessed.sheet.rows,
        elsewhere: false,
    };
    let readings = read(&question, &Everywhere);
    let by = |at: usize| readings[at].placed.as_ref().map(|placed| placed.by.clone());
    let lon = |at: usize| readings[at].entry.as_ref().map(|entry| entry.place().lon());
    let kind = |at: usize| readings[at].problems.first().map(|problem| (problem.column, problem.kind.clone()));
    let kept = |text: &str| text.to_owned();
    assert_eq!((by(0), lon(0), kind(0)), (Some(PlacedBy::Coordinates), Some(2.5), None));
    assert_eq!((by(1), lon(1), kind(1)), (Some(PlacedBy::Address), Some(3.2), None));
    let Some((Some(2), ProblemKind::Several { choices, .. })) = kind(2) else { panic!("{:?}", readings[2]) };
    assert_eq!(
        choices.iter().map(|it| it.label.as_str()).collect::<Vec<_>>(),
        ["Rue Haute, Arras", "Rue Haute, Lille"]
    );
    assert_eq!((by(3), lon(3), kind(3)), (Some(PlacedBy::Address), Some(3.1), None));
    assert_eq!((by(4), lon(4)), (Some(PlacedBy::Commune), Some(2.77)));
    assert_eq!(kind(4), Some((Some(2), ProblemKind::CommuneOnly { commune: kept("Arras") })));
    assert_eq!((by(5), lon(5)), (Some(PlacedBy::Commune), Some(2.77)));
    assert_eq!((lon(6), kind(6)), (None, Some((Some(4), ProblemKind::NotFound { question: kept("99999") }))));
    assert_eq!((lon(7), kind(7)), (None, Some((None, ProblemKind::Nowhere))));
    assert_eq!((lon(8), kind(8)), (None, Some((None, ProblemKind::Outside))));

    // Choosing one of several mends the row.
    question.rows[2].place = Some(choices[1].place);
    let mended = &read(&question, &Everywhere)[2];
    assert_eq!((mended.problems.len(), mended.placed.as_ref().unwrap().by.clone()), (0, PlacedBy::Choice));
}

/// The register of canteens and of communes that come with the data of the field, where they are.
fn field_data(file: &str) -> Option<std::path::PathBuf> {
    let folder = std::env::var_os("PERIMETRE_FIELD_DATA").map(std::path::PathBuf::from);
    let folder = folder.unwrap_or_else(|| "../../shared/data/fr".into());
    let path = folder.join(file);
    path.is_file().then_some(path)
}

/// Only the codes of communes are known.
struct Register(Gazetteer);

impl Ground for Register {
    fn search(&self, _: &str, _: Option<LonLat>) -> Vec<Match> {
        Vec::new()
    }

    fn commune(&self, code: &str) -> Option<(String, LonLat)> {
        self.0.commune(code)
    }

    fn covers(&self, _: LonLat) -> bool {
        true
    }
}

#[test]
fn a_real_list_of_canteens_without_coordinates_goes_to_its_town_halls() {
    let (Some(canteens), Some(communes)) =
        (field_data("canteens-hauts-de-france.csv"), field_data("communes-hauts-de-france.csv"))
    else {
        eprintln!("skipped: the lists of Hauts-de-France are not here");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    std::fs::copy(communes, folder.path().join("communes.csv")).unwrap();
    let ground = Register(Gazetteer::open(folder.path()).unwrap());
    assert!(ground.0.len() > 3_000);
    let guessed = open(&std::fs::read(canteens).unwrap(), "canteens.csv", Listed::Points).unwrap();
    assert_eq!(guessed.sheet.rows.len(), 793);
    let Edit::PutPoint { point, .. } = put_point(1, 10.0) else { unreachable!() };
    let question = RowsQuestion {
        like: Entry::Point(point),
        columns: guessed.columns,
        rows: guessed.sheet.rows,
        elsewhere: false,
    };
    let readings = read(&question, &ground);
    assert_eq!(readings.len(), 793, "nothing is lost");
    let whole = readings.iter().filter(|reading| reading.entry.is_some()).count();
    let stopped: Vec<_> = readings.iter().filter(|reading| reading.entry.is_none()).collect();
    eprintln!("{whole} of 793 rows are placed; the others: {stopped:?}");
    assert!(stopped.iter().all(|reading| reading.problems.iter().any(|problem| problem.kind.stops())));
    assert!(whole >= 780);
    let approximate = |reading: &&collective::sheet::RowReading| {
        reading.problems.iter().any(|problem| matches!(problem.kind, ProblemKind::CommuneOnly { .. }))
    };
    assert!(
        readings.iter().filter(|it| it.entry.is_some()).all(|it| approximate(&it)),
        "each says it is at its commune"
    );
}

#[test]
fn an_address_that_the_territory_does_not_know_is_not_another_one() {
    let (territory, gazetteer) = (fixture::malta(), Gazetteer::default());
    let Edit::PutPoint { point, .. } = put_point(1, 10.0) else { unreachable!() };
    let content = "nom;kg;adresse;commune\na;1;12 Triq Perduta;Ir-Rabat\nb;1;Triq Perduta;Ir-Rabat\n\
        c;1;12 Triq San Pawl;Ir-Rabat\nd;1;9999 Triq San Pawl;Ir-Rabat\ne;1;Razzett tal-Bidwi, Triq San Pawl;Ir-Rabat\n";
    let guessed = text(content.as_bytes());
    let like = Entry::Point(point);
    let question = RowsQuestion { like, columns: guessed.columns, rows: guessed.sheet.rows, elsewhere: false };
    let readings = read(&question, &Atlas { territory: &territory, gazetteer: &gazetteer });
    let by: Vec<_> = readings.iter().map(|reading| reading.placed.as_ref().unwrap().by.clone()).collect();
    let (commune, address) = (PlacedBy::Commune, PlacedBy::Address);
    assert_eq!(by, [commune.clone(), commune, address.clone(), PlacedBy::Street, address], "{readings:?}");
}

#[test]
fn what_only_resembles_an_address_is_not_ready() {
    let (territory, gazetteer) = (fixture::malta(), Gazetteer::default());
    let Edit::PutPoint { point, .. } = put_point(1, 10.0) else { unreachable!() };
    let content = "nom;kg;adresse;commune\na;1;Nowhere at all;\nb;1;Nowhere at all;Ir-Rabat\nc;1;Triq San Pwal;Ir-Rabat\n\
        d;1;Triq San Pawl, Ir-Rabat;\ne;1;Triq San Pa;Ir-Rabat\nf;1;;Ir-Rabatt\ng;1;;Nowhere\n";
    let guessed = text(content.as_bytes());
    let question = RowsQuestion {
        like: Entry::Point(point),
        columns: guessed.columns,
        rows: guessed.sheet.rows,
        elsewhere: false,
    };
    let readings = read(&question, &Atlas { territory: &territory, gazetteer: &gazetteer });
    let told = readings.iter().map(|reading| {
        let by = reading.placed.as_ref().map(|placed| placed.by.clone());
        (by, reading.entry.is_some(), reading.problems.is_empty())
    });
    let told: Vec<_> = told.collect();
    let (address, commune) = (Some(PlacedBy::Address), Some(PlacedBy::Commune));
    assert_eq!(told[0], (None, false, false), "{:?}", readings[0]);
    assert_eq!(told[1], (commune.clone(), true, false), "{:?}", readings[1]);
    assert_eq!(told[2], (address.clone(), true, false), "{:?}", readings[2]);
    assert_eq!(told[3], (address, true, true), "{:?}", readings[3]);
    assert_eq!(told[4], (commune.clone(), true, false), "{:?}", readings[4]);
    assert_eq!(told[5], (commune, true, false), "{:?}", readings[5]);
    assert!(readings[5].problems.iter().any(|it| matches!(it.kind, ProblemKind::Inexact { .. })), "{:?}", readings[5]);
    assert_eq!(told[6], (None, false, false), "{:?}", readings[6]);
}
