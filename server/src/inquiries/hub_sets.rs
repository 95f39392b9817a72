//! One, two, three transfer places: which ones, and what the whole then costs.

use super::desk::Desk;
use crate::analysis::AnalysisFault;
use collective::candidates::{HubSets, hub_sets};
use collective::flows::Flows;
use collective::organizations::{Ground, Organizations};
use serde::Serialize;

/// Iterations of each plan that is compared, and of those that are told.
const COMPARING: u64 = 500;
const TELLING: u64 = 10_000;

/// The sets; none where nobody ships anything.
#[derive(Serialize)]
pub(super) struct Found {
    hub_sets: HubSets,
}

pub(super) fn find(desk: &Desk<'_>) -> Result<Found, AnalysisFault> {
    let survey = desk.survey()?;
    let travel = desk.roadbook.travel_of(desk.territory, &survey, desk.means.cancelled)?;
    let (matrix, parameters) = (&travel.matrix, &survey.parameters);
    let ground = Ground { survey: &survey, matrix, parameters, iterations: TELLING, means: desk.means };
    let week = Flows::of(&survey, matrix);
    let thorough = Organizations::new(ground, &week.flows, survey.variant.cooperation.participation);
    let most = parameters.value("hub_sets.most") as usize;
    let found = hub_sets(ground, &thorough.searching(COMPARING), &thorough, most);
    Ok(Found { hub_sets: found.ok_or(AnalysisFault::GivenUp)? })
}
