//! Problems small enough to say the answer.

use super::*;

#[test]
fn no_stop_needs_no_tour() {
    let plan = solve(&problem(vec![], van(100.0)), &straight_lines(&[(0.0, 0.0)]), Effort::LIVE);
    assert_eq!(plan, Plan::default());
}

#[test]
fn one_farmer_and_three_clients_cost_what_the_reference_says() {
    // The reference case of a farmer: 31.475 km and 103 minutes, of which 3 times 10 are service.
    let legs = [(0, 1, 9_000.0), (1, 2, 8_000.0), (2, 3, 6_475.0), (3, 0, 8_000.0)];
    let matrix = TravelMatrix::from_fn(4, |from, to| {
        let leg = legs.iter().find(|leg| (leg.0, leg.1) == (from.0, to.0));
        let meters = leg.map_or(60_000.0, |leg| leg.2);
        Some(Travel { duration: Seconds(73.0 * 60.0 * meters / 31_475.0), distance: Meters(meters) })
    });
    let problem = problem(vec![stop(2, 10.0), stop(3, 10.0), stop(1, 10.0)], van(100.0));
    let plan = solve(&problem, &matrix, Effort::LIVE);
    assert_valid(&problem, &matrix, &plan);
    let tour = &plan.tours[0];
    assert_eq!(tour.visits.iter().map(|visit| visit.stop).collect::<Vec<_>>(), [2, 0, 1]);
    assert!((tour.distance.kilometers() - 31.475).abs() < 1e-3);
    assert!((tour.duration.minutes() - 103.0).abs() < 0.01);
    assert!((plan.cost().0 - (12.59 + 25.75)).abs() < 0.01, "{:?}", plan.cost());
}

#[test]
fn a_stop_at_the_depot_costs_its_service_alone() {
    let problem = problem(vec![stop(0, 10.0)], van(100.0));
    let plan = solve(&problem, &straight_lines(&[(0.0, 0.0)]), Effort::LIVE);
    assert_eq!((plan.distance(), plan.duration(), plan.cost()), (Meters(0.0), Seconds(600.0), Euros(2.5)));
}

#[test]
fn two_stops_at_one_site_share_the_way() {
    let matrix = straight_lines(&[(0.0, 0.0), (3_000.0, 4_000.0)]);
    let problem = problem(vec![stop(1, 10.0), stop(1, 20.0)], van(100.0));
    let plan = solve(&problem, &matrix, Effort::LIVE);
    assert_valid(&problem, &matrix, &plan);
    assert_eq!((plan.tours.len(), plan.distance()), (1, Meters(10_000.0)));
}

#[test]
fn the_way_round_follows_one_way_streets() {
    // A ring of one-way streets: 0 → 1 → 2 → 3 → 0.
    let matrix = TravelMatrix::from_fn(4, |from, to| {
        let steps = (to.0 + 4 - from.0) % 4;
        Some(Travel { duration: Seconds(60.0 * steps as f64), distance: Meters(1_000.0 * steps as f64) })
    });
    let problem = problem(vec![stop(3, 1.0), stop(2, 1.0), stop(1, 1.0)], van(100.0));
    let plan = solve(&problem, &matrix, Effort::LIVE);
    assert_eq!(plan.distance(), Meters(4_000.0));
    assert_eq!(plan.tours[0].visits.iter().map(|visit| visit.stop).collect::<Vec<_>>(), [2, 1, 0]);
}

#[test]
fn what_cannot_be_reached_is_said_both_ways() {
    let there = Travel { duration: Seconds(60.0), distance: Meters(1_000.0) };
    // Site 1 has no way back, site 2 no way there, site 3 has both.
    let matrix = TravelMatrix::from_fn(4, |from, to| (from != Site(1) && to != Site(2)).then_some(there));
    let mut stops = vec![stop(1, 1.0), stop(2, 1.0), stop(3, 1.0), stop(9, 1.0)];
    stops.push(StopDemand { service: Seconds(-1.0), ..stop(3, 1.0) });
    let mut problem = problem(stops, van(100.0));
    let reasons = |plan: &Plan| plan.unserved.iter().map(|left| (left.stop, left.reason)).collect::<Vec<_>>();
    let plan = solve(&problem, &matrix, Effort::LIVE);
    assert_valid(&problem, &matrix, &plan);
    let invalid = [(3, UnservedReason::Invalid), (4, UnservedReason::Invalid)];
    assert_eq!(
        reasons(&plan),
        [&[(0, UnservedReason::NoWayBack), (1, UnservedReason::NoWayThere)], &invalid[..]].concat()
    );
    problem.round = Round::OpenEnd;
    let plan = solve(&problem, &matrix, Effort::LIVE);
    assert_valid(&problem, &matrix, &plan);
    assert_eq!(reasons(&plan), [&[(1, UnservedReason::NoWayThere)], &invalid[..]].concat());
}

#[test]
fn a_missing_way_between_two_stops_is_never_driven() {
    let points: Vec<_> = (0..14).map(|i| (f64::from(i * 37 % 11), f64::from(i * 53 % 13))).collect();
    let all = straight_lines(&points);
    let matrix = TravelMatrix::from_fn(14, |from, to| {
        let joined = from == Site(0) || to == Site(0) || (from.0 + to.0) % 3 == 0;
        all.travel(from, to).filter(|_| joined)
    });
    let problem = problem((1..14).map(|site| stop(site, 1.0)).collect(), van(100.0));
    let plan = solve(&problem, &matrix, Effort::LIVE);
    assert_valid(&problem, &matrix, &plan);
    assert!(plan.tours.iter().any(|tour| tour.visits.len() > 1), "some ways exist and are used");
}

#[test]
fn more_than_a_vehicle_carries_is_brought_in_parts() {
    let matrix = straight_lines(&[(0.0, 0.0), (1_000.0, 0.0), (1_500.0, 0.0)]);
    let mut problem = problem(vec![stop(1, 250.0), stop(2, 40.0)], van(100.0));
    let plan = solve(&problem, &matrix, Effort::LIVE);
    assert_valid(&problem, &matrix, &plan);
    // Two full vans; the last 50 kg ride with the other stop.
    assert_eq!((plan.tours.len(), plan.distance()), (3, Meters(2_000.0 * 2.0 + 3_000.0)));
    problem.fleet[0].vehicle.payload.volume_m3 = 0.0;
    problem.stops[0].load.volume_m3 = 0.1;
    let plan = solve(&problem, &matrix, Effort::LIVE);
    assert_eq!(plan.unserved, [Unserved { stop: 0, reason: UnservedReason::TooLarge }]);
}

#[test]
fn duty_and_windows_leave_out_what_they_must() {
    let matrix = straight_lines(&[(0.0, 0.0), (36_000.0, 0.0)]);
    let mut problem = problem(vec![stop(1, 1.0)], van(100.0));
    problem.fleet[0].vehicle.max_duty = Seconds(7_799.0);
    let plan = solve(&problem, &matrix, Effort::LIVE);
    assert_eq!(plan.unserved[0].reason, UnservedReason::TooFar { needed: Seconds(7_800.0) });
    problem.fleet[0].vehicle.max_duty = Seconds(7_800.0);
    assert_eq!(solve(&problem, &matrix, Effort::LIVE).tours.len(), 1);
    problem.stops[0].window = Some(Window { opens: Seconds(0.0), closes: Seconds(3_599.0) });
    assert_eq!(solve(&problem, &matrix, Effort::LIVE).unserved[0].reason, UnservedReason::WindowMissed);
}

#[test]
fn a_window_is_waited_for_and_the_waiting_is_paid() {
    let matrix = straight_lines(&[(0.0, 0.0), (6_000.0, 0.0), (6_000.0, 0.0)]);
    let morning = Window { opens: Seconds(28_800.0), closes: Seconds(29_400.0) };
    let later = Window { opens: Seconds(32_400.0), closes: Seconds(33_000.0) };
    let mut stops = vec![stop(1, 1.0), stop(2, 1.0)];
    (stops[0].window, stops[1].window) = (Some(later), Some(morning));
    let mut problem = problem(stops, van(100.0));
    problem.fleet[0].vehicle.per_tour = 1_000.0;
    let plan = solve(&problem, &matrix, Effort::LIVE);
    assert_valid(&problem, &matrix, &plan);
    let tour = &plan.tours[0];
    assert_eq!(tour.visits.iter().map(|visit| visit.stop).collect::<Vec<_>>(), [1, 0]);
    // Served as late as the first window allows, at 29 400; done at 30 000; waits until 32 400.
    assert_eq!((tour.start, tour.waiting, tour.duration), (Seconds(28_800.0), Seconds(2_400.0), Seconds(4_800.0)));
}

#[test]
fn the_checker_sees_what_is_wrong() {
    let matrix = straight_lines(&[(0.0, 0.0), (1_000.0, 0.0), (2_000.0, 500.0)]);
    let problem = problem(vec![stop(1, 60.0), stop(2, 60.0)], van(100.0));
    let right = solve(&problem, &matrix, Effort::LIVE);
    assert_valid(&problem, &matrix, &right);
    let faults = |change: &dyn Fn(&mut Plan)| {
        let mut plan = right.clone();
        change(&mut plan);
        check(&problem, &matrix, &plan).unwrap_err()
    };
    assert_eq!(faults(&|plan| drop(plan.tours.pop())).len(), 1);
    assert!(
        faults(&|plan| plan.tours[0].distance = Meters(1.0))
            .contains(&PlanFault::WrongTotal { tour: 0, total: Total::Distance })
    );
    assert!(
        faults(&|plan| plan.tours.push(plan.tours[0].clone()))
            .iter()
            .any(|fault| matches!(fault, PlanFault::VisitedTwice { .. }))
    );
    let joined = faults(&|plan| {
        let moved = plan.tours.pop().map(|tour| tour.visits).unwrap_or_default();
        plan.tours[0].visits.extend(moved);
    });
    assert!(joined.iter().any(|fault| matches!(fault, PlanFault::Overloaded { .. })), "{joined:?}");
    let reason = UnservedReason::NoWayBack;
    assert_eq!(
        faults(&|plan| plan.unserved.push(Unserved { stop: 0, reason })),
        [PlanFault::ServedAndUnserved { stop: 0 }]
    );
}
