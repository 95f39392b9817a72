//! The whole analysis of a variant, once the roads are known.

mod compared;
mod warnings;

use super::{Analysis, Effort, RoadAccess, Survey};
use crate::candidates::{Surroundings, rank};
use crate::dispersion::dispersion;
use crate::document::Revision;
use crate::flows::Flows;
use crate::means::Means;
use crate::organizations::{Ground, Organizations};
use crate::travel::TravelMatrix;

/// The analysis was given up: nobody waits for it any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the analysis was cancelled")]
pub struct Cancelled;

/// The analysis of a survey on the ways between its sites.
///
/// # Errors
/// When the caller says that nobody waits any more, before it is complete.
pub fn analyze(
    survey: &Survey<'_>,
    matrix: &TravelMatrix,
    access: &RoadAccess,
    revision: Revision,
    effort: Effort,
    means: Means<'_>,
) -> Result<Analysis, Cancelled> {
    let parameters = &survey.parameters;
    let ground = Ground { survey, matrix, parameters, iterations: effort.planning, means };
    let week = Flows::of(survey, matrix);
    let planning = Organizations::new(ground, &week.flows, survey.variant.cooperation.participation);
    let comparing = planning.searching(effort.comparing);
    let costed = effort.costed(parameters.candidates_costed(), planning.stops());
    // The two halves take about as long, and each has pieces of its own.
    let halves = means.each(2, |half| match half {
        0 => (rank(ground, &comparing, &planning, costed), None),
        _ => (None, Some(compared::settled(ground, &week, &planning, effort))),
    });
    let (mut ranking, mut settled) = (None, None);
    for (ranked, planned) in halves {
        ranking = ranking.or(ranked);
        settled = settled.or(planned);
    }
    let (mut ranking, settled) = ranking.zip(settled).ok_or(Cancelled)?;
    let surroundings = Surroundings::new(ground, access, settled.tours_alone());
    let reports = ranking.reports(parameters.candidates_listed(), Some(&surroundings));
    let center = ranking.center(ground, &planning, &week);
    let (organizations, hub_comparison) = compared::organizations(settled, &mut ranking);
    if (means.cancelled)() {
        return Err(Cancelled);
    }
    let mut warnings = warnings::of_places(survey, access, parameters);
    warnings.extend(warnings::of_hubs(ground, &week));
    warnings.extend(warnings::of_capacity(&organizations));
    warnings.extend(warnings::of_supply_and_demand(survey, parameters));
    warnings.extend(warnings::of_temperature(survey, parameters));
    warnings.extend(warnings::of_long_tours(&organizations, parameters));
    warnings.extend(warnings::of_windows(survey, &organizations));
    warnings.extend(week.warnings);
    Ok(Analysis {
        revision,
        variant: survey.variant_id,
        stage: effort.stage,
        perimeter: survey.perimeter_report.clone(),
        membership: survey.membership.clone(),
        dispersion: dispersion(survey, center.as_ref().map(|hub| (matrix, &hub.place, hub.site))),
        logistics: compared::logistics(survey, organizations, hub_comparison),
        candidates: reports,
        warnings,
    })
}

#[cfg(test)]
mod tests;
