//! What a variant means for its territory.

use super::desk::Desk;
use super::roads::{Heading, nearest};
use crate::analysis::AnalysisFault;
use collective::perimeter::Perimeter;
use collective::territorial_access::{AccessQuestion, AccessTimes, TerritorialAccess};
use serde::Serialize;

/// The report; absent where nobody counts and there is no perimeter.
#[derive(Serialize)]
pub(super) struct Found {
    access: Option<TerritorialAccess>,
}

pub(super) fn find(desk: &Desk<'_>) -> Result<Found, AnalysisFault> {
    let survey = desk.survey()?;
    let territory = desk.territory;
    let Some(question) = AccessQuestion::of(&survey, territory.boundaries(), territory.places()) else {
        return Ok(Found { access: None });
    };
    let services = question.services();
    let times = AccessTimes {
        from_homes: nearest(desk, &question.homes(), &services, Heading::ToNearest)?,
        to_catering: nearest(desk, &question.catering(), &services, Heading::FromNearest)?,
    };
    let travel = desk.roadbook.travel_of(territory, &survey, desk.means.cancelled)?;
    // A hull has no fault; were there one, its farmland would be unknown.
    let extent = Perimeter::try_new(&question.outline(), territory.projection()).ok();
    let farmland = extent.and_then(|extent| territory.farmland_in(&extent));
    Ok(Found { access: Some(question.answer(&times, &travel.matrix, farmland)) })
}
