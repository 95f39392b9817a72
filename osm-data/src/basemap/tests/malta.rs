//! The basemap of Malta: what anyone who knows the island would look for.

use super::read_back::{check, layer, polygons, text};
use crate::basemap::grid::{EXTENT_BITS, on_world, world_shift};
use crate::basemap::{Basemap, Sea};
use crate::clip::Clip;
use crate::extract::Location;
use crate::pbf;
use geo::{Contains, Point};

fn malta() -> Basemap {
    let clip = Clip::try_new(14.1, 35.7, 14.7, 36.2).unwrap();
    let reading = pbf::read(&scripts::demo_data::malta().unwrap(), Some(clip), &mut |_| ()).unwrap();
    let (basemap, report) = Basemap::build(&reading.extract).unwrap();
    assert_eq!(report.sea, Sea::Islands);
    basemap
}

/// The tile a place lies in, and where on it.
fn locate(lon: f64, lat: f64, zoom: u8) -> (u32, u32, Point<f64>) {
    let point = on_world(Location { lon_e7: (lon * 1e7) as i32, lat_e7: (lat * 1e7) as i32 });
    let (shift, unit) = (world_shift(zoom) + EXTENT_BITS, f64::from(1 << world_shift(zoom)));
    let (x, y) = (point.x >> shift, point.y >> shift);
    let within = Point::new(f64::from(point.x - (x << shift)) / unit, f64::from(point.y - (y << shift)) / unit);
    (x.cast_unsigned(), y.cast_unsigned(), within)
}

fn is_sea(basemap: &Basemap, lon: f64, lat: f64, zoom: u8) -> bool {
    let (x, y, within) = locate(lon, lat, zoom);
    let tile = basemap.tile(zoom, x, y);
    tile.is_some_and(|tile| polygons(&layer(&tile, "water"), "ocean").contains(&within))
}

#[test]
fn the_sea_is_wet_the_towns_are_dry_and_every_tile_is_sound() {
    let basemap = malta();
    let wet = [(14.52, 35.893), (14.30, 35.85), (14.55, 35.83), (14.33, 36.02), (14.65, 36.15), (12.0, 34.0)];
    let dry = [(14.513, 35.899), (14.40, 35.885), (14.24, 36.045), (14.335, 36.012), (14.477, 35.857)];
    for zoom in [9, 11, 13, 14, 15, 16] {
        for (lon, lat) in wet {
            assert!(is_sea(&basemap, lon, lat, zoom), "{lon},{lat} at zoom {zoom} should be sea");
        }
        for (lon, lat) in dry {
            assert!(!is_sea(&basemap, lon, lat, zoom), "{lon},{lat} at zoom {zoom} should be land");
        }
    }
    for zoom in 0..=13 {
        let ((west, north, _), (east, south, _)) = (locate(14.1, 36.2, zoom), locate(14.7, 35.7, zoom));
        for (x, y) in (west..=east).flat_map(|x| (north..=south).map(move |y| (x, y))) {
            check(&basemap.tile(zoom, x, y).unwrap());
        }
    }
}

#[test]
fn valletta_is_named_from_afar_and_its_streets_from_near() {
    let basemap = malta();
    let names = |zoom, name: &str| {
        let (x, y, _) = locate(14.5137, 35.8985, zoom);
        let features = layer(&basemap.tile(zoom, x, y).unwrap(), name);
        features.iter().filter_map(|feature| text(feature, "name").map(str::to_owned)).collect::<Vec<_>>()
    };
    assert!(names(8, "place").iter().any(|name| name == "Valletta"));
    assert!(names(10, "road").is_empty());
    assert!(names(15, "road").iter().any(|name| name.contains("Repubblika")));
}
