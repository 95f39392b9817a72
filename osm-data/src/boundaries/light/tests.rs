use super::*;
use crate::boundaries;
use collective::boundary::{Boundary, BoundaryKind};
use collective::geography::LonLat;
use geo::{Area as _, Intersects as _, Validation as _};
use proptest::prelude::*;

const CENTER: (f64, f64) = (3.0, 50.0);

fn projection() -> Projection {
    Projection::centered_on(LonLat::try_new(CENTER.0, CENTER.1).unwrap())
}

/// A place in steps of 10⁻⁷ degree from the center.
fn at(x: i32, y: i32) -> LonLat {
    LonLat::try_new(f64::from(30_000_000 + x) / 1e7, f64::from(500_000_000 + y) / 1e7).unwrap()
}

fn boundary(number: usize, parts: Vec<Vec<Vec<LonLat>>>) -> Boundary {
    Boundary {
        osm: format!("r{number}"),
        kind: BoundaryKind::Commune,
        name: String::new(),
        insee: None,
        population: None,
        outline: Outline { parts },
    }
}

/// A crooked line between two places: the same whoever draws it.
fn crooked(from: (i32, i32), to: (i32, i32), bends: &[i32]) -> Vec<(i32, i32)> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let steps = i32::try_from(bends.len()).unwrap() + 1;
    let bent = bends.iter().zip(1..).map(|(bend, step)| {
        let (x, y) = (from.0 + dx / steps * step, from.1 + dy / steps * step);
        if dx.abs() > dy.abs() { (x, y + bend) } else { (x + bend, y) }
    });
    std::iter::once(from).chain(bent).collect()
}

const CELL: i32 = 100_000;

/// Communes as the cells of a grid with crooked sides.
fn grid(size: i32, bends: &[Vec<i32>]) -> Boundaries {
    let line = |from: (i32, i32), to: (i32, i32)| {
        let number = (from.0.min(to.0) * 7 + from.1.min(to.1) * 13 + i32::from(from.0 == to.0)) as usize;
        let bends = &bends[number % bends.len()];
        let corner = |it: (i32, i32)| (it.0 * CELL, it.1 * CELL);
        if from < to {
            crooked(corner(from), corner(to), bends)
        } else {
            let mut line = crooked(corner(to), corner(from), bends);
            line.push(corner(from));
            line.reverse();
            line.pop();
            line
        }
    };
    let cell = |(x, y): (i32, i32)| {
        let sides = [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1), (x, y)];
        let mut ring: Vec<LonLat> =
            sides.windows(2).flat_map(|pair| line(pair[0], pair[1])).map(|(x, y)| at(x, y)).collect();
        ring.push(ring[0]);
        ring
    };
    let cells = (0..size).flat_map(|x| (0..size).map(move |y| (x, y)));
    Boundaries(cells.enumerate().map(|(number, it)| boundary(number, vec![vec![cell(it)]])).collect())
}

fn overlap_and_gaps(outlines: &[Outline]) -> (f64, f64) {
    let areas: Vec<_> = outlines.iter().map(|outline| outline.to_plane(projection())).collect();
    let sum: f64 = areas.iter().map(geo::Area::unsigned_area).sum();
    let union = geo::unary_union(&areas);
    let holes: f64 = union
        .iter()
        .flat_map(geo::Polygon::interiors)
        .map(|hole| geo::Polygon::new(hole.clone(), vec![]).unsigned_area())
        .sum();
    ((sum - union.unsigned_area()).abs(), holes)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn neighbors_stay_neighbors_at_any_tolerance(
        bends in prop::collection::vec(prop::collection::vec(-20_000..20_000_i32, 0..12), 5),
        tolerance in 1.0..400.0_f64
    ) {
        let boundaries = grid(3, &bends);
        let light = Light::of(&boundaries, &[Meters(tolerance)], projection());
        let outlines = &light.0[0].outlines;
        let (before, after): (Vec<_>, Vec<_>) = boundaries.0.iter().zip(outlines).map(|(boundary, outline)| {
            (boundary.outline.to_plane(projection()), outline.to_plane(projection()))
        }).unzip();
        prop_assume!(before.iter().all(geo::Validation::is_valid));
        let (overlap, gaps) = overlap_and_gaps(outlines);
        prop_assert!(overlap < 1.0 && gaps < 1.0, "{overlap} m² twice, {gaps} m² nowhere");
        for (before, after) in before.iter().zip(&after) {
            prop_assert!(after.is_valid());
            let line = after.0[0].exterior();
            for corner in before.0[0].exterior().points() {
                prop_assert!(Euclidean.distance(&corner, line) <= tolerance + 0.01);
            }
        }
    }
}

#[test]
fn an_enclave_keeps_its_hole_and_a_sliver_does_not_collapse() {
    let ring = |places: &[(i32, i32)]| -> Vec<LonLat> {
        places.iter().chain(places.first()).map(|(x, y)| at(*x, *y)).collect()
    };
    let enclave = [(40_000, 40_000), (41_000, 40_100), (42_000, 40_000), (42_000, 42_000), (40_000, 42_000)];
    // The hole is drawn the other way around, from another corner.
    let hole: Vec<(i32, i32)> = enclave.iter().rev().copied().collect();
    let outer = ring(&[(0, 0), (100_000, 0), (100_000, 100_000), (0, 100_000)]);
    let sliver = ring(&[(200_000, 0), (300_000, 10), (200_000, 20)]);
    let boundaries = Boundaries(vec![
        boundary(1, vec![vec![outer, ring(&hole)], vec![sliver]]),
        boundary(2, vec![vec![ring(&enclave)]]),
    ]);
    let light = Light::of(&boundaries, &[Meters(5.0), Meters(5_000.0)], projection());
    for LightOutlines { outlines, .. } in &light.0 {
        assert_eq!(outlines[0].parts.iter().map(Vec::len).collect::<Vec<_>>(), [2, 1]);
        assert!(outlines.iter().flat_map(|it| it.parts.iter().flatten()).all(|ring| ring.len() >= 4));
        let mut around: Vec<[f64; 2]> = outlines[1].parts[0][0].iter().map(|it| [it.lon(), it.lat()]).collect();
        let mut hole: Vec<[f64; 2]> = outlines[0].parts[0][1].iter().map(|it| [it.lon(), it.lat()]).collect();
        around.pop();
        hole.pop();
        around.sort_by(|a, b| a.partial_cmp(b).unwrap());
        hole.sort_by(|a, b| a.partial_cmp(b).unwrap());
        assert_eq!(around, hole);
    }
    assert_eq!(light.within(Meters(60.0)).unwrap().tolerance, Meters(5.0));
    assert_eq!(light.within(Meters(1.0)), None);
}

#[test]
fn an_island_is_not_swept_to_the_other_side_of_a_border() {
    // The border bulges west around a small island of the western commune's neighbour; straightened, it would pass over it.
    let ring = |places: &[(i32, i32)]| -> Vec<LonLat> {
        places.iter().chain(places.first()).map(|(x, y)| at(*x, *y)).collect()
    };
    let bulge = [(50_000, 0), (44_000, 50_000), (50_000, 100_000)];
    let west = [&[(0, 0)][..], &bulge, &[(0, 100_000)]].concat();
    let east = [&bulge[..], &[(100_000, 100_000), (100_000, 0)]].concat();
    let island = ring(&[(47_000, 49_000), (48_000, 49_000), (48_000, 51_000), (47_000, 51_000)]);
    let boundaries = Boundaries(vec![
        boundary(1, vec![vec![ring(&west)]]),
        boundary(2, vec![vec![ring(&east), island.clone()]]),
        boundary(3, vec![vec![island]]),
    ]);
    let light = Light::of(&boundaries, &[Meters(200.0)], projection());
    let area = |number: usize| light.0[0].outlines[number].to_plane(projection());
    assert!(!area(0).intersects(&area(2)), "the island is still in the east");
}

#[test]
fn the_communes_of_malta_stay_neighbors_with_a_sixth_of_their_corners() {
    let clip = Some("14.1,35.7,14.7,36.2".parse().unwrap());
    let reading = crate::pbf::read(&scripts::demo_data::malta().unwrap(), clip, &mut |_| ()).unwrap();
    let (boundaries, _) = boundaries::assemble(&reading.extract, None).unwrap();
    let projection = Projection::centered_on(LonLat::try_new(14.4, 35.9).unwrap());
    let light = Light::of(&boundaries, &[Meters(15.0), Meters(60.0), Meters(250.0)], projection);
    let corners = |outlines: &mut dyn Iterator<Item = &Outline>| outlines.map(Outline::position_count).sum::<usize>();
    let before = corners(&mut boundaries.0.iter().map(|it| &it.outline));
    let communes: Vec<usize> =
        (0..boundaries.0.len()).filter(|at| boundaries.0[*at].kind == BoundaryKind::Commune).collect();
    let mut last = before;
    for LightOutlines { tolerance, outlines } in &light.0 {
        let after = corners(&mut outlines.iter());
        assert!(after < last, "{after} corners at {tolerance:?}");
        last = after;
        let areas: Vec<_> = communes.iter().map(|at| outlines[*at].to_plane(projection)).collect();
        let sum: f64 = areas.iter().map(geo::Area::unsigned_area).sum();
        let union = geo::unary_union(&areas).unsigned_area();
        assert!((sum - union).abs() < 100.0, "{sum} {union} at {tolerance:?}");
        assert!(areas.iter().all(geo::Validation::is_valid));
    }
    assert!(last * 6 < before, "{last} of {before}");
}
