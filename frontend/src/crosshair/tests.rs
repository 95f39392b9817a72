use super::hands::Hands;
use super::*;
use crate::editor::Input;
use crate::editor::corners::{self, CornerAt};
use crate::fixture::{MEMBER, VARIANT, editor, place, with_perimeter};
use crate::viewport::Pixel;
use collective::document::{DrawnPerimeter, PerimeterOrigin, Revision};

const NORTH_EAST: CornerAt = CornerAt { part: 0, ring: 0, corner: 2 };

#[test]
fn a_lasso_drawn_with_keys_is_one_edit() {
    let mut hands = Hands::on(editor(), place(14.4, 35.9));
    let before = hands.editor.revision();
    hands.editor.handle(Input::Take(Tool::Lasso));
    let start = hands.view;
    hands.crosshair.show(&hands.editor);
    assert_eq!(hands.hint(), Some("hint-crosshair-stroke-start"));
    hands.press(" ", 1);
    assert_eq!((hands.says(), hands.hint()), (Some(Saying::Taken(Target::Anywhere)), Some("hint-crosshair-stroke")));
    for (key, times) in [("ArrowRight", 6), ("ArrowDown", 6), ("ArrowLeft", 6), ("ArrowUp", 6)] {
        hands.press(key, times);
    }
    assert_eq!(hands.editor.revision(), before, "the document waits for the end of the stroke");
    assert!(hands.editor.provisional().variants[&VARIANT].perimeter.is_some(), "the figures follow it");
    hands.press(" ", 1);
    assert_eq!(hands.editor.revision(), Revision(before.0 + 1));
    let outline = hands.drawn().unwrap().outline;
    let corners: Vec<Pixel> = corners::all(&outline).map(|(_, at)| start.project(at)).collect();
    for (right, down) in [(0.0, 0.0), (150.0, 0.0), (150.0, 150.0), (0.0, 150.0)] {
        let wanted = Pixel { x: 400.0 + right, y: 300.0 + down };
        assert!(corners.iter().any(|corner| corner.distance_to(wanted) < 0.01), "{wanted:?} in {corners:?}");
    }
    assert_eq!((hands.editor.tool(), hands.crosshair.suits(&hands.editor)), (Tool::Select, false));
    hands.crosshair.hide();
    assert_eq!(hands.says(), Some(Saying::PutDown(Target::Anywhere)));
    hands.editor.handle(Input::Undo);
    assert_eq!(hands.drawn(), None);
    assert!(!hands.editor.can_undo());
}

#[test]
fn a_stroke_that_is_left_or_went_nowhere_leaves_nothing() {
    let mut hands = Hands::on(editor(), place(14.4, 35.9));
    hands.editor.handle(Input::Take(Tool::Lasso));
    hands.press(" ", 1);
    hands.press("ArrowRight", 3);
    hands.press("ArrowDown", 3);
    hands.press("Escape", 1);
    assert_eq!(hands.says(), Some(Saying::Left(Target::Anywhere)));
    assert_eq!((hands.editor.draft(), hands.editor.can_undo(), hands.editor.tool()), (None, false, Tool::Lasso));
    hands.press("Enter", 2);
    assert_eq!((hands.editor.draft(), hands.editor.can_undo(), hands.editor.tool()), (None, false, Tool::Lasso));
}

#[test]
fn a_perimeter_is_cut_with_keys_and_a_piece_dropped() {
    let mut hands = Hands::on(with_perimeter(), place(14.35, 36.0));
    let before = hands.editor.revision();
    hands.editor.handle(Input::Take(Tool::Split));
    hands.press(" ", 1);
    while hands.view.center.lat() > 35.8 {
        hands.press("ArrowDown", 1);
    }
    hands.press("Enter", 1);
    assert!(matches!(hands.editor.draft(), Some(Draft::Pieces(_))), "{:?}", hands.editor.draft());
    assert_eq!(hands.hint(), Some("hint-crosshair-pieces"));
    // The small one in the west.
    hands.go_to(place(14.32, 35.9));
    hands.press(" ", 1);
    hands.press("Enter", 1);
    assert_eq!(hands.editor.revision(), Revision(before.0 + 1));
    let outline = hands.drawn().unwrap().outline;
    let west = corners::all(&outline).map(|(_, at)| at.lon()).fold(f64::INFINITY, f64::min);
    // A straight line of the screen bends a little in the plane.
    assert!((west - 14.35).abs() < 1e-3, "{west}");
}

#[test]
fn a_corner_is_carried_and_put_down_with_one_edit() {
    // Not quite on it: the crosshair reaches as far as a finger.
    let mut hands = Hands::on(with_perimeter(), place(14.501, 35.951));
    let before = hands.editor.revision();
    hands.press(" ", 1);
    assert_eq!(hands.says(), Some(Saying::Under(Target::Corner(NORTH_EAST))));
    assert_eq!(hands.hint(), Some("hint-crosshair-select"));
    hands.press(" ", 1);
    assert_eq!(hands.says(), Some(Saying::Taken(Target::Corner(NORTH_EAST))));
    assert_eq!(hands.hint(), Some("hint-crosshair-carry"));
    assert_eq!(hands.view.center, place(14.5, 35.95), "the map has brought it under the crosshair");
    let start = hands.view;
    hands.press("ArrowRight", 4);
    hands.press("ArrowUp", 2);
    assert_ne!(hands.editor.provisional(), *hands.editor.document(), "the figures follow it");
    hands.press(" ", 1);
    assert_eq!(hands.editor.revision(), Revision(before.0 + 1));
    let wanted = Pixel { x: 500.0, y: 250.0 };
    assert!(start.project(hands.corner(NORTH_EAST)).distance_to(wanted) < 0.01);
    assert_eq!(hands.says(), Some(Saying::PutDown(Target::Corner(NORTH_EAST))));
    hands.press("ArrowRight", 1);
    assert_eq!(hands.says(), Some(Saying::Nothing));
    hands.editor.handle(Input::Undo);
    assert_eq!(hands.corner(NORTH_EAST), place(14.5, 35.95));
}

#[test]
fn what_escape_leaves_is_where_it_was_and_no_step_to_undo() {
    let side = CornerAt { part: 0, ring: 0, corner: 1 };
    for (at, target, selection) in [
        (place(14.5, 35.95), Target::Corner(NORTH_EAST), Some(Selection::Corner(NORTH_EAST))),
        (place(14.4, 35.85), Target::Side(side), None),
        (place(14.4, 35.9), Target::Member(MEMBER), Some(Selection::Member(MEMBER))),
    ] {
        let mut hands = Hands::on(with_perimeter(), at);
        let (before, document) = (hands.editor.revision(), hands.editor.document().clone());
        hands.press(" ", 2);
        hands.press("ArrowLeft", 2);
        assert_eq!(hands.says(), Some(Saying::Taken(target.clone())));
        assert_ne!(hands.editor.provisional(), document);
        hands.press("Escape", 1);
        assert_eq!(hands.says(), Some(Saying::Left(target.clone())));
        assert_eq!((hands.editor.draft(), hands.editor.revision()), (None, before));
        assert_eq!(hands.editor.provisional(), document);
        assert_eq!(hands.editor.selection(), selection.as_ref(), "{target:?}");
    }
}

#[test]
fn the_middle_of_a_side_becomes_a_corner() {
    let mut hands = Hands::on(with_perimeter(), place(14.4, 35.85));
    let before = hands.editor.revision();
    hands.press(" ", 2);
    hands.press("ArrowDown", 1);
    hands.press("Enter", 1);
    let outline = hands.drawn().unwrap().outline;
    assert_eq!((corners::all(&outline).count(), hands.editor.revision()), (5, Revision(before.0 + 1)));
    let new = CornerAt { part: 0, ring: 0, corner: 1 };
    assert_eq!(hands.editor.selection(), Some(&Selection::Corner(new)), "Delete takes it away");
    assert!(hands.corner(new).lat() < 35.85);
}

#[test]
fn put_down_where_it_was_taken_nothing_changes() {
    let mut imported = with_perimeter();
    let drawn = imported.variant().unwrap().perimeter.clone().unwrap();
    let origin = PerimeterOrigin::Imported { file: "a.kml".into(), adjusted: false };
    let perimeter = DrawnPerimeter { origin, ..drawn };
    let change = collective::edit::VariantChange::DrawPerimeter { perimeter: Some(perimeter) };
    imported.handle(Input::Commit(collective::edit::Edit::ChangeVariant { id: VARIANT, change }));
    let mut hands = Hands::on(imported, place(14.5, 35.95));
    let (before, document) = (hands.editor.revision(), hands.editor.document().clone());
    hands.press(" ", 3);
    assert_eq!((hands.editor.draft(), hands.editor.revision()), (None, before));
    assert_eq!(*hands.editor.document(), document, "it is not adjusted by hand for that");
    hands.press(" ", 1);
    hands.press("ArrowUp", 2);
    hands.press("ArrowDown", 2);
    hands.press(" ", 1);
    assert_eq!((hands.editor.revision(), hands.editor.document()), (before, &document), "nor after a walk");
}

#[test]
fn with_no_tool_in_hand_the_map_is_looked_at_until_space_shows_the_crosshair() {
    let mut hands = Hands::on(with_perimeter(), place(14.4, 35.9));
    for key in ["ArrowLeft", "+", "Enter", "Escape", "Delete", TAKE] {
        assert_eq!(hands.crosshair.meaning(&hands.editor, key), None, "{key}");
    }
    assert_eq!(hands.says(), None);
    hands.press(" ", 1);
    assert_eq!(hands.says(), Some(Saying::Under(Target::Member(MEMBER))));
    hands.press("Enter", 1);
    assert_eq!(hands.editor.selection(), Some(&Selection::Member(MEMBER)), "its form opens");
    assert_eq!(hands.editor.draft(), None, "it is not taken");
    hands.press("ArrowDown", 1);
    hands.press(" ", 1);
    assert_eq!((hands.editor.selection(), hands.says()), (None, Some(Saying::Nothing)), "it is left on bare ground");
    hands.press("Escape", 1);
    assert_eq!((hands.crosshair.is_shown(), hands.says()), (false, None));
}

#[test]
fn what_is_picked_comes_under_the_crosshair_and_is_taken() {
    let mut hands = Hands::on(with_perimeter(), place(14.2, 35.7));
    hands.editor.handle(Input::Pick(Some(Selection::Member(MEMBER))));
    hands.press(TAKE, 1);
    assert_eq!((hands.view.center, hands.crosshair.is_shown()), (place(14.4, 35.9), true));
    hands.press("ArrowRight", 2);
    hands.press(" ", 1);
    let moved = hands.editor.document().members[&MEMBER].place;
    assert!(moved.lon() > 14.4 && (moved.lat() - 35.9).abs() < 1e-9, "{moved:?}");
    assert!(Tool::ALL.iter().all(|tool| tool.key().to_string() != TAKE), "no tool has this key");
}

#[test]
fn a_pointer_takes_over_but_passing_by_it_draws_nothing_away() {
    let mut hands = Hands::on(with_perimeter(), place(14.5, 35.95));
    let before = hands.editor.revision();
    hands.press(" ", 2);
    hands.press("ArrowRight", 2);
    let draft = hands.editor.draft().cloned();
    let hover = PointerInput::Hover { at: place(14.1, 35.7) };
    let told = hands.crosshair.yield_to(&hands.editor, hover.clone());
    hands.tell(told);
    assert_eq!((hands.editor.draft(), hands.crosshair.is_shown()), (draft.as_ref(), true));
    let grab = PointerInput::Grab { target: Target::Member(MEMBER), at: place(14.4, 35.9) };
    let told = hands.crosshair.yield_to(&hands.editor, grab.clone());
    assert_eq!(told, [PointerInput::Cancel, grab]);
    hands.tell(told);
    assert!(hands.crosshair.is_idle() && !hands.crosshair.holds(&hands.editor));
    for key in [" ", "Enter", "ArrowLeft"] {
        assert_eq!(hands.crosshair.meaning(&hands.editor, key), None, "the pointer has it: {key}");
    }
    hands.editor.handle(Input::Pointer(PointerInput::Drop { at: place(14.41, 35.9) }));
    assert_eq!(hands.editor.revision(), Revision(before.0 + 1), "the member moved, and no corner");
    assert_eq!(hands.corner(NORTH_EAST), place(14.5, 35.95));
    assert_eq!(hands.crosshair.yield_to(&hands.editor, hover.clone()), [hover]);
}

#[test]
fn whatever_ends_the_gesture_ends_the_hold() {
    let mut hands = Hands::on(with_perimeter(), place(14.5, 35.95));
    hands.press(" ", 2);
    hands.press("ArrowRight", 2);
    hands.editor.handle(Input::Undo);
    assert!(!hands.crosshair.holds(&hands.editor));
    hands.press("ArrowRight", 2);
    assert_eq!((hands.editor.draft(), hands.corner(NORTH_EAST)), (None, place(14.5, 35.95)));
    assert_eq!(hands.crosshair.let_go(&hands.editor), []);
    hands.editor.handle(Input::Take(Tool::AddPoint));
    assert_eq!(hands.crosshair.meaning(&hands.editor, " "), Some(CrosshairKey::Press));
}

#[test]
fn enter_sets_corners_under_the_crosshair_and_ends_what_a_pointer_drew() {
    let (mut editor, mut crosshair) = (editor(), Crosshair::default());
    editor.handle(Input::Take(Tool::DrawPerimeter));
    assert_eq!(crosshair.meaning(&editor, "Enter"), Some(CrosshairKey::Press));
    editor.handle(Input::Pointer(PointerInput::Click { at: place(14.3, 35.8), target: None }));
    assert_eq!(crosshair.meaning(&editor, "Enter"), None);
    assert_eq!(crosshair.meaning(&editor, " "), Some(CrosshairKey::Press));
    assert_eq!(crosshair.meaning(&editor, "ArrowUp"), Some(CrosshairKey::Show));
    crosshair.show(&editor);
    assert_eq!(crosshair.meaning(&editor, "Enter"), Some(CrosshairKey::Press));
    assert_eq!(crosshair.meaning(&editor, "Backspace"), None);
}

#[test]
fn pressing_twice_in_a_place_closes_the_ring() {
    let mut hands = Hands::with_three_corners();
    hands.press(" ", 1);
    assert_eq!(corners::all(&hands.drawn().unwrap().outline).count(), 3);
    assert_eq!((hands.editor.tool(), hands.crosshair.suits(&hands.editor)), (Tool::Select, false));
}

#[test]
fn what_is_near_is_not_meant_while_one_draws() {
    let mut hands = Hands::with_three_corners();
    // As near the last corner as a finger would reach.
    let middle = hands.view.project(hands.view.center);
    let beside = hands.view.unproject(Pixel { x: middle.x + 18.0, y: middle.y });
    hands.go_to(beside.unwrap());
    hands.press(" ", 1);
    let Some(Draft::Ring { corners, .. }) = hands.editor.draft() else { panic!("it is still drawn") };
    assert_eq!(corners.len(), 4);
}
