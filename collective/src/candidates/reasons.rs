//! Why a candidate stands where it stands.

use super::{Candidate, Standing, Surroundings, compare_access};
use crate::analysis::{CandidateReport, Reason, TransferSite};
use crate::organizations::PlaceCost;
use crate::place::PlaceFunction;
use crate::quantity::Euros;

/// The reports of the first `listed` candidates, which are in their order, and of the marked ones wherever they stand.
pub(super) fn reports(
    candidates: &[Candidate],
    listed: usize,
    surroundings: Option<&Surroundings<'_>>,
) -> Vec<CandidateReport> {
    let least = |reading: fn(&crate::analysis::AccessSummary) -> crate::quantity::Seconds| {
        let numbers = 0..candidates.len();
        numbers.min_by(|a, b| compare_access(&candidates[*a], &candidates[*b], reading))
    };
    let (nearest, fairest) = (least(|access| access.mean), least(|access| access.worst));
    let cheapest = candidates.first().and_then(cost);
    let numbers = (0..candidates.len()).filter(|n| *n < listed || Some(*n) == nearest || Some(*n) == fairest);
    let report = |number: usize| {
        let candidate = &candidates[number];
        let mut reasons = what_it_is(candidate);
        reasons.extend(cheapest.zip(cost(candidate)).map(|(least, cost)| {
            if cost > least { Reason::CostsMore { per_week: cost - least } } else { Reason::Cheapest }
        }));
        reasons.extend((nearest == Some(number)).then_some(Reason::ShortestMeanAccess));
        reasons.extend((fairest == Some(number)).then_some(Reason::ShortestWorstAccess));
        reasons.extend(surroundings.into_iter().flat_map(|around| around.reasons(candidate.hub.site)));
        CandidateReport {
            place: candidate.hub.place.clone(),
            access: candidate.access,
            cost: candidate.planned.as_ref().map(|planned| planned.cost),
            reasons,
        }
    };
    numbers.map(report).collect()
}

/// What a week costs there, when anything is shipped.
fn cost(candidate: &Candidate) -> Option<Euros> {
    let cost = candidate.planned.as_ref()?.cost;
    cost.per_kg.map(|_| cost.per_week)
}

fn what_it_is(candidate: &Candidate) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if candidate.standing == Standing::Any {
        reasons.push(Reason::NobodyOffers);
    }
    match &candidate.hub.place.site {
        TransferSite::Member { .. } if candidate.standing == Standing::Offered => reasons.push(Reason::OfferedByMember),
        TransferSite::Member { .. } => {}
        TransferSite::Point { .. } => reasons.push(Reason::AlreadyAPoint),
        TransferSite::Existing { function, .. } => {
            reasons.push(Reason::ExistingPlace { function: *function });
            reasons.extend((*function == PlaceFunction::ColdStorage).then_some(Reason::ColdStore));
        }
        TransferSite::Hub { .. } => reasons.push(Reason::ChosenForVariant),
    }
    if candidate.hub.cost == PlaceCost::Free {
        reasons.push(Reason::NoRent);
    }
    reasons
}
