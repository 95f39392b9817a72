use super::*;
use crate::analysis::{Effort, Survey};
use crate::document::Collective;
use crate::means::Means;
use crate::parameters::Parameters;
use crate::sample::{analyzed, collective, existing, places, roads, set, survey, variant};
use proptest::prelude::*;

/// Of every organization of the analysis, with the report.
fn studied(collective: &Collective) -> Vec<(OrganizationReport, Sensitivity)> {
    let analysis = analyzed(collective, Effort::LIVE);
    let survey: Survey<'_> = survey(collective, &[existing(1, 0.5, 0.5), existing(2, 4.0, -3.0)]);
    let matrix = roads(&survey);
    let never = || false;
    let ground = Ground {
        survey: &survey,
        matrix: &matrix,
        parameters: &survey.parameters,
        iterations: 200,
        means: Means::alone(&never),
    };
    let week = Flows::of(&survey, &matrix);
    let study = |report: OrganizationReport| {
        let found = sensitivity(ground, &week, &report, 1).unwrap();
        (report, found)
    };
    analysis.logistics.organizations.into_iter().map(study).collect()
}

fn effect_of(sensitivity: &Sensitivity, lever: Lever) -> &LeverEffect {
    sensitivity.levers.iter().find(|effect| effect.lever == lever).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn every_figure_is_in_its_band_and_the_bands_are_the_same_again(
        members in places(2..6), points in places(1..4), participation in 0.0..=1.0
    ) {
        let mut collective = collective(&members, &points);
        variant(&mut collective).cooperation.participation = participation;
        set(&mut collective, "uncertainty.draws", 200.0);
        let found = studied(&collective);
        for (report, sensitivity) in &found {
            prop_assert_eq!(sensitivity.bands.len(), 5);
            for band in &sensitivity.bands {
                prop_assert!(band.p10 <= band.central && band.central <= band.p90, "{:?}", band);
                prop_assert_eq!(band.figure.of(&report.cost), Some(band.central));
            }
            let swing = |effect: &LeverEffect| (effect.high.per_week - effect.low.per_week).0.abs();
            prop_assert!(sensitivity.levers.is_sorted_by(|a, b| swing(a) >= swing(b)));
        }
        prop_assert_eq!(found, studied(&collective));
    }
}

/// Kilometers and hours enter linearly: the elasticities are the shares of cost that they make.
#[test]
fn elasticities_of_what_things_cost_are_their_shares() {
    let collective = collective(&[(0.0, 0.0, 300.0), (6.0, 1.0, 200.0)], &[(9.0, 4.0, 300.0), (-3.0, 5.0, 80.0)]);
    let (report, sensitivity) = studied(&collective).remove(0);
    let cost = report.cost;
    // The individual organization uses small vans only, whose days cost nothing.
    let fuel = effect_of(&sensitivity, Lever::Fuel);
    let ends =
        [0.3 / 0.4, 0.55 / 0.4].map(|factor| (cost.per_week - cost.split.vehicle).0 + cost.split.vehicle.0 * factor);
    assert!((fuel.low.per_week.0 - ends[0]).abs() < 1e-6 && (fuel.high.per_week.0 - ends[1]).abs() < 1e-6, "{fuel:?}");
    let hours = effect_of(&sensitivity, Lever::Hours);
    let low = (cost.per_week - cost.split.labor).0 + cost.split.labor.0 * 10.0 / 15.0;
    assert!((hours.low.per_week.0 - low).abs() < 1e-6, "{hours:?}");
    let share = |effect: &LeverEffect, euros: Euros| effect.elasticity_per_week.unwrap() - euros / cost.per_week;
    assert!(share(fuel, cost.split.vehicle).abs() < 1e-9, "{fuel:?}");
    assert!(share(hours, cost.split.labor).abs() < 1e-9, "{hours:?}");
    assert_eq!((fuel.status, fuel.sources.is_empty()), (Status::ToCheck, false));
    // Alone, nothing goes together whatever the participation.
    let participation = effect_of(&sensitivity, Lever::Participation);
    assert_eq!(participation.low.per_week, participation.high.per_week);
    // More goods in the same tours: a kilogram costs less.
    assert!(effect_of(&sensitivity, Lever::Volume).elasticity_per_kg.unwrap() < 0.0);
}

/// What is planned again with more goods costs what an analysis of a collective with as many goods does.
#[test]
fn volume_is_planned_again() {
    let goods = [(0.0, 0.0, 700.0), (6.0, 1.0, 650.0)];
    let points = [(9.0, 4.0, 300.0), (-3.0, 5.0, 80.0)];
    let more = goods.map(|(x, y, kg)| (x, y, kg * 1.2));
    let (_, sensitivity) = studied(&collective(&goods, &points)).remove(0);
    let expected = analyzed(&collective(&more, &points), Effort::LIVE).logistics.organizations.remove(0).cost;
    let high = effect_of(&sensitivity, Lever::Volume).high;
    assert!((high.per_week - expected.per_week).0.abs() < 1e-6, "{high:?} {expected:?}");
    assert!((high.factor - 1.2).abs() < 1e-12);
}

#[test]
fn a_range_goes_with_a_value_of_ones_own() {
    let mut own = collective(&[(0.0, 0.0, 300.0)], &[(9.0, 4.0, 300.0)]);
    let swing = |collective: &Collective| {
        let fuel = effect_of(&studied(collective)[0].1, Lever::Fuel).clone();
        (fuel.high.per_week - fuel.low.per_week).0
    };
    let before = swing(&own);
    set(&mut own, "vehicle.small_van.per_km", 0.8);
    assert!((swing(&own) / before - 2.0).abs() < 1e-6);
}

#[test]
fn bands_that_overlap_are_equivalent() {
    let band =
        |p10: f64, p90: f64| Band { figure: BandedFigure::CostPerKg, p10, central: f64::midpoint(p10, p90), p90 };
    let verdict = |one: Band, other: Band| compare(&[one], &[other])[0].verdict;
    assert_eq!(verdict(band(1.0, 2.0), band(1.9, 3.0)), Verdict::Equivalent);
    assert_eq!(verdict(band(1.0, 2.0), band(2.1, 3.0)), Verdict::Higher);
    assert_eq!(verdict(band(2.1, 3.0), band(1.0, 2.0)), Verdict::Lower);
    assert!(compare(&[band(1.0, 2.0)], &[]).is_empty());
}

#[test]
fn every_range_holds_its_value_and_is_allowed() {
    for entry in crate::parameters::catalog().entries() {
        let Some(range) = &entry.range else { continue };
        assert!(range.low <= entry.value && entry.value <= range.high && !range.source.is_empty(), "{entry:?}");
        assert!(entry.allows(range.low) && entry.allows(range.high), "{entry:?}");
    }
    assert!(Lever::ALL.into_iter().all(|lever| {
        let found = studied(&collective(&[(0.0, 0.0, 30.0)], &[(2.0, 0.0, 30.0)]));
        !effect_of(&found[0].1, lever).sources.is_empty()
    }));
    assert!(Parameters::of_catalog().value("uncertainty.draws") > 0.0);
}
