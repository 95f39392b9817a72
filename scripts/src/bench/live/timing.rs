//! Times in milliseconds, and how they are told.

use crate::bench::cpu;
use serde_json::{Value, json};
use std::time::Instant;

/// Times of one measure, in milliseconds: the wall's, and those that this thread was given.
#[derive(Debug, Default)]
pub(super) struct Times {
    wall: Vec<f64>,
    own: Vec<f64>,
}

impl Times {
    /// Times a work, and hands on what it gives.
    pub(super) fn of<T>(&mut self, work: impl FnOnce() -> T) -> T {
        let (start, given) = (Instant::now(), cpu::seconds());
        let result = work();
        self.wall.push(start.elapsed().as_secs_f64() * 1e3);
        self.own.push((cpu::seconds() - given) * 1e3);
        result
    }

    /// Enters a time of the wall.
    pub(super) fn push(&mut self, milliseconds: f64) {
        self.wall.push(milliseconds);
    }

    /// Tells the least, the median, the 99th percentile and the most, and the median of the thread's own time where it was
    /// measured.
    pub(super) fn told(mut self, measure: &str) -> Value {
        let mut told = json!({
            "measure": measure, "times": self.wall.len(),
            "min_ms": percentile(&mut self.wall, 0.0), "p50_ms": percentile(&mut self.wall, 0.5),
            "p99_ms": percentile(&mut self.wall, 0.99), "max_ms": percentile(&mut self.wall, 1.0),
        });
        if let Some(own) = percentile(&mut self.own, 0.5) {
            told["own_p50_ms"] = own.into();
        }
        told
    }

    /// Prints [`Self::told`].
    pub(super) fn print(self, measure: &str) {
        println!("{}", self.told(measure));
    }
}

/// By nearest rank; nothing without times.
fn percentile(times: &mut [f64], share: f64) -> Option<f64> {
    times.sort_by(f64::total_cmp);
    let place = (share * times.len() as f64).ceil() as usize;
    times.get(place.max(1) - 1).map(|time| (time * 1000.0).round() / 1000.0)
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
