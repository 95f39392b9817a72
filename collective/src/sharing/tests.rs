use super::*;
use crate::document::Collective;
use crate::sample::{at_existing, coalitions, collective, places, set};
use proptest::prelude::*;

fn shared(collective: &Collective) -> SharingReport {
    let place = at_existing(0.0, 0.0);
    coalitions(collective, &place, 0, |all| sharing(all, place.clone()).unwrap())
}

fn pays(report: &SharingReport, rule: SharingRule) -> Vec<f64> {
    let rule = report.rules.iter().find(|report| report.rule == rule).unwrap();
    rule.shares.iter().map(|share| share.pays_per_week.0).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn every_rule_shares_the_whole_and_counts_who_loses(members in places(1..7), points in places(1..4), exact in 0..2_u8) {
        let mut collective = collective(&members, &points);
        set(&mut collective, "sharing.exact_members", if exact == 1 { 10.0 } else { 0.0 });
        set(&mut collective, "sharing.coalitions", 40.0);
        let report = shared(&collective);
        prop_assert_eq!(report.rules.len(), 4);
        for rule in &report.rules {
            let total: Euros = rule.shares.iter().map(|share| share.pays_per_week).sum();
            prop_assert!((total - report.total_per_week).0.abs() < 1e-6, "{:?}", rule);
            let losing = rule.shares.iter().filter(|share| (share.pays_per_week - share.alone_per_week).0 > 1e-6).count();
            prop_assert_eq!(rule.losing, losing);
        }
        let alone: Euros = report.rules[0].shares.iter().map(|share| share.alone_per_week).sum();
        prop_assert!((alone - report.alone_per_week).0.abs() < 1e-9);
        // In proportion to what each pays alone, either all lose or nobody does.
        let stand_alone = &report.rules[2];
        prop_assert!(stand_alone.losing == 0 || stand_alone.losing == members.len());
        let sampled = matches!(report.rules[3].precision, Precision::Sampled { .. });
        prop_assert_eq!(sampled, exact == 0);
    }

    /// Two farms at one place with the same goods pay the same.
    #[test]
    fn shapley_is_symmetric(members in places(1..5), points in places(1..4)) {
        let twice: Vec<_> = members.iter().copied().chain([members[0]]).collect();
        let shares = pays(&shared(&collective(&twice, &points)), SharingRule::Shapley);
        let (one, other) = (shares[0], shares[members.len()]);
        prop_assert!((one - other).abs() < 1e-6 * one.abs().max(1.0), "{} {}", one, other);
    }
}

#[test]
fn drawn_orders_come_near_to_all_of_them_as_far_as_they_say() {
    let members = [(0.0, 0.0, 40.0), (5.0, 1.0, 80.0), (-6.0, 3.0, 120.0), (9.0, -8.0, 50.0), (-2.0, -7.0, 200.0)];
    let mut collective = collective(&members, &[(3.0, 3.0, 100.0), (-4.0, -2.0, 150.0)]);
    let exact = pays(&shared(&collective), SharingRule::Shapley);
    set(&mut collective, "sharing.exact_members", 0.0);
    set(&mut collective, "sharing.coalitions", 1000.0);
    let report = shared(&collective);
    let sampled = pays(&report, SharingRule::Shapley);
    let Precision::Sampled { orders, largest_error } = report.rules[3].precision else { panic!("{report:?}") };
    assert_eq!(orders, 200);
    assert!(largest_error > Euros::ZERO && largest_error < Euros(2.0), "{largest_error:?}");
    for (exact, sampled) in exact.iter().zip(&sampled) {
        assert!((exact - sampled).abs() < 4.0 * largest_error.0, "{exact} {sampled} {largest_error:?}");
    }
    assert_eq!(sampled, pays(&shared(&collective), SharingRule::Shapley), "the same orders each time");
}

/// With two members Shapley splits what they save by halves.
#[test]
fn two_members_share_what_they_save() {
    let report = shared(&collective(&[(0.5, 0.0, 100.0), (-0.5, 0.2, 30.0)], &[(9.0, 9.0, 100.0), (9.0, 8.0, 30.0)]));
    let shapley = &report.rules[3].shares;
    let saves = |share: &Share| (share.alone_per_week - share.pays_per_week).0;
    assert!(report.total_per_week < report.alone_per_week || report.rules[3].losing > 0);
    assert!((saves(&shapley[0]) - saves(&shapley[1])).abs() < 1e-6, "{report:?}");
    assert!((saves(&shapley[0]) * 2.0 - (report.alone_per_week - report.total_per_week).0).abs() < 1e-6);
}
