use super::*;
use crate::extract::{Location, NodeLocations, Tags, Way};
use crate::section::Section as _;
use collective::geography::LonLat;
use collective::outline::Outline;
use geo::{Euclidean, Length as _};
use proptest::prelude::*;

fn projection() -> Projection {
    Projection::centered_on(LonLat::try_new(3.0, 50.0).unwrap())
}

/// Rectangles in metres around the center, each with a tag.
fn fields(rectangles: &[(f64, f64, f64, f64, &str)]) -> Extract {
    let mut extract = Extract::default();
    let mut locations = Vec::new();
    for (west, south, east, north, landuse) in rectangles {
        let first = number(&locations);
        for (x, y) in [(west, south), (east, south), (east, north), (west, north)] {
            let place = projection().to_lon_lat(Point::new(*x, *y));
            let e7 = |it: f64| (it * 1e7).round() as i32;
            locations.push((number(&locations), Location { lon_e7: e7(place.lon()), lat_e7: e7(place.lat()) }));
        }
        let tags: Tags = [("landuse", *landuse)].into_iter().collect();
        let nodes = vec![first, first + 1, first + 2, first + 3, first];
        extract.ways.push(Way { id: number(&extract.ways), tags, nodes });
    }
    extract.locations = locations.into_iter().collect::<NodeLocations>();
    extract
}

fn rectangle(west: f64, south: f64, east: f64, north: f64) -> Perimeter {
    let at = |x: f64, y: f64| projection().to_lon_lat(Point::new(x, y));
    let ring = vec![at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)];
    Perimeter::try_new(&Outline::simple(ring), projection()).unwrap()
}

#[test]
fn what_overlaps_counts_once_and_what_is_no_farmland_not_at_all() {
    let extract = fields(&[
        (0.0, 0.0, 1000.0, 1000.0, "farmland"),
        (500.0, 0.0, 1500.0, 1000.0, "meadow"),
        (0.0, 2000.0, 100.0, 2100.0, "orchard"),
        (0.0, 3000.0, 1000.0, 4000.0, "forest"),
    ]);
    let (farmland, report) = Farmland::build(&extract, projection()).unwrap();
    assert_eq!((report.elements, report.fields), (3, 2));
    let near = |area: SquareMeters, expected: f64| (area.0 / expected - 1.0).abs() < 1e-4;
    assert!(near(report.area, 1.51e6), "{:?}", report.area);
    // All of it, half of the first two, only the third, none.
    assert!(near(farmland.within(&rectangle(-500.0, -500.0, 5000.0, 5000.0)), 1.51e6));
    assert!(near(farmland.within(&rectangle(-500.0, -500.0, 750.0, 1500.0)), 0.75e6));
    assert!(near(farmland.within(&rectangle(-500.0, 1500.0, 5000.0, 5000.0)), 0.01e6));
    assert_eq!(farmland.within(&rectangle(2000.0, 0.0, 3000.0, 1000.0)), SquareMeters::ZERO);
    let bytes = farmland.encode().unwrap();
    assert_eq!(Farmland::decode(&bytes).unwrap(), farmland);
    for cut in [0, 5, bytes.len() / 2, bytes.len() - 1] {
        assert!(Farmland::decode(&bytes[..cut]).is_err());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn agrees_with_cutting_every_field(
        corners in prop::collection::vec((-3000.0..3000.0, -3000.0..3000.0, 50.0..900.0, 50.0..900.0), 1..25),
        (west, south, width, height) in (-3000.0..2000.0, -3000.0..2000.0, 200.0..4000.0, 200.0..4000.0)
    ) {
        let drawn: Vec<_> = corners.iter().map(|(x, y, w, h)| (*x, *y, x + w, y + h, "farmland")).collect();
        let extract = fields(&drawn);
        let (farmland, _) = Farmland::build(&extract, projection()).unwrap();
        let perimeter = rectangle(west, south, west + width, south + height);
        let all: Vec<MultiPolygon<f64>> =
            extract.ways.iter().map(|way| Area::of_way(&extract, way).outline().to_plane(projection())).collect();
        let inside = geo::unary_union(&all).intersection(perimeter.area());
        let (expected, found) = (inside.unsigned_area(), farmland.within(&perimeter).0);
        let rings = inside.iter().flat_map(|part| std::iter::once(part.exterior()).chain(part.interiors()));
        let boundary: f64 = rings.map(|ring| Euclidean.length(ring)).sum();
        // Corners are kept to whole centimetres: the boundary lies within one of where it is.
        prop_assert!((found - expected).abs() < 1.0 + 0.01 * boundary, "{found} {expected}");
    }
}

/// As many as there are, as the number of an element.
fn number<T>(of: &[T]) -> i64 {
    i64::try_from(of.len()).unwrap()
}
