use super::*;

fn place(lon: f64, lat: f64) -> LonLat {
    LonLat::try_new(lon, lat).unwrap()
}

fn square() -> Outline {
    Outline::simple(closed(vec![place(0.0, 0.0), place(1.0, 0.0), place(1.0, 1.0), place(0.0, 1.0)]))
}

const FIRST: CornerAt = CornerAt { part: 0, ring: 0, corner: 0 };

#[test]
fn moving_the_first_corner_keeps_the_ring_closed() {
    let outline = moved(&square(), FIRST, place(-1.0, -1.0));
    let ring = &outline.parts[0][0];
    assert_eq!(ring.len(), 5);
    assert_eq!((ring[0], ring[4]), (place(-1.0, -1.0), place(-1.0, -1.0)));
}

#[test]
fn the_middle_of_the_last_side_becomes_the_last_corner() {
    let (at, start, end) = sides(&square()).last().unwrap();
    assert_eq!((start, end), (place(0.0, 1.0), place(0.0, 0.0)));
    let outline = inserted(&square(), at, middle(start, end));
    assert_eq!(all(&outline).count(), 5);
    assert_eq!(all(&outline).last().unwrap().1, place(0.0, 0.5));
}

#[test]
fn a_ring_of_two_corners_goes_and_with_the_last_part_everything() {
    let triangle = removed(&square(), FIRST).unwrap();
    assert_eq!(all(&triangle).count(), 3);
    assert_eq!(removed(&triangle, FIRST), None);
    let mut holed = square();
    holed.parts[0].push(closed(vec![place(0.2, 0.2), place(0.4, 0.2), place(0.3, 0.4)]));
    assert_eq!(removed(&holed, CornerAt { part: 0, ring: 1, corner: 2 }), Some(square()));
}
