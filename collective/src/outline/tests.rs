use super::*;
use crate::perimeter::Perimeter;
use crate::quantity::Meters;
use crate::sample::{at, projection};
use geo::{Area as _, HausdorffDistance as _};

/// A wavy ring of many corners around a place, with a hole.
fn lake(x: f64) -> Vec<Vec<LonLat>> {
    let ring = |radius: f64, waves: f64| -> Vec<LonLat> {
        let corner = |number: i32| {
            let turn = f64::from(number % 360).to_radians();
            let far = radius * (1.0 + 0.06 * (turn * waves).sin());
            at(x + far * turn.cos(), far * turn.sin())
        };
        (0..=360).map(corner).collect()
    };
    vec![ring(4.0, 24.0), ring(1.0, 9.0)]
}

fn area(outline: &Outline) -> f64 {
    outline.to_plane(projection()).unsigned_area()
}

fn corners(ring: [(f64, f64); 4]) -> Outline {
    let mut ring = ring.map(|(x, y)| at(x, y)).to_vec();
    ring.push(ring[0]);
    Outline::simple(ring)
}

#[test]
fn a_line_across_makes_two_pieces_that_are_sound_together() {
    let square = corners([(-2.0, -2.0), (2.0, -2.0), (2.0, 2.0), (-2.0, 2.0)]);
    let pieces = square.split(&[at(-0.5, -3.0), at(0.5, 0.0), at(-0.5, 3.0)], projection());
    assert_eq!(pieces.len(), 2);
    let lost = area(&square) - pieces.iter().map(area).sum::<f64>();
    assert!((700.0..1_000.0).contains(&lost), "a strip of twenty centimetres over four kilometres is lost: {lost} m²");
    let both = Outline { parts: pieces.iter().flat_map(|piece| piece.parts.clone()).collect() };
    assert!(Perimeter::try_new(&both, projection()).is_ok());
    assert!(pieces.iter().all(|piece| piece.parts[0][0].iter().any(|place| square.parts[0][0].contains(place))));
}

#[test]
fn pieces_that_were_cut_again_and_again_stay_sound_and_lose_the_cuts_only() {
    let lakes = Outline { parts: vec![lake(0.0), lake(9.0)] };
    let lines = [[(-6.0, 0.3), (15.0, -0.4)], [(0.2, -6.0), (-0.3, 6.0)], [(-5.0, -4.0), (14.0, 4.5)]];
    let mut cut = lakes.clone();
    for line in lines {
        let pieces = cut.split(&line.map(|(x, y)| at(x, y)), projection());
        cut = Outline { parts: pieces.iter().flat_map(|piece| piece.parts.clone()).collect() };
    }
    assert!(cut.parts.len() >= 8, "{}", cut.parts.len());
    assert!(Perimeter::try_new(&cut, projection()).is_ok());
    let (lost, cuts_km) = (area(&lakes) - area(&cut), 21.0 + 12.0 + 21.0);
    assert!((0.0..cuts_km * 200.0).contains(&lost), "{lost} m²");
}

#[test]
fn a_line_that_ends_inside_separates_nothing() {
    let square = corners([(-2.0, -2.0), (2.0, -2.0), (2.0, 2.0), (-2.0, 2.0)]);
    assert_eq!(square.split(&[at(-3.0, 0.0), at(1.0, 0.0)], projection()), []);
    assert_eq!(square.split(&[at(0.0, 0.0)], projection()), []);
    assert_eq!(square.split(&[], projection()), []);
}

#[test]
fn fewer_corners_stay_near_and_are_some_of_those_that_were_there() {
    let lakes = Outline { parts: vec![lake(0.0), lake(9.0)] };
    let mut before = lakes.position_count();
    for tolerance in [20.0, 100.0, 400.0] {
        let light = lakes.simplified(Meters(tolerance), projection());
        assert!(light.position_count() < before, "{tolerance}: {}", light.position_count());
        before = light.position_count();
        assert!(Perimeter::try_new(&light, projection()).is_ok());
        let known: Vec<LonLat> = lakes.parts.iter().flatten().flatten().copied().collect();
        assert!(light.parts.iter().flatten().flatten().all(|place| known.contains(place)));
        for (old, new) in lakes.to_plane(projection()).iter().zip(&light.to_plane(projection())) {
            assert!(old.exterior().hausdorff_distance(new.exterior()) < 2_000.0);
        }
        let change = (area(&light) / area(&lakes) - 1.0).abs();
        assert!(change < tolerance / 1_000.0, "{tolerance}: {change}");
    }
}

#[test]
fn parts_that_would_cross_keep_more_corners() {
    // A tongue that lies in the bay of another part: a straight shore would run through it.
    let shore: Vec<LonLat> =
        [(0.0, 0.0), (4.0, 0.0), (4.0, 2.0), (2.4, 2.0), (2.0, 1.2), (1.6, 2.0), (0.0, 2.0), (0.0, 0.0)]
            .map(|(x, y)| at(x, y))
            .to_vec();
    let tongue = corners([(1.9, 1.7), (2.1, 1.7), (2.1, 4.0), (1.9, 4.0)]);
    let both = Outline { parts: vec![vec![shore], tongue.parts[0].clone()] };
    assert!(Perimeter::try_new(&both, projection()).is_ok());
    let light = both.simplified(Meters(900.0), projection());
    assert!(Perimeter::try_new(&light, projection()).is_ok());
    assert!(light.parts[0][0].contains(&at(2.0, 1.2)));
}
