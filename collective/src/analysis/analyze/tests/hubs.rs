//! What the hubs of a variant cost beside what could be in their place.

use super::*;
use crate::analysis::HubComparison;
use crate::sample::places;
use proptest::prelude::*;

fn compared(collective: &Collective, around: &[ExistingPlace], effort: Effort) -> Option<HubComparison> {
    analysis(collective, around, effort).logistics.hub_comparison
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    /// The figures on screen may rise with a hub that is no use, but then they say that something else costs less: with what
    /// stands beside them nothing is worse than before.
    #[test]
    fn a_free_hub_never_raises_the_least_that_is_told(
        members in places(1..6), points in places(1..5), x in -30.0..30.0, y in -30.0..30.0
    ) {
        let mut collective = collective(&members, &points);
        let around = [existing(1, 0.0, 0.0), existing(2, 6.0, -4.0)];
        let before = analysis(&collective, &around, Effort::LIVE).logistics;
        prop_assert_eq!(before.hub_comparison, None);
        let least = before.organizations.iter().map(|report| report.cost.per_week).reduce(Euros::min).unwrap();
        hub(&mut collective, at(x, y), Some(Euros::ZERO));
        let after = compared(&collective, &around, Effort::LIVE).unwrap();
        let cheapest = after.instead[0].cost.per_week;
        prop_assert!(after.with_hubs.per_week.min(cheapest) <= least + Euros(1e-9));
        prop_assert_eq!(after.costs_more(), Some(after.with_hubs.per_week - cheapest));
    }
}

#[test]
fn a_hub_out_of_the_way_is_told_to_cost_more_than_the_best_existing_place() {
    let mut collective = public_catering();
    let id = hub(&mut collective, at(60.0, 40.0), Some(Euros::ZERO));
    let live = analysis(&collective, &[existing(1, 0.0, 0.0), existing(2, 14.0, 9.0)], Effort::LIVE);
    let comparison = live.logistics.hub_comparison.clone().unwrap();
    assert!(comparison.costs_more().unwrap() > Euros(100.0), "{comparison:?}");
    assert!(comparison.instead.is_sorted_by(|a, b| a.cost.per_week <= b.cost.per_week));
    // The same figures as in the organizations and in the list of places.
    assert_eq!(comparison.with_hubs, live.logistics.organizations[2].cost);
    let (mut existing_places, mut others) = (0, 0);
    for instead in &comparison.instead {
        if let Organization::PooledWithPlatform { at, .. } = &instead.organization {
            assert_ne!(at.site, TransferSite::Hub { id });
            let candidate = live.candidates.iter().find(|candidate| candidate.place == *at).unwrap();
            assert_eq!(candidate.cost, Some(instead.cost));
            existing_places += 1;
        } else {
            let own = |report: &&crate::analysis::OrganizationReport| report.organization == instead.organization;
            assert_eq!(live.logistics.organizations.iter().find(own).map(|report| report.cost), Some(instead.cost));
            others += 1;
        }
    }
    assert_eq!((existing_places, others), (1, 2));
}

/// Two villages far apart, each with an existing place in it and a hub off it.
#[test]
fn several_hubs_are_compared_with_as_many_existing_places() {
    let mut collective = collective(
        &[(-30.0, 0.0, 90.0), (-29.0, 1.0, 90.0), (30.0, 0.0, 90.0), (29.0, 1.0, 90.0)],
        &[(-30.0, 1.0, 150.0), (30.0, 1.0, 150.0)],
    );
    for member in collective.members.values_mut() {
        member.customers = Customers::Nearest { count: 1 };
    }
    hub(&mut collective, at(-30.0, 15.0), None);
    let around = [existing(1, -29.5, 0.5), existing(2, 29.5, 0.5), existing(3, 0.0, 0.0)];
    let refined = Effort { planning: 500, ..Effort::REFINED };
    let sets = |collective: &Collective, effort: Effort| -> Vec<usize> {
        let comparison = compared(collective, &around, effort).unwrap();
        let others = comparison.instead.iter().filter_map(|instead| match &instead.organization {
            Organization::PooledWithPlatform { others, .. } => Some(others.len()),
            _ => None,
        });
        others.collect()
    };
    assert_eq!(sets(&collective, refined), [0], "one hub is compared with one place");
    hub(&mut collective, at(30.0, 15.0), None);
    assert_eq!(sets(&collective, Effort::LIVE), [0], "the first answer does not wait for it");
    assert_eq!(sets(&collective, refined), [1, 0], "two cost less than one in the middle");
    let comparison = compared(&collective, &around, refined).unwrap();
    let two = comparison.instead.iter().find(
        |instead| matches!(&instead.organization, Organization::PooledWithPlatform { others, .. } if others.len() == 1),
    );
    assert!(two.unwrap().cost.per_week < comparison.with_hubs.per_week);
}

#[test]
fn without_goods_nothing_is_compared() {
    let mut nobody = collective(&[], &[]);
    hub(&mut nobody, at(1.0, 1.0), None);
    assert_eq!(compared(&nobody, &[existing(1, 0.0, 0.0)], Effort::LIVE), None);
    let mut lonely = collective(&[(0.0, 0.0, 10.0)], &[]);
    hub(&mut lonely, at(1.0, 1.0), None);
    assert_eq!(compared(&lonely, &[], Effort::LIVE), None);
}
