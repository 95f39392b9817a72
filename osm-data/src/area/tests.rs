use super::*;
use crate::extract::{NodeLocations, RelationMember, Tags};
use proptest::prelude::*;

/// Nodes at `10·row + column` on a grid of 1 km or so: node 23 is at column 3, row 2. Ways are numbered from 1.
fn drawn(ways: &[(&str, &[i64])]) -> (Extract, Relation) {
    let at = |id: i64| Location { lon_e7: (id % 10) as i32 * 100_000, lat_e7: (id / 10) as i32 * 100_000 };
    let numbered = || (1..).zip(ways);
    let extract = Extract {
        ways: numbered().map(|(id, (_, nodes))| Way { id, tags: Tags::default(), nodes: nodes.to_vec() }).collect(),
        locations: (0..100).map(|id| (id, at(id))).collect::<NodeLocations>(),
        ..Extract::default()
    };
    let member =
        |(id, (role, _)): (i64, &(&str, &[i64]))| RelationMember { kind: MemberKind::Way, id, role: (*role).into() };
    let relation = Relation { id: 1, tags: Tags::default(), members: numbered().map(member).collect() };
    (extract, relation)
}

fn area(ways: &[(&str, &[i64])]) -> Area {
    let (extract, relation) = drawn(ways);
    Area::of_relation(&extract, &relation)
}

/// (holes, size in cells of the grid) of each part.
fn shape(area: &Area) -> Vec<(usize, i64)> {
    let cells = |ring: &[Location]| {
        let twice: i64 = ring
            .windows(2)
            .map(|it| {
                i64::from(it[0].lon_e7) * i64::from(it[1].lat_e7) - i64::from(it[1].lon_e7) * i64::from(it[0].lat_e7)
            })
            .sum();
        twice / 20_000_000_000
    };
    let size = |part: &AreaPart| cells(&part.outer) + part.holes.iter().map(|hole| cells(hole)).sum::<i64>();
    area.parts.iter().map(|part| (part.holes.len(), size(part))).collect()
}

const SQUARE: &[i64] = &[0, 5, 55, 50, 0];

#[test]
fn ways_in_any_order_and_direction_join() {
    let joined = area(&[("outer", &[0, 5, 55]), ("outer", &[0, 50]), ("", &[55, 50])]);
    assert_eq!(shape(&joined), [(0, 25)]);
    assert!(joined.defects.is_none());
}

#[test]
fn holes_exclaves_and_islands_in_lakes() {
    let hole: &[i64] = &[11, 14, 44, 41, 11];
    let island: &[i64] = &[22, 23, 33, 32, 22];
    let exclave: &[i64] = &[7, 9, 29, 27, 7];
    let all = area(&[("outer", SQUARE), ("inner", hole), ("outer", island), ("outer", exclave)]);
    assert_eq!(shape(&all), [(1, 16), (0, 4), (0, 1)]);
    // The roles may all be wrong.
    let wrong = area(&[("inner", SQUARE), ("outer", hole), ("inner", island), ("", exclave)]);
    assert_eq!(wrong.parts, all.parts);
}

#[test]
fn outer_rings_turn_left_and_holes_right() {
    let both = area(&[("outer", &[0, 50, 55, 5, 0]), ("inner", &[11, 14, 44, 41, 11])]);
    let part = &both.parts[0];
    assert_eq!(part.outer.first(), part.outer.last());
    let turn = |ring: &[Location]| {
        shape(&Area { parts: vec![AreaPart { outer: ring.to_vec(), holes: vec![] }], ..Area::default() })[0].1
    };
    assert!(turn(&part.outer) > 0);
    assert!(turn(&part.holes[0]) < 0);
}

#[test]
fn touching_rings_are_separated() {
    // Two squares that share one corner, drawn as one way through it.
    let corner = area(&[("outer", &[0, 2, 22, 24, 44, 42, 22, 20, 0])]);
    assert_eq!(shape(&corner), [(0, 4), (0, 4)]);
    // A hole that touches the outer ring in one node, drawn in one way with it.
    let touching = area(&[("outer", &[0, 4, 44, 40, 0, 12, 22, 21, 0])]);
    assert_eq!(shape(&touching).iter().map(|(_, size)| size).sum::<i64>(), 16 - 2);
    // A hole that touches it in two nodes: what is left are two parts, or one with a hole; the size is the same.
    let twice = area(&[("outer", &[0, 2, 4, 44, 42, 40, 0]), ("inner", &[2, 21, 42, 23, 2])]);
    assert_eq!(shape(&twice).iter().map(|(_, size)| size).sum::<i64>(), 16 - 4);
}

#[test]
fn neighbors_that_share_a_way_are_merged() {
    let merged = area(&[("outer", &[0, 2, 22, 20, 0]), ("outer", &[2, 4, 24, 22, 2])]);
    assert_eq!(shape(&merged), [(0, 8)]);
}

#[test]
fn a_member_listed_twice_counts_once() {
    let (extract, mut relation) = drawn(&[("outer", SQUARE)]);
    relation.members.push(relation.members[0].clone());
    assert_eq!(shape(&Area::of_relation(&extract, &relation)), [(0, 25)]);
}

#[test]
fn what_cannot_close_is_left_out_and_told() {
    let open = area(&[("outer", &[0, 5, 55, 50])]);
    assert_eq!((open.parts.len(), open.defects.open_ends), (0, 2));
    let with_tail = area(&[("outer", SQUARE), ("outer", &[55, 66, 77])]);
    assert_eq!(shape(&with_tail), [(0, 25)]);
    assert!(with_tail.defects.open_ends > 0);
    let (extract, mut relation) = drawn(&[("outer", SQUARE), ("outer", &[7, 9, 29, 27, 7])]);
    relation.members[1].id = 99;
    let missing = Area::of_relation(&extract, &relation);
    assert_eq!((shape(&missing), missing.defects.missing_ways), (vec![(0, 25)], 1));
}

#[test]
fn a_small_gap_is_closed_and_a_duplicated_node_is_no_gap() {
    let (mut extract, relation) = drawn(&[("outer", &[0, 5, 55, 50]), ("outer", &[50, 200])]);
    let near = |lon_e7| Location { lon_e7, lat_e7: 0 };
    let with = |extract: &Extract, lon_e7| -> NodeLocations {
        (0..100).map(|id| (id, extract.locations.get(id).unwrap())).chain([(200, near(lon_e7))]).collect()
    };
    // Another node at the same place.
    extract.locations = with(&extract, 0);
    let same = Area::of_relation(&extract, &relation);
    assert_eq!((shape(&same), same.defects.is_none()), (vec![(0, 25)], true));
    // About 55 m away: closed, and told.
    extract.locations = with(&extract, 5_000);
    let gap = Area::of_relation(&extract, &relation);
    assert_eq!((gap.parts.len(), gap.defects.closed_gaps, gap.defects.open_ends), (1, 1, 0));
    // About 220 m away: not guessed.
    extract.locations = with(&extract, 20_000);
    assert!(Area::of_relation(&extract, &relation).parts.is_empty());
}

#[test]
fn degenerate_ways_enclose_nothing() {
    for nodes in [&[][..], &[1], &[1, 1], &[1, 2, 1], &[1, 2, 3, 1], &[1, 2, 3, 2, 1]] {
        assert!(area(&[("outer", nodes)]).parts.is_empty(), "{nodes:?}");
    }
}

proptest! {
    /// Cells of a grid taken at random, each drawn as its own way: the area is their union, however they touch.
    #[test]
    fn the_union_of_cells_has_their_size(cells in prop::collection::btree_set((0_i64..8, 0_i64..8), 1..40)) {
        let ways: Vec<[i64; 5]> = cells.iter().map(|(x, y)| {
            let at = 10 * y + x;
            [at, at + 1, at + 11, at + 10, at]
        }).collect();
        let members: Vec<(&str, &[i64])> = ways.iter().map(|way| ("outer", &way[..])).collect();
        let union = area(&members);
        let total: i64 = shape(&union).iter().map(|(_, size)| size).sum();
        prop_assert_eq!(usize::try_from(total), Ok(cells.len()));
        prop_assert_eq!(union.defects.open_ends, 0);
        // Each part by itself is sound: a cell belongs to exactly one, and a missing cell to none.
        for x in 0..8 {
            for y in 0..8 {
                let center = Location { lon_e7: x * 100_000 + 50_000, lat_e7: y * 100_000 + 50_000 };
                let within = union.parts.iter().filter(|part| holds(part, center)).count();
                prop_assert_eq!(within, usize::from(cells.contains(&(x.into(), y.into()))));
            }
        }
    }
}

fn holds(part: &AreaPart, location: Location) -> bool {
    let inside = |ring: &[Location]| {
        ring.windows(2)
            .filter(|it| {
                (it[0].lat_e7 > location.lat_e7) != (it[1].lat_e7 > location.lat_e7)
                    && it[0].lon_e7.max(it[1].lon_e7) > location.lon_e7
            })
            .count()
            % 2
            == 1
    };
    inside(&part.outer) && !part.holes.iter().any(|hole| inside(hole))
}
