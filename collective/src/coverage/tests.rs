use super::*;
use crate::geography::LonLat;
use crate::outline::Combination;
use crate::perimeter::Perimeter;
use crate::sample::{at, projection};

/// Sixteen squares of a kilometre, whose common sides have odd corners.
fn town() -> Coverage {
    let bend =
        |x: i32, y: i32| at(f64::from(x) + 0.137 * f64::from(y * y % 5), f64::from(y) + 0.071 * f64::from(x % 2));
    let square = |number: i32| {
        let (x, y) = (number % 4, number / 4);
        let ring: Vec<LonLat> =
            [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1), (x, y)].map(|(x, y)| bend(x, y)).to_vec();
        Outline::simple(ring)
    };
    Coverage::new((0..16).map(square), projection())
}

fn way(from: (f64, f64), to: (f64, f64)) -> Line<f64> {
    let plane = |(x, y)| geo::Coord::from(projection().to_plane(at(x, y)));
    Line::new(plane(from), plane(to))
}

#[test]
fn a_disc_touches_what_it_reaches() {
    let town = town();
    let touched = |from, to, radius| town.touched(way(from, to), Meters(radius)).collect::<Vec<_>>();
    assert_eq!(touched((0.5, 0.5), (0.5, 0.5), 0.0), [0]);
    assert_eq!(touched((0.5, 0.5), (0.5, 0.5), 600.0), [0, 1, 4]);
    assert_eq!(touched((0.5, 0.5), (3.5, 0.5), 0.0), [0, 1, 2, 3]);
    assert_eq!(touched((-9.0, -9.0), (-9.0, -9.0), 100.0), [0; 0]);
}

#[test]
fn neighbors_merge_without_slivers_in_any_order() {
    let town = town();
    let all = town.union(&(0..16).collect()).outline();
    assert_eq!((all.parts.len(), all.parts[0].len()), (1, 1), "one ring, no sliver");
    assert_eq!(all.position_count(), 17, "only the corners at the edge of the town are left");
    let mut grown = town.union(&BTreeSet::from([5]));
    for number in [6, 9, 10, 0, 3, 15, 1, 2, 4, 7, 8, 11, 12, 13, 14] {
        grown = grown.combined(&town.union(&BTreeSet::from([number])), Combination::Add);
    }
    let outline = grown.outline();
    assert_eq!(outline.position_count(), 17);
    let corners: BTreeSet<String> = all.parts[0][0].iter().map(|place| format!("{place:?}")).collect();
    assert!(outline.parts[0][0].iter().all(|place| corners.contains(&format!("{place:?}"))));
    let holed = grown.combined(&town.union(&BTreeSet::from([5])), Combination::Subtract).outline();
    assert_eq!((holed.parts.len(), holed.parts[0].len()), (1, 2));
    assert!(Perimeter::try_new(&holed, projection()).is_ok());
}
