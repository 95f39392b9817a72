//! The stops of a tour in driving order, with what is on board between them, and how the map numbers them.

use collective::analysis::{Organization, StopSubject, TourReport, TransferPlace};
use collective::geography::LonLat;
use collective::quantity::{Kilograms, Seconds};

/// A stop, the start or the end of a tour.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ListedStop {
    /// The number of the stop; none of the start and the end.
    pub order: Option<usize>,
    /// At whose place.
    pub subject: StopSubject,
    /// Where.
    pub place: LonLat,
    /// When, where a window on the tour decides the hour.
    pub time_of_day: Option<Seconds>,
    /// Picked up (positive) or put down (negative).
    pub load: Kilograms,
    /// On board when the vehicle leaves.
    pub on_board: Kilograms,
}

/// The start, the stops and the end of a tour.
#[must_use]
pub fn listed(tour: &TourReport) -> Vec<ListedStop> {
    let last = tour.stops.len().saturating_sub(1);
    let mut on_board = Kilograms(0.0);
    let stop = |(number, stop): (usize, &collective::analysis::StopReport)| {
        on_board = Kilograms(on_board.0 + stop.load.0);
        // What was put down in parts leaves a rest of rounding.
        let left = if on_board.0.abs() < 1e-6 { Kilograms(0.0) } else { on_board };
        ListedStop {
            order: (number > 0 && number < last).then_some(number),
            subject: stop.subject,
            place: stop.place,
            time_of_day: stop.time_of_day,
            load: stop.load,
            on_board: left,
        }
    };
    tour.stops.iter().enumerate().map(stop).collect()
}

/// The numbers beside each place of a tour; a place without a number is where it starts or ends.
#[must_use]
pub fn numbers(stops: &[ListedStop]) -> Vec<(LonLat, String)> {
    let mut numbers: Vec<(LonLat, String)> = Vec::new();
    for stop in stops {
        let number = stop.order.map(|order| order.to_string()).unwrap_or_default();
        match numbers.iter_mut().find(|(place, _)| *place == stop.place) {
            Some((_, known)) if known.is_empty() => *known = number,
            Some((_, known)) if !number.is_empty() => *known = format!("{known}, {number}"),
            Some(_) => {}
            None => numbers.push((stop.place, number)),
        }
    }
    numbers
}

/// The transfer place of an organization that lies where a tour stops.
#[must_use]
pub fn transfer_at(organization: &Organization, stop: LonLat) -> Option<&TransferPlace> {
    match organization {
        Organization::Individual => None,
        Organization::PooledWithoutPlatform { at } => Some(at),
        Organization::PooledWithPlatform { at, others } => {
            let mut all = std::iter::once(at).chain(others);
            all.find(|place| place.location == stop).or(Some(at).filter(|_| others.is_empty()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{MEMBER, POINT, place};
    use collective::analysis::{StopReport, TourRole};
    use collective::document::Weekday;
    use collective::parameters::VehicleKey;
    use collective::quantity::{Euros, Meters};

    fn tour(stops: &[(StopSubject, f64, f64)]) -> TourReport {
        let stop = |(subject, lon, load): &(StopSubject, f64, f64)| StopReport {
            subject: *subject,
            place: place(*lon, 35.9),
            load: Kilograms(*load),
            time_of_day: None,
        };
        TourReport {
            day: Weekday::Monday,
            role: TourRole::Delivery,
            vehicle: VehicleKey("small_van".into()),
            stops: stops.iter().map(stop).collect(),
            distance: Meters(1.0),
            driving: Seconds(1.0),
            duration: Seconds(1.0),
            load: Kilograms(1.0),
            cost: Euros(1.0),
        }
    }

    const AT: StopSubject = StopSubject::Transfer;

    #[test]
    fn what_is_on_board_goes_down_as_goods_are_put_down() {
        let point = StopSubject::Point { id: POINT };
        let stops = listed(&tour(&[(AT, 14.4, 0.3), (point, 14.5, -0.1), (point, 14.6, -0.2), (AT, 14.4, 0.0)]));
        let on_board: Vec<f64> = stops.iter().map(|stop| stop.on_board.0).collect();
        assert!((on_board[0] - 0.3).abs() < 1e-9 && (on_board[1] - 0.2).abs() < 1e-9, "{on_board:?}");
        assert_eq!(on_board[2..], [0.0, 0.0], "no rest of rounding");
        assert_eq!(stops.iter().map(|stop| stop.order).collect::<Vec<_>>(), [None, Some(1), Some(2), None]);
        let member = StopSubject::Member { id: MEMBER };
        let stops = listed(&tour(&[(AT, 14.4, 0.0), (member, 14.5, 100.0), (AT, 14.4, -100.0)]));
        assert_eq!(stops.iter().map(|stop| stop.on_board.0).collect::<Vec<_>>(), [0.0, 100.0, 0.0]);
    }

    #[test]
    fn a_place_bears_the_numbers_of_all_its_stops() {
        let point = StopSubject::Point { id: POINT };
        let stops = [(AT, 14.4, 0.0), (point, 14.5, 0.0), (point, 14.6, 0.0), (point, 14.5, 0.0), (AT, 14.4, 0.0)];
        let numbers = numbers(&listed(&tour(&stops)));
        let texts: Vec<&str> = numbers.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(texts, ["", "1, 3", "2"]);
        assert!(listed(&tour(&[])).is_empty());
    }
}
