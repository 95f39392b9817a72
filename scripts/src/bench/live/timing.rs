//! Times in milliseconds, and how they are told.

use serde_json::{Value, json};
use std::time::Instant;

/// Times of one measure, in milliseconds.
#[derive(Debug, Default)]
pub(super) struct Times(Vec<f64>);

impl Times {
    /// Times a work, and hands on what it gives.
    pub(super) fn of<T>(&mut self, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let result = work();
        self.0.push(start.elapsed().as_secs_f64() * 1e3);
        result
    }

    /// Enters a time.
    pub(super) fn push(&mut self, milliseconds: f64) {
        self.0.push(milliseconds);
    }

    /// Tells the least, the median, the 99th percentile and the most.
    pub(super) fn told(mut self, measure: &str) -> Value {
        self.0.sort_by(f64::total_cmp);
        let at = |share: f64| {
            let place = (share * self.0.len() as f64).ceil() as usize;
            self.0.get(place.max(1) - 1).map(|time| (time * 1000.0).round() / 1000.0)
        };
        json!({
            "measure": measure, "times": self.0.len(),
            "min_ms": at(0.0), "p50_ms": at(0.5), "p99_ms": at(0.99), "max_ms": at(1.0),
        })
    }

    /// Prints [`Self::told`].
    pub(super) fn print(self, measure: &str) {
        println!("{}", self.told(measure));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_times_that_were_measured() {
        let mut times = Times::default();
        (1..=200).rev().for_each(|time| times.push(f64::from(time)));
        let told = times.told("numbers");
        assert_eq!((told["min_ms"].as_f64(), told["p50_ms"].as_f64()), (Some(1.0), Some(100.0)));
        assert_eq!((told["p99_ms"].as_f64(), told["max_ms"].as_f64()), (Some(198.0), Some(200.0)));
    }
}
