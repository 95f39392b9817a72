use super::super::{Input, Key, PointerInput, SaveState, Selection, ServerInput, Target, Tool};
use super::*;
use crate::fixture::{MEMBER, POINT, VARIANT, collective, editor, place, with_perimeter};
use collective::document::{Revision, Variant};
use collective::edit::VariantChange;

const COPY: VariantId = VariantId(Uuid::from_u128(2));

/// Duplicates the variant on screen and shows the copy, as the button does.
fn duplicate(editor: &mut Editor) {
    let variant = Variant { name: "Copie".into(), ..editor.variant().unwrap().clone() };
    editor.handle(Input::Commit(Edit::PutVariant { id: COPY, variant: Box::new(variant) }));
    editor.handle(Input::Show(COPY));
}

fn rename(id: VariantId, name: &str) -> Input {
    Input::Commit(Edit::ChangeVariant { id, change: VariantChange::Rename { name: name.into(), date: None } })
}

#[test]
fn undoing_a_copy_goes_back_to_where_it_was_made_and_redoing_it_shows_it() {
    let mut editor = editor();
    duplicate(&mut editor);
    assert!(editor.handle(Input::Undo).contains(&Effect::Follow(VARIANT)));
    assert!(editor.variant_id() == VARIANT && editor.variant().is_some());
    assert!(editor.handle(Input::Redo).contains(&Effect::Follow(COPY)));
    // The button that removes shows the reference first.
    editor.handle(Input::Show(VARIANT));
    editor.handle(Input::Commit(Edit::RemoveVariant { id: COPY }));
    editor.handle(Input::Undo);
    assert_eq!(editor.variant_id(), COPY, "what came back is shown");
    editor.handle(Input::Redo);
    assert_eq!(editor.variant().map(|variant| variant.name.as_str()), Some("Aujourd’hui"));
}

#[test]
fn what_is_undone_in_another_variant_is_shown() {
    let mut editor = editor();
    duplicate(&mut editor);
    editor.handle(rename(COPY, "Autre"));
    editor.handle(Input::Commit(Edit::MoveMember { id: MEMBER, to: place(14.1, 35.9) }));
    editor.handle(Input::Show(VARIANT));
    editor.handle(Input::Undo);
    assert_eq!(editor.variant_id(), VARIANT, "a member moves in every variant");
    editor.handle(Input::Undo);
    assert_eq!(editor.variant_id(), COPY);
    editor.handle(Input::Show(VARIANT));
    editor.handle(Input::Redo);
    assert_eq!(editor.variant_id(), COPY);
}

#[test]
fn undo_while_drawing_takes_back_the_last_corner_and_nothing_else() {
    let mut editor = with_perimeter();
    let before = Arc::clone(editor.document());
    editor.handle(Input::Take(Tool::DrawPerimeter));
    for lon in [14.1, 14.2] {
        editor.handle(Input::Pointer(PointerInput::Click { at: place(lon, 35.8), target: None }));
    }
    assert!(editor.can_undo() && !editor.can_redo());
    assert_eq!(editor.handle(Input::Redo), []);
    assert_eq!(editor.handle(Input::Undo), []);
    assert!(matches!(editor.draft(), Some(Draft::Ring { corners, .. }) if corners.len() == 1));
    editor.handle(Input::Undo);
    assert!(editor.draft().is_none() && editor.tool() == Tool::DrawPerimeter);
    assert_eq!(editor.document(), &before);
    editor.handle(Input::Undo);
    assert!(editor.variant().unwrap().perimeter.is_none(), "nothing was being drawn any more");
}

#[test]
fn undo_in_the_middle_of_another_gesture_ends_that_gesture_only() {
    let mut editor = with_perimeter();
    let before = Arc::clone(editor.document());
    editor.handle(Input::Pointer(PointerInput::Grab { target: Target::Member(MEMBER), at: place(14.1, 35.9) }));
    assert_eq!(editor.handle(Input::Undo), []);
    assert_eq!((editor.provisional(), editor.draft()), (before, None));
    assert_eq!(editor.handle(Input::Pointer(PointerInput::Drop { at: place(14.2, 35.9) })), []);
}

#[test]
fn a_name_cannot_be_empty_and_that_is_told() {
    let mut editor = editor();
    let effects = editor.handle(Input::Commit(Edit::RenameCollective { name: String::new() }));
    assert_eq!(effects, [Effect::Tell(Notice::NoName)]);
}

/// Two edits under way when somebody else has changed the collective into this.
fn meets(theirs: Collective) -> (Editor, Vec<Effect>) {
    let mut editor = editor();
    let first = editor.handle(Input::Commit(Edit::RenameCollective { name: "Ici".into() }));
    editor.handle(Input::Commit(Edit::MoveMember { id: MEMBER, to: place(14.1, 35.9) }));
    editor.handle(Input::Commit(Edit::MovePoint { id: POINT, to: place(14.2, 35.9) }));
    let [Effect::Send(sent)] = &first[..] else { panic!("{first:?}") };
    editor.handle(Input::Server(ServerInput::Delivered { gesture: sent.gesture, revision: Revision(5) }));
    let loaded = ServerInput::Loaded { revision: Revision(5), document: Box::new(theirs) };
    let effects = editor.handle(Input::Server(loaded));
    (editor, effects)
}

#[test]
fn edits_that_no_longer_apply_are_told_and_the_others_are_taken_back_to_what_is_there() {
    let mut theirs = collective();
    theirs.name = "Ici".into();
    theirs.points.clear();
    theirs.members.get_mut(&MEMBER).unwrap().place = place(14.0, 35.0);
    let (mut editor, effects) = meets(theirs);
    assert!(effects.contains(&Effect::Tell(Notice::Dropped(1))), "{effects:?}");
    assert_eq!((editor.unsaved(), editor.save_state()), (1, SaveState::Saving));
    editor.handle(Input::Undo);
    assert_eq!(editor.document().members[&MEMBER].place, place(14.0, 35.0), "where the other one had put it");
    editor.handle(Input::Undo);
    assert_eq!((editor.document().name.as_str(), editor.can_undo()), ("Essai", false));
}

#[test]
fn what_may_have_arrived_waits_for_its_answer() {
    // The second edit has been sent; it removed what the document that was read no longer has.
    let mut editor = editor();
    let first = editor.handle(Input::Commit(Edit::RenameCollective { name: "Ici".into() }));
    editor.handle(Input::Commit(Edit::RemoveMember { id: MEMBER }));
    let [Effect::Send(sent)] = &first[..] else { panic!("{first:?}") };
    let next = ServerInput::Delivered { gesture: sent.gesture, revision: Revision(5) };
    let next = editor.handle(Input::Server(next));
    let [Effect::Send(sent), Effect::Reload] = &next[..] else { panic!("{next:?}") };
    let mut theirs = collective();
    theirs.name = "Ici".into();
    theirs.members.clear();
    let loaded = ServerInput::Loaded { revision: Revision(6), document: Box::new(theirs) };
    assert_eq!(editor.handle(Input::Server(loaded)), []);
    editor.handle(Input::Server(ServerInput::Delivered { gesture: sent.gesture, revision: Revision(6) }));
    assert_eq!((editor.unsaved(), editor.save_state()), (0, SaveState::Saved));
    editor.handle(Input::Undo);
    assert!(editor.document().members.contains_key(&MEMBER));
}

#[test]
fn what_is_picked_and_gone_after_a_step_is_picked_no_longer() {
    let mut editor = editor();
    editor.handle(Input::Take(Tool::AddPoint));
    editor.handle(Input::Pointer(PointerInput::Click { at: place(14.41, 35.9), target: None }));
    assert!(matches!(editor.selection(), Some(Selection::Point(_))));
    editor.handle(Input::Press(Key::Escape));
    editor.handle(Input::Undo);
    assert_eq!(editor.selection(), None);
}
