use super::*;
use collective::geography::LonLat;

fn place(lon: f64, lat: f64) -> LonLat {
    LonLat::try_new(lon, lat).unwrap()
}

fn square(west: f64, south: f64, side: f64) -> Vec<LonLat> {
    [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)]
        .map(|(x, y)| place(west + x * side, south + y * side))
        .to_vec()
}

/// Two parts, one with a hole.
fn lakes() -> Outline {
    Outline { parts: vec![vec![square(2.1, 50.2, 0.3), square(2.2, 50.3, 0.05)], vec![square(2.6, 50.2, 0.1)]] }
}

#[tokio::test]
async fn every_format_gives_back_what_was_written() {
    for format in [Format::GeoJson, Format::Kml, Format::Gpkg, Format::Csv] {
        let bytes = write(format, "Pays, « à l’est » & <co>", &lakes()).await.unwrap();
        let name = format!("file.{}", format.media_type().1);
        let read = read(&name, &bytes).await.unwrap_or_else(|fault| panic!("{format:?}: {fault}"));
        assert_eq!((read.areas.len(), read.converted, read.left_out), (1, false, 0), "{format:?}");
        assert_eq!(read.areas[0].name, "Pays, « à l’est » & <co>", "{format:?}");
        assert_eq!(read.areas[0].outline, lakes(), "{format:?}");
    }
}

#[tokio::test]
async fn several_areas_come_with_their_names_and_other_things_are_counted() {
    let text = r#"{ "type": "FeatureCollection", "features": [
        { "type": "Feature", "properties": { "nom": "A" }, "geometry": { "type": "Polygon", "coordinates": [[[2, 50, 7], [3, 50, 7], [3, 51, 7], [2, 50, 7]]] } },
        { "type": "Feature", "properties": {}, "geometry": { "type": "Point", "coordinates": [2, 50] } },
        { "type": "Feature", "properties": null, "geometry": { "type": "MultiPolygon", "coordinates": [[[[4, 50], [5, 50], [5, 51], [4, 50]]]] } }
    ] }"#;
    let read = read("a.geojson", text.as_bytes()).await.unwrap();
    let names: Vec<_> = read.areas.iter().map(|area| area.name.as_str()).collect();
    assert_eq!((names, read.left_out), (vec!["A", ""], 1));
    assert_eq!(read.areas[0].outline.parts[0][0][0], place(2.0, 50.0));
}

#[tokio::test]
async fn lambert_is_converted_and_other_metres_are_refused() {
    let table = "nom;wkt\nArras;POLYGON((684000 7020000, 685000 7020000, 685000 7021000, 684000 7020000))\n";
    let converted = read("a.csv", table.as_bytes()).await.unwrap();
    let first = converted.areas[0].outline.parts[0][0][0];
    // Arras lies at 2.78° east, 50.29° north.
    assert!(converted.converted && first.distance_to(place(2.777, 50.28)).0 < 1_500.0, "{first:?}");
    let mercator = "wkt\n\"POLYGON((309000 6520000, 310000 6520000, 310000 16521000, 309000 6520000))\"\n";
    let fault = read("a.csv", mercator.as_bytes()).await.unwrap_err();
    assert!(matches!(&fault, FileFault::Projected(found) if found.contains("309000")), "{fault:?}");
}

#[tokio::test]
async fn bad_files_say_what_is_wrong_and_where() {
    let faults = [
        ("a.geojson", "{ \"type\": \"Feature\",\n oops }", "line 2"),
        ("a.kml", "<kml><Document><Placemark></Document></kml>", ""),
        ("a.csv", "nom;wkt\nA;POLYGON((1 2, 3\n", "2 POLYGON"),
        ("a.gpkg", "SQLite format 3\0 and then nothing", ""),
    ];
    for (name, text, place) in faults {
        let fault = read(name, text.as_bytes()).await.unwrap_err();
        assert!(matches!(&fault, FileFault::Unreadable(what) if what.contains(place)), "{name}: {fault:?}");
    }
    let point = r#"{ "type": "Point", "coordinates": [2, 50] }"#;
    assert!(matches!(read("a.json", point.as_bytes()).await, Err(FileFault::NoArea(_))));
    assert!(matches!(read("a.shp", b"\0\0\x27\x0a").await, Err(FileFault::Unknown(_))));
}
