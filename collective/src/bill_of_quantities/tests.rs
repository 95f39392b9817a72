use super::*;
use crate::analysis::Effort;
use crate::sample::{analyzed, collective, places, set};
use proptest::prelude::*;

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-6 * a.abs().max(b.abs()).max(1.0)
}

fn assert_same(a: &LogisticsCost, b: &LogisticsCost) {
    let readings = |cost: &LogisticsCost| {
        let split = cost.split;
        [
            cost.per_week.0,
            cost.per_kg.map_or(-1.0, |euros| euros.0),
            cost.hours_per_week,
            cost.distance_per_week.0,
            cost.co2e_per_week.0,
            split.vehicle.0,
            split.labor.0,
            split.handling.0,
            split.place.0,
        ]
    };
    for (a, b) in readings(a).into_iter().zip(readings(b)) {
        assert!(close(a, b), "{a} {b}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_bill_at_its_own_prices_is_the_cost(members in places(1..6), points in places(1..5), vehicle in 0..5_u8) {
        let mut collective = collective(&members, &points);
        set(&mut collective, "pooled.vehicle", f64::from(vehicle));
        let prices = Parameters::resolve(&collective, &collective.variants[&collective.reference]);
        for report in analyzed(&collective, Effort::LIVE).logistics.organizations {
            assert_same(&BillOfQuantities::of(&report, &prices).priced(&prices), &report.cost);
        }
    }
}

/// One member and one point leave no choice of tours: planning with other prices must cost what the old bill costs.
#[test]
fn other_prices_on_the_same_plan_are_what_planning_with_them_costs() {
    let before = collective(&[(0.0, 0.0, 300.0)], &[(9.0, 4.0, 300.0)]);
    let mut after = before.clone();
    for (key, value) in
        [("vehicle.small_van.per_km", 0.9), ("vehicle.refrigerated_van.per_km", 1.3), ("farm.hour", 26.0)]
    {
        set(&mut after, key, value);
    }
    let prices = |collective: &crate::document::Collective| {
        Parameters::resolve(collective, &collective.variants[&collective.reference])
    };
    let (then, now) = (analyzed(&before, Effort::LIVE).logistics, analyzed(&after, Effort::LIVE).logistics);
    for (before_report, after_report) in then.organizations.iter().zip(&now.organizations) {
        let repriced = BillOfQuantities::of(before_report, &prices(&before)).priced(&prices(&after));
        assert_same(&repriced, &after_report.cost);
        assert!(repriced.per_week > before_report.cost.per_week);
    }
}

#[test]
fn half_way_between_two_bills_costs_half_of_both() {
    let prices = Parameters::of_catalog();
    let bill = |kg: f64| {
        let collective = collective(&[(0.0, 0.0, kg), (5.0, 0.0, kg)], &[(9.0, 4.0, 300.0)]);
        let report = analyzed(&collective, Effort::LIVE).logistics.organizations.remove(0);
        BillOfQuantities::of(&report, &prices)
    };
    let (small, large) = (bill(100.0), bill(2000.0));
    let cost = |bill: &BillOfQuantities| bill.priced(&prices).per_week.0;
    assert!(close(cost(&small.towards(&large, 0.5)), f64::midpoint(cost(&small), cost(&large))));
    assert!(cost(&small) < cost(&large));
    assert_eq!(small.towards(&large, 0.0), small);
}
