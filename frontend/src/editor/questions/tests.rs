use super::super::{AreaInput, Input, Key, PointerInput};
use super::*;
use crate::fixture::{editor, place};
use collective::outline::Outline;

fn area(editor: &mut Editor, input: AreaInput) -> Vec<Effect> {
    editor.handle(Input::Area(input))
}

/// The isochrone in hand, and one asked for.
fn asked() -> (Editor, Drive) {
    let mut editor = editor();
    editor.handle(Input::Take(Tool::Isochrone));
    let effects = editor.handle(Input::Pointer(PointerInput::Click { at: place(14.4, 35.9), target: None }));
    match &effects[..] {
        [Effect::AskLand(drive)] => (editor, drive.clone()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn who_does_not_get_an_answer_is_told_once_and_asks_again_ever_more_slowly() {
    let (mut editor, drive) = asked();
    let first = area(&mut editor, AreaInput::Unanswered);
    assert_eq!(first, [Effect::AskAgainIn(1), Effect::Tell(Notice::Unanswered)]);
    assert_eq!(area(&mut editor, AreaInput::Unanswered), [], "one wait is enough");
    assert!(editor.is_unanswered());
    for seconds in [2, 4, 8, 16, 30, 30] {
        assert_eq!(area(&mut editor, AreaInput::AskAgain), [Effect::AskLand(drive.clone())]);
        assert_eq!(area(&mut editor, AreaInput::Unanswered), [Effect::AskAgainIn(seconds)]);
    }
    // It is back, and gone again for the next one.
    area(&mut editor, AreaInput::AskAgain);
    area(&mut editor, AreaInput::Land(drive.clone(), Outline::default()));
    assert!(editor.awaited().is_none() && !editor.is_unanswered());
    let mut how = drive.how.clone();
    how.minutes += 1;
    assert_eq!(area(&mut editor, AreaInput::Drive(how)).len(), 1);
    assert!(area(&mut editor, AreaInput::Unanswered).contains(&Effect::AskAgainIn(1)));
}

#[test]
fn who_puts_the_tool_down_does_not_ask_any_more() {
    let (mut editor, _) = asked();
    area(&mut editor, AreaInput::Unanswered);
    editor.handle(Input::Press(Key::Escape));
    assert_eq!(area(&mut editor, AreaInput::AskAgain), []);
    assert_eq!(area(&mut editor, AreaInput::Unanswered), []);
    // Whoever takes another one meanwhile gets what that one waits for.
    let (mut editor, _) = asked();
    area(&mut editor, AreaInput::Unanswered);
    assert_eq!(editor.handle(Input::Take(Tool::Brush)), [Effect::FetchBoundaries(BoundaryKind::Commune)]);
    assert_eq!(area(&mut editor, AreaInput::Unanswered), [], "the wait goes on");
    assert_eq!(area(&mut editor, AreaInput::AskAgain), [Effect::FetchBoundaries(BoundaryKind::Commune)]);
}

#[test]
fn what_is_refused_is_not_waited_for_until_it_is_asked_anew() {
    let (mut editor, drive) = asked();
    area(&mut editor, AreaInput::Refused(Question::Land(drive)));
    assert_eq!((editor.draft(), editor.awaited(), editor.tool()), (None, None, Tool::Isochrone));
    editor.handle(Input::Take(Tool::Brush));
    area(&mut editor, AreaInput::Refused(Question::Boundaries(BoundaryKind::Commune)));
    assert_eq!((editor.awaited(), editor.brush().is_refused()), (None, true));
    assert_eq!(editor.handle(Input::Take(Tool::Brush)), [Effect::FetchBoundaries(BoundaryKind::Commune)]);
    assert!(!editor.brush().is_refused());
}
