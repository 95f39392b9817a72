use super::*;
use crate::random::Random;

mod exhaustive;
mod growth;
mod published;

/// Costs from places to demands that need not obey the triangle inequality; about one pair in eight has none.
fn scattered(random: &mut Random, places: usize, demands: usize) -> ServiceCosts {
    ServiceCosts::from_fn(places, demands, |_, _| (random.below(8) > 0).then(|| 1.0 + 99.0 * random.unit()))
}

#[test]
fn nobody_and_nowhere_is_answered() {
    let empty = LocationProblem::new(ServiceCosts::from_fn(0, 0, |_, _| None), 1..=3);
    assert_eq!(median(&empty, 3, 1), Location { open: vec![], served_by: vec![], cost: 0.0 });
    let nobody = LocationProblem::new(ServiceCosts::from_fn(4, 0, |_, _| None), 2..=2);
    assert_eq!(check(&nobody, &median(&nobody, 3, 1)), Ok(()));
    let nowhere = LocationProblem::new(ServiceCosts::from_fn(0, 2, |_, _| None), 1..=1);
    assert_eq!(median(&nowhere, 3, 1).unserved().collect::<Vec<_>>(), [0, 1]);
    assert_eq!(center(&ServiceCosts::from_fn(0, 2, |_, _| None), 1, 3, 1).location.served_by, [None, None]);
}

#[test]
fn who_cannot_be_reached_is_left_out_and_said() {
    // Demand 2 is reached from nowhere, demand 1 from the dear place alone.
    let cells = [[Some(1.0), None, None], [Some(50.0), Some(50.0), None]];
    let problem = LocationProblem::new(ServiceCosts::from_fn(2, 3, |place, demand| cells[place][demand]), 1..=1);
    let location = median(&problem, 2, 1);
    assert_eq!(check(&problem, &location), Ok(()));
    assert_eq!((location.open.as_slice(), location.cost), (&[1][..], 100.0), "to serve more comes before any cost");
    assert_eq!(location.unserved().collect::<Vec<_>>(), [2]);
}

#[test]
fn fixed_costs_decide_how_many_places_open() {
    // Four places on a line, a demand at each; 10 apart.
    let costs = ServiceCosts::from_fn(4, 4, |place, demand| Some(10.0 * place.abs_diff(demand) as f64));
    let open = |fixed: f64| {
        let problem = LocationProblem::new(costs.clone(), 1..=4).with_fixed_costs(&[fixed; 4]);
        median(&problem, 4, 1).open.len()
    };
    assert_eq!([open(1.0), open(9.0), open(15.0), open(100.0)], [4, 4, 2, 1]);
}

#[test]
fn a_full_place_sends_the_rest_elsewhere() {
    // Everybody is nearest to place 0, which takes two of the three.
    let costs = ServiceCosts::from_fn(2, 3, |place, demand| Some(if place == 0 { 1.0 } else { 5.0 + demand as f64 }));
    let problem = LocationProblem::new(costs, 2..=2).with_capacities(&[Some(20.0), None], &[10.0; 3]);
    let location = median(&problem, 2, 1);
    assert_eq!(check(&problem, &location), Ok(()));
    assert_eq!((location.served_by, location.cost), (vec![Some(1), Some(0), Some(0)], 7.0));
}

#[test]
fn what_fits_nowhere_is_said() {
    let costs = ServiceCosts::from_fn(2, 3, |_, _| Some(1.0));
    let problem = LocationProblem::new(costs, 2..=2).with_capacities(&[Some(10.0), Some(10.0)], &[10.0; 3]);
    let location = median(&problem, 2, 1);
    assert_eq!(check(&problem, &location), Ok(()));
    assert_eq!(location.unserved().count(), 1);
}

#[test]
fn the_objective_decides_the_site() {
    // Many at one end, one far away: the median is with the many, the center between.
    let costs = ServiceCosts::from_fn(11, 11, |place, demand| {
        let at = if demand == 0 { 10 } else { 0 };
        Some(place.abs_diff(at) as f64)
    });
    let found = center(&costs, 1, 2, 1);
    assert_eq!((found.location.open.as_slice(), found.worst, found.proven), (&[5][..], 5.0, true));
    assert_eq!(median(&LocationProblem::new(costs, 1..=1), 2, 1).open, [0]);
}

#[test]
fn the_checker_sees_what_is_wrong() {
    let costs = ServiceCosts::from_fn(3, 4, |place, demand| Some(1.0 + place.abs_diff(demand) as f64));
    let problem = LocationProblem::new(costs, 2..=2).with_capacities(&[Some(2.0), None, None], &[1.0; 4]);
    let right = median(&problem, 2, 1);
    assert_eq!(check(&problem, &right), Ok(()));
    let faults = |change: &dyn Fn(&mut Location)| {
        let mut wrong = right.clone();
        change(&mut wrong);
        check(&problem, &wrong).unwrap_err()
    };
    assert_eq!(faults(&|location| location.open = vec![1, 1]), [LocationFault::WrongPlaces]);
    assert_eq!(faults(&|location| location.open = vec![1]), [LocationFault::WrongPlaces]);
    assert!(
        faults(&|location| location.cost += 1.0).iter().any(|fault| matches!(fault, LocationFault::WrongCost { .. }))
    );
    assert!(faults(&|location| location.served_by[1] = None).contains(&LocationFault::LeftOut { demand: 1 }));
    let crowded = faults(&|location| (location.open, location.served_by) = (vec![0, 1], vec![Some(0); 4]));
    assert!(crowded.contains(&LocationFault::Overfull { place: 0, taken: 4.0 }), "{crowded:?}");
    assert!(
        faults(&|location| (location.open, location.served_by) = (vec![0, 1], vec![Some(2); 4]))
            .contains(&LocationFault::WrongService { demand: 0 })
    );
}
