//! Identities and conservation, on collectives drawn at random.

use super::*;
use crate::analysis::{StopSubject, TourRole, TransferPlace, TransferSite};
use crate::document::{Collective, Upstream};
use crate::flows::Flows;
use crate::means::Means;
use crate::quantity::{Euros, Meters, Seconds};
use crate::sample::{at, collective, hub, places, roads, scaled_roads, set, survey, variant};
use crate::tours::{Plan, check};
use crate::travel::{Site, Travel};
use proptest::prelude::*;
use std::collections::BTreeMap;

mod fleets;
mod platforms;
mod upstream;
mod windows;

/// Plans afresh and lets no plan pass that the independent checker finds fault with.
struct Checked;

impl Planner for Checked {
    fn plan(&self, round: &RoundAsked<'_>) -> Plan {
        let plan = Afresh.plan(round);
        assert_eq!(check(round.problem, round.matrix, &plan), Ok(()));
        plan
    }
}

/// Plans the individual organization, and the one pooled at `site` with that cost of the place.
fn planned(
    collective: &Collective,
    matrix: impl Fn(&Survey<'_>) -> TravelMatrix,
    site: Site,
    cost: PlaceCost,
) -> (PlannedOrganization, PlannedOrganization) {
    let survey = survey(collective, &[]);
    let matrix = matrix(&survey);
    let parameters = Parameters::resolve(collective, survey.variant);
    let never = || false;
    let ground = Ground {
        survey: &survey,
        matrix: &matrix,
        parameters: &parameters,
        iterations: 500,
        means: Means { planner: &Checked, ..Means::alone(&never) },
    };
    let week = Flows::of(&survey, &matrix);
    let organizations = Organizations::new(ground, &week.flows, survey.variant.cooperation.participation);
    let member = *collective.members.keys().next().unwrap();
    let place =
        TransferPlace { site: TransferSite::Member { id: member }, name: None, location: survey.sites()[site.0] };
    let pooled = organizations.pooled(&[HubSite::new(place, site, cost)]).unwrap();
    (Organizations::individual(ground, &week.flows), pooled)
}

fn all_upstreams() -> impl Strategy<Value = Upstream> {
    prop_oneof![Just(Upstream::Brought), Just(Upstream::Collected), Just(Upstream::Cheaper)]
}

/// Kilograms loaded (positive) or unloaded (negative) at each place in a week.
fn loaded(plan: &PlannedOrganization, role: impl Fn(TourRole) -> bool) -> BTreeMap<String, f64> {
    let mut sums = BTreeMap::new();
    for tour in plan.tours.iter().filter(|tour| role(tour.role)) {
        for stop in &tour.stops {
            let who = match stop.subject {
                StopSubject::Member { id } => format!("member {id}"),
                StopSubject::Point { id } => format!("point {id}"),
                StopSubject::Transfer => "transfer".to_owned(),
            };
            *sums.entry(who).or_default() += stop.load.0;
        }
    }
    sums
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-6 * a.abs().max(b.abs()).max(1.0)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn without_participation_pooling_is_individual(members in places(1..7), points in places(1..6)) {
        let mut collective = collective(&members, &points);
        variant(&mut collective).cooperation.participation = 0.0;
        let (individual, pooled) = planned(&collective, roads, Site(0), PlaceCost::ByGoods);
        prop_assert_eq!((individual.cost, individual.tours), (pooled.cost, pooled.tours));
    }

    #[test]
    fn goods_are_conserved_whatever_the_participation(
        members in places(1..7), points in places(1..6), participation in 0.0..=1.0, upstream in all_upstreams()
    ) {
        let mut collective = collective(&members, &points);
        let cooperation = &mut variant(&mut collective).cooperation;
        cooperation.participation = participation;
        cooperation.upstream = upstream;
        let site = Site(0);
        let (individual, pooled) = planned(&collective, roads, site, PlaceCost::Free);
        let goods: f64 = members.iter().map(|member| member.2).sum();
        let demand: f64 = points.iter().map(|point| point.2).sum();
        for (plan, share_alone) in [(&individual, 1.0), (&pooled, 1.0 - participation)] {
            let sums = loaded(plan, |_| true);
            for ((id, _), point) in collective.points.iter().zip(&points) {
                let received = sums[&format!("point {id}")];
                prop_assert!(close(received, -goods * point.2 / demand));
            }
            // What enters the transfer leaves it, but for what the member there ships itself.
            let own = members[0].2 * participation;
            let passed = sums.get("transfer").copied().unwrap_or(0.0);
            prop_assert!(passed.abs() < 1e-6 || close(passed, own), "{} {}", passed, own);
            let direct = loaded(plan, |role| matches!(role, TourRole::Direct { .. }));
            let alone: f64 = direct.iter().filter(|(who, _)| who.starts_with("member")).map(|(_, kg)| kg).sum();
            prop_assert!(close(alone, goods * share_alone), "{} {}", alone, goods * share_alone);
        }
    }

    #[test]
    fn the_parts_make_the_whole(
        members in places(1..7), points in places(1..6), participation in 0.0..=1.0, vehicle in 0..5_u8,
        second in 0..6_u8
    ) {
        let mut collective = collective(&members, &points);
        variant(&mut collective).cooperation.participation = participation;
        set(&mut collective, "pooled.vehicle", f64::from(vehicle));
        set(&mut collective, "pooled.second_vehicle", f64::from(second));
        // Every order takes its quarter of an hour, whatever it weighs.
        set(&mut collective, "preparation.per_pick_up_order", 60.0);
        let (individual, pooled) = planned(&collective, roads, Site(members.len()), PlaceCost::ByGoods);
        for plan in [individual, pooled] {
            let (cost, split) = (plan.cost, plan.cost.split);
            prop_assert!(close(cost.per_week.0, (split.vehicle + split.labor + split.handling + split.place).0));
            let tours: Euros = plan.tours.iter().map(|tour| tour.cost).sum();
            let orders = (members.len() * points.len()) as f64 * 2.0 * 0.25 + members.len() as f64 * 0.5;
            prop_assert!(close((tours + split.handling + split.place).0 + orders * 15.0, cost.per_week.0));
            prop_assert_eq!(plan.tours.len(), cost.tours_per_week);
            let distance: Meters = plan.tours.iter().map(|tour| tour.distance).sum();
            prop_assert!(close(distance.0, cost.distance_per_week.0));
            for tour in &plan.tours {
                let own = matches!(tour.role, TourRole::Direct { .. } | TourRole::Bringing { .. });
                let types = ["small_van", "refrigerated_van", "hired_refrigerated_van", "rigid_12t", "rigid_19t_refrigerated"];
                let kind = types.iter().position(|key| *key == tour.vehicle.0).unwrap();
                let known = kind == usize::from(vehicle) || kind + 1 == usize::from(second);
                prop_assert!((own && kind == 0) || (!own && known));
                let payload = [800.0, 800.0, 900.0, 5500.0, 8000.0][kind];
                prop_assert!(tour.load.0 <= payload * (1.0 + 1e-6));
                prop_assert!(tour.duration.0 <= 7.0 * 3600.0 + 1.0 || tour.stops.len() == 3);
            }
        }
    }

    #[test]
    fn alone_with_the_transfer_at_ones_own_farm_is_individual(member in places(1..2), points in places(1..12)) {
        let mut collective = collective(&member, &points);
        set(&mut collective, "pooled.vehicle", 0.0);
        let (individual, pooled) = planned(&collective, roads, Site(0), PlaceCost::Free);
        prop_assert_eq!(individual.cost, pooled.cost);
        let (_, with_hub) = planned(&collective, roads, Site(0), PlaceCost::Known(Euros::ZERO));
        prop_assert_eq!(individual.cost.split, with_hub.cost.split);
    }

    #[test]
    fn kilometers_scale_with_the_plane(members in places(1..6), points in places(1..8), scale in 0.2..1.0) {
        let mut collective = collective(&members, &points);
        // Only kilometres count, and no day is full: the best plan is the same at every scale.
        for (key, value) in [("farm.hour", 0.0), ("tour.planned_day", 15.0), ("tour.service", 0.0)] {
            set(&mut collective, key, value);
        }
        let (individual, pooled) = planned(&collective, roads, Site(0), PlaceCost::Free);
        let small = |survey: &Survey<'_>| scaled_roads(survey, scale);
        let (small_individual, small_pooled) = planned(&collective, small, Site(0), PlaceCost::Free);
        for (large, small) in [(individual, small_individual), (pooled, small_pooled)] {
            let (large, small) = (large.cost.distance_per_week.0 * scale, small.cost.distance_per_week.0);
            prop_assert!((large - small).abs() < 1e-3 * large + 50.0, "{} {}", large, small);
        }
    }

    #[test]
    fn where_the_plane_lies_changes_nothing(
        members in places(1..6), points in places(1..8), shift in (-20.0..20.0, -20.0..20.0), angle in 0.0..6.3_f64
    ) {
        let moved = |places: &[(f64, f64, f64)]| -> Vec<(f64, f64, f64)> {
            let (sin, cos) = angle.sin_cos();
            let turn = |&(x, y, kg): &(f64, f64, f64)| (x * cos - y * sin + shift.0, x * sin + y * cos + shift.1, kg);
            places.iter().map(turn).collect()
        };
        let here = planned(&collective(&members, &points), roads, Site(0), PlaceCost::ByGoods);
        let there = planned(&collective(&moved(&members), &moved(&points)), roads, Site(0), PlaceCost::ByGoods);
        for (here, there) in [(here.0, there.0), (here.1, there.1)] {
            let (here, there) = (here.cost.per_week.0, there.cost.per_week.0);
            // The matrix keeps milliseconds and decimetres; a tie may fall the other way.
            prop_assert!((here - there).abs() < 1e-3 * here, "{} {}", here, there);
        }
    }
}

#[test]
fn full_participation_leaves_no_individual_tour() {
    let collective = collective(&[(0.0, 0.0, 50.0), (5.0, 1.0, 80.0)], &[(3.0, 3.0, 100.0), (1.0, -4.0, 30.0)]);
    let (_, pooled) = planned(&collective, roads, Site(0), PlaceCost::Free);
    assert!(pooled.tours.iter().all(|tour| !matches!(tour.role, TourRole::Direct { .. })));
    assert_eq!(pooled.cost.split.place, Euros::ZERO);
}

#[test]
fn both_ways_are_driven_as_they_are() {
    let collective = collective(&[(0.0, 0.0, 50.0)], &[(5.0, 0.0, 50.0)]);
    let one_way = |survey: &Survey<'_>| {
        TravelMatrix::from_fn(survey.sites().len(), |from, _| {
            let (km, minutes) = if from == Site(0) { (10.0, 12.0) } else { (14.0, 20.0) };
            Some(Travel { duration: Seconds::from_minutes(minutes), distance: Meters(km * 1000.0) })
        })
    };
    let (individual, _) = planned(&collective, one_way, Site(0), PlaceCost::Free);
    assert_eq!(individual.cost.distance_per_week, Meters(2.0 * 24_000.0));
    assert_eq!(individual.tours[0].driving, Seconds::from_minutes(32.0));
    assert_eq!(individual.tours[0].duration, Seconds::from_minutes(30.0 + 32.0 + 10.0));
}

/// Reference cases 1 and 5 through the whole: 3 clients on one tour of 31.475 km, 43 minutes of driving and an hour of
/// loading and unloading, as a producer's calculator asks and answers it.
#[test]
fn one_member_without_hub_is_a_producers_calculator() {
    let points = [(1.0, 0.0, 20.0), (2.0, 0.0, 20.0), (3.0, 0.0, 20.0)];
    let mut collective = collective(&[(0.0, 0.0, 60.0)], &points);
    set(&mut collective, "preparation.per_order", 0.0);
    set(&mut collective, "administration.per_member_week", 0.0);
    for point in collective.points.values_mut() {
        point.days = crate::document::Weekdays::spread(2);
    }
    let quarter = Travel { duration: Seconds::from_minutes(43.0 / 4.0), distance: Meters(31_475.0 / 4.0) };
    let (individual, _) = planned(
        &collective,
        |survey| TravelMatrix::from_fn(survey.sites().len(), |_, _| Some(quarter)),
        Site(0),
        PlaceCost::Free,
    );
    let (cost, tour) = (individual.cost, &individual.tours[0]);
    assert!((tour.duration.minutes() - 103.0).abs() < 1e-3);
    assert!((cost.split.vehicle.0 / 2.0 - 12.59).abs() < 0.005);
    assert!((cost.split.labor.0 / 2.0 / 25.77 - 1.0).abs() < 0.02);
    let year = cost.per_week.0 * 48.0;
    assert!((year - 96.0 * (0.40 * 31.475 + 15.0 * 103.0 / 60.0)).abs() < 0.1, "{year}");
    assert!((cost.co2e_per_week.0 - 2.0 * 31.475 * 0.27).abs() < 1e-3);
}

/// In one area, each more member makes the organization cheaper for everyone.
#[test]
fn a_growing_collective_costs_each_member_less() {
    let spot = |number: u32| {
        // Low-discrepancy positions: no luck of the draw.
        let part = |step: f64| (f64::from(number) * step).fract() * 20.0 - 10.0;
        (part(0.754_877_666), part(0.569_840_291), 60.0)
    };
    let points = [(2.0, 3.0, 200.0), (-6.0, 5.0, 200.0), (4.0, -7.0, 200.0), (-3.0, -4.0, 200.0)];
    let per_member = |count: u32| {
        let members: Vec<_> = (1..=count).map(spot).collect();
        let collective = collective(&members, &points);
        planned(&collective, roads, Site(0), PlaceCost::Free).1.cost.per_week.0 / f64::from(count)
    };
    let costs: Vec<f64> = [2, 5, 10, 20, 40].map(per_member).to_vec();
    assert!(costs.windows(2).all(|pair| pair[1] < pair[0]), "{costs:?}");
}
