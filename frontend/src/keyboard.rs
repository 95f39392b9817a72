//! Which keys are the workshop's, depending on what has the keyboard: a field where people write keeps all of them.

/// What has the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// Something one writes into, with its own undo.
    Writing,
    /// A list of choices, where letters find a choice.
    Choosing,
    /// A box to tick, a slider or a button of a form.
    Setting,
    /// Nothing that keys are for.
    Page,
}

/// The types of `input` that are written into; one without a known type is, too.
const NOT_WRITTEN: [&str; 10] =
    ["button", "checkbox", "color", "file", "hidden", "image", "radio", "range", "reset", "submit"];

impl Focus {
    /// What an element is, by the lower-case name of its tag, the type it has as an `input`, and whether it is edited.
    #[must_use]
    pub fn of(tag: &str, kind: &str, is_edited: bool) -> Self {
        match tag {
            "input" if NOT_WRITTEN.contains(&kind) => Self::Setting,
            "input" | "textarea" => Self::Writing,
            "select" => Self::Choosing,
            _ if is_edited => Self::Writing,
            _ => Self::Page,
        }
    }

    /// Whether a key, by its name in the browser, is the workshop's. Control and Command make a key a command.
    #[must_use]
    pub fn leaves(self, key: &str, is_command: bool) -> bool {
        match self {
            Self::Writing => false,
            Self::Choosing => is_command,
            // What presses, moves or removes means the box or the slider, and not what is picked on the map.
            Self::Setting => is_command || is_character(key) || key == "Escape",
            Self::Page => true,
        }
    }
}

/// Whether a key writes a character: such keys can be turned off, for who dictates or presses keys unawares (WCAG 2.1.4).
/// The space bar presses what is in hand and is no such key.
#[must_use]
pub fn is_character(key: &str) -> bool {
    key != " " && key.chars().count() == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn undo_is_the_workshops_wherever_nothing_is_written() {
        for (tag, kind, own) in [
            ("input", "text", true),
            ("input", "time", true),
            ("input", "", true),
            ("textarea", "", true),
            ("input", "checkbox", false),
            ("input", "radio", false),
            ("input", "range", false),
            ("select", "", false),
            ("button", "", false),
            ("canvas", "", false),
        ] {
            assert_eq!(!Focus::of(tag, kind, false).leaves("z", true), own, "{tag} {kind}");
        }
        assert!(!Focus::of("div", "", true).leaves("z", true));
    }

    #[test]
    fn letters_stay_with_lists_and_removing_with_boxes() {
        let (list, tick) = (Focus::of("select", "", false), Focus::of("input", "checkbox", false));
        assert!(!list.leaves("p", false) && tick.leaves("p", false) && tick.leaves("Escape", false));
        for key in ["Delete", "Backspace", "Enter", " ", "ArrowUp"] {
            assert!(!tick.leaves(key, false) && Focus::Page.leaves(key, false), "{key}");
        }
    }

    #[test]
    fn characters_are_single_and_visible() {
        assert!(["p", "?", "[", "+", "é"].into_iter().all(is_character));
        assert!([" ", "Enter", "Escape", "F1"].into_iter().all(|key| !is_character(key)));
    }
}
