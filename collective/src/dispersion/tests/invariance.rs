//! What must not change when everything moves, turns or grows.

use super::*;
use proptest::prelude::*;

/// Every figure that is a length, and every one that is an area.
fn measures(members: &[Observation]) -> (Vec<f64>, Vec<f64>) {
    let spacing = spacing(members);
    let ellipse = deviational_ellipse(members);
    let lengths = [
        standard_distance(members),
        weighted_standard_distance(members),
        spacing.map(|spacing| spacing.mean_pairwise),
        spacing.map(|spacing| spacing.max_pairwise),
        spacing.map(|spacing| spacing.mean_nearest),
        ellipse.map(|ellipse| ellipse.semi_major),
        ellipse.map(|ellipse| ellipse.semi_minor),
    ];
    let areas = [convex_hull(members).map(|hull| hull.unsigned_area())];
    (lengths.into_iter().flatten().collect(), areas.into_iter().flatten().collect())
}

fn places(members: &[Observation]) -> Vec<Coord<f64>> {
    [mean_center(members), weighted_mean_center(members), median_center(members)].into_iter().flatten().collect()
}

fn members() -> impl Strategy<Value = Vec<Observation>> {
    let member = (-30_000.0..30_000.0f64, -30_000.0..30_000.0f64, 1.0..500.0f64);
    prop::collection::vec(member, 3..25).prop_map(|members| observations(&members))
}

fn moved(members: &[Observation], by: impl Fn(Coord<f64>) -> Coord<f64>) -> Vec<Observation> {
    members.iter().map(|member| Observation { position: by(member.position), ..*member }).collect()
}

fn same(a: &[f64], b: &[f64], scale: f64) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| (a * scale - b).abs() <= 1e-6 * (a * scale).abs().max(1.0))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn moving_and_turning_change_no_figure(
        members in members(), dx in -500_000.0..500_000.0f64, dy in -500_000.0..500_000.0f64, angle in 0.0..6.3f64,
    ) {
        let (sin, cos) = angle.sin_cos();
        let by = |at: Coord<f64>| Coord { x: cos * at.x - sin * at.y + dx, y: sin * at.x + cos * at.y + dy };
        let turned = moved(&members, by);
        let ((lengths, areas), (turned_lengths, turned_areas)) = (measures(&members), measures(&turned));
        prop_assert!(same(&lengths, &turned_lengths, 1.0) && same(&areas, &turned_areas, 1.0));
        for (place, turned) in places(&members).into_iter().zip(places(&turned)) {
            let expected = by(place);
            prop_assert!((turned.x - expected.x).hypot(turned.y - expected.y) < 1e-2, "{:?} {:?}", turned, expected);
        }
    }

    #[test]
    fn lengths_grow_with_the_scale_and_areas_with_its_square(members in members(), scale in 0.1..10.0f64) {
        let grown = moved(&members, |at| at * scale);
        let ((lengths, areas), (grown_lengths, grown_areas)) = (measures(&members), measures(&grown));
        prop_assert!(same(&lengths, &grown_lengths, scale) && same(&areas, &grown_areas, scale * scale));
    }

    #[test]
    fn the_order_of_members_does_not_matter(members in members()) {
        let reversed: Vec<_> = members.iter().rev().copied().collect();
        prop_assert!(same(&measures(&members).0, &measures(&reversed).0, 1.0));
    }

    #[test]
    fn no_place_beats_the_median(
        members in members(), tries in prop::collection::vec((-30_000.0..30_000.0f64, -30_000.0..30_000.0f64), 30),
    ) {
        let sum = |at: Coord<f64>| {
            members.iter().map(|m| m.weight * (m.position.x - at.x).hypot(m.position.y - at.y)).sum::<f64>()
        };
        let median = median_center(&members).unwrap();
        let best = sum(median) * (1.0 - 1e-12);
        for (x, y) in tries {
            let there = Coord { x, y };
            prop_assert!(best <= sum(there));
            let beside = Coord { x: median.x + x / 1e4, y: median.y + y / 1e4 };
            prop_assert!(best <= sum(beside), "{:?} beats {:?}", beside, median);
        }
        for member in &members {
            prop_assert!(best <= sum(member.position));
        }
    }

    #[test]
    fn hulls_hold_everybody(members in members(), reach in 0.05..1.0f64) {
        use geo::Intersects;
        let (convex, concave) = (convex_hull(&members).unwrap(), concave_hull(&members, reach).unwrap());
        prop_assert!(concave.unsigned_area() <= convex.unsigned_area() * (1.0 + 1e-9));
        for member in &members {
            prop_assert!(convex.intersects(&member.position) && concave.intersects(&member.position));
        }
    }

    #[test]
    fn inequality_is_between_its_bounds(shared in prop::collection::vec((0.0..100.0f64, 0.1..10.0f64), 1..30)) {
        let (gini, theil) = (gini(&shared).unwrap(), theil(&shared).unwrap());
        prop_assert!((0.0..1.0).contains(&gini) && theil >= 0.0);
        let groups: Vec<_> = shared.chunks(4).map(<[_]>::to_vec).collect();
        let split = theil_by_group(&groups).unwrap();
        prop_assert!((split.within + split.between - theil).abs() < 1e-9);
    }
}
