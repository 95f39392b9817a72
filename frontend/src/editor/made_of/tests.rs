use super::*;
use crate::editor::corners::{CornerAt, closed, moved};
use crate::fixture::place;

/// A square whose sides bulge out a little in the exact outline.
fn outlines() -> (Outline, Outline) {
    let corners = [(14.3, 35.8), (14.4, 35.8), (14.4, 35.9), (14.3, 35.9)].map(|(lon, lat)| place(lon, lat));
    let bulges = [(14.35, 35.799), (14.401, 35.85), (14.35, 35.901), (14.299, 35.85)].map(|(lon, lat)| place(lon, lat));
    let exact = corners.iter().zip(bulges).flat_map(|(corner, bulge)| [*corner, bulge]).collect();
    (Outline::simple(closed(corners.to_vec())), Outline::simple(closed(exact)))
}

fn made(outline: Outline, adjusted: bool) -> DrawnPerimeter {
    let origin = PerimeterOrigin::Boundaries { osm: vec!["r1".into()], insee: vec!["62001".into()], adjusted };
    DrawnPerimeter { outline, origin }
}

#[test]
fn the_whole_outline_is_no_longer_adjusted() {
    let (light, exact) = outlines();
    let drawn = made(moved(&light, CornerAt { part: 0, ring: 0, corner: 0 }, place(14.2, 35.7)), true);
    let made_of = MadeOf::of(&drawn).unwrap();
    assert!(made_of.adjusted);
    assert_eq!(made_of.whole(&drawn, exact.clone()), Some(made(exact, false)));
}

#[test]
fn the_sides_that_were_not_changed_become_exact_and_it_stays_adjusted() {
    let (light, exact) = outlines();
    let at = CornerAt { part: 0, ring: 0, corner: 0 };
    let drawn = made(moved(&light, at, place(14.2, 35.7)), true);
    let detailed = MadeOf::of(&drawn).unwrap().unchanged(&drawn, &light, &exact).unwrap();
    let ring = &detailed.outline.parts[0][0];
    assert_eq!((ring.len(), MadeOf::of(&detailed).unwrap().adjusted), (7, true));
    assert!(ring.contains(&place(14.2, 35.7)) && ring.contains(&place(14.401, 35.85)));
    assert!(!ring.contains(&place(14.299, 35.85)), "the sides of the corner that was moved stay");
}

#[test]
fn what_is_made_otherwise_by_now_is_left_alone() {
    let (light, exact) = outlines();
    let made_of = MadeOf { osm: vec!["r2".into()], adjusted: true };
    let other = made(light.clone(), true);
    let drawn = DrawnPerimeter { outline: light.clone(), origin: PerimeterOrigin::Drawn };
    for now in [&other, &drawn] {
        assert_eq!(made_of.whole(now, exact.clone()), None);
        assert_eq!(made_of.unchanged(now, &light, &exact), None);
    }
    assert_eq!(MadeOf::of(&drawn), None);
}
