//! How many vehicles, with a driver each, the tours of one day take.

use crate::quantity::Seconds;

/// How many drivers' days the tours of one day fill: the longest first, each into the first day that has room for it. A tour
/// longer than a day takes one by itself. Never more than 11/9 of the fewest possible, and one (Johnson 1973).
pub(crate) fn vehicle_days(tours: impl IntoIterator<Item = Seconds>, day: Seconds) -> usize {
    let mut tours: Vec<Seconds> = tours.into_iter().collect();
    tours.sort_by(|a, b| b.total_cmp(a));
    let mut filled: Vec<Seconds> = Vec::new();
    for tour in tours {
        match filled.iter_mut().find(|filled| **filled + tour <= day) {
            Some(filled) => *filled += tour,
            None => filled.push(tour),
        }
    }
    filled.len()
}
