//! What the area tools wait for from the server, and what becomes of a question that is refused or not answered. Who puts
//! the tool down does not want to know any more.

use super::patience::wait_after;
use super::{BrushUnit, Draft, Drive, Editor, Effect, Notice, OfferSource, Tool};
use collective::boundary::BoundaryKind;

/// What an area tool asks of the server.
#[derive(Debug, Clone, PartialEq)]
pub enum Question {
    /// The boundaries of a kind.
    Boundaries(BoundaryKind),
    /// The land around a place.
    Land(Drive),
}

impl Question {
    fn ask(self) -> Effect {
        match self {
            Self::Boundaries(kind) => Effect::FetchBoundaries(kind),
            Self::Land(drive) => Effect::AskLand(drive),
        }
    }
}

/// How long the server has not answered.
#[derive(Debug, Clone, Default)]
pub(super) struct Silence {
    failures: u32,
    /// Whether a wait is going on, so that failures of several questions do not make several.
    waits: bool,
}

impl Silence {
    /// The server answered, or nobody waits any more.
    pub(super) fn forget(&mut self) {
        self.failures = 0;
    }
}

impl Editor {
    /// What the tool in hand waits for; none when it has everything.
    #[must_use]
    pub fn awaited(&self) -> Option<Question> {
        match (self.tool, &self.draft, self.brush.unit) {
            (Tool::Brush, _, BrushUnit::Boundaries(kind)) => {
                let open = !self.brush.areas.contains_key(&kind) && !self.brush.refused.contains(&kind);
                open.then_some(Question::Boundaries(kind))
            }
            (_, Some(Draft::Offer(offer)), _) => match &offer.source {
                OfferSource::Drive(drive) if !offer.is_answered() => Some(Question::Land(drive.clone())),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether the tool in hand waits for a server that does not answer.
    #[must_use]
    pub fn is_unanswered(&self) -> bool {
        self.silence.failures > 0 && self.awaited().is_some()
    }

    /// No answer came: it is asked for again after a while, longer each time, and people are told the first time.
    pub(super) fn unanswered(&mut self) -> Vec<Effect> {
        if self.silence.waits || self.awaited().is_none() {
            return Vec::new();
        }
        let failures = self.silence.failures;
        self.silence = Silence { failures: failures + 1, waits: true };
        let told = (failures == 0).then_some(Effect::Tell(Notice::Unanswered));
        [Effect::AskAgainIn(wait_after(failures))].into_iter().chain(told).collect()
    }

    /// The wait is over: what is waited for now is asked, whatever it was then.
    pub(super) fn ask_again(&mut self) -> Vec<Effect> {
        self.silence.waits = false;
        self.awaited().map(Question::ask).into_iter().collect()
    }

    /// The server said no; why, the shell tells. Nobody waits for it any more.
    pub(super) fn refused(&mut self, question: &Question) {
        self.silence.forget();
        match question {
            Question::Boundaries(kind) => {
                self.brush.refused.insert(*kind);
            }
            Question::Land(asked) => {
                let is_it = |draft: &Draft| match draft {
                    Draft::Offer(offer) => matches!(&offer.source, OfferSource::Drive(drive) if drive == asked),
                    _ => false,
                };
                if self.draft.as_ref().is_some_and(is_it) {
                    self.draft = None;
                }
            }
        }
    }

    /// Asks for the boundaries that the brush paints with, when they are not here yet. What was refused once is asked for
    /// again by who takes up the brush or the kind again.
    pub(super) fn fetch_areas(&mut self) -> Vec<Effect> {
        if let BrushUnit::Boundaries(kind) = self.brush.unit {
            self.brush.refused.remove(&kind);
        }
        self.awaited().map(Question::ask).into_iter().collect()
    }
}

#[cfg(test)]
mod tests;
