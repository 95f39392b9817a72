//! What a new member would cost the others, on a map.

use super::desk::Desk;
use crate::analysis::AnalysisFault;
use collective::analysis::Organization;
use collective::flows::Flows;
use collective::organizations::Ground;
use collective::surface::{Surface, SurfaceQuestion};
use serde::Serialize;
use std::sync::Arc;

/// Iterations of each plan with the new member, and of the one without it.
const ITERATIONS: u64 = 1_000;

/// Absent without members, without area, or when no organization pools anything.
#[derive(Serialize)]
pub(super) struct Found {
    surface: Option<Surface>,
}

pub(super) fn find(desk: &Desk<'_>, resolution: Option<u8>) -> Result<Found, AnalysisFault> {
    let survey = desk.survey()?;
    let pools = |organization: &Organization| *organization != Organization::Individual;
    let report = desk.organization(None, |report| pools(&report.organization));
    let question = SurfaceQuestion::of(&survey, resolution);
    let (Some(report), Some(question)) = (report, question) else { return Ok(Found { surface: None }) };
    let parameters = &survey.parameters;
    let sites = question.sites();
    let travel = desk
        .roadbook
        .ways_of(desk.territory, &survey, |roads| Ok(Arc::new(roads.travel_matrix(&sites, desk.means.cancelled)?)))?;
    let matrix = &travel.matrix;
    let ground = Ground { survey: &survey, matrix, parameters, iterations: ITERATIONS, means: desk.means };
    let found = question.answer(ground, &Flows::of(&survey, matrix), report);
    desk.unless_given_up(Found { surface: found })
}
