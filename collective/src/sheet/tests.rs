use super::wording::{folded, number, time_of_day};
use super::*;
use crate::document::{Customers, DeliveryPoint, Member, PointKind, TemperatureClass, Weekday, Weekdays};
use crate::parameters::{VehicleKey, catalog};
use crate::quantity::{Kilograms, Seconds};

fn point() -> Entry {
    Entry::Point(Box::new(DeliveryPoint {
        name: String::new(),
        kind: PointKind::Canteen,
        place: LonLat::try_new(0.0, 0.0).unwrap(),
        kg_per_week: Kilograms(100.0),
        days: Weekdays::spread(4),
        can_host_transfer: false,
        service_time: None,
        window: None,
    }))
}

fn member() -> Entry {
    Entry::Member(Box::new(Member {
        name: String::new(),
        place: LonLat::try_new(0.0, 0.0).unwrap(),
        kg_per_week: Kilograms(100.0),
        days: Weekdays::spread(2),
        products: String::new(),
        temperature: TemperatureClass::Ambient,
        vehicle: VehicleKey("small_van".into()),
        can_host_transfer: false,
        customers: Customers::All,
        turnover_per_week: None,
    }))
}

fn read(headings: &[&str], cells: &[&str], like: &Entry) -> Drafted {
    let headings: Vec<String> = headings.iter().map(|heading| (*heading).to_owned()).collect();
    let cells = cells.iter().map(|cell| (*cell).to_owned()).collect();
    let columns = Vocabulary::shipped().guess(&headings, like.listed());
    draft(&SheetRow { line: 2, cells, place: None }, &columns, like)
}

fn kinds(drafted: &Drafted) -> Vec<(Option<usize>, ProblemKind)> {
    drafted.problems.iter().map(|problem| (problem.column, problem.kind.clone())).collect()
}

#[test]
fn columns_are_known_by_french_and_english_headings_each_once() {
    use Column::{Address, Commune, Days, Insee, KgPerWeek, Kind, Lat, Lon, Name, Products, ServiceMinutes};
    let guess = |headings: &str, listed| {
        let headings: Vec<String> = headings.split('|').map(str::to_owned).collect();
        Vocabulary::shipped().guess(&headings, listed)
    };
    assert_eq!(
        guess("N°|Exploitation|Adresse postale|Ville|Volume (kg/sem.)|Jours|Filière", Listed::Members),
        [None, Some(Name), Some(Address), Some(Commune), Some(KgPerWeek), Some(Days), Some(Products)]
    );
    assert_eq!(
        guess("Name|kg per week|lon|lat|Kind|stop time", Listed::Points),
        [Some(Name), Some(KgPerWeek), Some(Lon), Some(Lat), Some(Kind), Some(ServiceMinutes)]
    );
    // The register of canteens.
    let columns = guess(
        "canteen_id|canteen_name|canteen_city_insee_code|canteen_epci|canteen_department|canteen_production_type|year",
        Listed::Points,
    );
    assert_eq!(columns, [None, Some(Name), Some(Insee), None, None, Some(Kind), None]);
    // Members have no kind.
    assert_eq!(guess("nom|type", Listed::Members), [Some(Name), None]);
}

#[test]
fn numbers_are_read_in_either_way_of_writing() {
    for (text, value) in [
        ("12", 12.0),
        ("12,5", 12.5),
        ("12.5", 12.5),
        ("1 234,5 kg", 1234.5),
        ("1\u{202f}234", 1234.0),
        ("1,234.5", 1234.5),
        ("1.234,5", 1234.5),
        ("1.234.567", 1_234_567.0),
        ("−3", -3.0),
        ("45 kg/sem", 45.0),
        ("1'200", 1200.0),
    ] {
        assert_eq!(number(text), Some(value), "{text}");
    }
    for text in ["", "beaucoup", "12 à 15", "-", "1/2", "infinity"] {
        assert_eq!(number(text), None, "{text}");
    }
}

#[test]
fn times_of_day_are_read_as_people_and_spreadsheets_write_them() {
    for (text, minutes) in [
        ("6:30", 390.0),
        ("06h30", 390.0),
        ("6 h 30", 390.0),
        ("7h", 420.0),
        ("08:00:00", 480.0),
        ("9", 540.0),
        ("6,5", 390.0),
        ("0.25", 360.0),
        ("7 PM", 1140.0),
        ("12:15 am", 15.0),
        ("24:00", 1440.0),
    ] {
        assert_eq!(time_of_day(text), Some(Seconds::from_minutes(minutes)), "{text}");
    }
    for text in ["", "matin", "25:00", "6:75", "13 pm", "-1", "6h30h"] {
        assert_eq!(time_of_day(text), None, "{text}");
    }
}

#[test]
fn a_point_opens_and_closes() {
    let window = |cells: &[&str]| {
        let headings = ["Nom", "kg", "Livrable à partir de", "Livrable jusqu’à"];
        let drafted = read(&headings, &[&["Cantine", "10"], cells].concat(), &point());
        let Entry::Point(point) = &drafted.entry else { unreachable!() };
        let hours = point.window.map(|window| (window.opens.hours(), window.closes.hours()));
        (hours, kinds(&drafted))
    };
    assert_eq!(window(&["6:30", "8 h"]), (Some((6.5, 8.0)), vec![]));
    assert_eq!(window(&["", "8:00"]), (Some((0.0, 8.0)), vec![]));
    assert_eq!(window(&["14h", ""]), (Some((14.0, 24.0)), vec![]));
    assert_eq!(window(&["", ""]), (None, vec![]));
    assert_eq!(window(&["8", "6"]), (None, vec![(Some(3), ProblemKind::ClosesFirst { value: "6".into() })]));
    assert_eq!(window(&["tôt", ""]), (None, vec![(Some(2), ProblemKind::NoTimeOfDay { value: "tôt".into() })]));
}

#[test]
fn words_are_compared_without_case_accents_and_signs() {
    assert_eq!(folded("  Réception : l’ŒUVRE (n° 2) "), "reception l oeuvre n 2");
}

#[test]
fn days_are_named_shortened_listed_or_spanned() {
    use Weekday::{Friday, Monday, Saturday, Thursday, Tuesday, Wednesday};
    let days = |text: &str| Vocabulary::shipped().days(text).map(|days| days.iter().collect::<Vec<_>>());
    assert_eq!(days("Mardi et vendredi"), Some(vec![Tuesday, Friday]));
    assert_eq!(days("lun, mer; ven"), Some(vec![Monday, Wednesday, Friday]));
    assert_eq!(days("lundi-vendredi"), Some(vec![Monday, Tuesday, Wednesday, Thursday, Friday]));
    assert_eq!(days("du jeudi au samedi"), Some(vec![Thursday, Friday, Saturday]));
    assert_eq!(days("Mon/Thu"), Some(vec![Monday, Thursday]));
    assert_eq!(days("les mardis"), Some(vec![Tuesday]));
    assert_eq!(days("tous les jours").unwrap().len(), 7);
    assert_eq!(days("parfois"), None);
    assert_eq!(days(""), None);
}

#[test]
fn a_good_row_becomes_an_entry_and_keeps_what_is_usual_of_the_rest() {
    let headings = ["Nom", "kg/semaine", "Jours", "Type", "Arrêt (min)", "Commune", "Code INSEE"];
    let drafted = read(&headings, &["Collège", "85,5", "lundi", "Cuisine centrale", "12", "Arras", "2041"], &point());
    assert_eq!(drafted.problems, []);
    let Entry::Point(point) = &drafted.entry else { unreachable!() };
    assert_eq!(
        (point.name.as_str(), point.kg_per_week, point.kind),
        ("Collège", Kilograms(85.5), PointKind::CentralKitchen)
    );
    assert_eq!((point.service_time, point.can_host_transfer), (Some(Seconds(720.0)), false));
    assert_eq!(drafted.said.commune, Some((5, "Arras".into())));
    assert_eq!(drafted.said.insee, Some((6, "02041".into())));

    let headings = ["Ferme", "Volume", "Température", "Véhicule", "Peut accueillir", "Produits"];
    let drafted = read(&headings, &["Ferme A", "40", "frais", "Porteur", "oui", "lait"], &member());
    assert_eq!(drafted.problems, []);
    let Entry::Member(member) = &drafted.entry else { unreachable!() };
    assert_eq!((member.temperature, member.vehicle.0.as_str()), (TemperatureClass::Chilled, "rigid_12t"));
    assert!(member.can_host_transfer && member.products == "lait" && member.days == Weekdays::spread(2));
}

#[test]
fn a_bad_row_says_what_is_wrong_and_where() {
    let headings = ["Nom", "kg", "Jours", "Type", "lon", "lat"];
    let drafted = read(&headings, &["", "beaucoup", "parfois", "piscine", "2,3", "x"], &point());
    let value = |value: &str| value.to_owned();
    assert_eq!(
        kinds(&drafted),
        [
            (Some(0), ProblemKind::NoName),
            (Some(1), ProblemKind::NoNumber { value: value("beaucoup") }),
            (Some(2), ProblemKind::UnknownWord { value: value("parfois") }),
            (Some(3), ProblemKind::UnknownWord { value: value("piscine") }),
            (Some(4), ProblemKind::NoCoordinates { value: value("2,3 x") }),
        ]
    );
    let drafted = read(&["nom", "kg"], &["A", "-3"], &point());
    assert_eq!(kinds(&drafted), [(Some(1), ProblemKind::Negative { value: value("-3") })]);
    // No volume is worth a look, and no obstacle.
    let drafted = read(&["nom", "kg"], &["A", ""], &point());
    assert_eq!(kinds(&drafted), [(Some(1), ProblemKind::NoVolume)]);
    assert!(!drafted.problems[0].kind.stops());
    // A row may be shorter than the headings.
    assert_eq!(read(&["nom", "kg", "jours"], &["A"], &point()).entry.name(), "A");
}

#[test]
fn coordinates_stand_in_two_cells_or_latitude_first_in_one() {
    let place = Some(LonLat::try_new(2.35, 50.28).unwrap());
    assert_eq!(read(&["nom", "x", "y"], &["A", "2,35", "50,28"], &point()).said.coordinates, place);
    for text in ["50.28, 2.35", "50.28,2.35", "50,28 ; 2,35", "50.28 2.35"] {
        assert_eq!(read(&["nom", "GPS"], &["A", text], &point()).said.coordinates, place, "{text}");
    }
    for cells in [["A", "200", "50"], ["A", "2.35", ""]] {
        let drafted = read(&["nom", "lon", "lat"], &cells, &point());
        assert!(drafted.said.coordinates.is_none());
        assert!(matches!(drafted.problems.last().unwrap().kind, ProblemKind::NoCoordinates { .. }), "{cells:?}");
    }
}

#[test]
fn the_words_that_come_with_the_program_name_what_there_is() {
    let words = Vocabulary::shipped();
    for vehicle in catalog().vehicles() {
        let key = vehicle.key.0.as_str();
        for english in [false, true] {
            let word = words.word("vehicle", key, english);
            assert_eq!(words.meaning::<VehicleKey>("vehicle", word).as_ref(), Some(&vehicle.key), "{word}");
        }
    }
    for column in Column::ALL {
        let listed = if column.is_of(Listed::Points) { Listed::Points } else { Listed::Members };
        for english in [false, true] {
            let heading = words.heading(column, english).to_owned();
            assert_eq!(words.guess(std::slice::from_ref(&heading), listed), [Some(column)], "{heading}");
        }
        let wire = serde_json::to_value(column).unwrap();
        assert_eq!(wire, column.key());
    }
}
