mod mutations;
mod village;

use super::*;
use crate::territory::Territory;
use collective::geography::LonLat;
use collective::place::PlaceFunction;
use std::fs;

fn malta_options() -> ImportOptions {
    ImportOptions { clip: Some("14.1,35.7,14.7,36.2".parse().unwrap()), ..ImportOptions::default() }
}

#[test]
fn malta_becomes_a_territory() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("Malta & Gozo.territory");
    let mut told = Vec::new();
    let report = import(&scripts::demo_data::malta().unwrap(), &output, &malta_options(), &mut |progress| {
        assert!(progress.done <= progress.total);
        told.push((progress.pass, progress.done == progress.total));
    })
    .unwrap();
    for pass in report.passes.iter().map(|it| it.pass) {
        assert!(told.contains(&(pass, true)), "{pass:?} was never told to be done");
    }
    assert_eq!(report.output_bytes, fs::metadata(&output).unwrap().len());
    // The 68 local councils of Malta and its 5 regions: figures known without OpenStreetMap.
    assert_eq!(report.boundaries.assembled[&BoundaryKind::Commune], 68);
    assert_eq!(report.boundaries.assembled[&BoundaryKind::Region], 5);
    assert!(report.places.kept[&PlaceFunction::Farm] > 200);

    let territory = Territory::open(&output).unwrap();
    let summary = territory.summary();
    assert_eq!((summary.id.as_str(), summary.name.as_str()), ("malta---gozo", "Malta"));
    assert_eq!((summary.place_count, summary.commune_count), (territory.places().len(), 68));
    assert_eq!(territory.boundaries().iter().filter(|it| it.kind == BoundaryKind::Commune).count(), 68);
    assert_eq!(summary.osm_timestamp_s, Some(1_710_364_872));
    assert!(summary.center.distance_to(LonLat::try_new(14.38, 35.94).unwrap()).kilometers() < 5.0);
    // The country has about 3 100 km of roads (CIA World Factbook: 2 855 km in 2015, without service roads and tracks).
    assert!((2_500.0..6_000.0).contains(&summary.road_length.kilometers()), "{:?}", summary.road_length);
    for place in territory.places() {
        assert!(malta_holds(place.location), "{place:?}");
    }
}

fn malta_holds(place: LonLat) -> bool {
    (14.1..14.7).contains(&place.lon()) && (35.7..36.2).contains(&place.lat())
}

#[test]
fn the_communes_of_malta_cover_it_once() {
    let reading = pbf::read(&scripts::demo_data::malta().unwrap(), None, &mut |_| ()).unwrap();
    let (boundaries, report) = boundaries::assemble(&reading.extract, None).unwrap();
    let projection = collective::geography::Projection::centered_on(LonLat::try_new(14.4, 35.9).unwrap());
    let areas: Vec<geo::MultiPolygon<f64>> =
        boundaries.of_kind(BoundaryKind::Commune).map(|it| it.outline.to_plane(projection)).collect();
    let sum: f64 = areas.iter().map(geo::Area::unsigned_area).sum();
    let union = geo::Area::unsigned_area(&geo::unary_union(&areas));
    // Neighbors share their boundary and nothing else; Malta has 316 km² of land.
    assert!((sum - union).abs() < 0.01e6, "{sum} {union}");
    assert!((310e6..335e6).contains(&union), "{union}");
    assert!(report.dropped.is_empty(), "{:?}", report.dropped);
}

#[test]
fn the_isle_of_man_is_rural() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("man.territory");
    let options = ImportOptions { name: Some("Isle of Man".to_owned()), ..ImportOptions::default() };
    let report = import(&scripts::demo_data::isle_of_man().unwrap(), &output, &options, &mut |_| ()).unwrap();
    // Parishes and towns as mapped in 2020, and the six sheadings above them.
    assert_eq!(report.boundaries.assembled[&BoundaryKind::Commune], 24);
    assert_eq!(report.boundaries.assembled[&BoundaryKind::Department], 6);
    // England and Scotland have a bit of their boundary there: told, and not guessed.
    let dropped: Vec<_> = report.boundaries.dropped.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(dropped, ["Scotland", "England"]);
    assert!(report.places.kept[&PlaceFunction::Farm] > 700);
    assert_eq!(Territory::open(&output).unwrap().summary().name, "Isle of Man");
}

#[test]
fn a_failed_import_leaves_the_folder_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("a.osm.pbf");
    let output = folder.path().join("a.territory");
    fs::write(&input, "no extract").unwrap();
    fs::write(&output, "the territory of before").unwrap();
    let fault = import(&input, &output, &ImportOptions::default(), &mut |_| ()).unwrap_err();
    assert!(matches!(fault, ImportFault::NotPbf { .. }), "{fault}");
    assert_eq!(fs::read(&output).unwrap(), b"the territory of before");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
}

#[test]
fn an_extract_is_never_replaced_by_its_territory() {
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("a.osm.pbf");
    fs::write(&input, "whatever").unwrap();
    let same = folder.path().join(".").join("a.osm.pbf");
    let fault = import(&input, &same, &ImportOptions::default(), &mut |_| ()).unwrap_err();
    assert!(matches!(fault, ImportFault::SameFile { .. }), "{fault}");
}

#[test]
fn extracts_are_named_as_people_say() {
    for (file, name) in [
        ("malta-latest.osm.pbf", "Malta"),
        ("nord-pas-de-calais-240101.osm.pbf", "Nord pas de calais 240101"),
        ("isle-of-man_2020-03-14.osm.pbf", "Isle of man 2020 03 14"),
        (".pbf", ".pbf"),
    ] {
        assert_eq!(name_of(Path::new(file)), name);
    }
}
