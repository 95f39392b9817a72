use super::*;
use crate::language::Language;

fn french() -> &'static Words {
    Words::of(Language::French)
}

fn made(count: usize, adjusted: bool) -> PerimeterOrigin {
    let osm = (0..count).map(|number| format!("r{number}")).collect();
    PerimeterOrigin::Boundaries { osm, insee: vec!["62001".into()], adjusted }
}

fn named(names: &[&str], kind: BoundaryKind) -> Vec<BoundaryName> {
    let one = |(number, name): (usize, &&str)| BoundaryName { osm: format!("r{number}"), kind, name: (*name).into() };
    names.iter().enumerate().map(one).collect()
}

#[test]
fn communes_are_named_and_that_they_were_adjusted_is_said() {
    let known = named(&["Maroilles", "Landrecies"], BoundaryKind::Commune);
    let told = |adjusted| origin(french(), &made(2, adjusted), Some(&known));
    assert_eq!(told(false), "Fait de 2 communes (Landrecies, Maroilles).");
    assert_eq!(told(true), "Fait de 2 communes (Landrecies, Maroilles), ajusté à la main.");
    assert_eq!(all_names(&known), None);
    let one = origin(Words::of(Language::English), &made(1, true), Some(&known[..1]));
    assert_eq!(one, "Made of one commune (Maroilles), adjusted by hand.");
}

#[test]
fn boundaries_whose_names_are_not_known_are_told_by_their_codes() {
    assert_eq!(origin(french(), &made(2, true), None), "Fait de 2 limites administratives (62001), ajusté à la main.");
    // The territory was read anew, and lost them.
    assert_eq!(origin(french(), &made(2, false), Some(&[])), "Fait de 2 limites administratives (62001).");
    let park = named(&["", "Avesnois"], BoundaryKind::Park);
    assert_eq!(origin(french(), &made(2, false), Some(&park)), "Fait de 2 limites administratives (Avesnois, r0).");
}

#[test]
fn many_names_are_told_in_part_and_all_below() {
    let many: Vec<String> = (1..=9).map(|number| format!("Commune {number}")).collect();
    let known = named(&many.iter().map(String::as_str).collect::<Vec<_>>(), BoundaryKind::Commune);
    let told = origin(french(), &made(9, false), Some(&known));
    assert!(told.contains("Commune 6 et 3 autres") && !told.contains("Commune 7"), "{told}");
    assert!(all_names(&known).unwrap().ends_with("Commune 8, Commune 9"));
    assert_eq!(all_names(&known[..7]), None);
    assert!(origin(french(), &made(7, false), Some(&known[..7])).contains("Commune 6, Commune 7"));
}

#[test]
fn what_was_no_boundary_is_still_told_after_it_was_adjusted() {
    let file = PerimeterOrigin::Imported { file: "pays.kml".into(), adjusted: false };
    let told = |made: &PerimeterOrigin| origin(french(), made, None);
    assert_eq!(told(&file), "Importé du fichier pays.kml.");
    assert_eq!(told(&file.adjusted()), "Importé du fichier pays.kml, ajusté à la main.");
    let land = PerimeterOrigin::Isochrone {
        place: crate::fixture::place(3.0, 50.0),
        duration: collective::quantity::Seconds(1800.0),
        vehicle: collective::parameters::VehicleKey("small_van".into()),
        course: collective::travel::Course::From,
        adjusted: true,
    };
    assert!(told(&land).ends_with(", ajustée à la main."), "{}", told(&land));
    let cells = PerimeterOrigin::Cells { cells: Vec::new(), adjusted: true };
    assert_eq!(origin(Words::of(Language::English), &cells, None), "Made of 0 hexagons, adjusted by hand.");
}
