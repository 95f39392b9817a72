//! How durations spread.

/// Durations in milliseconds, the shortest first.
pub(super) struct Spread(Vec<f64>);

impl Spread {
    pub(super) fn of(mut durations: Vec<f64>) -> Self {
        durations.sort_by(f64::total_cmp);
        Self(durations)
    }

    pub(super) fn count(&self) -> usize {
        self.0.len()
    }

    /// The duration that this share of them does not exceed, to a tenth; nothing when there is none.
    pub(super) fn at(&self, share: f64) -> Option<f64> {
        let last = self.0.len().checked_sub(1)?;
        Some((self.0[(last as f64 * share) as usize] * 10.0).round() / 10.0)
    }

    pub(super) fn over(&self, limit: f64) -> usize {
        self.0.iter().filter(|duration| **duration > limit).count()
    }
}
