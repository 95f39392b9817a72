use super::*;
use crate::editor::corners::CornerAt;
use crate::editor::{Input, PointerInput, Target};
use crate::fixture::{place, with_perimeter};
use proptest::prelude::*;

fn view(zoom: f64) -> Viewport {
    Viewport { center: place(14.4, 35.9), zoom, width: 1000.0, height: 700.0 }
}

fn at(view: &Viewport, x: f64, y: f64) -> LonLat {
    view.unproject(Pixel { x, y }).unwrap()
}

#[test]
fn the_nearest_of_all_lines_is_taken_where_it_is_nearest() {
    let view = view(14.0);
    let far = vec![at(&view, 100.0, 212.0), at(&view, 300.0, 212.0)];
    let near = vec![at(&view, 100.0, 100.0), at(&view, 150.0, 206.0), at(&view, 300.0, 206.0)];
    let snap = nearest(&view, Pixel { x: 200.0, y: 203.0 }, &[], &[far, near]).unwrap();
    assert_eq!(snap.kind, SnapKind::Line);
    assert!(view.project(snap.at).distance_to(Pixel { x: 200.0, y: 206.0 }) < 1e-3);
}

#[test]
fn a_corner_within_reach_goes_before_a_nearer_line_and_nothing_far_is_taken() {
    let view = view(14.0);
    let line = vec![at(&view, 100.0, 201.0), at(&view, 300.0, 201.0)];
    let corner = at(&view, 208.0, 200.0);
    let pixel = Pixel { x: 200.0, y: 200.0 };
    let snap = nearest(&view, pixel, &[corner], std::slice::from_ref(&line)).unwrap();
    assert_eq!((snap.at, snap.kind), (corner, SnapKind::Corner));
    let corner = at(&view, 211.0, 200.0);
    assert_eq!(nearest(&view, pixel, &[corner], &[line]).unwrap().kind, SnapKind::Line);
    assert_eq!(nearest(&view, pixel, &[corner], &[]), None);
}

#[test]
fn only_what_sets_a_corner_snaps_and_never_onto_itself() {
    let mut editor = with_perimeter();
    let view = view(11.0);
    let corner = CornerAt { part: 0, ring: 0, corner: 2 };
    let (own, next) = (place(14.5, 35.95), place(14.3, 35.95));
    let near = |editor: &Editor, place| corners_near(editor, &view, view.project(place));
    assert_eq!(near(&editor, own), None, "nothing is being set");
    editor.handle(Input::Pointer(PointerInput::Grab { target: Target::Corner(corner), at: own }));
    assert_eq!((near(&editor, own), near(&editor, next)), (Some(Vec::new()), Some(vec![next])));
    editor.handle(Input::Take(Tool::DrawPerimeter));
    assert_eq!(near(&editor, own), Some(vec![own]));
    editor.handle(Input::Take(Tool::Lasso));
    assert_eq!(near(&editor, own), None);
}

#[test]
fn roads_are_left_alone_where_they_are_too_dense() {
    assert!(takes_lines(&view(13.0)) && !takes_lines(&view(10.0)));
}

proptest! {
    #[test]
    fn no_place_of_a_side_is_nearer_than_the_foot(
        (ax, ay, bx, by) in (0.0..500.0, 0.0..500.0, 0.0..500.0, 0.0..500.0),
        (x, y, share) in (0.0..500.0, 0.0..500.0, 0.0..=1.0),
    ) {
        let (start, end, at) = (Pixel { x: ax, y: ay }, Pixel { x: bx, y: by }, Pixel { x, y });
        let other = Pixel { x: ax + (bx - ax) * share, y: ay + (by - ay) * share };
        prop_assert!(foot(start, end, at).distance_to(at) <= other.distance_to(at) + 1e-9);
    }
}
