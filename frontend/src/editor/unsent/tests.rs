use super::*;
use crate::editor::{Delivery, Input, NewNames, SaveState, ServerInput};
use crate::fixture::{MEMBER, POINT, collective, editor, place, projection};
use collective::document::{Collective, Revision};

fn sent(effects: &[Effect]) -> Vec<&Delivery> {
    effects
        .iter()
        .filter_map(|effect| if let Effect::Send(delivery) = effect { Some(delivery) } else { None })
        .collect()
}

/// What is kept by a page that moved a member and a point without the server.
fn kept() -> String {
    let mut editor = editor();
    editor.handle(Input::Commit(Edit::MoveMember { id: MEMBER, to: place(14.1, 35.9) }));
    editor.handle(Input::Commit(Edit::MovePoint { id: POINT, to: place(14.2, 35.9) }));
    editor.handle(Input::Server(ServerInput::Unreachable));
    kept_text(editor.unsent()).unwrap()
}

/// A page that opens on a document at a revision.
fn reopened(document: Collective, revision: u64) -> Editor {
    Editor::new(
        editor().id(),
        Revision(revision),
        document,
        NewNames { member: String::new(), point: String::new(), hub: String::new() },
        projection(),
    )
}

#[test]
fn what_was_kept_is_on_top_again_sent_in_order_and_undoable() {
    let mut again = reopened(collective(), 3);
    let effects = again.handle(Input::Recall(read_kept(&kept()).unwrap()));
    assert!(effects.contains(&Effect::Tell(Notice::Recalled)));
    assert_eq!((again.save_state(), again.unsaved(), again.revision()), (SaveState::Saving, 2, Revision(5)));
    assert_eq!(again.document().members[&MEMBER].place, place(14.1, 35.9));
    let first = sent(&effects)[0].clone();
    assert_eq!((first.base, &first.edit), (Revision(3), &Edit::MoveMember { id: MEMBER, to: place(14.1, 35.9) }));
    let delivered = ServerInput::Delivered { gesture: first.gesture, revision: Revision(4) };
    let second = again.handle(Input::Server(delivered));
    let gesture = sent(&second)[0].gesture;
    again.handle(Input::Server(ServerInput::Delivered { gesture, revision: Revision(5) }));
    assert_eq!((again.save_state(), again.unsent()), (SaveState::Saved, Vec::new()));
    again.handle(Input::Undo);
    again.handle(Input::Undo);
    assert_eq!(**again.document(), collective());
}

#[test]
fn what_somebody_else_made_impossible_is_let_go_and_told() {
    let mut theirs = collective();
    theirs.members.clear();
    let mut again = reopened(theirs, 4);
    let effects = again.handle(Input::Recall(read_kept(&kept()).unwrap()));
    assert!(effects.contains(&Effect::Tell(Notice::Dropped(1))));
    assert_eq!(again.unsaved(), 1);
    assert_eq!(again.document().points[&POINT].place, place(14.2, 35.9));
}

#[test]
fn what_had_arrived_after_all_is_sent_under_its_gesture_and_told_to_nobody() {
    let mut arrived = collective();
    arrived.members.get_mut(&MEMBER).unwrap().place = place(14.1, 35.9);
    arrived.points.get_mut(&POINT).unwrap().place = place(14.2, 35.9);
    let mut again = reopened(arrived.clone(), 5);
    let kept = read_kept(&kept()).unwrap();
    let effects = again.handle(Input::Recall(kept.clone()));
    assert_eq!((sent(&effects).len(), effects.len(), again.can_undo()), (1, 1, false));
    for (UnsentEdit { gesture, .. }, revision) in kept.into_iter().zip([4, 5]) {
        let delivered = ServerInput::Delivered { gesture, revision: Revision(revision) };
        assert!(again.handle(Input::Server(delivered)).contains(&Effect::Reload));
    }
    again.handle(Input::Server(ServerInput::Loaded { revision: Revision(5), document: Box::new(arrived) }));
    assert_eq!((again.save_state(), again.revision()), (SaveState::Saved, Revision(5)));
}

#[test]
fn the_same_gesture_is_not_taken_twice_and_another_form_not_read() {
    let mut again = reopened(collective(), 3);
    let kept = read_kept(&kept()).unwrap();
    again.handle(Input::Recall(kept.clone()));
    assert_eq!(again.handle(Input::Recall(kept)), []);
    assert_eq!(again.unsaved(), 2);
    assert_eq!(read_kept(r#"{"form":2,"edits":[]}"#), None);
    assert_eq!(read_kept("nothing"), None);
}

#[test]
fn each_page_keeps_its_own_under_the_name_of_the_collective() {
    let id = editor().id();
    let name = kept_name(id, Uuid::from_u128(1));
    assert!(name.starts_with(&kept_names(id)));
    assert!(!name.starts_with(&kept_names(CollectiveId(Uuid::from_u128(8)))));
}
