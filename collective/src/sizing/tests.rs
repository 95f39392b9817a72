use super::*;
use crate::document::{Collective, Upstream, Weekdays};
use crate::sample::{at_existing, at_point, coalitions, collective, set, variant, whole};

/// Positions on a plane of 20 km that no draw has made.
fn spread(count: u32) -> Vec<(f64, f64, f64)> {
    let part = |number: u32, step: f64| (f64::from(number) * step).fract() * 20.0 - 10.0;
    (1..=count).map(|number| (part(number, 0.754_877_666), part(number, 0.569_840_291), 20.0)).collect()
}

fn sized(collective: &Collective, organization: &Organization) -> SizeReport {
    coalitions(collective, organization, 0, |all| sizing(all, organization.clone()).unwrap())
}

/// All goods are collected once a week on one tour that ends at the only point, and nothing but the road costs.
fn collected(count: u32) -> Collective {
    let mut collective = collective(&spread(count), &[(0.0, 0.0, 100.0)]);
    variant(&mut collective).cooperation.upstream = Upstream::Collected;
    for member in collective.members.values_mut() {
        member.days = Weekdays::spread(1);
    }
    for point in collective.points.values_mut() {
        point.days = Weekdays::spread(1);
    }
    for (key, value) in [
        ("pooled.vehicle", 4.0),
        ("tour.service", 0.0),
        ("tour.planned_day", 15.0),
        ("farm.hour", 0.0),
        ("transfer.loss_rate", 0.0),
        ("vehicle.rigid_19t_refrigerated.per_day", 0.0),
        ("sizing.draws", 4.0),
    ] {
        set(&mut collective, key, value);
    }
    collective
}

/// The slope of the cost of a member against their number, both as logarithms.
fn slope(report: &SizeReport, from: usize, to: usize) -> f64 {
    let cost = |members| report.steps.iter().find(|step| step.members == members).unwrap().per_member.p50.0;
    (cost(to) / cost(from)).ln() / (to as f64 / from as f64).ln()
}

#[test]
fn the_cost_of_a_member_falls_with_the_root_of_their_number_then_flattens() {
    let mut collective = collected(126);
    let place = at_point(&collective, 0);
    let road_only = sized(&collective, &place);
    let steep = slope(&road_only, 13, 126);
    assert!((-0.68..-0.42).contains(&steep), "{steep}");
    // With handling at each stop the curve runs into what that costs.
    for (key, value) in [("tour.service", 10.0), ("farm.hour", 15.0)] {
        set(&mut collective, key, value);
    }
    let with_handling = sized(&collective, &place);
    let (early, late) = (slope(&with_handling, 4, 13), slope(&with_handling, 50, 126));
    assert!(early < late && late > -0.3, "{early} {late}");
    assert!(with_handling.plateau.is_some_and(|plateau| (20..126).contains(&plateau)), "{with_handling:?}");
}

#[test]
fn the_band_holds_the_median_and_all_members_are_drawn_once() {
    let mut collective = collective(&spread(16), &[(2.0, 3.0, 200.0), (-6.0, 5.0, 200.0)]);
    set(&mut collective, "sizing.draws", 12.0);
    let report = sized(&collective, &at_existing(0.0, 0.0));
    assert_eq!(report.steps.iter().map(|step| step.members).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6, 8, 10, 13, 16]);
    for step in &report.steps {
        for band in [step.per_member, step.per_kg, step.alone_per_member, step.alone_per_kg] {
            assert!(band.p10 <= band.p50 && band.p50 <= band.p90 && band.p10 > Euros::ZERO, "{step:?}");
        }
    }
    let all = report.steps.last().unwrap();
    let whole = whole(&collective, &at_existing(0.0, 0.0));
    assert!((all.per_member.p10 * 16.0 - whole.per_week).0.abs() < 1e-9 && all.per_member.p10 == all.per_member.p90);
    assert_eq!(report, sized(&collective, &at_existing(0.0, 0.0)), "the same members are drawn each time");
}

#[test]
fn a_platform_breaks_even_when_enough_share_it() {
    let mut collective = collective(&spread(25), &[(12.0, 12.0, 200.0), (12.0, 11.0, 200.0), (11.0, 12.0, 200.0)]);
    set(&mut collective, "sizing.draws", 6.0);
    let report = sized(&collective, &at_existing(9.0, 9.0));
    let from = report.break_even.unwrap();
    assert!(from > 1, "alone nobody pays for a platform: {report:?}");
    for step in &report.steps {
        if step.members >= from {
            assert!(step.per_kg.p50 <= step.alone_per_kg.p50);
        }
    }
    let last_before = report.steps.iter().rfind(|step| step.members < from).unwrap();
    assert!(last_before.per_kg.p50 > last_before.alone_per_kg.p50);
    // A rent that nobody can pay: never.
    set(&mut collective, "hub.rent_per_m2_year", 1000.0);
    set(&mut collective, "hub.smallest_area", 1000.0);
    assert_eq!(sized(&collective, &at_existing(9.0, 9.0)).break_even, None);
}
