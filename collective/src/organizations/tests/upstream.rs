//! Members who bring their goods, or have them fetched.

use super::*;

const HIRED_VAN: f64 = 2.0;

fn cost_of(collective: &mut Collective, upstream: Upstream) -> Euros {
    variant(collective).cooperation.upstream = upstream;
    planned(collective, roads, Site(0), PlaceCost::Free).1.cost.per_week
}

#[test]
fn a_hired_van_is_not_sent_for_what_two_farms_bring_for_less() {
    let mut collective = collective(&[(0.0, 0.0, 1.0), (8.0, 0.0, 60.0), (8.0, 0.1, 60.0)], &[(0.0, 0.0, 100.0)]);
    set(&mut collective, "pooled.vehicle", HIRED_VAN);
    let [cheaper, brought] = [Upstream::Cheaper, Upstream::Brought].map(|way| cost_of(&mut collective, way));
    assert!(close(cheaper.0, brought.0), "{cheaper:?} {brought:?}");
}

#[test]
fn goods_that_fill_a_vehicle_but_for_rounding_take_one() {
    // Shared as 10, 10 and 90 of 110, 800 kg are 800.0000000000001.
    let points = [(5.0, 0.0, 10.0), (6.0, 0.0, 10.0), (7.0, 0.0, 90.0)];
    let mut collective = collective(&[(0.0, 0.0, 1.0), (3.0, 0.0, 1_600.0)], &points);
    variant(&mut collective).cooperation.upstream = Upstream::Brought;
    let plan = planned(&collective, roads, Site(0), PlaceCost::Free).1;
    let bringing = plan.tours.iter().filter(|tour| matches!(tour.role, TourRole::Bringing { .. }));
    assert_eq!(bringing.count(), 2, "one on each of two days");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// Whole days of vehicles and drivers included, and whatever members still drive by themselves.
    #[test]
    fn whichever_costs_less_costs_no_more_than_either(
        members in places(1..7), points in places(1..5), vehicle in 0..5_u8, participation in 0.2..=1.0
    ) {
        let mut collective = collective(&members, &points);
        variant(&mut collective).cooperation.participation = participation;
        set(&mut collective, "pooled.vehicle", f64::from(vehicle));
        let [cheaper, brought, collected] =
            [Upstream::Cheaper, Upstream::Brought, Upstream::Collected].map(|way| cost_of(&mut collective, way));
        prop_assert!(cheaper.0 <= brought.0.min(collected.0) + 1e-6, "{cheaper:?} {brought:?} {collected:?}");
    }
}
