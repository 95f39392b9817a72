use super::*;
use crate::editor::corners::closed;
use crate::fixture::{MEMBER, VARIANT, collective, place, projection};
use crate::language::Language::{English, French};
use collective::analysis::{Effort, RoadAccess, Survey, analyze};
use collective::document::{DrawnPerimeter, MembershipOverride, PerimeterOrigin, Revision};
use collective::means::Means;
use collective::outline::Outline;
use collective::travel::{Travel, TravelMatrix};

/// The warnings about a member that lies outside, as it was decided about.
fn told(words: &Words, decision: Option<MembershipOverride>) -> Vec<String> {
    let mut document = collective();
    let variant = document.variants.get_mut(&VARIANT).unwrap();
    let ring = closed(vec![place(14.44, 35.91), place(14.46, 35.91), place(14.46, 35.93)]);
    variant.perimeter = Some(DrawnPerimeter { outline: Outline::simple(ring), origin: PerimeterOrigin::Drawn });
    variant.member_overrides = decision.map(|decision| (MEMBER, decision)).into_iter().collect();
    let survey = Survey::of(&document, VARIANT, &[], projection()).unwrap();
    let matrix = TravelMatrix::from_fn(survey.sites().len(), |_, _| Some(Travel::NONE));
    let means = Means::alone(&|| false);
    let analysis = analyze(&survey, &matrix, &RoadAccess::default(), Revision(1), Effort::LIVE, means).unwrap();
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
