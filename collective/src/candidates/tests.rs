use super::*;
use crate::analysis::{Reason, Survey, TransferSite};
use crate::document::Collective;
use crate::means::Means;
use crate::parameters::Parameters;
use crate::place::ExistingPlace;
use crate::quantity::Euros;
use crate::sample::{at, collective, existing, hub, places, roads, survey};
use proptest::prelude::*;

fn ranked<T>(collective: &Collective, places: &[ExistingPlace], read: impl Fn(&Survey<'_>, Ranking, f64) -> T) -> T {
    let survey = survey(collective, places);
    let matrix = roads(&survey);
    let parameters = Parameters::resolve(collective, survey.variant);
    let never = || false;
    let ground = Ground {
        survey: &survey,
        matrix: &matrix,
        parameters: &parameters,
        iterations: 200,
        means: Means::alone(&never),
    };
    let week = Flows::of(&survey, &matrix);
    let organizations = Organizations::new(ground, &week.flows, 1.0);
    let individual = Organizations::individual(ground, &week.flows).cost.per_week.0;
    let ranking = rank(ground, &organizations.searching(0), &organizations, 4).unwrap();
    read(&survey, ranking, individual)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_hub_without_fixed_cost_never_raises_the_cost_of_the_best(
        members in places(1..7), points in places(1..6), x in -10.0..10.0, y in -10.0..10.0
    ) {
        let mut collective = collective(&members, &points);
        let best = |collective: &Collective| ranked(collective, &[existing(1, 0.0, 0.0)], |_, ranking, individual| {
            let costs = ranking.reports(99, None).into_iter().filter_map(|report| report.cost);
            costs.map(|cost| cost.per_week.0).fold(individual, f64::min)
        });
        let before = best(&collective);
        hub(&mut collective, at(x, y), Some(Euros::ZERO));
        prop_assert!(best(&collective) <= before + 1e-9);
    }

    #[test]
    fn the_order_is_that_of_costs_and_both_bests_are_marked(members in places(1..7), points in places(1..6)) {
        let collective = collective(&members, &points);
        let around: Vec<_> = (0..12).map(|n| existing(n, f64::from(n as u32) - 6.0, (n % 5) as f64)).collect();
        ranked(&collective, &around, |_, ranking, _| {
            let reports = ranking.reports(5, None);
            let costs: Vec<_> = reports.iter().filter_map(|report| report.cost).map(|cost| cost.per_week).collect();
            assert!(costs.is_sorted_by(|a, b| a <= b), "{costs:?}");
            let first_uncosted = reports.iter().position(|report| report.cost.is_none()).unwrap_or(reports.len());
            assert!(reports[first_uncosted..].iter().all(|report| report.cost.is_none()));
            assert!(reports[0].reasons.contains(&Reason::Cheapest));
            let all = ranking.reports(usize::MAX, None);
            let marked = |reason: Reason| reports.iter().find(|report| report.reasons.contains(&reason)).unwrap().access;
            let least = |read: fn(&AccessSummary) -> Seconds| {
                all.iter().map(|report| read(&report.access)).fold(Seconds(f64::INFINITY), Seconds::min)
            };
            assert_eq!(marked(Reason::ShortestMeanAccess).mean, least(|access| access.mean));
            assert_eq!(marked(Reason::ShortestWorstAccess).worst, least(|access| access.worst));
        });
    }
}

#[test]
fn who_offers_is_preferred_and_when_nobody_does_it_is_said() {
    let mut collective = collective(&[(0.0, 0.0, 50.0), (8.0, 0.0, 50.0)], &[(1.0, 0.0, 50.0), (9.0, 0.0, 50.0)]);
    let without_offer = ranked(&collective, &[], |_, ranking, _| ranking.reports(99, None));
    assert!(without_offer.iter().all(|report| report.reasons.contains(&Reason::NobodyOffers)));
    collective.members.values_mut().next().unwrap().can_host_transfer = true;
    let offered = ranked(&collective, &[], |survey, ranking, _| {
        let (at, _) = ranking.without_platform.clone().unwrap();
        assert_eq!(at.site, TransferSite::Member { id: survey.members[0].id });
        ranking.reports(99, None)
    });
    assert_eq!(offered.len(), 1);
    assert!(offered[0].reasons.contains(&Reason::OfferedByMember) && offered[0].reasons.contains(&Reason::NoRent));
}

/// Many members in the west, one far in the east: the mean is shortest in the west, the worst in the middle.
#[test]
fn the_objective_decides_the_site() {
    let collective = collective(
        &[(-8.0, 0.0, 90.0), (-8.0, 1.0, 90.0), (-7.0, 0.0, 90.0), (8.0, 0.0, 5.0)],
        &[(-8.0, -1.0, 200.0), (-9.0, 0.0, 50.0)],
    );
    let reports = ranked(&collective, &[existing(1, -8.0, 0.0), existing(2, 0.0, 0.0)], |_, ranking, _| {
        ranking.reports(99, None)
    });
    let osm = |reason: Reason| {
        reports.iter().find(|report| report.reasons.contains(&reason)).map(|report| report.place.location)
    };
    let existing = |reason| osm(reason).unwrap();
    assert_eq!(existing(Reason::ShortestWorstAccess), at(0.0, 0.0));
    assert_ne!(existing(Reason::ShortestMeanAccess), at(0.0, 0.0));
}

/// A farm that delivers eastwards along a straight road: one place lies beside it, one far off.
#[test]
fn who_passes_near_and_which_lorries_get_there_is_said() {
    let mut collective = collective(&[(0.0, 0.0, 60.0), (0.0, 9.0, 60.0)], &[(10.0, 0.0, 60.0), (10.0, 9.0, 60.0)]);
    for member in collective.members.values_mut() {
        member.customers = crate::document::Customers::Nearest { count: 1 };
    }
    let mut cold = existing(1, 5.0, 0.3);
    cold.function = crate::place::PlaceFunction::ColdStorage;
    let survey = survey(&collective, &[cold, existing(2, 5.0, 4.5)]);
    let matrix = roads(&survey);
    let never = || false;
    let (parameters, means) = (&survey.parameters, Means::alone(&never));
    let ground = Ground { survey: &survey, matrix: &matrix, parameters, iterations: 0, means };
    let week = Flows::of(&survey, &matrix);
    let organizations = Organizations::new(ground, &week.flows, 1.0);
    let alone = Organizations::individual(ground, &week.flows);
    let lorry = |name: &str, reaches: bool| crate::analysis::TruckAccess {
        vehicle: crate::parameters::VehicleKey(name.into()),
        reaches: survey.sites().iter().map(|_| Some(reaches)).collect(),
    };
    let access = crate::analysis::RoadAccess {
        off_road: Vec::new(),
        trucks: vec![lorry("rigid_12t", true), lorry("rigid_19t_refrigerated", false)],
    };
    let surroundings = Surroundings::new(ground, &access, &alone.tours);
    let reports = rank(ground, &organizations, &organizations, 9).unwrap().reports(99, Some(&surroundings));
    let of = |osm: &str| {
        let is_it = |site: &TransferSite| matches!(site, TransferSite::Existing { osm: own, .. } if own == osm);
        reports.iter().find(|report| is_it(&report.place.site)).unwrap()
    };
    let way = |osm: &str| {
        of(osm).reasons.iter().find_map(|reason| match reason {
            Reason::OnTheWay { members, detour } => Some((members.clone(), *detour)),
            _ => None,
        })
    };
    let (members, detour) = way("n1").unwrap();
    assert_eq!(members, [survey.members[0].id]);
    // Two sides of a triangle 10 km long and 300 m high, on roads 30 % longer, at 50 km/h.
    let expected = 2.0 * (25.0_f64 + 0.09).sqrt() - 10.0;
    assert!((detour.0 - expected * 1.3 * 72.0).abs() < 0.1, "{detour:?}");
    assert_eq!(way("n2"), None);
    // Whoever has faster ways of its own makes as much less of a detour.
    let van = crate::parameters::VehicleKey("small_van".into());
    let own = matrix.clone().with_own(van, crate::sample::scaled_roads(&survey, 0.5));
    let beside = Surroundings::new(Ground { matrix: &own, ..ground }, &access, &alone.tours);
    let near = of("n1").place.site.clone();
    let site = survey.candidates.iter().find(|candidate| candidate.place.site == near).unwrap().site;
    assert!(beside.reasons(site).iter().any(|reason| {
        matches!(reason, Reason::OnTheWay { detour: own, .. } if (own.0 * 2.0 - detour.0).abs() < 0.1)
    }));
    assert!(of("n1").reasons.contains(&Reason::ColdStore) && !of("n2").reasons.contains(&Reason::ColdStore));
    let key = |name: &str| crate::parameters::VehicleKey(name.into());
    let trucks = Reason::TruckAccess { reached: vec![key("rigid_12t")], refused: vec![key("rigid_19t_refrigerated")] };
    assert!(reports.iter().all(|report| report.reasons.contains(&trucks)));
}

#[test]
fn nobody_and_nothing_has_no_best_place() {
    let (reports, best) = ranked(&collective(&[], &[]), &[existing(1, 0.0, 0.0)], |_, ranking, individual| {
        assert!(individual.abs() < 1e-12);
        (ranking.reports(99, None), ranking.without_platform)
    });
    assert!(reports.is_empty() && best.is_none());
}

#[test]
fn where_nothing_is_shipped_no_place_is_called_the_cheapest() {
    let told = |members: &[(f64, f64, f64)]| {
        ranked(&collective(members, &[(0.0, 2.0, 40.0)]), &[existing(1, 0.0, 0.0)], |_, ranking, _| {
            let reasons = ranking.reports(99, None).into_iter().flat_map(|report| report.reasons);
            reasons.filter(|it| matches!(it, Reason::Cheapest | Reason::CostsMore { .. })).count()
        })
    };
    assert_eq!(told(&[]), 0);
    assert!(told(&[(1.0, 1.0, 40.0)]) > 0);
}
