use super::*;
use crate::fixture::{MEMBER, POINT, VARIANT, collective, editor, place, with_perimeter};
use collective::document::GestureId;
use collective::geography::LonLat;
use collective::quantity::Seconds;
use collective::tours::Window;

fn click(editor: &mut Editor, at: LonLat) -> Vec<Effect> {
    editor.handle(Input::Pointer(PointerInput::Click { at, target: None }))
}

fn sent(effects: &[Effect]) -> Vec<&Delivery> {
    effects
        .iter()
        .filter_map(|effect| if let Effect::Send(delivery) = effect { Some(delivery) } else { None })
        .collect()
}

fn deliver(editor: &mut Editor, gesture: GestureId, revision: u64) -> Vec<Effect> {
    editor.handle(Input::Server(ServerInput::Delivered { gesture, revision: Revision(revision) }))
}

fn corner_count(editor: &Editor) -> usize {
    editor.variant().unwrap().perimeter.as_ref().map_or(0, |drawn| corners::all(&drawn.outline).count())
}

#[test]
fn drawing_a_ring_is_one_edit_and_one_undo_step() {
    let mut editor = editor();
    editor.handle(Input::Take(Tool::DrawPerimeter));
    for corner in [(14.3, 35.8), (14.5, 35.8), (14.5, 36.0)] {
        assert_eq!(click(&mut editor, place(corner.0, corner.1)), []);
    }
    editor.handle(Input::Pointer(PointerInput::Hover { at: place(14.3, 36.0) }));
    let shown = editor.provisional();
    assert_eq!(corners::all(&shown.variants[&VARIANT].perimeter.as_ref().unwrap().outline).count(), 4);
    assert_eq!(corner_count(&editor), 0, "the document waits for the end of the gesture");
    let effects = editor.handle(Input::Pointer(PointerInput::DoubleClick { at: place(14.3, 36.0), target: None }));
    assert_eq!(sent(&effects).len(), 1);
    assert_eq!((corner_count(&editor), editor.tool()), (3, Tool::Select));
    editor.handle(Input::Undo);
    assert_eq!(**editor.document(), collective());
    assert!(!editor.can_undo() && editor.can_redo());
    editor.handle(Input::Redo);
    assert_eq!(corner_count(&editor), 3);
}

#[test]
fn the_hours_of_a_point_are_one_edit_that_undo_takes_back() {
    let mut editor = editor();
    let put = |window: (f64, f64)| {
        let mut point = collective().points[&POINT].clone();
        point.window = Some(Window { opens: Seconds(window.0 * 3600.0), closes: Seconds(window.1 * 3600.0) });
        Input::Commit(Edit::PutPoint { id: POINT, point: Box::new(point) })
    };
    assert_eq!(sent(&editor.handle(put((6.0, 8.0)))).len(), 1);
    assert_eq!(editor.handle(put((8.0, 6.0))), [Effect::Tell(Notice::ClosesFirst)]);
    assert_eq!(editor.document().points[&POINT].window.unwrap().closes, Seconds(8.0 * 3600.0));
    editor.handle(Input::Undo);
    assert_eq!(**editor.document(), collective());
}

#[test]
fn two_corners_make_no_perimeter_and_say_so() {
    let mut editor = editor();
    editor.handle(Input::Take(Tool::DrawPerimeter));
    click(&mut editor, place(14.3, 35.8));
    click(&mut editor, place(14.5, 35.8));
    assert_eq!(editor.handle(Input::Press(Key::Enter)), [Effect::Tell(Notice::ThreeCorners)]);
    editor.handle(Input::Press(Key::Delete));
    editor.handle(Input::Press(Key::Delete));
    assert_eq!(editor.draft(), None);
}

#[test]
fn dragging_a_corner_is_one_edit_however_long_it_moves() {
    let mut editor = with_perimeter();
    let before = editor.revision();
    let at = corners::CornerAt { part: 0, ring: 0, corner: 2 };
    editor.handle(Input::Pointer(PointerInput::Grab { target: Target::Corner(at), at: place(14.5, 35.95) }));
    for step in 0..50 {
        let to = place(14.5 + f64::from(step) / 1000.0, 35.95);
        assert_eq!(editor.handle(Input::Pointer(PointerInput::Drag { at: to })), []);
    }
    editor.handle(Input::Pointer(PointerInput::Drop { at: place(14.6, 36.0) }));
    assert_eq!(editor.revision(), Revision(before.0 + 1));
    editor.handle(Input::Undo);
    let outline = &editor.variant().unwrap().perimeter.as_ref().unwrap().outline;
    assert_eq!(corners::all(outline).nth(2).unwrap().1, place(14.5, 35.95));
}

#[test]
fn a_side_that_is_dragged_gets_a_corner_which_delete_takes_away() {
    let mut editor = with_perimeter();
    let side = corners::CornerAt { part: 0, ring: 0, corner: 1 };
    editor.handle(Input::Pointer(PointerInput::Grab { target: Target::Side(side), at: place(14.4, 35.85) }));
    editor.handle(Input::Pointer(PointerInput::Drop { at: place(14.4, 35.8) }));
    assert_eq!(corner_count(&editor), 5);
    assert_eq!(editor.selection(), Some(&Selection::Corner(side)));
    editor.handle(Input::Press(Key::Delete));
    assert_eq!((corner_count(&editor), editor.selection()), (4, None));
}

#[test]
fn a_corner_that_is_given_up_is_not_picked() {
    let side = corners::CornerAt { part: 0, ring: 0, corner: 1 };
    let tools = [Tool::Select, Tool::AddMember, Tool::AddPoint, Tool::AddHub].map(Input::Take);
    let others = [Input::Press(Key::Escape), Input::Pointer(PointerInput::Cancel), Input::Undo];
    for leave in others.into_iter().chain(tools) {
        let mut editor = with_perimeter();
        editor.handle(Input::Pointer(PointerInput::Grab { target: Target::Side(side), at: place(14.4, 35.8) }));
        editor.handle(leave);
        assert_eq!((editor.draft(), editor.selection()), (None, None));
        editor.handle(Input::Press(Key::Delete));
        assert_eq!(corner_count(&editor), 4, "Delete takes no other one away");
    }
}

#[test]
fn escape_leaves_the_gesture_then_the_tool_then_the_selection() {
    let mut editor = with_perimeter();
    let before = Arc::clone(editor.document());
    editor.handle(Input::Pointer(PointerInput::Grab { target: Target::Member(MEMBER), at: place(14.1, 35.9) }));
    assert_ne!(editor.provisional(), before);
    editor.handle(Input::Press(Key::Escape));
    assert_eq!(editor.provisional(), before);
    assert_eq!(editor.handle(Input::Pointer(PointerInput::Drop { at: place(14.2, 35.9) })), []);
    editor.handle(Input::Take(Tool::AddMember));
    editor.handle(Input::Press(Key::Escape));
    assert_eq!(editor.tool(), Tool::Select);
    assert_eq!(editor.selection(), Some(&Selection::Member(MEMBER)));
    editor.handle(Input::Press(Key::Escape));
    assert_eq!(editor.selection(), None);
}

#[test]
fn new_members_get_different_names_and_are_picked() {
    let mut editor = editor();
    editor.handle(Input::Take(Tool::AddMember));
    click(&mut editor, place(14.41, 35.9));
    click(&mut editor, place(14.42, 35.9));
    let names: std::collections::BTreeSet<_> = editor.document().members.values().map(|m| m.name.clone()).collect();
    assert_eq!(names.len(), 3);
    assert!(matches!(editor.selection(), Some(Selection::Member(id)) if *id != MEMBER));
    editor.handle(Input::Take(Tool::AddPoint));
    click(&mut editor, place(14.43, 35.9));
    assert_eq!(editor.document().points.len(), 2);
}

#[test]
fn edits_go_one_at_a_time_and_in_order() {
    let mut editor = editor();
    let first = editor.handle(Input::Commit(Edit::MoveMember { id: MEMBER, to: place(14.1, 35.9) }));
    let second = editor.handle(Input::Commit(Edit::MovePoint { id: POINT, to: place(14.2, 35.9) }));
    assert_eq!((sent(&first).len(), sent(&second).len()), (1, 0));
    assert_eq!((editor.revision(), editor.save_state()), (Revision(5), SaveState::Saving));
    let next = deliver(&mut editor, sent(&first)[0].gesture, 4);
    assert_eq!(
        (sent(&next)[0].base, &sent(&next)[0].edit),
        (Revision(4), &Edit::MovePoint { id: POINT, to: place(14.2, 35.9) })
    );
    assert_eq!(deliver(&mut editor, sent(&next)[0].gesture, 5), []);
    assert_eq!((editor.revision(), editor.save_state()), (Revision(5), SaveState::Saved));
}

#[test]
fn without_server_edits_are_kept_and_sent_again_under_the_same_gesture() {
    let mut editor = editor();
    let first = editor.handle(Input::Commit(Edit::MoveMember { id: MEMBER, to: place(14.1, 35.9) }));
    let waits: Vec<_> = (0..7)
        .map(|_| {
            let wait = editor.handle(Input::Server(ServerInput::Unreachable));
            assert_eq!(editor.save_state(), SaveState::Offline);
            let again = editor.handle(Input::Server(ServerInput::Retry));
            assert_eq!(sent(&again), sent(&first));
            match wait[..] {
                [Effect::RetryIn(seconds)] => seconds,
                _ => panic!("{wait:?}"),
            }
        })
        .collect();
    assert_eq!(waits, [1, 2, 4, 8, 16, 30, 30]);
}

#[test]
fn somebody_elses_edit_reloads_and_keeps_what_is_under_way() {
    let mut editor = editor();
    let first = editor.handle(Input::Commit(Edit::MoveMember { id: MEMBER, to: place(14.1, 35.9) }));
    editor.handle(Input::Commit(Edit::MovePoint { id: POINT, to: place(14.2, 35.9) }));
    let effects = deliver(&mut editor, sent(&first)[0].gesture, 6);
    assert!(effects.contains(&Effect::Reload));
    let mut theirs = collective();
    theirs.name = "Renommé".into();
    theirs.members.get_mut(&MEMBER).unwrap().place = place(14.1, 35.9);
    editor.handle(Input::Server(ServerInput::Loaded { revision: Revision(6), document: Box::new(theirs) }));
    assert_eq!(editor.document().name, "Renommé");
    assert_eq!(editor.document().points[&POINT].place, place(14.2, 35.9));
    assert_eq!(editor.revision(), Revision(7));
    assert_eq!(editor.handle(Input::Server(ServerInput::Advanced(Revision(7)))), []);
    assert!(editor.handle(Input::Server(ServerInput::Advanced(Revision(8)))).contains(&Effect::Reload));
}

#[test]
fn what_is_gone_is_no_longer_picked_and_what_changed_nothing_is_no_step() {
    let mut editor = editor();
    editor.handle(Input::Take(Tool::AddMember));
    click(&mut editor, place(14.41, 35.9));
    editor.handle(Input::Undo);
    assert_eq!(editor.selection(), None);
    let still = editor.document().members[&MEMBER].place;
    assert_eq!(editor.handle(Input::Commit(Edit::MoveMember { id: MEMBER, to: still })), []);
    assert!(!editor.can_undo());
}

/// Draws a stroke around a square.
fn stroke(editor: &mut Editor, west: f64, south: f64, side: f64) -> Vec<Effect> {
    editor.handle(Input::Take(Tool::Lasso));
    let at = |right: f64, up: f64| place(west + right * side, south + up * side);
    let target = Target::Anywhere;
    editor.handle(Input::Pointer(PointerInput::Grab { target, at: at(0.0, 0.0) }));
    for (right, up) in [(0.5, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)] {
        editor.handle(Input::Pointer(PointerInput::Drag { at: at(right, up) }));
    }
    editor.handle(Input::Pointer(PointerInput::Drop { at: at(0.0, 0.5) }))
}

fn drawn(editor: &Editor) -> Option<Vec<Vec<Vec<collective::geography::LonLat>>>> {
    Some(editor.variant()?.perimeter.as_ref()?.outline.parts.clone())
}

#[test]
fn a_stroke_is_a_perimeter_with_the_corners_that_matter() {
    let mut editor = editor();
    assert_eq!(stroke(&mut editor, 14.3, 35.8, 0.1).len(), 1);
    let parts = drawn(&editor).unwrap();
    assert_eq!((parts.len(), parts[0].len(), parts[0][0].len()), (1, 1, 6), "{parts:?}");
    assert_eq!(editor.tool(), Tool::Select);
    editor.handle(Input::Undo);
    assert_eq!(drawn(&editor), None);
}

#[test]
fn what_is_drawn_can_be_added_taken_away_or_leave_nothing() {
    let mut editor = with_perimeter();
    let before = drawn(&editor);
    editor.handle(Input::Take(Tool::DrawPerimeter));
    editor.handle(Input::Combine(Combination::Subtract));
    for corner in [(14.38, 35.88), (14.42, 35.88), (14.4, 35.92)] {
        editor.handle(Input::Pointer(PointerInput::Click { at: place(corner.0, corner.1), target: None }));
    }
    editor.handle(Input::Press(Key::Enter));
    assert_eq!(drawn(&editor).unwrap()[0].len(), 2, "a hole was cut");
    editor.handle(Input::Undo);
    assert_eq!(drawn(&editor), before);
    // Around everything, taken away: nothing would be left, so nothing happens.
    editor.handle(Input::Take(Tool::DrawPerimeter));
    editor.handle(Input::Combine(Combination::Subtract));
    for corner in [(14.0, 35.5), (15.0, 35.5), (15.0, 36.5), (14.0, 36.5)] {
        editor.handle(Input::Pointer(PointerInput::Click { at: place(corner.0, corner.1), target: None }));
    }
    assert_eq!(editor.handle(Input::Press(Key::Enter)), [Effect::Tell(Notice::NothingLeft)]);
    assert_eq!(drawn(&editor), before);
    // Each time a tool is taken it begins by replacing.
    editor.handle(Input::Take(Tool::Lasso));
    assert_eq!(editor.combination(), Combination::Replace);
}
