//! How long one waits for a server that does not answer: longer each time.

/// Seconds after the first failure; doubled after each further one, up to [`LONGEST`].
const FIRST: u32 = 1;
const LONGEST: u32 = 30;

/// Seconds to wait before the next attempt, after so many failures before this one.
pub(super) fn wait_after(failures: u32) -> u32 {
    (FIRST << failures.min(8)).min(LONGEST)
}
