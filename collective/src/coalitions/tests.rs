use super::*;
use crate::analysis::{Effort, Organization, RoadAccess, TransferPlace, TransferSite, analyze};
use crate::document::{Collective, MembershipOverride, Revision, Upstream};
use crate::organizations::PlaceCost;
use crate::sample::{
    at, at_existing, at_member, coalitions, collective, existing, hub, places, roads, set, survey, variant, whole,
};
use proptest::prelude::*;

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

/// Plans a document at an existing place from nothing, knowing nothing of coalitions.
fn planned_afresh(collective: &Collective, place: (f64, f64)) -> LogisticsCost {
    let survey = survey(collective, &[existing(1, place.0, place.1)]);
    let matrix = roads(&survey);
    let means = Means::alone(&|| false);
    let ground = Ground { survey: &survey, matrix: &matrix, parameters: &survey.parameters, iterations: 0, means };
    let week = Flows::of(&survey, &matrix);
    let candidate =
        survey.candidates.iter().find(|candidate| candidate.place.location == at(place.0, place.1)).unwrap();
    let hub = HubSite::new(candidate.place.clone(), candidate.site, PlaceCost::ByGoods);
    Organizations::new(ground, &week.flows, participation(ground)).pooled(&[hub]).unwrap().cost
}

fn same(a: LogisticsCost, b: LogisticsCost) -> bool {
    close(a.per_week.0, b.per_week.0)
        && close(a.distance_per_week.0, b.distance_per_week.0)
        && close(a.hours_per_week, b.hours_per_week)
        && a.tours_per_week == b.tours_per_week
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// Few enough stops for exact tours: then warm and cold must be the same to the last cent.
    #[test]
    fn a_part_costs_what_the_document_without_the_others_costs(
        members in places(2..7),
        points in places(1..5),
        participation in prop_oneof![Just(1.0), 0.0..1.0],
        upstream in prop_oneof![Just(Upstream::Brought), Just(Upstream::Collected), Just(Upstream::Cheaper)],
        left_out in 0..64_usize,
    ) {
        let mut collective = collective(&members, &points);
        // The place is looked at whoever is left.
        set(&mut collective, "screening.margin", 100_000.0);
        let cooperation = &mut variant(&mut collective).cooperation;
        cooperation.participation = participation;
        cooperation.upstream = upstream;
        let ids: Vec<_> = collective.members.keys().copied().collect();
        let is_in = |member: usize| left_out >> member & 1 == 0;
        prop_assume!((0..ids.len()).any(is_in));
        let mut part = collective.clone();
        part.members.retain(|id, _| is_in(ids.iter().position(|other| other == id).unwrap()));
        let expected = planned_afresh(&part, (0.0, 0.0));
        let (whole, part, alone) = coalitions(&collective, &at_existing(0.0, 0.0), 0, |coalitions| {
            let alone: Vec<_> = (0..ids.len()).map(|member| coalitions.alone(member).per_week.0).collect();
            (coalitions.together(), coalitions.of_members(is_in).unwrap(), alone)
        });
        prop_assert!(same(part, expected), "{:?} {:?}", part, expected);
        prop_assert!(same(whole, planned_afresh(&collective, (0.0, 0.0))));
        let each = {
            let survey = survey(&collective, &[]);
            let matrix = roads(&survey);
            let means = Means::alone(&|| false);
            let ground = Ground { survey: &survey, matrix: &matrix, parameters: &survey.parameters, iterations: 0, means };
            Organizations::individual(ground, &Flows::of(&survey, &matrix).flows).cost.per_week.0
        };
        prop_assert!(close(alone.iter().sum(), each), "each alone: {} {}", alone.iter().sum::<f64>(), each);
    }

    #[test]
    fn a_dropped_point_leaves_its_goods_to_the_others(members in places(1..6), points in places(2..5)) {
        let mut collective = collective(&members, &points);
        set(&mut collective, "screening.margin", 100_000.0);
        let mut without = collective.clone();
        let dropped = *collective.points.keys().nth(1).unwrap();
        without.points.remove(&dropped);
        let (cost, lost) =
            coalitions(&collective, &at_existing(0.0, 0.0), 0, |coalitions| coalitions.without_point(1).unwrap());
        prop_assert!(same(cost, planned_afresh(&without, (0.0, 0.0))));
        prop_assert!(lost.0 < 1e-9, "all ship to all: the other points take it");
    }
}

/// Positions on a plane of 20 km that no draw has made.
fn spread(count: u32, step: (f64, f64), kg: f64) -> Vec<(f64, f64, f64)> {
    let part = |number: u32, step: f64| (f64::from(number) * step).fract() * 20.0 - 10.0;
    (1..=count).map(|number| (part(number, step.0), part(number, step.1), kg)).collect()
}

fn large() -> Collective {
    let members = spread(40, (0.754_877_666, 0.569_840_291), 60.0);
    collective(&members, &spread(14, (0.618_033_988, 0.414_213_562), 200.0))
}

/// The cost of the analysis and that of the coalition of all, for each of its common organizations.
fn both(collective: &Collective, places: &[crate::place::ExistingPlace]) -> Vec<(LogisticsCost, LogisticsCost)> {
    let survey = survey(collective, places);
    let effort = Effort { planning: 500, ..Effort::LIVE };
    let means = Means::alone(&|| false);
    let analysis = analyze(&survey, &roads(&survey), &RoadAccess::default(), Revision(1), effort, means).unwrap();
    let common = analysis.logistics.organizations.into_iter().skip(1);
    common.map(|report| (report.cost, whole(collective, &report.organization))).collect()
}

#[test]
fn the_whole_costs_what_the_analysis_says() {
    let mut collective = large();
    let mut compared = both(&collective, &[existing(1, 1.0, 1.0), existing(2, -4.0, 3.0)]);
    hub(&mut collective, at(-5.0, 0.0), None);
    hub(&mut collective, at(5.0, 0.0), Some(Euros(40.0)));
    compared.extend(both(&collective, &[]).pop());
    assert_eq!(compared.len(), 3, "at a member's, at an existing place, at two platforms");
    for (reported, whole) in compared {
        assert!(same(reported, whole), "{reported:?} {whole:?}");
    }
}

#[test]
fn leaving_somebody_out_never_makes_the_tours_longer() {
    let collective = large();
    coalitions(&collective, &at_existing(0.0, 0.0), 50, |coalitions| {
        let whole = coalitions.together();
        for out in 0..coalitions.members() {
            let part = coalitions.of_members(|member| member != out).unwrap();
            assert!(part.per_week < whole.per_week, "{out}: {part:?}");
        }
        let again = coalitions.of_members(|_| true).unwrap();
        assert!(same(again, whole), "rounds that nothing changed are taken over as they are");
        assert!(coalitions.of_members(|_| false).unwrap().per_week.0.abs() < 1e-9);
    });
}

#[test]
fn who_does_not_count_is_staged_but_not_in_the_whole() {
    let mut collective = large();
    let excluded = *collective.members.keys().nth(3).unwrap();
    variant(&mut collective).member_overrides.insert(excluded, MembershipOverride::Excluded);
    let mut without = collective.clone();
    without.members.remove(&excluded);
    let organization = at_member(&collective, 0);
    coalitions(&collective, &organization, 0, |staged| {
        assert_eq!((staged.outside(), staged.shipping().len()), (vec![3], 39));
        assert!(staged.hosts(0) && !staged.hosts(1));
        let whole = whole(&without, &organization);
        assert!(same(staged.together(), whole));
    });
    let gone = TransferPlace { site: TransferSite::Member { id: excluded }, name: None, location: at(0.0, 0.0) };
    let gone = Organization::PooledWithoutPlatform { at: gone };
    let staged = Staged::of(&without, without.reference, &gone, crate::sample::projection()).unwrap();
    assert!(staged.hubs(&staged.survey(crate::sample::projection()).unwrap()).is_none());
    assert!(Staged::of(&without, without.reference, &Organization::Individual, crate::sample::projection()).is_none());
}
