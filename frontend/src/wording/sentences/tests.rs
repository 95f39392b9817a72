use super::*;
use crate::editor::corners::closed;
use crate::fixture::{MEMBER, VARIANT, collective, place, projection};
use crate::language::Language::{English, French};
use collective::analysis::{Effort, RoadAccess, Survey, analyze};
use collective::document::{DrawnPerimeter, Hub, MembershipOverride, PerimeterOrigin, Revision};
use collective::means::Means;
use collective::outline::Outline;
use collective::quantity::Kilograms;
use collective::travel::{Travel, TravelMatrix};

/// The analysis of a document on which it takes no time to get anywhere.
fn analyzed(document: &Collective) -> Analysis {
    let survey = Survey::of(document, VARIANT, &[], projection()).unwrap();
    let matrix = TravelMatrix::from_fn(survey.sites().len(), |_, _| Some(Travel::NONE));
    let means = Means::alone(&|| false);
    analyze(&survey, &matrix, &RoadAccess::default(), Revision(1), Effort::LIVE, means).unwrap()
}

/// The warnings about a member that lies outside, as it was decided about.
fn told(words: &Words, decision: Option<MembershipOverride>) -> Vec<String> {
    let mut document = collective();
    let variant = document.variants.get_mut(&VARIANT).unwrap();
    let ring = closed(vec![place(14.44, 35.91), place(14.46, 35.91), place(14.46, 35.93)]);
    variant.perimeter = Some(DrawnPerimeter { outline: Outline::simple(ring), origin: PerimeterOrigin::Drawn });
    variant.member_overrides = decision.map(|decision| (MEMBER, decision)).into_iter().collect();
    let analysis = analyzed(&document);
    let outside = analysis.warnings.iter().filter(|found| matches!(found, Warning::MemberOutside { .. }));
    outside.map(|found| warning(words, &document, &analysis, found)).collect()
}

#[test]
fn who_counts_by_choice_is_not_told_not_to_count() {
    let french = Words::of(French);
    for decision in [None, Some(MembershipOverride::Excluded)] {
        assert!(told(french, decision)[0].contains("ne compte pas"), "{decision:?}");
    }
    let included = told(french, Some(MembershipOverride::Included));
    assert!(included[0].contains("compte quand même") && !included[0].contains("ne compte pas"), "{included:?}");
    assert!(told(Words::of(English), Some(MembershipOverride::Included))[0].contains("counts all the same"));
}

#[test]
fn a_cost_that_nobody_can_know_yet_is_told_by_what_it_lacks() {
    let lack = |change: fn(&mut Collective)| {
        let mut document = collective();
        change(&mut document);
        what_costs_lack(&analyzed(&document))
    };
    assert_eq!(lack(|_| ()), None);
    let nobody = lack(|document| {
        let variant = document.variants.get_mut(&VARIANT).unwrap();
        variant.member_overrides.insert(MEMBER, MembershipOverride::Excluded);
    });
    assert_eq!(nobody, Some("candidates-lack-members"));
    assert_eq!(lack(|document| document.points.clear()), Some("candidates-lack-points"));
    let nothing = lack(|document| document.members.values_mut().for_each(|member| member.kg_per_week = Kilograms(0.0)));
    assert_eq!(nothing, Some("candidates-lack-goods"));
}

#[test]
fn an_organization_reads_well_whatever_its_platforms_are_called() {
    let mut document = collective();
    let variant = document.variants.get_mut(&VARIANT).unwrap();
    let site = |number: u128| TransferSite::Hub { id: HubId(uuid::Uuid::from_u128(number)) };
    for number in 1..=3 {
        let (name, place) = (format!("Plateforme {number}"), place(14.4, 35.9));
        let hub = Hub::new(name, place);
        variant.hubs.insert(HubId(uuid::Uuid::from_u128(number)), hub);
    }
    let at = |number| TransferPlace { site: site(number), name: None, location: place(14.4, 35.9) };
    let told = |language, others: &[u128]| {
        let through = Organization::PooledWithPlatform { at: at(1), others: others.iter().map(|it| at(*it)).collect() };
        organization(Words::of(language), &document, document.variants.get(&VARIANT), &through)
    };
    assert_eq!(told(French, &[]), "Mutualisation avec plateforme (Plateforme 1)");
    assert_eq!(told(French, &[2]), "Mutualisation avec plateformes (Plateforme 1 et 1 autre)");
    assert_eq!(told(French, &[2, 3]), "Mutualisation avec plateformes (Plateforme 1 et 2 autres)");
    assert_eq!(told(English, &[2]), "Pooled with platforms (Plateforme 1 and 1 other)");
}
