//! Drawing without a pointer: a crosshair in the middle of the map, which arrows move the map under, and keys that press there.

use crate::editor::{Draft, Editor, Tool};

/// What a key does with the crosshair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CrosshairKey {
    /// Shows it: the map is about to move under it.
    Show,
    /// Presses the tool in hand where it is.
    Press,
}

/// Whether the tool in hand can be pressed at a crosshair: those that draw with one stroke cannot, apart from the brush, which
/// also paints where it is put.
#[must_use]
pub fn serves(editor: &Editor) -> bool {
    match editor.tool() {
        Tool::DrawPerimeter | Tool::Brush | Tool::Isochrone | Tool::AddMember | Tool::AddPoint | Tool::AddHub => true,
        Tool::Split => matches!(editor.draft(), Some(Draft::Pieces(_))),
        Tool::Select | Tool::Lasso => false,
    }
}

/// What a key, by its name in the browser, does with the crosshair, which is shown or not.
#[must_use]
pub fn meaning(editor: &Editor, shown: bool, key: &str) -> Option<CrosshairKey> {
    if !serves(editor) {
        return None;
    }
    // Where Enter says yes to what is offered or drawn with a pointer, it does not press.
    let free = match editor.draft() {
        None => true,
        Some(Draft::Ring { .. }) => shown,
        Some(_) => false,
    };
    match key {
        " " => Some(CrosshairKey::Press),
        "Enter" if free => Some(CrosshairKey::Press),
        "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "+" | "=" | "-" => Some(CrosshairKey::Show),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor::{Input, PointerInput, Target};
    use crate::fixture::{editor, place};

    #[test]
    fn enter_sets_corners_under_the_crosshair_and_ends_what_a_pointer_drew() {
        let mut editor = editor();
        assert_eq!(meaning(&editor, true, " "), None, "nothing is drawn");
        editor.handle(Input::Take(Tool::DrawPerimeter));
        assert_eq!(meaning(&editor, false, "Enter"), Some(CrosshairKey::Press));
        editor.handle(Input::Pointer(PointerInput::Click { at: place(14.3, 35.8), target: None }));
        assert_eq!(meaning(&editor, true, "Enter"), Some(CrosshairKey::Press));
        assert_eq!(meaning(&editor, false, "Enter"), None);
        assert_eq!(meaning(&editor, false, " "), Some(CrosshairKey::Press));
        assert_eq!(meaning(&editor, false, "ArrowUp"), Some(CrosshairKey::Show));
        assert_eq!(meaning(&editor, true, "Backspace"), None);
    }

    #[test]
    fn pressing_twice_in_a_place_closes_the_ring() {
        let mut editor = editor();
        editor.handle(Input::Take(Tool::DrawPerimeter));
        for (lon, lat) in [(14.3, 35.8), (14.5, 35.8), (14.5, 36.0)] {
            editor.handle(Input::Pointer(PointerInput::Click { at: place(lon, lat), target: None }));
        }
        let target = Some(Target::DraftCorner(2));
        let effects = editor.handle(Input::Pointer(PointerInput::Click { at: place(14.5, 36.0), target }));
        assert_eq!((effects.len(), editor.tool()), (1, Tool::Select));
    }

    #[test]
    fn what_is_drawn_with_one_stroke_needs_a_pointer() {
        let mut editor = editor();
        for (tool, serves) in [(Tool::Lasso, false), (Tool::Split, false), (Tool::AddPoint, true), (Tool::Brush, true)]
        {
            editor.handle(Input::Take(tool));
            assert_eq!(super::serves(&editor), serves, "{tool:?}");
        }
    }
}
