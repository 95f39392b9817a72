use super::*;
use crate::outline::Combination;
use crate::perimeter::Perimeter;
use crate::quantity::Meters;
use crate::sample::{at, projection};
use proptest::prelude::*;

/// A closed ring around a place, one corner for each radius, in kilometres.
fn ring(x: f64, radii: &[f64], clockwise: bool) -> Vec<LonLat> {
    let count = radii.len() as f64;
    let corner = |(number, radius): (usize, &f64)| {
        let turn = number as f64 / count * std::f64::consts::TAU * if clockwise { -1.0 } else { 1.0 };
        at(x + radius * turn.cos(), radius * turn.sin())
    };
    let mut ring: Vec<LonLat> = radii.iter().enumerate().map(corner).collect();
    ring.push(ring[0]);
    ring
}

/// The ring with those of its corners that are kept.
fn thinned(ring: &[LonLat], kept: &[bool]) -> Vec<LonLat> {
    let mut thin: Vec<LonLat> =
        open(ring).iter().zip(kept).filter(|(_, kept)| **kept).map(|(place, _)| *place).collect();
    thin.push(thin[0]);
    thin
}

/// The same ring, begun where the sum of its degrees is least.
fn rotated(ring: &[LonLat]) -> Vec<LonLat> {
    let mut corners = open(ring).to_vec();
    let sum = |place: &LonLat| place.lon() + place.lat();
    let least = (0..corners.len()).min_by(|a, b| sum(&corners[*a]).total_cmp(&sum(&corners[*b]))).unwrap_or(0);
    corners.rotate_left(least);
    corners
}

fn all_rotated(outline: &Outline) -> Vec<Vec<LonLat>> {
    outline.parts.iter().flatten().map(|ring| rotated(ring)).collect()
}

/// The radii of a ring, and which of its corners the light one keeps: three at least.
fn kept_radii(near: f64, far: f64) -> impl Strategy<Value = (Vec<f64>, Vec<bool>)> {
    (6_usize..40).prop_flat_map(move |count| {
        let radii = prop::collection::vec(near..far, count);
        let kept = prop::collection::vec(any::<bool>(), count)
            .prop_filter("three corners", |kept| kept.iter().filter(|kept| **kept).count() >= 3);
        (radii, kept)
    })
}

proptest! {
    #[test]
    fn without_a_change_it_is_the_exact_outline(
        outer in kept_radii(3.0, 5.0), hole in kept_radii(0.5, 2.0), island in kept_radii(1.0, 3.0), turn in 0_usize..40
    ) {
        let rings = [
            ring(0.0, &outer.0, false), ring(0.0, &hole.0, true), ring(12.0, &island.0, false)
        ];
        let exact = Outline { parts: vec![rings[..2].to_vec(), rings[2..].to_vec()] };
        let kept = [&outer.1, &hole.1, &island.1];
        let thin: Vec<_> = rings.iter().zip(kept).map(|(ring, kept)| thinned(ring, kept)).collect();
        let light = Outline { parts: vec![thin[..2].to_vec(), thin[2..].to_vec()] };
        prop_assert_eq!(all_rotated(&light.detailed(&light, &exact)), all_rotated(&exact));
        // Wherever a ring begins, and whichever way it runs.
        let mut turned = light.clone();
        for ring in turned.parts.iter_mut().flatten() {
            let mut corners = open(ring).to_vec();
            let by = turn % corners.len();
            corners.rotate_left(by);
            corners.reverse();
            corners.push(corners[0]);
            *ring = corners;
        }
        let mut reversed = exact.clone();
        reversed.parts.iter_mut().flatten().for_each(|ring| ring.reverse());
        prop_assert_eq!(all_rotated(&turned.detailed(&light, &exact)), all_rotated(&reversed));
    }

    #[test]
    fn a_moved_corner_keeps_its_two_sides_as_drawn(
        (radii, kept) in kept_radii(3.0, 5.0), which in any::<prop::sample::Index>()
    ) {
        let exact = ring(0.0, &radii, false);
        let light = thinned(&exact, &kept);
        let numbers: Vec<usize> = (0..kept.len()).filter(|number| kept[*number]).collect();
        let moved = which.index(numbers.len());
        let mut drawn = open(&light).to_vec();
        drawn[moved] = at(6.0, 6.0);
        drawn.push(drawn[0]);
        // Each side of the light ring as it should be.
        let mut expected = Vec::new();
        for side in 0..numbers.len() {
            let (from, to) = (numbers[side], numbers[(side + 1) % numbers.len()]);
            expected.push(drawn[side]);
            if side != moved && (side + 1) % numbers.len() != moved {
                let count = (to + kept.len() - from - 1) % kept.len();
                expected.extend((1..=count).map(|step| exact[(from + step) % kept.len()]));
            }
        }
        let [drawn, light, exact] = [drawn, light, exact].map(Outline::simple);
        prop_assert_eq!(&all_rotated(&drawn.detailed(&light, &exact))[0], &rotated(&expected));
    }
}

/// A wavy exact outline and what is left of it within some hundred metres.
fn waves() -> (Outline, Outline) {
    let radii: Vec<f64> = (0..240).map(|number| 4.0 + 0.15 * (f64::from(number) * 0.7).sin()).collect();
    let exact = Outline::simple(ring(0.0, &radii, false));
    let light = exact.simplified(Meters(200.0), projection());
    assert!(light.position_count() * 2 < exact.position_count());
    (light, exact)
}

fn positions(outline: &Outline) -> Vec<LonLat> {
    outline.parts.iter().flatten().flatten().copied().collect()
}

#[test]
fn what_was_cut_off_stays_off_and_the_rest_gets_its_detail() {
    let (light, exact) = waves();
    let pieces = light.split(&[at(1.0, -9.0), at(1.0, 9.0)], projection());
    let west =
        pieces.iter().find(|piece| positions(piece).iter().all(|place| place.lon() < at(1.2, 0.0).lon())).unwrap();
    let detailed = west.detailed(&light, &exact);
    let kept = positions(west);
    assert!(kept.iter().all(|place| positions(&detailed).contains(place)));
    let western: Vec<_> = positions(&exact).into_iter().filter(|place| place.lon() < at(0.0, 0.0).lon()).collect();
    let there = positions(&detailed);
    assert!(western.len() > 100 && western.iter().all(|place| there.contains(place)));
    assert!(Perimeter::try_new(&detailed, projection()).is_ok());
}

#[test]
fn a_side_without_its_corner_or_with_one_more_stays_as_drawn() {
    let (light, exact) = waves();
    let corners = open(&light.parts[0][0]).to_vec();
    let without = Outline::simple([&corners[..5], &corners[6..], &corners[..1]].concat());
    let detailed = positions(&without.detailed(&light, &exact));
    let before = detailed.iter().position(|place| *place == corners[4]).unwrap();
    assert_eq!(detailed[before + 1], corners[6]);
    let more = at(4.0, 2.0);
    let with = Outline::simple([&corners[..5], &[more], &corners[5..], &corners[..1]].concat());
    let detailed = positions(&with.detailed(&light, &exact));
    let before = detailed.iter().position(|place| *place == corners[4]).unwrap();
    assert_eq!(detailed[before + 1..before + 3], [more, corners[5]]);
}

#[test]
fn a_neighbor_that_was_added_keeps_its_own_sides() {
    let (light, exact) = waves();
    let square = [(3.0, -1.0), (9.0, -1.0), (9.0, 1.0), (3.0, 1.0), (3.0, -1.0)].map(|(x, y)| at(x, y));
    let both = light.combined(&Outline::simple(square.to_vec()), Combination::Add, projection());
    let detailed = both.detailed(&light, &exact);
    assert!(positions(&detailed).contains(&square[1]) && positions(&detailed).contains(&square[2]));
    assert!(detailed.position_count() > exact.position_count() / 2);
    assert!(Perimeter::try_new(&detailed, projection()).is_ok());
}

#[test]
fn a_corner_on_a_side_of_the_exact_outline_and_outlines_that_have_nothing_to_do_with_it_do_no_harm() {
    let exact = Outline::simple(
        [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (2.0, 4.1), (0.0, 4.0), (0.0, 0.0)].map(|(x, y)| at(x, y)).to_vec(),
    );
    // The middle of the southern side is a corner of a neighbour.
    let light = Outline::simple(
        [(0.0, 0.0), (2.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0), (0.0, 0.0)].map(|(x, y)| at(x, y)).to_vec(),
    );
    assert_eq!(light.detailed(&light, &exact), exact);
    let elsewhere = Outline::simple(ring(40.0, &[1.0, 2.0, 1.0, 2.0], false));
    assert_eq!(elsewhere.detailed(&light, &exact), elsewhere);
    assert_eq!(light.detailed(&light, &elsewhere), light);
    assert_eq!(Outline::default().detailed(&light, &exact), Outline::default());
    let scrambled =
        Outline::simple([(0.0, 0.0), (4.0, 4.0), (4.0, 0.0), (0.0, 4.0), (0.0, 0.0)].map(|(x, y)| at(x, y)).to_vec());
    assert_eq!(scrambled.detailed(&scrambled, &exact), scrambled, "its corners are in another order");
}
