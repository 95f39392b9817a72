//! About one organization with some of its members: what each adds, who pays what, how cost moves with size.

use super::desk::Desk;
use crate::analysis::AnalysisFault;
use collective::analysis::{Effort, Organization};
use collective::coalitions::{Coalitions, Staged};
use collective::marginal::{MarginalReport, marginal as everybody_adds};
use collective::organizations::Ground;
use collective::parameters::Parameters;
use collective::sharing::{SharingReport, sharing as shared};
use collective::sizing::{SizeReport, sizing as sized};

pub(super) fn marginal(desk: &Desk<'_>, organization: Option<usize>) -> Result<MarginalReport, AnalysisFault> {
    let iterations = |parameters: &Parameters| parameters.value("marginal.iterations") as u64;
    study(desk, organization, iterations, everybody_adds)
}

pub(super) fn sharing(desk: &Desk<'_>, organization: Option<usize>) -> Result<SharingReport, AnalysisFault> {
    study(desk, organization, |_| 0, shared)
}

pub(super) fn sizing(desk: &Desk<'_>, organization: Option<usize>) -> Result<SizeReport, AnalysisFault> {
    study(desk, organization, |_| 0, sized)
}

/// Studies the organization of that number; without one, the cheapest that has something in common. `iterations` is how long
/// each round that changes is searched.
fn study<T>(
    desk: &Desk<'_>,
    number: Option<usize>,
    iterations: impl Fn(&Parameters) -> u64,
    studied: impl FnOnce(&Coalitions<'_>, Organization) -> Option<T>,
) -> Result<T, AnalysisFault> {
    let common = |organization: &Organization| *organization != Organization::Individual;
    let report = desk.organization(number, |report| common(&report.organization));
    let organization = report.ok_or(AnalysisFault::NothingInCommon)?.organization.clone();
    let projection = desk.territory.projection();
    let staged = Staged::of(&desk.head.collective, desk.variant, &organization, projection)
        .ok_or(AnalysisFault::NothingInCommon)?;
    let survey = staged.survey(projection).ok_or(AnalysisFault::UnknownVariant(desk.variant))?;
    let travel = desk.roadbook.travel_of(desk.territory, &survey, desk.means.cancelled)?;
    let (matrix, parameters) = (&travel.matrix, &survey.parameters);
    let ground =
        Ground { survey: &survey, matrix, parameters, iterations: Effort::REFINED.planning, means: desk.means };
    let nothing = || if desk.is_cancelled() { AnalysisFault::GivenUp } else { AnalysisFault::NothingInCommon };
    let coalitions = Coalitions::new(ground, &staged, iterations(parameters)).ok_or_else(nothing)?;
    let report = studied(&coalitions, organization).ok_or(AnalysisFault::GivenUp)?;
    desk.unless_given_up(report)
}
