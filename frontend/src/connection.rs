//! Whether the server can be heard. The browser opens its line anew by itself, and says that it is cut before each attempt:
//! only a line that stays cut for a while is one.

use crate::editor::SaveState;

/// How the line to the server is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Connection {
    /// It is open, as far as is known.
    #[default]
    Open,
    /// It was cut just now.
    Doubtful,
    /// It has been cut for a while.
    Cut,
}

/// How long a line stays doubtful, in milliseconds.
pub const DOUBT_MS: u64 = 2000;

impl Connection {
    /// The line is cut.
    #[must_use]
    pub fn broken(self) -> Self {
        if self == Self::Cut { Self::Cut } else { Self::Doubtful }
    }

    /// It has been cut for [`DOUBT_MS`].
    #[must_use]
    pub fn doubted(self) -> Self {
        if self == Self::Open { Self::Open } else { Self::Cut }
    }

    /// Whether everything is on the server, as people are told: who cannot reach it is offline before the first edit.
    #[must_use]
    pub fn told(self, saved: SaveState) -> SaveState {
        if self == Self::Cut && saved == SaveState::Saved { SaveState::Offline } else { saved }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_comes_back_soon_was_never_cut() {
        let cut = Connection::Open.broken();
        assert_eq!((cut, cut.told(SaveState::Saved)), (Connection::Doubtful, SaveState::Saved));
        assert_eq!(cut.doubted().told(SaveState::Saved), SaveState::Offline);
        assert_eq!(Connection::Open.doubted(), Connection::Open, "it was opened meanwhile");
        assert_eq!(cut.doubted().broken(), Connection::Cut, "an attempt that fails is no new doubt");
    }

    #[test]
    fn edits_under_way_are_told_as_they_are() {
        for saved in [SaveState::Saving, SaveState::Offline] {
            assert_eq!(Connection::Cut.told(saved), saved);
        }
        assert_eq!(Connection::Open.told(SaveState::Saved), SaveState::Saved);
    }
}
