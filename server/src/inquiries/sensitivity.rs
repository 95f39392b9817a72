//! How far the figures of an organization move.

use super::desk::Desk;
use crate::analysis::AnalysisFault;
use collective::flows::Flows;
use collective::organizations::Ground;
use collective::sensitivity::{Sensitivity, sensitivity};
use serde::Serialize;

/// Iterations of each plan with other goods: less than for the figures themselves, which are moved by the differences.
const ITERATIONS: u64 = 2_000;

/// The same draws for every collective and variant.
const SEED: u64 = 1;

/// Absent where there is no such organization.
#[derive(Serialize)]
pub(super) struct Found {
    sensitivity: Option<Sensitivity>,
}

pub(super) fn find(desk: &Desk<'_>, organization: Option<usize>) -> Result<Found, AnalysisFault> {
    let survey = desk.survey()?;
    let Some(report) = desk.organization(organization, |_| true) else { return Ok(Found { sensitivity: None }) };
    let travel = desk.roadbook.travel_of(desk.territory, &survey, desk.means.cancelled)?;
    let (matrix, parameters) = (&travel.matrix, &survey.parameters);
    let ground = Ground { survey: &survey, matrix, parameters, iterations: ITERATIONS, means: desk.means };
    let found = sensitivity(ground, &Flows::of(&survey, matrix), report, SEED);
    desk.unless_given_up(Found { sensitivity: found })
}
