//! From which volume the platform of a variant pays.

use super::desk::Desk;
use crate::analysis::AnalysisFault;
use collective::break_even::{BreakEven, break_even};
use collective::flows::Flows;
use collective::organizations::Ground;
use serde::Serialize;

/// Iterations of each plan with other goods: less than for the figures themselves, which are moved by the differences.
const ITERATIONS: u64 = 2_000;

/// Absent where there is no platform, or nothing is shipped.
#[derive(Serialize)]
pub(super) struct Found {
    break_even: Option<BreakEven>,
}

pub(super) fn find(desk: &Desk<'_>) -> Result<Found, AnalysisFault> {
    let survey = desk.survey()?;
    let Some(analysis) = desk.analysis else { return Ok(Found { break_even: None }) };
    let travel = desk.roadbook.travel_of(desk.territory, &survey, desk.means.cancelled)?;
    let (matrix, parameters) = (&travel.matrix, &survey.parameters);
    let ground = Ground { survey: &survey, matrix, parameters, iterations: ITERATIONS, means: desk.means };
    let found = break_even(ground, &Flows::of(&survey, matrix), &analysis.logistics.organizations);
    desk.unless_given_up(Found { break_even: found })
}
