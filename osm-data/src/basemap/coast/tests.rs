use super::*;
use crate::basemap::grid::on_world;
use crate::basemap::shapes::doubled_area;
use crate::extract::{Location, NodeLocations, Tags, Way};

/// An extract of coastlines: places in hundredths of a degree around 0°, the same place being the same node.
fn extract(coasts: &[&[(i32, i32)]]) -> Extract {
    let node = |&(x, y): &(i32, i32)| i64::from(x + 1000) * 10_000 + i64::from(y + 1000);
    let location = |&(x, y): &(i32, i32)| Location { lon_e7: x * 100_000, lat_e7: y * 100_000 };
    let tags: Tags = [("natural", "coastline")].into_iter().collect();
    let ways = coasts.iter().enumerate().map(|(id, coast)| Way {
        id: i64::try_from(id).unwrap(),
        tags: tags.clone(),
        nodes: coast.iter().map(node).collect(),
    });
    Extract {
        ways: ways.collect(),
        locations: coasts
            .iter()
            .copied()
            .flatten()
            .map(|place| (node(place), location(place)))
            .collect::<NodeLocations>(),
        ..Extract::default()
    }
}

fn place(x: i32, y: i32) -> IntPoint {
    on_world(Location { lon_e7: x * 100_000, lat_e7: y * 100_000 })
}

fn frame() -> Frame {
    Frame::around(&[place(-100, -100), place(100, 100)]).unwrap()
}

/// Whether a place is in the sea: it is surrounded by an odd number of rings.
fn is_wet(sea: &[Shape], x: i32, y: i32) -> bool {
    let at = place(x, y);
    let crosses = |from: IntPoint, to: IntPoint| {
        (from.y > at.y) != (to.y > at.y) && {
            let along = (f64::from(at.y) - f64::from(from.y)) / (f64::from(to.y) - f64::from(from.y));
            f64::from(from.x) + along * (f64::from(to.x) - f64::from(from.x)) > f64::from(at.x)
        }
    };
    let rings = sea.iter().flatten();
    let crossings = rings.flat_map(|ring| (0..ring.len()).map(move |i| (ring[i], ring[(i + 1) % ring.len()])));
    crossings.filter(|&(from, to)| crosses(from, to)).count() % 2 == 1
}

#[test]
fn an_island_in_two_ways_has_the_sea_around_it() {
    let extract = extract(&[&[(-50, -50), (50, -50), (50, 50)], &[(50, 50), (-50, 50), (-50, -50)]]);
    let (sea, outcome) = sea(&extract, frame());
    assert_eq!(outcome, Sea::Islands);
    assert!(!is_wet(&sea, 0, 0) && is_wet(&sea, 70, 0) && is_wet(&sea, 9000, 1000));
    assert!(sea.iter().all(|shape| doubled_area(&shape[0]) > 0));
}

#[test]
fn a_lagoon_mapped_as_coast_inside_an_island_is_sea() {
    let island: &[_] = &[(-50, -50), (50, -50), (50, 50), (-50, 50), (-50, -50)];
    let lagoon: &[_] = &[(-10, -10), (-10, 10), (10, 10), (10, -10), (-10, -10)];
    let (sea, outcome) = sea(&extract(&[island, lagoon]), frame());
    assert_eq!(outcome, Sea::Islands);
    assert!(is_wet(&sea, 0, 0) && !is_wet(&sea, 30, 0) && is_wet(&sea, 70, 0));
}

#[test]
fn a_coast_through_the_extract_has_the_sea_on_its_right_and_goes_on_beyond() {
    // From west to east: the land, on the left, is in the north.
    let (sea, outcome) = sea(&extract(&[&[(-99, 0), (0, 10), (99, 0)]]), frame());
    assert_eq!(outcome, Sea::Mainland { loose_ends: 2 });
    assert!(is_wet(&sea, 0, -20) && !is_wet(&sea, 0, 20));
    assert!(is_wet(&sea, 300, -20) && !is_wet(&sea, 300, 20));
}

#[test]
fn an_island_with_a_small_gap_is_closed() {
    let (sea, outcome) = sea(&extract(&[&[(-50, -50), (50, -50), (50, 50), (-50, 50), (-50, -40)]]), frame());
    assert_eq!(outcome, Sea::Islands);
    assert!(!is_wet(&sea, 0, 0) && is_wet(&sea, 70, 0));
}

#[test]
fn coasts_that_contradict_each_other_give_no_sea() {
    let island: &[_] = &[(-50, -50), (50, -50), (50, 50), (-50, 50), (-50, -50)];
    let reversed: &[_] = &[(60, 60), (60, 90), (90, 90), (90, 60), (60, 60)];
    assert_eq!(sea(&extract(&[island, reversed]), frame()), (Vec::new(), Sea::Broken));
}

#[test]
fn without_a_coast_there_is_no_sea() {
    assert_eq!(sea(&extract(&[]), frame()), (Vec::new(), Sea::None));
}
