use super::*;
use crate::document::{Customers, MembershipOverride, Upstream};
use crate::sample::{at_existing, at_member, coalitions, collective, places, variant};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Inviting somebody and having somebody are two views of one difference.
    #[test]
    fn an_invitation_promises_what_the_member_then_adds(members in places(2..7), points in places(1..5)) {
        let joined = collective(&members, &points);
        let mut invited = joined.clone();
        let id = *joined.members.keys().last().unwrap();
        variant(&mut invited).member_overrides.insert(id, MembershipOverride::Excluded);
        let place = at_existing(0.0, 0.0);
        let report = |collective| coalitions(collective, &place, 0, |all| marginal(all, place.clone()).unwrap());
        let (joined, invited) = (report(&joined), report(&invited));
        prop_assert_eq!(invited.invitations.len(), 1);
        let effect = joined.members.iter().find(|effect| effect.member == id).unwrap();
        let promise = &invited.invitations[0];
        let close = |a: Euros, b: Euros| (a - b).0.abs() < 1e-6;
        prop_assert!(close(effect.adds.per_week, promise.adds.per_week));
        prop_assert!(close(effect.others_pay_per_week, promise.others_pay_per_week));
        prop_assert!(close(effect.saves_per_week, promise.saves_per_week));
        prop_assert_eq!(effect.loses, promise.loses);
        prop_assert!((joined.cost.per_week - invited.cost.per_week - promise.adds.per_week).0.abs() < 1e-6);
        // What all pay per kilogram is the whole.
        let paid: Euros = joined.members.iter().map(|effect| effect.pays_per_week).sum();
        prop_assert!(close(paid, joined.cost.per_week));
    }
}

/// Three farms side by side and one far behind the hills, all shipping to one town.
#[test]
fn who_lives_far_costs_most_and_who_lives_next_door_loses() {
    let members = [(0.0, 0.0, 100.0), (0.5, 0.0, 100.0), (0.0, 0.5, 100.0), (40.0, 0.0, 100.0)];
    let mut collective = collective(&members, &[(1.0, 1.0, 100.0)]);
    variant(&mut collective).cooperation.upstream = Upstream::Collected;
    let place = at_member(&collective, 0);
    let report = coalitions(&collective, &place, 0, |all| marginal(all, place.clone()).unwrap());
    let ids: Vec<_> = collective.members.keys().copied().collect();
    let (far, host) = (&report.members[0], report.members.iter().find(|effect| effect.member == ids[0]).unwrap());
    assert_eq!(far.member, ids[3], "the list begins with who adds most");
    assert!(far.others_pay_per_week > Euros::ZERO && !far.loses, "{far:?}");
    assert!(host.hosts && host.loses, "by kilogram the neighbors pay for the far one: {host:?}");
    assert!(report.invitations.is_empty());
    assert_eq!((report.points.len(), report.points[0].unsold), (1, Kilograms(400.0)));
    assert!((report.points[0].saves.per_week - report.cost.per_week).0.abs() < 1e-9, "nothing is left to do");
}

#[test]
fn a_point_that_only_one_member_serves_leaves_goods_unsold() {
    let members = [(0.0, 0.0, 100.0), (1.0, 0.0, 60.0)];
    let mut collective = collective(&members, &[(2.0, 1.0, 100.0), (30.0, 1.0, 50.0)]);
    let points: Vec<_> = collective.points.keys().copied().collect();
    let only = |point| Customers::Chosen { points: [point].into() };
    for (member, point) in collective.members.values_mut().zip(&points) {
        member.customers = only(*point);
    }
    let place = at_existing(0.0, 0.0);
    let report = coalitions(&collective, &place, 0, |all| marginal(all, place.clone()).unwrap());
    assert_eq!(report.points[0].point, points[1], "the far point is dropped first");
    assert_eq!(
        report.points.iter().map(|effect| effect.unsold).collect::<Vec<_>>(),
        [Kilograms(60.0), Kilograms(100.0)]
    );
}

#[test]
fn a_study_that_nobody_waits_for_is_given_up() {
    let collective = collective(&[(0.0, 0.0, 10.0), (1.0, 1.0, 10.0)], &[(2.0, 0.0, 10.0)]);
    let place = at_existing(0.0, 0.0);
    let staged = crate::coalitions::Staged::of(&collective, collective.reference, &place, crate::sample::projection());
    let staged = staged.unwrap();
    let survey = staged.survey(crate::sample::projection()).unwrap();
    let matrix = crate::sample::roads(&survey);
    let means = crate::means::Means::alone(&|| true);
    let parameters = &survey.parameters;
    let ground = crate::organizations::Ground { survey: &survey, matrix: &matrix, parameters, iterations: 0, means };
    assert!(Coalitions::new(ground, &staged, 0).is_none());
}
