//! What the server would not do, and why: told until something of the same kind is asked again.

use super::Shop;
use crate::wire::Problem;
use leptos::prelude::*;

/// What was asked of the server and refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app::workshop) enum Refused {
    /// The figures.
    Figures,
    /// Boundaries to paint with.
    Boundaries,
    /// The land around a place.
    Land,
    /// The outline of boundaries.
    Outline,
    /// The document, after somebody else changed it.
    Reload,
    /// An edit.
    Edit,
}

impl Refused {
    /// The message that says so.
    pub(in crate::app::workshop) fn message(self) -> &'static str {
        match self {
            Self::Figures => "fault-analysis",
            Self::Boundaries => "fault-boundaries",
            Self::Land => "fault-land",
            Self::Outline => "fault-outline",
            Self::Reload => "fault-reload",
            Self::Edit => "fault-edit",
        }
    }
}

/// What was refused, with the server's reason.
#[derive(Debug, Clone)]
pub(in crate::app::workshop) struct Trouble {
    pub(in crate::app::workshop) refused: Refused,
    pub(in crate::app::workshop) problem: Problem,
}

impl Shop {
    /// The server would not do this.
    pub(in crate::app::workshop) fn tell_refused(self, refused: Refused, problem: Problem) {
        self.trouble.set(Some(Trouble { refused, problem }));
    }

    /// The figures are here: what kept them away is over. Why an edit was refused stays until one is taken.
    pub(super) fn forget_with_figures(self) {
        if self.trouble.with_untracked(|told| told.as_ref().is_some_and(|told| told.refused != Refused::Edit)) {
            self.trouble.set(None);
        }
    }

    /// It is asked anew, or was answered.
    pub(in crate::app::workshop) fn forget_refused(self, refused: Refused) {
        if self.trouble.with_untracked(|told| told.as_ref().is_some_and(|told| told.refused == refused)) {
            self.trouble.set(None);
        }
    }
}
