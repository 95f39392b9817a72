//! The time this thread was given, for a machine that is busy.

/// Seconds this thread has run, from the kernel's own account; 0 where there is none.
pub(in crate::bench) fn seconds() -> f64 {
    let account = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    account.split(' ').next().and_then(|nanoseconds| nanoseconds.parse::<f64>().ok()).unwrap_or(0.0) / 1e9
}
