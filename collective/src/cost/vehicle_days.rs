//! How many vehicles, with a driver each, the tours of one day take.

use crate::quantity::Seconds;

/// A tour as it fills a driver's day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct DayTour {
    /// From the beginning of loading to the return.
    pub(crate) duration: Seconds,
    /// Between which times of the day it begins; at any when absent.
    pub(crate) begins: Option<(Seconds, Seconds)>,
}

/// How many drivers' days of `day` the tours of one day fill: the longest first, each into the first day that has room for
/// it. A tour longer than a day takes one by itself. Never more than 11/9 of the fewest possible, and one (Johnson 1973), as
/// long as no tour has hours to keep. Those that have follow each other, from begin to end in `longest` at most.
pub(crate) fn vehicle_days(tours: impl IntoIterator<Item = DayTour>, day: Seconds, longest: Seconds) -> usize {
    let mut tours: Vec<DayTour> = tours.into_iter().collect();
    tours.sort_by(|a, b| b.duration.total_cmp(&a.duration));
    let mut days: Vec<FilledDay> = Vec::new();
    for tour in tours {
        let has_room = |filled: &FilledDay| filled.work + tour.duration <= day && filled.has_hour_for(tour, longest);
        if let Some(filled) = days.iter_mut().find(|filled| has_room(filled)) {
            filled.take(tour);
        } else {
            let mut filled = FilledDay { work: Seconds::ZERO, bound: Vec::new() };
            filled.take(tour);
            days.push(filled);
        }
    }
    days.len()
}

struct FilledDay {
    work: Seconds,
    /// Those that have hours to keep: duration, earliest and latest begin, by the latter.
    bound: Vec<(Seconds, Seconds, Seconds)>,
}

impl FilledDay {
    fn take(&mut self, tour: DayTour) {
        self.work += tour.duration;
        self.bound = self.with(tour);
    }

    fn with(&self, tour: DayTour) -> Vec<(Seconds, Seconds, Seconds)> {
        let mut bound = self.bound.clone();
        bound.extend(tour.begins.map(|(earliest, latest)| (tour.duration, earliest, latest)));
        bound.sort_by(|a, b| a.2.total_cmp(&b.2));
        bound
    }

    /// Whether the tours that have hours to keep can be driven one after the other, each as soon as it can begin.
    fn has_hour_for(&self, tour: DayTour, longest: Seconds) -> bool {
        let bound = self.with(tour);
        if tour.begins.is_none() || bound.len() < 2 {
            return true;
        }
        let mut clock = bound[0].1;
        let follow = bound.iter().all(|(duration, earliest, latest)| {
            let begin = clock.max(*earliest);
            clock = begin + *duration;
            begin <= *latest
        });
        follow && clock - bound[0].1 <= longest
    }
}
