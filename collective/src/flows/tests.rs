use super::*;
use crate::document::{Customers, Weekday};
use crate::quantity::Seconds;
use crate::sample::{collective, places, roads, survey};
use crate::travel::{Site, Travel};
use proptest::prelude::*;

fn goods_by(flows: &[Flow], key: impl Fn(&Flow) -> usize, count: usize) -> Vec<f64> {
    let mut sums = vec![0.0; count];
    for flow in flows {
        sums[key(flow)] += flow.goods.0;
    }
    sums
}

proptest! {
    #[test]
    fn every_kilogram_of_every_member_is_shipped_in_proportion_to_demand(members in places(1..8), points in places(1..6)) {
        let collective = collective(&members, &points);
        let survey = survey(&collective, &[]);
        let week = Flows::of(&survey, &roads(&survey));
        let shipped = goods_by(&week.flows, |flow| flow.member, members.len());
        for (shipped, member) in shipped.iter().zip(&members) {
            prop_assert!((shipped - member.2).abs() < 1e-9 * member.2);
        }
        let received = goods_by(&week.flows, |flow| flow.point, points.len());
        let demand: f64 = points.iter().map(|point| point.2).sum();
        for (received, point) in received.iter().zip(&points) {
            let expected = week.goods().0 * point.2 / demand;
            prop_assert!((received - expected).abs() < 1e-9 * expected);
        }
        prop_assert!(week.warnings.is_empty());
    }
}

#[test]
fn goods_are_spread_over_the_days_that_both_have() {
    let mut collective = collective(&[(0.0, 0.0, 90.0)], &[(1.0, 0.0, 10.0), (2.0, 0.0, 20.0), (3.0, 0.0, 0.0)]);
    let days = [vec![Weekday::Tuesday, Weekday::Friday], vec![Weekday::Monday], vec![Weekday::Monday]];
    for (point, days) in collective.points.values_mut().zip(days) {
        point.days = days.into_iter().collect();
    }
    let survey = survey(&collective, &[]);
    let week = Flows::of(&survey, &roads(&survey));
    let flow = |day, point, goods| Flow { day, member: 0, point, goods: Kilograms(goods) };
    let expected = [flow(Weekday::Monday, 1, 60.0), flow(Weekday::Tuesday, 0, 15.0), flow(Weekday::Friday, 0, 15.0)];
    assert_eq!(week.flows, expected);
    let (member, point) = (survey.members[0].id, survey.points[1].id);
    assert_eq!(week.warnings, [Warning::NoCommonDay { member, point }]);
}

#[test]
fn the_nearest_by_road_and_the_chosen() {
    let points = [(1.0, 0.0, 10.0), (2.0, 0.0, 10.0), (-3.0, 0.0, 10.0)];
    let mut collective = collective(&[(0.0, 0.0, 30.0)], &points);
    let ids: Vec<_> = collective.points.keys().copied().collect();
    let member = collective.members.values_mut().next().unwrap();
    member.customers = Customers::Nearest { count: 2 };
    let nearest = collective.clone();
    let member = collective.members.values_mut().next().unwrap();
    member.customers = Customers::Chosen { points: [ids[2]].into() };
    let receivers = |collective: &crate::document::Collective, matrix: Option<&TravelMatrix>| {
        let survey = survey(collective, &[]);
        let week = Flows::of(&survey, matrix.unwrap_or(&roads(&survey)));
        goods_by(&week.flows, |flow| flow.point, 3)
    };
    assert_eq!(receivers(&nearest, None), [15.0, 15.0, 0.0]);
    assert_eq!(receivers(&collective, None), [0.0, 0.0, 30.0]);
    // By road the first point is the farthest.
    let detour = TravelMatrix::from_fn(4, |from, to| {
        let far = from.0 == 1 || to.0 == 1;
        Some(Travel { duration: Seconds(if far { 900.0 } else { 60.0 }), distance: crate::quantity::Meters(1.0) })
    });
    assert_eq!(receivers(&nearest, Some(&detour)), [0.0, 15.0, 15.0]);
}

#[test]
fn an_island_ships_nothing_and_is_named() {
    let members = [(0.0, 0.0, 10.0), (9.0, 9.0, 10.0)];
    let collective = collective(&members, &[(1.0, 0.0, 10.0), (9.0, 8.0, 10.0), (2.0, 0.0, 10.0)]);
    let survey = survey(&collective, &[]);
    // Sites 1 (second member) and 3 (second point) lie on the other side; a ferry goes one way only.
    let island = |site: crate::travel::Site| matches!(site.0, 1 | 3);
    let all = roads(&survey);
    let matrix = TravelMatrix::from_fn(all.size(), |from, to| {
        (island(from) == island(to) || island(from)).then(|| all.travel(from, to)).flatten()
    });
    let week = Flows::of(&survey, &matrix);
    let (member, point) = (survey.members[1].id, survey.points[1].id);
    assert_eq!(week.warnings, [Warning::MemberUnreachable { member }, Warning::PointUnreachable { point }]);
    assert_eq!(goods_by(&week.flows, |flow| flow.member, 2), [10.0, 0.0]);
    assert_eq!(goods_by(&week.flows, |flow| flow.point, 3), [5.0, 0.0, 5.0]);
}

#[test]
fn of_two_islands_goods_move_on_the_one_that_has_customers() {
    let away: Vec<_> = (0..4).map(|number| (50.0 + f64::from(number), 0.0, 10.0)).collect();
    let members: Vec<_> = [(0.0, 0.0, 60.0), (1.0, 0.0, 60.0)].into_iter().chain(away).collect();
    let collective = collective(&members, &[(2.0, 0.0, 100.0)]);
    let survey = survey(&collective, &[]);
    let whole = roads(&survey);
    let here = |site: Site| survey.positions()[site.0].x() < 40_000.0;
    let matrix =
        TravelMatrix::from_fn(whole.size(), |from, to| whole.travel(from, to).filter(|_| here(from) == here(to)));
    let week = Flows::of(&survey, &matrix);
    let shipped: f64 = week.flows.iter().map(|flow| flow.goods.0).sum();
    assert!((shipped - 120.0).abs() < 1e-9, "{week:?}");
    assert_eq!(week.warnings.len(), 4, "the four of the other island are named: {:?}", week.warnings);
}
