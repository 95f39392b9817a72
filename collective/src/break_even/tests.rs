use super::*;
use crate::analysis::{Analysis, Effort};
use crate::document::Collective;
use crate::means::Means;
use crate::sample::{analyzed, at, collective, existing, hub, roads, set, survey, variant};

/// The study of an analysis of the first effort; what is planned again has the same.
fn studied(collective: &Collective) -> Option<(Analysis, BreakEven)> {
    let analysis = analyzed(collective, Effort::LIVE);
    let survey = survey(collective, &[existing(1, 0.5, 0.5), existing(2, 4.0, -3.0)]);
    let matrix = roads(&survey);
    let never = || false;
    let (parameters, means) = (&survey.parameters, Means::alone(&never));
    let iterations = Effort::LIVE.planning;
    let ground = Ground { survey: &survey, matrix: &matrix, parameters, iterations, means };
    let found = break_even(ground, &Flows::of(&survey, &matrix), &analysis.logistics.organizations)?;
    Some((analysis, found))
}

/// Farms and canteens all around, 20 km off, and in the middle a platform for which people pay so much a week: it shortens every
/// tour, and the more tours there are the more it saves. One farm offers to host the transfer.
fn ring(rent: f64) -> Collective {
    let around = |number: f64, kg: f64| {
        let angle = number * std::f64::consts::FRAC_PI_3;
        (20.0 * angle.cos(), 20.0 * angle.sin(), kg)
    };
    let farms: Vec<_> = (0..6).map(|number| around(f64::from(number), 120.0)).collect();
    let canteens: Vec<_> = (0..6).map(|number| around(f64::from(number) + 0.5, 120.0)).collect();
    let mut collective = collective(&farms, &canteens);
    collective.members.values_mut().next().unwrap().can_host_transfer = true;
    hub(&mut collective, at(0.0, 0.0), Some(Euros(rent)));
    collective
}

/// A step whose costs are those of two curves.
fn step(factor: f64, with: fn(f64) -> f64, without: fn(f64) -> f64) -> VolumeStep {
    let (with_platform, without) = (Euros(with(factor)), Euros(without(factor)));
    VolumeStep { factor, goods: Kilograms(100.0 * factor), with_platform, without, over_capacity: false }
}

#[test]
fn every_turn_is_found_within_a_percent_whichever_way_it_goes() {
    let found = |with: fn(f64) -> f64, without: fn(f64) -> f64| -> Vec<(f64, bool)> {
        let at = |factor: f64| Some(step(factor, with, without));
        let steps: Vec<_> = volumes(0.25, 8.0).into_iter().filter_map(at).collect();
        turns(&steps, &at).unwrap().into_iter().map(|turn| (turn.at.factor, turn.pays)).collect()
    };
    let is_near = |found: &(f64, bool), factor: f64, pays: bool| {
        assert!((1.0..=PRECISION).contains(&(found.0 / factor)) && found.1 == pays, "{found:?}, not {factor}");
    };
    let rent = found(|volume| 300.0 + 50.0 * volume, |volume| 150.0 * volume);
    assert_eq!(rent.len(), 1);
    is_near(&rent[0], 3.0, true);
    // Pays between two volumes only: (v − 0.6)(v − 5) is below zero there.
    let between = found(|volume| (volume - 0.6) * (volume - 5.0), |_| 0.0);
    assert_eq!(between.len(), 2);
    is_near(&between[0], 0.6, true);
    is_near(&between[1], 5.0, false);
    assert_eq!(found(|volume| volume, |volume| 2.0 * volume), []);
    assert_eq!(found(|volume| volume, |volume| volume), [], "what costs the same does not pay");
}

#[test]
fn todays_volume_and_both_ends_are_looked_at() {
    for (smallest, largest) in [(0.25, 8.0), (1.0, 1.0), (0.3, 1.0), (1.0, 10.0)] {
        let found = volumes(smallest, largest);
        assert!(found.is_sorted_by(|a, b| a < b) && found.contains(&1.0), "{found:?}");
        assert_eq!((found.first(), found.last()), (Some(&smallest), Some(&largest)));
        assert!(found.windows(2).all(|pair| pair[1] / pair[0] < STEP * PRECISION), "{found:?}");
    }
}

#[test]
fn a_volume_that_a_platform_cannot_take_is_said_to_be_so() {
    let mut collective = ring(100.0);
    let hubs = &mut variant(&mut collective).hubs;
    hubs.values_mut().next().unwrap().capacity_per_day = Some(Kilograms(600.0));
    let (_, found) = studied(&collective).unwrap();
    let over: Vec<bool> = found.steps.iter().map(|step| step.over_capacity).collect();
    assert!(!over[0] && over[over.len() - 1] && over.is_sorted(), "{over:?}");
    assert!(studied(&ring(100.0)).unwrap().1.steps.iter().all(|step| !step.over_capacity));
}

#[test]
fn a_dearer_platform_pays_from_a_larger_volume_or_never() {
    let found = [0.0, 100.0, 5_000.0].map(|rent| studied(&ring(rent)).unwrap().1);
    let volume = |found: &BreakEven| found.break_even.map(|goods| goods.0);
    let (cheap, dear) = (volume(&found[0]).unwrap(), volume(&found[1]).unwrap());
    assert!(cheap < dear, "{cheap} {dear}");
    assert_eq!((volume(&found[2]), found[2].turns.len()), (None, 0));
    assert!(found[2].steps.iter().all(|step| !step.pays()) && found[2].explanation.is_none());
    for one in &found[..2] {
        let last = one.turns.last().unwrap();
        assert!(last.pays && last.at.pays() && one.break_even == Some(last.at.goods), "{one:?}");
        assert!(one.steps.iter().filter(|step| step.factor > last.at.factor).all(VolumeStep::pays));
    }
}

/// What is found is of the real costs: an analysis of a collective with as many goods says the same.
#[test]
fn at_the_break_even_the_costs_of_an_analysis_cross() {
    let (_, found) = studied(&ring(100.0)).unwrap();
    let more = |factor: f64| {
        let mut scaled = ring(100.0);
        for member in scaled.members.values_mut() {
            member.kg_per_week = member.kg_per_week * factor;
        }
        let organizations = analyzed(&scaled, Effort::LIVE).logistics.organizations;
        let costs: Vec<Euros> = organizations.iter().map(|report| report.cost.per_week).collect();
        costs[2] - costs[0].min(costs[1])
    };
    let factor = found.turns.last().unwrap().at.factor;
    assert!(more(factor) < Euros::ZERO, "{factor}: {:?}", more(factor));
    assert!(more(factor / PRECISION) >= Euros::ZERO, "{factor}: {:?}", more(factor / PRECISION));
}

#[test]
fn todays_costs_are_those_on_screen_and_the_explanation_gives_the_volume() {
    let mut own = ring(60.0);
    set(&mut own, "hub.investment", 9_600.0);
    set(&mut own, "hub.amortization", 10.0);
    variant(&mut own).cooperation.weeks_per_year = 48.0;
    let (analysis, found) = studied(&own).unwrap();
    let costs: Vec<Euros> = analysis.logistics.organizations.iter().map(|report| report.cost.per_week).collect();
    let today = found.steps.iter().find(|step| step.goods == found.goods).unwrap();
    assert_eq!((today.with_platform, today.without), (costs[2], costs[0].min(costs[1])));
    assert!((found.goods.0 - 720.0).abs() < 1e-6);
    assert!((found.amortized_per_week - Euros(20.0)).0.abs() < 1e-9);
    let explanation = found.explanation.unwrap();
    let product = explanation.inputs[0].value * explanation.inputs[1].value;
    assert!((explanation.value - product).abs() < 1e-9 && Some(Kilograms(explanation.value)) == found.break_even);
    assert!(explanation.inputs[2].value < explanation.inputs[3].value);
    let invested = explanation.parameters.iter().find(|used| used.key.0 == "hub.investment").unwrap();
    assert!((invested.value - 9_600.0).abs() < 1e-9 && !invested.source.is_empty());
}

#[test]
fn without_a_platform_or_goods_there_is_nothing_to_study() {
    assert!(studied(&collective(&[], &[])).is_none());
    let own = ring(60.0);
    let analysis = analyzed(&own, Effort::LIVE);
    let survey = survey(&own, &[]);
    let matrix = roads(&survey);
    let (parameters, never) = (&survey.parameters, || false);
    let ground = Ground { survey: &survey, matrix: &matrix, parameters, iterations: 0, means: Means::alone(&never) };
    let week = Flows::of(&survey, &matrix);
    assert_eq!(break_even(ground, &week, &analysis.logistics.organizations[..2]), None);
    assert_eq!(break_even(ground, &week, &analysis.logistics.organizations[2..]), None);
    assert!(break_even(ground, &week, &analysis.logistics.organizations).is_some());
    let given_up = Ground { means: Means::alone(&|| true), ..ground };
    assert_eq!(break_even(given_up, &week, &analysis.logistics.organizations), None);
}

#[test]
fn a_platform_at_a_farm_amortizes_nothing() {
    let mut own = ring(0.0);
    set(&mut own, "hub.investment", 9_600.0);
    let farm = own.members.values().next().unwrap().place;
    for hub in variant(&mut own).hubs.values_mut() {
        (hub.place, hub.cost_per_week) = (farm, None);
    }
    let (analysis, found) = studied(&own).unwrap();
    assert_eq!(analysis.logistics.organizations[2].cost.split.place, Euros::ZERO);
    assert_eq!(found.amortized_per_week, Euros::ZERO);
}
