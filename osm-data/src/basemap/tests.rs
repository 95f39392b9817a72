//! Tiles of hand-made extracts, read back by an independent reader.

mod malta;
mod read_back;

use super::*;
use crate::extract::{Location, MemberKind, NodeLocations, Relation, RelationMember, TaggedNode, Tags, Way};
use crate::section::Section;
use geo::{Area, Contains, Geometry, MultiPolygon, Point, Validation};
use grid::{BUFFER, EXTENT, IntPoint, on_world, world_shift};
use proptest::prelude::*;
use read_back::{check, layer, number, polygons, text};

/// An extract drawn by hand: places in units of 10⁻⁴ degree around 14.40 E, 35.90 N.
#[derive(Default)]
struct Drawing {
    extract: Extract,
    nodes: Vec<(i64, Location)>,
}

const ORIGIN: Location = Location { lon_e7: 144_000_000, lat_e7: 359_000_000 };

fn tags(tags: &[(&str, &str)]) -> Tags {
    tags.iter().copied().collect()
}

fn at(x: i32, y: i32) -> Location {
    Location { lon_e7: ORIGIN.lon_e7 + x * 1000, lat_e7: ORIGIN.lat_e7 + y * 1000 }
}

fn number_after(count: usize) -> i64 {
    i64::try_from(count).unwrap() + 1
}

impl Drawing {
    fn way(mut self, pairs: &[(&str, &str)], path: &[(i32, i32)]) -> Self {
        let id = number_after(self.extract.ways.len());
        let nodes = path.iter().map(|&(x, y)| {
            // The same place is the same node.
            let location = at(x, y);
            let known = self.nodes.iter().find(|(_, other)| *other == location).map(|(id, _)| *id);
            known.unwrap_or_else(|| {
                let id = number_after(self.nodes.len());
                self.nodes.push((id, location));
                id
            })
        });
        let nodes = nodes.collect();
        self.extract.ways.push(Way { id, tags: tags(pairs), nodes });
        self
    }

    fn node(mut self, pairs: &[(&str, &str)], (x, y): (i32, i32)) -> Self {
        let id = 1_000_000 + number_after(self.extract.nodes.len());
        self.extract.nodes.push(TaggedNode { id, tags: tags(pairs), location: at(x, y) });
        self
    }

    fn relation(mut self, pairs: &[(&str, &str)], ways: &[i64]) -> Self {
        let id = number_after(self.extract.relations.len());
        let member = |&id: &i64| RelationMember { kind: MemberKind::Way, id, role: "".into() };
        self.extract.relations.push(Relation { id, tags: tags(pairs), members: ways.iter().map(member).collect() });
        self
    }

    fn build(mut self) -> (Basemap, BasemapReport) {
        self.extract.locations = self.nodes.into_iter().collect::<NodeLocations>();
        Basemap::build(&self.extract).unwrap()
    }
}

/// The tile of a zoom that a place of the drawing lies in.
fn tile_of(zoom: u8, x: i32, y: i32) -> (u32, u32) {
    let point = on_world(at(x, y));
    let shift = world_shift(zoom) + grid::EXTENT_BITS;
    ((point.x >> shift).cast_unsigned(), (point.y >> shift).cast_unsigned())
}

/// A place of the drawing in the coordinates of a tile.
fn in_tile(zoom: u8, tile: (u32, u32), (x, y): (i32, i32)) -> (f64, f64) {
    let point = on_world(at(x, y));
    let unit = f64::from(1 << world_shift(zoom));
    let width = f64::from(EXTENT);
    (f64::from(point.x) / unit - f64::from(tile.0) * width, f64::from(point.y) / unit - f64::from(tile.1) * width)
}

#[test]
fn a_road_has_its_class_name_number_and_direction() {
    let road = [("highway", "primary"), ("name", "Triq il-Kbira"), ("ref", "1"), ("oneway", "yes"), ("bridge", "yes")];
    let (basemap, report) = Drawing::default().way(&road, &[(0, 0), (5, 5), (20, 5)]).build();
    assert_eq!((report.lines, report.sea), (1, Sea::None));
    let tile = tile_of(15, 0, 0);
    let features = layer(&basemap.tile(15, tile.0, tile.1).unwrap(), "road");
    assert_eq!(features.len(), 1);
    let road = &features[0];
    assert_eq!((text(road, "class"), text(road, "name")), (Some("primary"), Some("Triq il-Kbira")));
    assert_eq!((text(road, "ref"), number(road, "oneway"), number(road, "bridge")), (Some("1"), Some(1), Some(1)));
    let Geometry::LineString(line) = &road.geometry else { panic!("{:?}", road.geometry) };
    let (x, y) = in_tile(15, tile, (0, 0));
    assert!((f64::from(line.0[0].x) - x).abs() <= 1.0 && (f64::from(line.0[0].y) - y).abs() <= 1.0);
}

#[test]
fn far_out_a_street_is_gone_and_a_motorway_in_pieces_is_one_line_without_name() {
    let (basemap, _) = Drawing::default()
        .way(&[("highway", "residential"), ("name", "Lane")], &[(0, 0), (300, 0)])
        .way(&[("highway", "motorway"), ("name", "A"), ("oneway", "yes")], &[(0, 10), (900, 10)])
        .way(&[("highway", "motorway"), ("name", "B"), ("bridge", "yes")], &[(900, 10), (1800, 10)])
        .build();
    let tile = tile_of(8, 0, 0);
    let features = layer(&basemap.tile(8, tile.0, tile.1).unwrap(), "road");
    assert_eq!(features.len(), 1);
    assert_eq!((text(&features[0], "class"), text(&features[0], "name")), (Some("motorway"), None));
}

#[test]
fn a_lake_keeps_its_island_where_a_tile_cuts_it() {
    // A lake 0.2 degrees wide, its island in the middle, drawn at a zoom where a tile is narrower than the island.
    let lake = [(0, 0), (2000, 0), (2000, 2000), (0, 2000), (0, 0)];
    let island = [(500, 500), (1500, 500), (1500, 1500), (500, 1500), (500, 500)];
    let (basemap, report) = Drawing::default()
        .way(&[], &lake)
        .way(&[], &island)
        .relation(&[("type", "multipolygon"), ("natural", "water")], &[1, 2])
        .build();
    assert_eq!((report.areas, report.open_rings), (1, 0));
    for zoom in [9, 11, 13, 15, 16] {
        for (x, y, expected) in
            [(400, 1000, true), (600, 1000, false), (1000, 1000, false), (1600, 1400, true), (-100, 3, false)]
        {
            let tile = tile_of(zoom, x, y);
            let water = basemap.tile(zoom, tile.0, tile.1).map_or_else(Vec::new, |bytes| layer(&bytes, "water"));
            let water = polygons(&water, "lake");
            let point: Point<f64> = in_tile(zoom, tile, (x, y)).into();
            assert_eq!(water.contains(&point), expected, "zoom {zoom} at {x},{y}");
            assert!(water.0.iter().all(Validation::is_valid), "zoom {zoom} at {x},{y}: {water:?}");
        }
    }
}

#[test]
fn a_deep_tile_inside_a_large_area_is_filled_to_the_buffer() {
    let (basemap, _) =
        Drawing::default().way(&[("natural", "water")], &[(0, 0), (2000, 0), (2000, 2000), (0, 2000), (0, 0)]).build();
    let (x, y) = tile_of(16, 1000, 1000);
    let water = polygons(&layer(&basemap.tile(16, x, y).unwrap(), "water"), "lake");
    assert!((water.unsigned_area() - f64::from(EXTENT + 2 * BUFFER).powi(2)).abs() < 1e-6);
}

#[test]
fn water_of_which_a_part_is_missing_is_not_named_somewhere_on_land() {
    let half = [(0, 0), (2000, 0), (2000, 2000)];
    let rest = [(2000, 2000), (0, 2000), (0, 0)];
    let strait = [("type", "multipolygon"), ("natural", "strait"), ("name", "Il-Fliegu")];
    let named = |ways: &[i64]| {
        let (basemap, _) = Drawing::default().way(&[], &half).way(&[], &rest).relation(&strait, ways).build();
        let (x, y) = tile_of(12, 1000, 1000);
        basemap.tile(12, x, y).map_or(0, |tile| layer(&tile, "water_name").len())
    };
    assert_eq!((named(&[1, 2]), named(&[1])), (1, 0));
}

#[test]
fn names_appear_with_their_importance() {
    let (basemap, report) = Drawing::default()
        .node(&[("place", "city"), ("name", "Rabat"), ("population", "6400")], (0, 1))
        .node(&[("place", "city"), ("name", "Valletta"), ("population", "6000"), ("capital", "yes")], (0, 0))
        .node(&[("place", "hamlet"), ("name", "Xemxija")], (2, 2))
        .node(&[("place", "hamlet")], (3, 3))
        .build();
    assert_eq!(report.labels, 3);
    let names = |zoom| {
        let (x, y) = tile_of(zoom, 0, 0);
        let places = layer(&basemap.tile(zoom, x, y).unwrap(), "place");
        places
            .iter()
            .map(|place| (text(place, "name").unwrap().to_owned(), number(place, "rank").unwrap()))
            .collect::<Vec<_>>()
    };
    let cities = [("Valletta".to_owned(), 0), ("Rabat".to_owned(), 3)];
    assert_eq!(names(7), cities);
    assert_eq!(names(14), [&cities[..], &[("Xemxija".to_owned(), 49)]].concat());
}

#[test]
fn a_boundary_between_two_communes_is_drawn_once_and_not_on_the_coast() {
    let (basemap, _) = Drawing::default()
        .way(&[], &[(0, 0), (0, 200)])
        .way(&[("natural", "coastline")], &[(0, 0), (-200, 0), (-200, 200), (0, 200), (100, 100), (0, 0)])
        .relation(&[("boundary", "administrative"), ("admin_level", "8")], &[1, 2])
        .relation(&[("boundary", "administrative"), ("admin_level", "6")], &[1])
        .build();
    let (x, y) = tile_of(12, 0, 100);
    let boundaries = layer(&basemap.tile(12, x, y).unwrap(), "boundary");
    assert_eq!(boundaries.iter().map(|line| number(line, "admin_level")).collect::<Vec<_>>(), [Some(6)]);
}

#[test]
fn what_does_not_exist_is_no_tile() {
    let (basemap, _) = Drawing::default().way(&[("highway", "primary")], &[(0, 0), (100, 100)]).build();
    assert_eq!(basemap.tile(3, 8, 0), None);
    assert_eq!(basemap.tile(17, 0, 0), None);
    assert_eq!(basemap.tile(40, 0, 0), None);
    assert_eq!(basemap.tile(14, 0, 0), None);
}

#[test]
fn an_empty_extract_is_an_empty_basemap() {
    let (basemap, report) = Drawing::default().build();
    assert_eq!((report.lines, report.areas, report.labels, report.sea), (0, 0, 0, Sea::None));
    assert_eq!(basemap.tile(0, 0, 0), None);
    assert_eq!(Basemap::decode(&basemap.encode().unwrap()), Ok(basemap));
}

/// A random star around a place: a simple polygon with as many corners as radii.
fn star() -> impl Strategy<Value = Vec<(i32, i32)>> {
    let center = (0..400, 0..400);
    (center, prop::collection::vec(5..400_i32, 3..40)).prop_map(|((x, y), radii)| {
        let step = std::f64::consts::TAU / radii.len() as f64;
        let corner = |(at, &radius): (usize, &i32)| {
            let (sin, cos) = (at as f64 * step).sin_cos();
            (x + (f64::from(radius) * cos) as i32, y + (f64::from(radius) * sin) as i32)
        };
        let mut ring: Vec<_> = radii.iter().enumerate().map(corner).collect();
        ring.dedup();
        ring.push(ring[0]);
        ring
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn every_tile_reads_stays_in_its_frame_and_agrees_with_its_neighbor(
        stars in prop::collection::vec((star(), 0..4_usize), 1..5),
        road in prop::collection::vec((0..400, 0..400), 2..30),
    ) {
        let classes = [("natural", "water"), ("landuse", "forest"), ("building", "yes"), ("landuse", "farmland")];
        let drawing = stars.iter().fold(Drawing::default(), |drawing, (ring, class)| drawing.way(&[classes[*class]], ring));
        let (basemap, _) = drawing.way(&[("highway", "primary")], &road).build();
        prop_assert_eq!(&Basemap::decode(&basemap.encode().unwrap()).unwrap(), &basemap);
        for zoom in [5, 8, 10, 12, 14, 15] {
            let (x, y) = tile_of(zoom, 200, 200);
            let tiles = [basemap.tile(zoom, x, y), basemap.tile(zoom, x + 1, y)];
            let drawn = tiles.map(|bytes| bytes.map_or_else(|| MultiPolygon(Vec::new()), |bytes| check(&bytes)));
            // Along the shared edge, one tile draws what the other does.
            let shared = geo::Rect::new((f64::from(EXTENT - BUFFER), 0.0), (f64::from(EXTENT + BUFFER), f64::from(EXTENT)));
            let left = geo::BooleanOps::intersection(&drawn[0], &MultiPolygon::from(shared.to_polygon()));
            let moved = geo::Translate::translate(&drawn[1], f64::from(EXTENT), 0.0);
            let right = geo::BooleanOps::intersection(&moved, &MultiPolygon::from(shared.to_polygon()));
            let difference = geo::BooleanOps::xor(&left, &right).unsigned_area();
            // Corners cut at other places of the same edge are rounded to whole units: a unit along each edge crossing the strip.
            prop_assert!(difference <= f64::from(40 * BUFFER), "zoom {zoom}: {difference}");
        }
    }
}

#[test]
fn a_tile_point_is_where_the_projection_says() {
    // 0° is the middle of the world; 85.0511° N is its upper edge.
    assert_eq!(on_world(Location { lon_e7: 0, lat_e7: 0 }), IntPoint::new(1 << 29, 1 << 29));
    assert!(on_world(Location { lon_e7: -1_800_000_000, lat_e7: 850_511_287 }).y < 100);
}
