use super::*;
use crate::geography::LonLat;
use proptest::prelude::*;
use std::f64::consts::PI;

fn projection() -> Projection {
    Projection::centered_on(LonLat::try_new(3.0, 50.5).unwrap())
}

/// A ring from positions in metres around the center of the projection.
fn ring(positions: &[(f64, f64)]) -> Vec<LonLat> {
    positions.iter().map(|(x, y)| projection().to_lon_lat(Point::new(*x, *y))).collect()
}

/// Parts of rings of positions in metres.
type Parts<'a> = &'a [&'a [&'a [(f64, f64)]]];

fn outline(parts: Parts<'_>) -> Outline {
    Outline { parts: parts.iter().map(|rings| rings.iter().map(|positions| ring(positions)).collect()).collect() }
}

/// A fault without its place: kind, part, ring.
type Found = (FaultKind, usize, usize);

fn faults(parts: Parts<'_>) -> Vec<Found> {
    let faults = Perimeter::try_new(&outline(parts), projection()).map(|_| ()).unwrap_err();
    faults.into_iter().map(|fault| (fault.kind, fault.part, fault.ring)).collect()
}

fn sound(parts: Parts<'_>) -> Perimeter {
    Perimeter::try_new(&outline(parts), projection()).unwrap()
}

const SQUARE: &[(f64, f64)] = &[(0.0, 0.0), (1000.0, 0.0), (1000.0, 1000.0), (0.0, 1000.0)];
const HOLE: &[(f64, f64)] = &[(200.0, 200.0), (200.0, 400.0), (400.0, 400.0), (400.0, 200.0)];
const AWAY: &[(f64, f64)] = &[(2000.0, 0.0), (3000.0, 0.0), (3000.0, 1000.0), (2000.0, 1000.0)];

#[test]
fn a_square_has_the_figures_of_a_square_closed_or_not() {
    let closed = [SQUARE, &[(0.0, 0.0)]].concat();
    let repeated = [&SQUARE[..2], SQUARE].concat();
    let stuttering = [&SQUARE[..1], SQUARE, &SQUARE[3..]].concat();
    let turned: Vec<_> = SQUARE.iter().rev().copied().collect();
    for ring in [SQUARE, &closed, &stuttering, &turned] {
        let figures = sound(&[&[ring]]).figures();
        assert!((figures.area.0 - 1e6).abs() < 1e-2, "{figures:?}");
        assert!((figures.length.0 - 4000.0).abs() < 1e-4);
        assert!((figures.polsby_popper - PI / 4.0).abs() < 1e-7);
        assert!((figures.reock - 2.0 / PI).abs() < 1e-7);
        assert!((figures.convexity - 1.0).abs() < 1e-7);
        assert_eq!((figures.parts, figures.holes), (1, 0));
    }
    assert!(!faults(&[&[&repeated]]).is_empty(), "going twice over an edge is a fault");
}

#[test]
fn holes_and_parts_count() {
    let figures = sound(&[&[SQUARE, HOLE], &[AWAY]]).figures();
    assert!((figures.area.0 - (1e6 - 4e4 + 1e6)).abs() < 1e-1);
    assert!((figures.length.0 - 8800.0).abs() < 1e-3);
    assert_eq!((figures.parts, figures.holes), (2, 1));
    assert!((figures.convexity - 1.96 / 3.0).abs() < 1e-6);
}

#[test]
fn a_crossing_is_reported_where_it_is() {
    let bow = outline(&[&[&[(0.0, 0.0), (1000.0, 1000.0), (1000.0, 0.0), (0.0, 1000.0)]]]);
    let faults = Perimeter::try_new(&bow, projection()).map(|_| ()).unwrap_err();
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].kind, FaultKind::SelfCrossing);
    let at = projection().to_plane(faults[0].at.unwrap());
    assert!((at.x() - 500.0).hypot(at.y() - 500.0) < 1e-3, "{at:?}");
}

#[test]
fn each_fault_has_its_kind_and_its_ring() {
    use FaultKind::*;
    let cases: [(Parts<'_>, Vec<Found>); 14] = [
        (&[], vec![(Empty, 0, 0)]),
        (&[&[]], vec![(Empty, 0, 0)]),
        (&[&[&[]]], vec![(Empty, 0, 0)]),
        (&[&[&[(0.0, 0.0)]]], vec![(TooFewCorners, 0, 0)]),
        (&[&[&[(0.0, 0.0), (9.0, 0.0), (0.0, 0.0), (9.0, 0.0)]]], vec![(TooFewCorners, 0, 0)]),
        (&[&[&[(0.0, 0.0), (500.0, 500.0), (1000.0, 1000.0)]]], vec![(NoArea, 0, 0)]),
        // A spike: out to a corner and back past another one.
        (&[&[&[(0.0, 0.0), (0.0, 2000.0), (0.0, 1000.0), (-1000.0, 1000.0)]]], vec![(SelfCrossing, 0, 0); 2]),
        // A ring that comes back to one of its corners.
        (
            &[&[&[(0.0, 0.0), (500.0, 500.0), (1000.0, 0.0), (1000.0, 1000.0), (500.0, 500.0), (0.0, 1000.0)]]],
            vec![(SelfCrossing, 0, 0)],
        ),
        (&[&[SQUARE, AWAY]], vec![(HoleOutside, 0, 1)]),
        (&[&[SQUARE, HOLE, HOLE]], vec![(HolesOverlap, 0, 2); 4]),
        (&[&[SQUARE], &[HOLE]], vec![(PartsOverlap, 1, 0)]),
        (&[&[HOLE], &[SQUARE]], vec![(PartsOverlap, 1, 0)]),
        (
            &[&[SQUARE], &[&[(500.0, 500.0), (1500.0, 500.0), (1500.0, 700.0), (500.0, 700.0)]]],
            vec![(PartsOverlap, 1, 0); 2],
        ),
        (&[&[&[(0.0, 0.0), (1e3, 0.0), (2e6, 2e6)]]], vec![(TooFar, 0, 0)]),
    ];
    for (parts, expected) in cases {
        assert_eq!(faults(parts), expected, "{parts:?}");
    }
}

#[test]
fn every_fault_is_reported_at_once() {
    use FaultKind::*;
    let bow: &[(f64, f64)] = &[(5000.0, 0.0), (6000.0, 1000.0), (6000.0, 0.0), (5000.0, 1000.0)];
    let found = faults(&[&[SQUARE, AWAY, HOLE, HOLE], &[bow], &[], &[&[(0.0, 0.0)]]]);
    for expected in
        [(HoleOutside, 0, 1), (HolesOverlap, 0, 3), (SelfCrossing, 1, 0), (Empty, 2, 0), (TooFewCorners, 3, 0)]
    {
        assert!(found.contains(&expected), "{expected:?} in {found:?}");
    }
}

#[test]
fn rings_may_touch_in_single_positions() {
    // Built in the plane: through degrees and back a corner would no longer lie exactly on an edge.
    let at = |positions: &[(f64, f64)]| positions.iter().map(|(x, y)| Coord { x: *x, y: *y }).collect::<Vec<_>>();
    let check = |parts: Vec<Vec<Vec<Coord<f64>>>>| {
        let rings: Vec<_> = parts
            .into_iter()
            .enumerate()
            .flat_map(|(part, rings)| {
                rings.into_iter().enumerate().map(move |(ring, corners)| Ring { part, number: ring, corners })
            })
            .collect();
        let meetings = crossings::meetings(&rings);
        nesting::faults(&rings, &meetings, &vec![false; rings.len()]).iter().map(|fault| fault.kind).collect::<Vec<_>>()
    };
    let hole_at_the_limit = at(&[(0.0, 500.0), (300.0, 400.0), (300.0, 600.0)]);
    assert_eq!(check(vec![vec![at(SQUARE), hole_at_the_limit]]), []);
    let through_the_limit = at(&[(500.0, 0.0), (1000.0, 500.0), (1500.0, -500.0)]);
    assert!(!check(vec![vec![at(SQUARE), through_the_limit]]).is_empty());
    let neighbor = at(&[(1000.0, 1000.0), (2000.0, 1000.0), (2000.0, 2000.0), (1000.0, 2000.0)]);
    assert_eq!(check(vec![vec![at(SQUARE)], vec![neighbor]]), []);
    let inside_from_a_corner = at(&[(0.0, 0.0), (500.0, 100.0), (100.0, 500.0)]);
    assert_eq!(check(vec![vec![at(SQUARE)], vec![inside_from_a_corner]]), [FaultKind::PartsOverlap]);
    // An island that fills the hole but for its corners, which it touches.
    let island = at(&[(300.0, 200.0), (400.0, 300.0), (300.0, 400.0), (200.0, 300.0)]);
    assert_eq!(check(vec![vec![at(SQUARE), at(HOLE)], vec![island.clone()]]), []);
    assert_eq!(check(vec![vec![island.clone()], vec![at(SQUARE), at(HOLE)]]), []);
    assert_eq!(check(vec![vec![at(SQUARE)], vec![island]]), [FaultKind::PartsOverlap]);
}

#[test]
fn the_smallest_circle_is_known_for_simple_figures() {
    let at = |positions: &[(f64, f64)]| positions.iter().map(|(x, y)| Coord { x: *x, y: *y }).collect::<Vec<_>>();
    let radius = |positions: &[(f64, f64)]| {
        enclosing_circle::smallest_enclosing_circle(&at(positions)).map(|circle| circle.radius)
    };
    assert_eq!(radius(&[]), None);
    assert_eq!(radius(&[(5.0, 5.0)]), Some(0.0));
    assert_eq!(radius(&[(0.0, 0.0), (6.0, 8.0)]), Some(5.0));
    assert_eq!(radius(&[(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (10.0, 0.0)]), Some(5.0));
    // Obtuse: the long side is the diameter. Right angle: so is the hypotenuse.
    assert!((radius(&[(0.0, 0.0), (10.0, 0.0), (5.0, 1.0)]).unwrap() - 5.0).abs() < 1e-12);
    assert!((radius(&[(0.0, 0.0), (3.0, 0.0), (0.0, 4.0)]).unwrap() - 2.5).abs() < 1e-12);
}

fn any_place() -> impl Strategy<Value = LonLat> {
    // A coarse grid makes touching, repeating and standing in line likely.
    prop_oneof![
        6 => (0..6i32, 0..6i32).prop_map(|(x, y)| projection().to_lon_lat(Point::new(f64::from(x) * 1e3, f64::from(y) * 1e3))),
        2 => (2.5..3.5f64, 50.2..50.8f64).prop_map(|(lon, lat)| LonLat::try_new(lon, lat).unwrap()),
        1 => (-180.0..=180.0f64, -90.0..=90.0f64).prop_map(|(lon, lat)| LonLat::try_new(lon, lat).unwrap()),
    ]
}

fn any_outline() -> impl Strategy<Value = Outline> {
    let ring = prop::collection::vec(any_place(), 0..9);
    prop::collection::vec(prop::collection::vec(ring, 0..4), 0..4).prop_map(|parts| Outline { parts })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_hostile_outline_is_a_perimeter_or_a_list_of_faults(outline in any_outline()) {
        match Perimeter::try_new(&outline, projection()) {
            Err(faults) => {
                prop_assert!(!faults.is_empty());
                for fault in faults {
                    prop_assert!(fault.part < outline.parts.len().max(1));
                    prop_assert!(fault.ring < outline.parts.get(fault.part).map_or(1, |rings| rings.len().max(1)));
                }
            }
            Ok(perimeter) => {
                let figures = perimeter.figures();
                prop_assert!(figures.area.0 > 0.0 && figures.length.0 > 0.0);
                for share in [figures.polsby_popper, figures.reock, figures.convexity] {
                    prop_assert!(share > 0.0 && share <= 1.0 + 1e-9, "{:?}", figures);
                }
            }
        }
    }

    #[test]
    fn crossings_agree_with_looking_at_every_pair(places in prop::collection::vec((-1e4..1e4f64, -1e4..1e4f64), 3..14)) {
        let corners: Vec<_> = places.iter().map(|(x, y)| Coord { x: *x, y: *y }).collect();
        let crosses = |(a, b): (Coord<f64>, Coord<f64>), (c, d): (Coord<f64>, Coord<f64>)| {
            let turn = |p: Coord<f64>, q: Coord<f64>, r: Coord<f64>| (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
            turn(a, b, c) * turn(a, b, d) < 0.0 && turn(c, d, a) * turn(c, d, b) < 0.0
        };
        let ring = Ring { part: 0, number: 0, corners };
        let count = ring.corners.len();
        let pairs = (0..count).flat_map(|i| (i + 1..count).map(move |j| (i, j)));
        let expected = pairs.filter(|(i, j)| crosses(ring.edge(*i), ring.edge(*j))).count();
        prop_assert_eq!(crossings::meetings(&[ring]).len(), expected);
    }

    #[test]
    fn moving_a_position_gives_what_projecting_again_gives(
        outline in any_outline(), part in 0..4usize, ring in 0..4usize, index in 0..9usize, to in any_place(), other in any_outline(),
    ) {
        let mut moved = ProjectedOutline::new(&outline, projection());
        moved.move_position(part, ring, index, to);
        prop_assert_eq!(&moved, &ProjectedOutline::new(moved.outline(), projection()));
        moved.set_outline(&other);
        prop_assert_eq!(&moved, &ProjectedOutline::new(&other, projection()));
    }

    #[test]
    fn inserting_or_removing_a_position_gives_what_projecting_again_gives(
        places in prop::collection::vec(any_place(), 1..12), at in 0..12usize, new in any_place(), remove in any::<bool>(),
    ) {
        let mut projected = ProjectedOutline::new(&Outline::simple(places.clone()), projection());
        let (mut places, at) = (places.clone(), at % places.len());
        if remove { places.remove(at); } else { places.insert(at, new); }
        let outline = Outline::simple(places);
        projected.set_outline(&outline);
        prop_assert_eq!(projected, ProjectedOutline::new(&outline, projection()));
    }
}
