//! Whatever is dragged wherever.

use super::ground::*;
use super::*;
use proptest::prelude::*;

fn gesture() -> impl Strategy<Value = Edit> {
    let variant = VariantId(Uuid::from_u128(1));
    let place = || (-12e3..12e3f64, -12e3..12e3f64).prop_map(|(x, y)| at(x, y));
    let outline = prop::option::of(prop::collection::vec(place(), 3..7).prop_map(Outline::simple));
    prop_oneof![
        (1..5u128, place()).prop_map(|(n, to)| Edit::MoveMember { id: member_id(n), to }),
        (1..4u128, place()).prop_map(|(n, to)| Edit::MovePoint { id: point_id(n), to }),
        outline.prop_map(move |outline| {
            let perimeter = outline.map(|outline| DrawnPerimeter { outline, origin: PerimeterOrigin::Drawn });
            Edit::ChangeVariant { id: variant, change: VariantChange::DrawPerimeter { perimeter } }
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// What the browser shows during a gesture is what an analysis of the edited document says of the same things.
    #[test]
    fn following_a_gesture_agrees_with_a_survey_after_it(gestures in prop::collection::vec(gesture(), 1..8)) {
        let mut document = collective(1.0);
        let mut instant = prepared(&document, None);
        for edit in &gestures {
            prop_assert!(instant.preview(edit));
            document = document.edited(edit).unwrap().0;
        }
        let figures = instant.figures();
        let survey = Survey::of(&document, document.reference, &[], projection()).unwrap();
        prop_assert_eq!(&figures.perimeter, &survey.perimeter_report);
        prop_assert_eq!(&figures.membership, &survey.membership);
        prop_assert_eq!(&figures.dispersion, &dispersion(&survey, None).by_line);
        prop_assert_eq!(figures.members.counted, survey.members.len());
        prop_assert_eq!(figures.points.counted, survey.points.len());
    }

    #[test]
    fn estimates_stay_finite_whatever_is_dragged(gestures in prop::collection::vec(gesture(), 1..8)) {
        let document = collective(1.0);
        let last = analysis(&document);
        let mut instant = prepared(&document, Some(&last));
        for edit in &gestures {
            instant.preview(edit);
            for estimate in instant.figures().estimates.into_iter().flatten() {
                prop_assert!(estimate.per_week.0.is_finite() && estimate.per_week.0 >= 0.0);
                prop_assert!(estimate.distance_per_week.0.is_finite() && estimate.distance_per_week.0 >= 0.0);
            }
        }
    }
}
