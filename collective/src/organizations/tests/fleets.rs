//! Common tours that two types of vehicles drive.

use super::*;
use crate::parameters::VehicleKey;

const SMALL_VAN: f64 = 0.0;
const RIGID_12T: f64 = 3.0;

/// A farm with much to bring to two canteens in town, and little to a shop far out.
fn town_and_country(first: f64, second: Option<f64>) -> PlannedOrganization {
    let points = [(10.0, 0.0, 5000.0), (11.0, 1.0, 5000.0), (-35.0, 0.0, 30.0)];
    let mut collective = collective(&[(0.0, 0.0, 10_030.0)], &points);
    set(&mut collective, "pooled.vehicle", first);
    set(&mut collective, "pooled.second_vehicle", second.map_or(0.0, |second| second + 1.0));
    planned(&collective, roads, Site(0), PlaceCost::Free).1
}

#[test]
fn the_lorry_takes_much_and_the_van_goes_far() {
    let both = town_and_country(SMALL_VAN, Some(RIGID_12T));
    let (van, lorry) = (town_and_country(SMALL_VAN, None), town_and_country(RIGID_12T, None));
    assert!(both.cost.per_week < van.cost.per_week.min(lorry.cost.per_week), "{both:?}");
    let of = |key: &str| both.tours.iter().filter(|tour| tour.vehicle.0 == key).collect::<Vec<_>>();
    let (vans, lorries) = (of("small_van"), of("rigid_12t"));
    assert_eq!((vans.len(), lorries.len()), (2, 2), "one each on two days: {both:?}");
    assert!(lorries.iter().all(|tour| tour.load > Kilograms(4900.0)));
    assert!(vans.iter().all(|tour| tour.distance > Meters(90_000.0)));
    // A lorry's days are its own: one on each of two days, not the hours of the van's tours.
    let labor = lorries.iter().map(|tour| tour.duration.hours() * 26.0).sum::<f64>();
    let driven = lorries.iter().map(|tour| tour.distance.kilometers() * 0.40).sum::<f64>();
    assert!(close(lorries.iter().map(|tour| tour.cost.0).sum(), labor + driven + 2.0 * 95.0));
}

#[test]
fn the_order_of_the_two_decides_nothing() {
    let one = town_and_country(SMALL_VAN, Some(RIGID_12T));
    let other = town_and_country(RIGID_12T, Some(SMALL_VAN));
    assert!(close(one.cost.per_week.0, other.cost.per_week.0));
}

#[test]
fn a_second_vehicle_that_is_the_first_changes_nothing() {
    assert_eq!(town_and_country(SMALL_VAN, Some(SMALL_VAN)), town_and_country(SMALL_VAN, None));
}

/// Deliveries of one day from one place: there nothing else shares the days of the vehicles.
fn brought(members: &[(f64, f64, f64)], points: &[(f64, f64, f64)], first: u8, second: Option<u8>) -> Euros {
    let mut collective = collective(members, points);
    variant(&mut collective).cooperation.upstream = Upstream::Brought;
    set(&mut collective, "pooled.vehicle", f64::from(first));
    set(&mut collective, "pooled.second_vehicle", second.map_or(0.0, |second| f64::from(second + 1)));
    planned(&collective, roads, Site(0), PlaceCost::Free).1.cost.per_week
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn another_vehicle_to_choose_from_never_costs_more(
        members in places(1..4), points in places(1..7), scale in 1.0..40.0, first in 0..5_u8, second in 0..5_u8
    ) {
        let members: Vec<_> = members.iter().map(|(x, y, kg)| (*x, *y, kg * scale)).collect();
        let both = brought(&members, &points, first, Some(second)).0;
        for alone in [first, second] {
            let alone = brought(&members, &points, alone, None).0;
            prop_assert!(both <= alone * (1.0 + 1e-9), "{both} {alone}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Lorries are slow, vans are fast: only who drives decides, not who else could.
    #[test]
    fn members_drive_the_ways_of_their_own_vehicles(
        members in places(1..5), points in places(1..6), participation in 0.0..=1.0
    ) {
        let mut collective = collective(&members, &points);
        variant(&mut collective).cooperation.participation = participation;
        set(&mut collective, "pooled.vehicle", RIGID_12T);
        let slow = |survey: &Survey<'_>| scaled_roads(survey, 1.5);
        let own = |survey: &Survey<'_>| slow(survey).with_own(VehicleKey("small_van".into()), roads(survey));
        let of = |ways: &dyn Fn(&Survey<'_>) -> TravelMatrix| planned(&collective, ways, Site(0), PlaceCost::Free);
        let (on_slow, on_fast, on_own) = (of(&slow), of(&roads), of(&own));
        prop_assert_eq!(&on_own.0, &on_fast.0);
        // Without their costs: tours of one day share the days of a vehicle.
        let tours = |(_, pooled): &(_, PlannedOrganization), is_of: &dyn Fn(TourRole) -> bool| -> Vec<_> {
            let driven = pooled.tours.iter().filter(|tour| is_of(tour.role));
            driven.map(|tour| (tour.day, tour.stops.clone(), tour.distance, tour.duration)).collect()
        };
        let direct = |role| matches!(role, TourRole::Direct { .. });
        prop_assert_eq!(tours(&on_own, &direct), tours(&on_fast, &direct));
        let delivered = |role| role == TourRole::Delivery;
        prop_assert_eq!(tours(&on_own, &delivered), tours(&on_slow, &delivered));
        prop_assert!(on_own.1.cost.per_week <= on_slow.1.cost.per_week + Euros(1e-6));
    }
}

#[test]
fn where_its_own_vehicle_has_no_way_a_member_drives_the_common_one() {
    let collective = collective(&[(0.0, 0.0, 50.0)], &[(4.0, 1.0, 50.0)]);
    let cut_off = |survey: &Survey<'_>| {
        let nowhere = TravelMatrix::from_fn(survey.sites().len(), |_, _| None);
        roads(survey).with_own(VehicleKey("small_van".into()), nowhere)
    };
    let plans = |ways: &dyn Fn(&Survey<'_>) -> TravelMatrix| planned(&collective, ways, Site(0), PlaceCost::Free);
    assert_eq!(plans(&cut_off), plans(&roads));
}
