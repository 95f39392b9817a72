//! Which keys are the crosshair's, and what they ask for.

use super::Crosshair;
use crate::editor::{Draft, Editor, Selection, Tool};
use crate::view_move::ViewMove;

/// What a key does with the crosshair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CrosshairKey {
    /// Shows it: the map may move under it.
    Show,
    /// Hides it.
    Hide,
    /// Presses the tool in hand where it is: takes, draws, puts down.
    Press,
    /// Picks what lies under it, without taking it.
    Pick,
    /// Brings what is picked under it and takes it.
    Take,
    /// Leaves what is held where it was.
    LetGo,
}

/// The key that takes what is picked.
pub const TAKE: &str = "d";

/// Whether the tool in hand can be pressed at a crosshair now: not while something waits for a yes or a no, but for what takes
/// another place meanwhile.
#[must_use]
pub fn serves(editor: &Editor) -> bool {
    match editor.draft() {
        None | Some(Draft::Ring { .. } | Draft::Pieces(_)) => true,
        Some(Draft::Offer(_)) => editor.tool() == Tool::Isochrone,
        Some(_) => false,
    }
}

impl Crosshair {
    /// What a key asks for, by its name in the browser; `None` when it is not the crosshair's.
    #[must_use]
    pub fn meaning(&self, editor: &Editor, key: &str) -> Option<CrosshairKey> {
        if self.holds(editor) {
            return match key {
                " " | "Enter" => Some(CrosshairKey::Press),
                "Escape" => Some(CrosshairKey::LetGo),
                _ => moves(key).then_some(CrosshairKey::Show),
            };
        }
        if !serves(editor) {
            return None;
        }
        if key == TAKE {
            let movable = editor.selection().and_then(Selection::target).is_some();
            return (movable && editor.draft().is_none()).then_some(CrosshairKey::Take);
        }
        if editor.tool() == Tool::Select {
            return self.selecting(editor, key);
        }
        // Where Enter says yes to what is offered or drawn with a pointer, it does not press.
        let free = match editor.draft() {
            None => true,
            Some(Draft::Ring { .. }) => self.is_shown(),
            Some(_) => false,
        };
        match key {
            " " => Some(CrosshairKey::Press),
            "Enter" if free => Some(CrosshairKey::Press),
            _ => moves(key).then_some(CrosshairKey::Show),
        }
    }

    /// How a key moves the map, by its name in the browser; `fine` with Shift. What is held goes by shorter steps.
    #[must_use]
    pub fn view_move(&self, editor: &Editor, key: &str, fine: bool) -> Option<ViewMove> {
        ViewMove::of_key(key, fine, self.holds(editor))
    }

    /// With no tool in hand the map is only looked at, until the crosshair is asked for.
    fn selecting(&self, editor: &Editor, key: &str) -> Option<CrosshairKey> {
        match (key, self.is_shown()) {
            (" ", false) => Some(CrosshairKey::Show),
            (" ", true) => Some(CrosshairKey::Press),
            ("Enter", true) => Some(CrosshairKey::Pick),
            // What is picked is left first.
            ("Escape", true) if editor.selection().is_none() => Some(CrosshairKey::Hide),
            (_, true) => moves(key).then_some(CrosshairKey::Show),
            (_, false) => None,
        }
    }
}

/// Whether a key moves the map.
fn moves(key: &str) -> bool {
    matches!(key, "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "+" | "=" | "-")
}
