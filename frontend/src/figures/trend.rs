//! How the figures moved with the last gesture.

use super::{Figure, Headline};
use collective::document::{Revision, VariantId};

/// The figures of the last analysis, and those before the gesture it answers.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Trend {
    now: Option<(VariantId, Revision, Headline)>,
    before: Option<Headline>,
}

impl Trend {
    /// Takes the figures of an analysis. A better answer for the same revision replaces the first one; another variant, or
    /// another choice of organization, begins anew.
    pub fn take(&mut self, variant: VariantId, revision: Revision, headline: Headline) {
        match self.now.take() {
            Some((same, known, _)) if same == variant && known == revision => {}
            Some((same, _, last)) if same == variant => self.before = Some(last),
            _ => self.before = None,
        }
        self.now = Some((variant, revision, headline));
    }

    /// Forgets what was before: the next figures are of something else.
    pub fn begin_anew(&mut self) {
        *self = Self::default();
    }

    /// The figures now.
    #[must_use]
    pub fn now(&self) -> Option<&Headline> {
        self.now.as_ref().map(|(_, _, headline)| headline)
    }

    /// How a figure changed: against the state before the last gesture, or, with the live figures of a gesture that is
    /// going on, against the state before that one.
    #[must_use]
    pub fn change(&self, figure: Figure, live: Option<&Headline>) -> Option<f64> {
        let (after, before) = match live {
            Some(live) => (live, self.now()?),
            None => (self.now()?, self.before.as_ref()?),
        };
        Some(after.get(figure)? - before.get(figure)?)
    }
}
