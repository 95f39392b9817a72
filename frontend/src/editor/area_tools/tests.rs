use super::super::{Effect, Input, Key, PointerInput, Target};
use super::*;
use crate::fixture::{VARIANT, communes, drawn, editor, place, stroke, with_brush, with_perimeter};
use collective::document::PerimeterOrigin;
use collective::travel::Course;

fn codes(editor: &Editor) -> Vec<String> {
    match drawn(editor).origin {
        PerimeterOrigin::Boundaries { insee, .. } => insee,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_stroke_of_the_brush_is_one_step_and_remembers_its_communes() {
    let mut editor = with_brush();
    stroke(&mut editor, &[(14.35, 35.85), (14.55, 35.85), (14.55, 35.95)]);
    assert_eq!(codes(&editor), ["62000", "62001", "62002", "62005"]);
    let outline = drawn(&editor).outline;
    assert_eq!((outline.parts.len(), outline.parts[0].len()), (1, 1));
    assert!(editor.tool() == Tool::Brush && editor.draft().is_none(), "the brush stays in hand");
    editor.handle(Input::Undo);
    assert_eq!(editor.variant().unwrap().perimeter, None);
    editor.handle(Input::Redo);
    assert_eq!(codes(&editor).len(), 4);
}

#[test]
fn what_is_under_the_brush_shows_before_it_is_taken() {
    let mut editor = with_brush();
    editor.handle(Input::Pointer(PointerInput::Hover { at: place(14.35, 35.85) }));
    let aimed = editor.aimed();
    assert_eq!((aimed.rings.len(), aimed.takes_away, editor.draft()), (1, false, None));
    editor.handle(Input::Area(AreaInput::Scale(100.0)));
    editor.handle(Input::Area(AreaInput::Radius(80.0)));
    editor.handle(Input::Pointer(PointerInput::Hover { at: place(14.39, 35.89) }));
    assert_eq!(editor.aimed().rings.len(), 4, "eight kilometres reach the neighbours");
    editor.handle(Input::Area(AreaInput::Invert(true)));
    assert!(editor.aimed().takes_away);
}

#[test]
fn a_held_key_takes_away_and_a_hole_stays_a_union_of_communes() {
    let mut editor = with_brush();
    stroke(
        &mut editor,
        &[(14.35, 35.85), (14.55, 35.85), (14.55, 36.05), (14.35, 36.05), (14.35, 35.95), (14.45, 35.95)],
    );
    assert_eq!(codes(&editor).len(), 9);
    editor.handle(Input::Area(AreaInput::Invert(true)));
    editor.handle(Input::Pointer(PointerInput::Click { at: place(14.45, 35.95), target: Some(Target::Anywhere) }));
    assert_eq!(codes(&editor).len(), 8);
    assert_eq!(drawn(&editor).outline.parts[0].len(), 2, "the middle is a hole");
    editor.handle(Input::Undo);
    assert_eq!(codes(&editor).len(), 9);
}

#[test]
fn what_was_drawn_by_hand_stays_drawn_and_nothing_left_is_said() {
    let mut editor = with_perimeter();
    editor.handle(Input::Take(Tool::Brush));
    editor.handle(Input::Area(AreaInput::Boundaries(BoundaryKind::Commune, communes())));
    stroke(&mut editor, &[(14.35, 35.85), (14.36, 35.85)]);
    assert_eq!(drawn(&editor).origin, PerimeterOrigin::Drawn);
    editor.handle(Input::Combine(Combination::Subtract));
    let all = [(14.35, 35.85), (14.55, 35.85), (14.55, 36.05), (14.35, 36.05), (14.35, 35.95), (14.45, 35.95)];
    assert!(stroke(&mut editor, &all).contains(&Effect::Tell(Notice::NothingLeft)));
}

#[test]
fn cells_are_painted_at_the_resolution_of_the_zoom() {
    let mut editor = editor();
    editor.handle(Input::Take(Tool::Brush));
    editor.handle(Input::Area(AreaInput::Unit(BrushUnit::Cells(None))));
    let mut count = |meters: f64| {
        editor.handle(Input::Area(AreaInput::Scale(meters)));
        stroke(&mut editor, &[(14.35, 35.85), (14.45, 35.85)]);
        let PerimeterOrigin::Cells { cells, .. } = drawn(&editor).origin else { panic!("made of cells") };
        editor.handle(Input::Undo);
        cells.len()
    };
    let (near, far) = (count(20.0), count(150.0));
    assert!(near > 2 * far && far >= 2, "{near} cells near, {far} far");
}

#[test]
fn the_land_around_a_place_waits_for_a_yes_and_stale_answers_are_let_go() {
    let mut editor = editor();
    editor.handle(Input::Take(Tool::Isochrone));
    let asked = editor.handle(Input::Pointer(PointerInput::Click { at: place(14.4, 35.9), target: None }));
    let [Effect::AskLand(first)] = &asked[..] else { panic!("{asked:?}") };
    let longer = DriveSettings { minutes: 25, course: Course::To, ..editor.drive().clone() };
    let asked = editor.handle(Input::Area(AreaInput::Drive(longer)));
    let [Effect::AskLand(second)] = &asked[..] else { panic!("{asked:?}") };
    let land = |size: usize| communes()[size].outline.clone();
    editor.handle(Input::Area(AreaInput::Land(first.clone(), land(0))));
    assert_eq!(editor.gesture(), None, "the answer is to another question");
    editor.handle(Input::Press(Key::Enter));
    assert!(editor.draft().is_some(), "there is nothing to take yet");
    editor.handle(Input::Area(AreaInput::Land(second.clone(), land(4))));
    assert!(editor.variant().unwrap().perimeter.is_none() && editor.gesture().is_some());
    editor.handle(Input::Press(Key::Enter));
    let PerimeterOrigin::Isochrone { duration, course, .. } = drawn(&editor).origin else { panic!("an isochrone") };
    assert_eq!((duration.0, course, editor.tool()), (1500.0, Course::To, Tool::Select));
    editor.handle(Input::Undo);
    assert_eq!(editor.variant().unwrap().perimeter, None);
}

#[test]
fn a_lasso_that_goes_nowhere_leaves_the_perimeter_and_says_so() {
    let mut editor = with_perimeter();
    let before = editor.revision();
    for way in [&[(14.3, 35.8), (14.5, 35.8)][..], &[(14.3, 35.8), (14.5, 35.8), (14.3, 35.8)]] {
        editor.handle(Input::Take(Tool::Lasso));
        assert_eq!(stroke(&mut editor, way), [Effect::Tell(Notice::ThreeCorners)], "{way:?}");
        assert_eq!((editor.revision(), editor.draft(), editor.tool()), (before, None, Tool::Lasso));
    }
    stroke(&mut editor, &[(14.3, 35.8), (14.5, 35.8), (14.4, 35.9)]);
    assert_eq!(editor.revision().0, before.0 + 1);
}

#[test]
fn a_cut_perimeter_keeps_the_pieces_one_keeps() {
    let mut editor = with_perimeter();
    editor.handle(Input::Take(Tool::Split));
    let missed = stroke(&mut editor, &[(14.25, 35.9), (14.4, 35.9)]);
    assert_eq!(missed, [Effect::Tell(Notice::NotCut)]);
    let before = editor.revision();
    assert_eq!(stroke(&mut editor, &[(14.4, 35.8), (14.41, 35.9), (14.4, 36.0)]), []);
    let shown = editor.provisional();
    assert_eq!(shown.variants[&VARIANT].perimeter.as_ref().unwrap().outline.parts.len(), 2);
    editor.handle(Input::Pointer(PointerInput::Click { at: place(14.35, 35.9), target: None }));
    editor.handle(Input::Press(Key::Enter));
    let outline = drawn(&editor).outline;
    assert_eq!((outline.parts.len(), editor.revision().0), (1, before.0 + 1));
    assert!(outline.parts[0][0].contains(&place(14.5, 35.85)), "the eastern piece is left");
}

#[test]
fn simplifying_shows_its_corners_and_is_one_step() {
    let mut editor = with_brush();
    stroke(&mut editor, &[(14.35, 35.85), (14.55, 35.85), (14.55, 35.95)]);
    let corners_before = corners::all(&drawn(&editor).outline).count();
    editor.handle(Input::Take(Tool::Select));
    editor.handle(Input::Area(AreaInput::Simplify(Meters(2_000.0))));
    let (tolerance, before, after) = editor.simplified().unwrap();
    assert!(tolerance == Meters(2_000.0) && before == corners_before && after < before, "{before} {after}");
    editor.handle(Input::Press(Key::Escape));
    assert_eq!(editor.draft(), None);
    editor.handle(Input::Area(AreaInput::Simplify(Meters(2_000.0))));
    editor.handle(Input::Area(AreaInput::Confirm));
    assert_eq!(corners::all(&drawn(&editor).outline).count(), after);
    assert!(matches!(drawn(&editor).origin, PerimeterOrigin::Boundaries { adjusted: true, .. }));
    let (before, steps) = (drawn(&editor), editor.revision());
    editor.handle(Input::Area(AreaInput::Simplify(Meters(0.0))));
    editor.handle(Input::Area(AreaInput::Confirm));
    assert_eq!((drawn(&editor), editor.revision()), (before, steps), "nothing was taken away");
}
