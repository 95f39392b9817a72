//! What reaches the editor, and what it asks for.

use super::outbox::Delivery;
use super::{AreaInput, Drive, Host, NewNames, Placement, Selection, Target, Tool, UnsentEdit};
use collective::boundary::BoundaryKind;
use collective::document::{Collective, GestureId, Revision, VariantId};
use collective::edit::Edit;
use collective::geography::LonLat;
use collective::outline::Combination;

/// One thing that people or the server did.
#[derive(Debug, Clone)]
pub enum Input {
    /// Take a tool in hand.
    Take(Tool),
    /// Show another variant.
    Show(VariantId),
    /// Pick something, or nothing.
    Pick(Option<Selection>),
    /// Call new members and points so from now on.
    Name(NewNames),
    /// Put what is drawn together with the perimeter in this way.
    Combine(Combination),
    /// A finished change from a panel.
    Commit(Edit),
    /// Put something new somewhere.
    Put(Placement),
    /// Put the platform in hand down at a place that is known.
    PutDown(Host),
    /// Take the last gesture back.
    Undo,
    /// Do again what was taken back.
    Redo,
    /// A key that means something here.
    Press(Key),
    /// On the map.
    Pointer(PointerInput),
    /// What concerns the tools that take whole areas.
    Area(AreaInput),
    /// From the server.
    Server(ServerInput),
    /// What an earlier page could not send.
    Recall(Vec<UnsentEdit>),
}

/// Keys that act on what is drawn or picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// Leave what is going on.
    Escape,
    /// Remove what is picked.
    Delete,
    /// Finish what is drawn.
    Enter,
}

/// What a pointer did on the map.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "`at` is where on the Earth, `target` what lies there")]
pub enum PointerInput {
    /// Pressed and let go.
    Click { at: LonLat, target: Option<Target> },
    /// Twice in a row.
    DoubleClick { at: LonLat, target: Option<Target> },
    /// Held still for long, with a finger.
    LongPress { target: Option<Target> },
    /// Pressed on a target and now moving.
    Grab { target: Target, at: LonLat },
    /// Moving with the target.
    Drag { at: LonLat },
    /// Let go.
    Drop { at: LonLat },
    /// Taken away by the system.
    Cancel,
    /// Moving without pressing.
    Hover { at: LonLat },
}

impl PointerInput {
    /// Where it happened, when that matters.
    #[must_use]
    pub fn at(&self) -> Option<LonLat> {
        match self {
            Self::Click { at, .. }
            | Self::DoubleClick { at, .. }
            | Self::Grab { at, .. }
            | Self::Drag { at }
            | Self::Drop { at }
            | Self::Hover { at } => Some(*at),
            Self::LongPress { .. } | Self::Cancel => None,
        }
    }

    /// The same, to be moved.
    pub fn at_mut(&mut self) -> Option<&mut LonLat> {
        match self {
            Self::Click { at, .. }
            | Self::DoubleClick { at, .. }
            | Self::Grab { at, .. }
            | Self::Drag { at }
            | Self::Drop { at }
            | Self::Hover { at } => Some(at),
            Self::LongPress { .. } | Self::Cancel => None,
        }
    }
}

/// What the server answered or told.
#[derive(Debug, Clone)]
pub enum ServerInput {
    /// It has the edit of a gesture.
    Delivered {
        /// Which.
        gesture: GestureId,
        /// Its revision with it.
        revision: Revision,
    },
    /// It will not have the edit of a gesture.
    Refused {
        /// Which.
        gesture: GestureId,
    },
    /// It could not be reached.
    Unreachable,
    /// It is time to try again.
    Retry,
    /// The document, read anew.
    Loaded {
        /// Its revision.
        revision: Revision,
        /// The document.
        document: Box<Collective>,
    },
    /// Somebody made it this revision.
    Advanced(Revision),
}

/// What the editor asks the shell to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Send an edit.
    Send(Delivery),
    /// Try again after so many seconds.
    RetryIn(u32),
    /// Read the document anew.
    Reload,
    /// Listen to the analyses of this variant.
    Follow(VariantId),
    /// Fetch the boundaries of a kind, for [`AreaInput::Boundaries`].
    FetchBoundaries(BoundaryKind),
    /// Ask for the land around a place, for [`AreaInput::Land`]; of several questions in a row the last one counts.
    AskLand(Drive),
    /// Ask what is at a place, to put a platform there that is named after it, by [`Input::Put`].
    AskWhereabouts(LonLat),
    /// Give [`AreaInput::AskAgain`] after so many seconds.
    AskAgainIn(u32),
    /// Say something to people, once.
    Tell(Notice),
}

/// What people are told, once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// The change is not possible here.
    NotPossible,
    /// A name was emptied.
    NoName,
    /// A point must open before it closes.
    ClosesFirst,
    /// The step cannot be undone any more.
    CannotUndo,
    /// A perimeter needs three corners.
    ThreeCorners,
    /// What was drawn would leave nothing of the perimeter.
    NothingLeft,
    /// The line leaves the perimeter in one piece.
    NotCut,
    /// No side is left that could become exact.
    NothingExact,
    /// The perimeter has the outline already that was asked for.
    SameOutline,
    /// No road leads from the place.
    NoRoad,
    /// The server did not answer a question that is asked once.
    NoAnswer,
    /// The server does not answer a question that is asked again until it does.
    Unanswered,
    /// Somebody else changed the collective; it was read anew.
    ChangedElsewhere,
    /// What an earlier page could not send was found and is sent.
    Recalled,
    /// What an earlier page kept is in a form that is not read any more.
    Outdated,
    /// The address asked for a variant that is not there.
    NoVariant,
    /// So many edits no longer apply, since somebody else changed what they were about.
    Dropped(usize),
    /// So many rows are on the clipboard.
    Copied(usize),
}

impl Notice {
    /// All of them.
    pub const ALL: [Self; 18] = [
        Self::NotPossible,
        Self::NoName,
        Self::ClosesFirst,
        Self::CannotUndo,
        Self::ThreeCorners,
        Self::NothingLeft,
        Self::NotCut,
        Self::NothingExact,
        Self::SameOutline,
        Self::NoRoad,
        Self::NoAnswer,
        Self::Unanswered,
        Self::ChangedElsewhere,
        Self::Recalled,
        Self::Outdated,
        Self::NoVariant,
        Self::Dropped(1),
        Self::Copied(1),
    ];

    /// The name of its message.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Self::NotPossible => "notice-not-possible",
            Self::NoName => "notice-no-name",
            Self::ClosesFirst => "notice-closes-first",
            Self::CannotUndo => "notice-cannot-undo",
            Self::ThreeCorners => "notice-three-corners",
            Self::NothingLeft => "notice-nothing-left",
            Self::NotCut => "notice-not-cut",
            Self::NothingExact => "notice-nothing-exact",
            Self::SameOutline => "notice-same-outline",
            Self::NoRoad => "notice-no-road",
            Self::NoAnswer => "notice-no-answer",
            Self::Unanswered => "notice-unanswered",
            Self::ChangedElsewhere => "notice-changed-elsewhere",
            Self::Recalled => "notice-recalled",
            Self::Outdated => "notice-outdated",
            Self::NoVariant => "notice-no-variant",
            Self::Dropped(_) => "notice-dropped",
            Self::Copied(_) => "notice-copied",
        }
    }

    /// How many it is about; 0 when it counts nothing.
    #[must_use]
    pub fn count(self) -> usize {
        match self {
            Self::Dropped(count) | Self::Copied(count) => count,
            _ => 0,
        }
    }

    /// Whether it is about the last stroke on the map: with the next one it has been heard.
    #[must_use]
    pub fn is_of_stroke(self) -> bool {
        matches!(self, Self::ThreeCorners | Self::NothingLeft | Self::NotCut | Self::NoRoad)
    }
}
