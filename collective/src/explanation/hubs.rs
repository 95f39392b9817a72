//! What the hubs of a variant cost more than what could be in their place.

use super::{Case, ExplainedFigure, Explanation, Formula, InputSubject, Measure, input};
use crate::analysis::{Alternative, Organization};

pub(super) fn explanation(case: &Case<'_>) -> Option<Explanation> {
    let comparison = case.analysis.logistics.hub_comparison.as_ref()?;
    let more = comparison.costs_more()?;
    let mut inputs = vec![input(InputSubject::CostWithHubs, comparison.with_hubs.per_week.0, Measure::Eur)];
    inputs.extend(comparison.instead.iter().map(|one| input(subject(one), one.cost.per_week.0, Measure::Eur)));
    let value = (more.0, Measure::Eur);
    Some(case.explanation(ExplainedFigure::ExtraCostOfHubs, value, Formula::MoreThanLeast, inputs, &[]))
}

fn subject(instead: &Alternative) -> InputSubject {
    match &instead.organization {
        Organization::Individual => InputSubject::CostOfEachAlone,
        Organization::PooledWithoutPlatform { .. } => InputSubject::CostWithoutPlatform,
        Organization::PooledWithPlatform { others, .. } if others.is_empty() => InputSubject::CostAtExistingPlace,
        Organization::PooledWithPlatform { .. } => InputSubject::CostAtExistingPlaces,
    }
}
