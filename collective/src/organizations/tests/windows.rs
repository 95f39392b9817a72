//! Points that receive at certain hours.

use super::*;
use crate::analysis::{StopReport, TourReport};
use crate::tours::Window;

fn pooled_at_first_farm(collective: &Collective) -> (PlannedOrganization, PlannedOrganization) {
    planned(collective, roads, Site(0), PlaceCost::Free)
}

fn hours(opens: f64, closes: f64) -> Window {
    Window { opens: Seconds(opens * 3600.0), closes: Seconds(closes * 3600.0) }
}

/// One farm that serves these points on one day a week.
fn one_day(points: &[(f64, f64, f64)], windows: &[Option<Window>]) -> Collective {
    let mut collective = collective(&[(0.0, 0.0, 60.0)], points);
    for (point, window) in collective.points.values_mut().zip(windows) {
        point.days = crate::document::Weekdays::spread(1);
        point.window = *window;
    }
    collective.members.values_mut().for_each(|member| member.days = crate::document::Weekdays::spread(1));
    collective
}

fn alone(collective: &Collective) -> Vec<TourReport> {
    pooled_at_first_farm(collective).0.tours
}

fn hour(stop: &StopReport) -> f64 {
    stop.time_of_day.unwrap().hours()
}

/// The points of a tour in driving order, by their number.
fn order(collective: &Collective, tour: &TourReport) -> Vec<usize> {
    let number = |stop: &StopReport| match stop.subject {
        StopSubject::Point { id } => collective.points.keys().position(|other| *other == id),
        _ => None,
    };
    tour.stops.iter().filter_map(number).collect()
}

const LINE: [(f64, f64, f64); 3] = [(5.0, 0.0, 10.0), (10.0, 0.0, 10.0), (15.0, 0.0, 10.0)];

#[test]
fn without_windows_no_hour_is_told() {
    let tours = alone(&one_day(&LINE, &[None; 3]));
    assert!(tours.iter().flat_map(|tour| &tour.stops).all(|stop| stop.time_of_day.is_none()));
}

#[test]
fn a_window_decides_the_order() {
    // Whichever way round costs the same: the farthest first, or last.
    for (windows, first) in [([None, None, Some(hours(0.0, 5.5))], 2), ([Some(hours(0.0, 5.2)), None, None], 0)] {
        let collective = one_day(&LINE, &windows);
        let tours = alone(&collective);
        assert_eq!(tours.len(), 1);
        assert_eq!(order(&collective, &tours[0])[0], first, "{tours:?}");
        let stops = &tours[0].stops;
        assert!((hour(&stops[0]) - 5.0).abs() < 0.21, "leaves at 5 or a little later: {tours:?}");
        let end = stops.last().unwrap();
        let out = tours[0].duration - Parameters::of_catalog().loading();
        assert!((hour(end) - hour(&stops[0]) - out.hours()).abs() < 1e-6);
    }
}

#[test]
fn windows_far_apart_take_two_tours_and_near_ones_a_wait_that_is_paid() {
    let windows = |second: f64| [Some(hours(6.0, 6.5)), None, Some(hours(second, second + 0.5))];
    let free = alone(&one_day(&LINE, &[None; 3]));
    let wait = alone(&one_day(&LINE, &windows(7.5)));
    assert_eq!((free.len(), wait.len()), (1, 1));
    let waiting = wait[0].duration - free[0].duration;
    assert!(waiting.minutes() > 15.0, "{wait:?}");
    // The hour of a farmer is paid while it waits.
    assert!(close((wait[0].cost - free[0].cost).0, waiting.hours() * 15.0), "{free:?} {wait:?}");
    assert_eq!(alone(&one_day(&LINE, &windows(16.0))).len(), 2);
}

#[test]
fn two_tours_of_the_same_hours_take_two_drivers() {
    // At opposite ends, each within a quarter of an hour: nobody is at both.
    let apart = [(12.0, 0.0, 10.0), (-12.0, 0.0, 10.0)];
    let cost = |windows: &[Option<Window>]| {
        let mut collective = one_day(&apart, windows);
        // The member delivers with a vehicle and a driver that cost by the day.
        let vehicle = crate::parameters::VehicleKey("hired_refrigerated_van".into());
        collective.members.values_mut().for_each(|member| member.vehicle = vehicle.clone());
        let (individual, _) = pooled_at_first_farm(&collective);
        (individual.tours.len(), individual.cost.split)
    };
    let (_, one_driver) = cost(&[None, None]);
    let (tours, two_drivers) = cost(&[Some(hours(7.0, 7.25)), Some(hours(7.0, 7.25))]);
    assert_eq!(tours, 2);
    assert!(close(two_drivers.labor.0 - one_driver.labor.0, 180.94), "{one_driver:?} {two_drivers:?}");
}

#[test]
fn what_cannot_be_there_in_time_is_brought_all_the_same() {
    let collective = one_day(&[(40.0, 0.0, 10.0), (5.0, 0.0, 10.0)], &[Some(hours(4.0, 5.5)), None]);
    let tours = alone(&collective);
    assert_eq!(tours.len(), 2);
    let late = tours.iter().find(|tour| order(&collective, tour) == [0]).unwrap();
    // 52 km at 50 km/h, from 5:00 on.
    assert!((hour(&late.stops[1]) - 6.04).abs() < 0.01, "{late:?}");
    let closed = one_day(&LINE[..1], &[Some(hours(2.0, 4.0))]);
    let tours = alone(&closed);
    assert!((hour(&tours[0].stops[1]) - 5.13).abs() < 0.01, "closed before anybody may leave: {tours:?}");
}

fn any_window() -> impl Strategy<Value = Option<Window>> {
    prop::option::weighted(0.7, (0.0..23.0, 0.02..6.0))
        .prop_map(|window| window.map(|(opens, length): (f64, f64)| hours(opens, (opens + length).min(24.0))))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_plan_is_sound_and_in_time_and_nothing_is_dropped(
        members in places(1..5),
        points in prop::collection::vec(((-40.0..40.0, -40.0..40.0, 1.0..300.0), any_window()), 1..7),
        upstream in all_upstreams(),
        departure in 0.0..12.0,
    ) {
        let (spots, windows): (Vec<_>, Vec<_>) = points.into_iter().unzip();
        let mut collective = collective(&members, &spots);
        for (point, window) in collective.points.values_mut().zip(&windows) {
            point.window = *window;
        }
        variant(&mut collective).cooperation.upstream = upstream;
        set(&mut collective, "tour.earliest_departure", departure);
        let goods: f64 = members.iter().map(|member| member.2).sum();
        let demand: f64 = spots.iter().map(|point| point.2).sum();
        let (individual, pooled) = pooled_at_first_farm(&collective);
        for plan in [individual, pooled] {
            let sums = loaded(&plan, |_| true);
            for ((id, _), point) in collective.points.iter().zip(&spots) {
                let received = sums[&format!("point {id}")];
                prop_assert!(close(received, -goods * point.2 / demand));
            }
            for tour in &plan.tours {
                let leaves = tour.stops[0].time_of_day;
                for stop in &tour.stops {
                    prop_assert_eq!(stop.time_of_day.is_some(), leaves.is_some());
                    let StopSubject::Point { id } = stop.subject else { continue };
                    let Some(window) = collective.points[&id].window else { continue };
                    let at = stop.time_of_day.unwrap();
                    prop_assert!(at.0 > window.opens.0 - 0.01, "{} {:?}", at.0, window);
                    // Late only where a vehicle that leaves as early as it may and drives straight there is late too.
                    let straight = departure * 3600.0 + tour.driving.0 / 2.0;
                    let is_straight = tour.stops.len() == 3 && (at.0 - straight).abs() < 0.01;
                    prop_assert!(at.0 < window.closes.0 + 0.01 || is_straight, "{tour:?} {window:?}");
                }
                prop_assert!(leaves.is_none_or(|leaves| leaves.0 >= departure * 3600.0 - 0.01));
            }
        }
    }
}
