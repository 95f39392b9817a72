use super::*;
use crate::analysis::Effort;
use crate::sample::{analyzed, at, collective, hub, places, set, variant};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// What the formula gives for the inputs and parameters of the explanation: written from `docs/methods.md`, not from the
/// code that made the figure. `None` where inputs alone do not give it.
fn computed(explanation: &Explanation) -> Option<f64> {
    let inputs = &explanation.inputs;
    let all = || inputs.iter().map(|input| input.value);
    let parameter =
        |key: &str| explanation.parameters.iter().find(|used| used.key.0 == key).map_or(0.0, |used| used.value);
    let farm = parameter("farm.hour");
    let of_vehicle = |input: &Input| {
        let rate = |vehicle: &VehicleKey, field: &str| parameter(&format!("vehicle.{}.{field}", vehicle.0));
        let labor = explanation.formula == Formula::LaborTerms;
        match &input.subject {
            InputSubject::VehicleDistance { vehicle } if explanation.formula == Formula::EmissionTerms => {
                input.value / 1000.0 * rate(vehicle, "co2e_per_km")
            }
            InputSubject::VehicleDistance { vehicle } => input.value / 1000.0 * rate(vehicle, "per_km"),
            InputSubject::VehicleWork { vehicle } => {
                let members = crate::parameters::catalog().vehicle(vehicle).unwrap().driver;
                let hour = if members == crate::parameters::Driver::Member { farm } else { 0.0 };
                input.value * (rate(vehicle, "per_hour") + hour)
            }
            InputSubject::VehicleDays { vehicle } if labor => input.value * rate(vehicle, "driver_per_day"),
            InputSubject::VehicleDays { vehicle } => input.value * rate(vehicle, "per_day"),
            InputSubject::PreparationWork | InputSubject::TransferWork => input.value * farm,
            InputSubject::GoodsLost | InputSubject::PlaceEmissions => input.value,
            other => panic!("{other:?} is no term"),
        }
    };
    Some(match explanation.formula {
        Formula::Sum => all().sum(),
        Formula::Quotient => inputs[0].value / inputs[1].value,
        Formula::Product => all().product(),
        Formula::FirstBelow => inputs[0].value * inputs[1].value,
        Formula::MoreThanLeast => inputs[0].value - all().skip(1).fold(f64::INFINITY, f64::min),
        Formula::RootMeanSquareRoad => (inputs[0].value / inputs[1].value).sqrt(),
        Formula::VehicleTerms | Formula::LaborTerms | Formula::HandlingTerms | Formula::EmissionTerms => {
            inputs.iter().map(of_vehicle).sum()
        }
        Formula::PlaneArea
        | Formula::RootMeanSquareLine
        | Formula::MeanNearest
        | Formula::DonnellyRatio
        | Formula::PlaceTerms => return None,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn each_figure_follows_from_what_its_explanation_shows(
        members in places(1..6), points in places(1..5), vehicle in 0..5_u8, second in 0..6_u8,
        participation in 0.0..=1.0, hubs in 0..3_u8
    ) {
        let mut collective = collective(&members, &points);
        for number in 0..hubs {
            hub(&mut collective, at(f64::from(number), 1.5), None);
        }
        set(&mut collective, "pooled.vehicle", f64::from(vehicle));
        set(&mut collective, "pooled.second_vehicle", f64::from(second));
        variant(&mut collective).cooperation.participation = participation;
        let analysis = analyzed(&collective, Effort::LIVE);
        for number in 0..analysis.logistics.organizations.len() {
            let explained = explanations(&analysis, &collective, Some(number));
            let cost = &analysis.logistics.organizations[number].cost;
            let values: BTreeMap<_, _> = explained.iter().map(|one| (one.figure, one.value)).collect();
            for (figure, value) in [
                (ExplainedFigure::CostPerWeek, cost.per_week.0),
                (ExplainedFigure::Co2ePerWeek, cost.co2e_per_week.0),
                (ExplainedFigure::CostPerYear, (cost.per_week * 48.0).0),
            ] {
                prop_assert!((values[&figure] - value).abs() < 1e-12);
            }
            prop_assert_eq!(values.contains_key(&ExplainedFigure::ExtraCostOfHubs), hubs > 0);
            for explanation in &explained {
                for used in &explanation.parameters {
                    prop_assert!(parameter_keys().any(|key| key == used.key.0), "{}", used.key.0);
                }
                let Some(again) = computed(explanation) else { continue };
                prop_assert!((again - explanation.value).abs() <= 1e-6 * again.abs().max(1.0), "{:?}", explanation);
            }
        }
    }
}

#[test]
fn a_value_of_ones_own_is_said_to_be_so() {
    let mut collective = collective(&[(0.0, 0.0, 50.0)], &[(4.0, 1.0, 50.0)]);
    let origin = |collective: &Collective| {
        let explained = explanations(&analyzed(collective, Effort::LIVE), collective, Some(0));
        let labor = explained.iter().find(|one| one.figure == ExplainedFigure::LaborCost).unwrap();
        let hour = labor.parameters.iter().find(|used| used.key.0 == "farm.hour").unwrap().clone();
        assert!((hour.catalog_value - 15.0).abs() < 1e-12);
        assert!(hour.source.contains("France Agricole"));
        (hour.origin, hour.value)
    };
    assert_eq!(origin(&collective), (ParameterOrigin::Catalog, 15.0));
    set(&mut collective, "farm.hour", 26.0);
    assert_eq!(origin(&collective), (ParameterOrigin::Collective, 26.0));
    let key = crate::parameters::ParameterKey("farm.hour".into());
    variant(&mut collective).parameters.insert(key, 0.0);
    assert_eq!(origin(&collective), (ParameterOrigin::Variant, 0.0));
}

#[test]
fn a_year_has_the_weeks_that_people_said_or_all_of_them() {
    let weeks = |said: f64| {
        let mut collective = collective(&[(0.0, 0.0, 50.0)], &[(4.0, 1.0, 50.0)]);
        variant(&mut collective).cooperation.weeks_per_year = said;
        let analysis = analyzed(&collective, Effort::LIVE);
        let explained = explanations(&analysis, &collective, Some(0));
        let year = explained.iter().find(|one| one.figure == ExplainedFigure::CostPerYear).unwrap();
        let cost = analysis.logistics.organizations[0].cost.per_week.0;
        assert!((year.value - cost * year.inputs[1].value).abs() < 1e-9);
        (year.inputs[1].subject.clone(), year.inputs[1].value)
    };
    assert_eq!(weeks(40.0), (InputSubject::WeeksOfActivity, 40.0));
    assert_eq!(weeks(0.0), (InputSubject::WeeksOfYear, 365.25 / 7.0));
}

#[test]
fn what_an_analysis_does_not_have_is_not_explained() {
    let empty = collective(&[], &[]);
    let analysis = analyzed(&empty, Effort::LIVE);
    let figures: Vec<_> = explanations(&analysis, &empty, None).iter().map(|one| one.figure).collect();
    assert_eq!(figures, [ExplainedFigure::Members, ExplainedFigure::GoodsPerWeek]);
}

#[test]
fn it_goes_over_the_wire_and_comes_back() {
    let collective = collective(&[(0.0, 0.0, 50.0), (5.0, 2.0, 80.0)], &[(4.0, 1.0, 50.0)]);
    let explained = explanations(&analyzed(&collective, Effort::LIVE), &collective, Some(1));
    let text = serde_json::to_string(&explained).unwrap();
    assert_eq!(serde_json::from_str::<Vec<Explanation>>(&text).unwrap(), explained);
}
