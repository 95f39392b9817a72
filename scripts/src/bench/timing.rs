//! How long a work takes: by the clock, and by the processors.

use serde_json::{Value, json};
use std::fs;
use std::time::Instant;

/// Times of some repetitions of a work.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Timing {
    clock_ms: Vec<f64>,
    /// Of all threads together; nothing where the system does not tell.
    cpu_ms: Option<Vec<f64>>,
}

impl Timing {
    /// Does a work some times, at least once.
    pub(super) fn of<T, E>(repeat: usize, mut work: impl FnMut() -> Result<T, E>) -> Result<Self, E> {
        let (mut clock_ms, mut cpu_ms) = (Vec::new(), Some(Vec::new()));
        for _ in 0..repeat.max(1) {
            let (cpu, start) = (cpu_spent_ms(), Instant::now());
            // What it made is dropped after the watch is read.
            let made = work()?;
            clock_ms.push(start.elapsed().as_secs_f64() * 1e3);
            let spent = cpu.zip(cpu_spent_ms()).map(|(before, after)| after - before);
            cpu_ms = cpu_ms.zip(spent).map(|(mut all, spent)| {
                all.push(spent);
                all
            });
            drop(made);
        }
        clock_ms.sort_by(f64::total_cmp);
        let cpu_ms = cpu_ms.map(|mut all| {
            all.sort_by(f64::total_cmp);
            all
        });
        Ok(Self { clock_ms, cpu_ms })
    }

    /// The line of a measure: median and least time by the clock, least time of all processors together.
    pub(super) fn line(&self, measure: &str, more: Value) -> Value {
        let mut line = json!({
            "measure": measure, "median_ms": self.median_ms(), "least_ms": rounded(self.clock_ms[0]),
            "cpu_ms": self.cpu_ms.as_ref().map(|all| rounded(all[0])),
        });
        if let (Value::Object(line), Value::Object(more)) = (&mut line, more) {
            line.extend(more);
        }
        line
    }

    pub(super) fn median_ms(&self) -> f64 {
        rounded(self.clock_ms[self.clock_ms.len() / 2])
    }
}

/// To the microsecond.
fn rounded(ms: f64) -> f64 {
    (ms * 1e3).round() / 1e3
}

/// The time that the threads of this process have been on a processor (Linux tells it to the nanosecond).
pub(super) fn cpu_spent_ms() -> Option<f64> {
    let threads = fs::read_dir("/proc/self/task").ok()?;
    let spent = threads.filter_map(|thread| {
        let told = fs::read_to_string(thread.ok()?.path().join("schedstat")).ok()?;
        told.split_whitespace().next()?.parse::<f64>().ok()
    });
    Some(spent.sum::<f64>() / 1e6).filter(|ms| *ms > 0.0)
}
