//! Several platforms: sectors, and what goes between them.

use super::*;

/// What two platforms far apart have to do, with these members and points.
fn two_platforms(members: &[(f64, f64, f64)], points: &[(f64, f64, f64)], goods: [f64; 2]) -> PlannedOrganization {
    let mut collective = collective(members, points);
    variant(&mut collective).cooperation.upstream = Upstream::Brought;
    hub(&mut collective, at(-9.5, 0.5), None);
    hub(&mut collective, at(9.5, 0.5), None);
    let survey = survey(&collective, &[]);
    let matrix = roads(&survey);
    let parameters = Parameters::of_catalog();
    let never = || false;
    let ground = Ground {
        survey: &survey,
        matrix: &matrix,
        parameters: &parameters,
        iterations: 0,
        means: Means::alone(&never),
    };
    let week = Flows::of(&survey, &matrix);
    let hubs = crate::candidates::reachable_hubs(ground, &week);
    let organizations = Organizations::new(ground, &week.flows, 1.0);
    assert_eq!(organizations.goods_through(&hubs), goods.map(Kilograms));
    organizations.pooled(&hubs).unwrap()
}

fn trunks(plan: &PlannedOrganization) -> Vec<[f64; 3]> {
    let trunks = plan.tours.iter().filter(|tour| tour.role == TourRole::Trunk);
    trunks.map(|tour| [0, 1, 2].map(|stop: usize| tour.stops[stop].load.0)).collect()
}

#[test]
fn two_platforms_have_their_sectors_and_a_trunk_that_is_laden_both_ways() {
    let members = [(-10.0, 0.0, 60.0), (-9.0, 1.0, 60.0), (10.0, 0.0, 60.0), (9.0, 1.0, 60.0)];
    let plan = two_platforms(&members, &[(-11.0, 2.0, 100.0), (11.0, 2.0, 100.0)], [180.0, 180.0]);
    let count = |role: fn(&TourRole) -> bool| plan.tours.iter().filter(|tour| role(&tour.role)).count();
    assert_eq!(count(|role| matches!(role, TourRole::Bringing { .. })), 8, "four members on two days");
    assert_eq!(count(|role| matches!(role, TourRole::Delivery)), 4);
    assert!(plan.tours.iter().filter(|tour| tour.role != TourRole::Trunk).all(|tour| tour.distance < Meters(10_000.0)));
    let trunk = loaded(&plan, |role| role == TourRole::Trunk);
    assert!(trunk["transfer"].abs() < 1e-9, "what one platform sends the other receives");
    // Half of 120 kg a week crosses in each direction, on two days, in one vehicle.
    assert_eq!(trunks(&plan), vec![[30.0, 0.0, -30.0]; 2]);
    let tour = plan.tours.iter().find(|tour| tour.role == TourRole::Trunk).unwrap();
    // It is loaded at both ends.
    let loading = Parameters::of_catalog().loading() * 2.0;
    assert!(close(tour.duration.0, (tour.driving + loading).0));
}

#[test]
fn what_takes_several_vehicles_there_and_one_back_takes_no_more() {
    // On each of two days 2 000 kg go west and 20 kg east.
    let members = [(-10.0, 0.0, 440.0), (10.0, 0.0, 4_400.0)];
    let plan = two_platforms(&members, &[(-11.0, 2.0, 100.0), (11.0, 2.0, 10.0)], [4_440.0, 4_440.0]);
    let payload = Parameters::of_catalog().pooled_vehicle().payload.0;
    let found = trunks(&plan);
    assert_eq!(found.len(), 2 * (2_000.0 / payload).ceil() as usize, "{found:?}");
    assert!(found.iter().all(|loads| loads[0] <= payload && close(loads.iter().sum(), 0.0)), "{found:?}");
    let [there, back] = [0, 2].map(|stop: usize| found.iter().map(|loads| loads[stop]).sum::<f64>());
    assert!(close(there, 4_000.0) && close(back, -40.0), "{found:?}");
    assert_eq!(found.iter().filter(|loads| loads[2] < 0.0).count(), 2, "one comes back laden each day");
}

#[test]
fn what_is_invested_comes_on_top_of_what_people_say_that_a_place_costs() {
    let mut collective = collective(&[(0.0, 0.0, 60.0), (3.0, 0.0, 60.0)], &[(5.0, 0.0, 100.0)]);
    let place = |collective: &Collective, cost| planned(collective, roads, Site(0), cost).1.cost.split.place.0;
    set(&mut collective, "hub.investment", 5_218.0);
    set(&mut collective, "hub.amortization", 10.0);
    variant(&mut collective).cooperation.weeks_per_year = 40.0;
    assert!(close(place(&collective, PlaceCost::Known(Euros(50.0))), 50.0 + 521.8 / 40.0));
    assert!(close(place(&collective, PlaceCost::Free), 0.0));
}
