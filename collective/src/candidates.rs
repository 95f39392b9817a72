//! The places where loads could be broken, ranked by what they do to the collective.
//!
//! Two steps: every place is screened by the time it takes to get there and from there, weighted by goods; the best of each
//! kind are then costed with their tours. The cheapest place and the one whose farthest user is nearest are both marked:
//! the objective decides the site.

mod access;
mod reasons;
mod selection;
mod sets;
mod surroundings;

use crate::analysis::{AccessSummary, CandidateReport, TransferPlace};
use crate::flows::Flows;
use crate::organizations::{Ground, HubSite, Organizations, PlaceCost, PlannedOrganization};
use crate::quantity::{Kilograms, Seconds};
use crate::travel::Site;
use access::Access;
pub(crate) use selection::hub_site;
pub(crate) use sets::existing_set;
pub use sets::{HubSet, HubSets, HubSetsOfSize, Trunk, hub_sets};
pub use surroundings::Surroundings;

/// What a candidate is, as far as its choice is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    /// People chose it for the variant.
    Chosen,
    /// A member or a point offers it.
    Offered,
    /// Nobody offers: any member or point.
    Any,
    /// It exists, and would be rented.
    Existing,
}

/// A place with what is known of it so far.
#[derive(Debug, Clone)]
struct Candidate {
    hub: HubSite,
    standing: Standing,
    access: AccessSummary,
    planned: Option<PlannedOrganization>,
}

/// The ranked places, and the best of each kind with its plan.
#[derive(Debug, Clone)]
pub struct Ranking {
    /// Those costed, the cheapest first, then the others by their mean access.
    candidates: Vec<Candidate>,
    /// The best place at a member's or a point's, without rent.
    pub without_platform: Option<(TransferPlace, PlannedOrganization)>,
    /// The best existing place, with its rent.
    pub existing: Option<(TransferPlace, PlannedOrganization)>,
}

/// Ranks the places of the survey. `first` knows the organizations with little search, for comparing; `thorough` is asked
/// again for the best ones. `costed` places of each kind are costed. `None` when cancelled.
#[must_use]
pub fn rank(
    ground: Ground<'_>,
    first: &Organizations<'_>,
    thorough: &Organizations<'_>,
    costed: usize,
) -> Option<Ranking> {
    let access = Access::of(ground);
    let mut candidates = selection::candidates(ground.survey, &access);
    let numbers = selection::to_cost(&candidates, costed);
    let planned = ground.means.each(numbers.len(), |piece| {
        let hub = &candidates[numbers[piece]].hub;
        if (ground.means.cancelled)() { None } else { first.pooled(std::slice::from_ref(hub)) }
    });
    if (ground.means.cancelled)() {
        return None;
    }
    for (number, planned) in numbers.into_iter().zip(planned) {
        candidates[number].planned = planned;
    }
    candidates.sort_by(compare);
    let [offered, existing] = refine(ground, &mut candidates, thorough);
    if (ground.means.cancelled)() {
        return None;
    }
    candidates.retain(|candidate| candidate.standing != Standing::Any || candidate.planned.is_some());
    candidates.sort_by(compare);
    Some(Ranking { candidates, without_platform: offered, existing })
}

impl Ranking {
    /// The reports of the first `listed` places, and of the marked ones wherever they stand.
    #[must_use]
    pub fn reports(&self, listed: usize, surroundings: Option<&Surroundings<'_>>) -> Vec<CandidateReport> {
        reasons::reports(&self.candidates, listed, surroundings)
    }

    /// The place from which dispersion along the roads is measured: the hub of the variant with most goods, or the best of
    /// the places.
    pub(crate) fn center(&self, ground: Ground<'_>, planning: &Organizations<'_>, week: &Flows) -> Option<HubSite> {
        let hubs = reachable_hubs(ground, week);
        let busiest = by_goods(planning, &hubs).first().map(|number| hubs[*number].clone());
        busiest.or_else(|| self.candidates.first().map(|best| best.hub.clone()))
    }
}

/// The numbers of the hubs, the one with most goods first; those with the same goods in their order.
pub(crate) fn by_goods(planning: &Organizations<'_>, hubs: &[HubSite]) -> Vec<usize> {
    let goods = planning.goods_through(hubs);
    let mut order: Vec<usize> = (0..hubs.len()).collect();
    order.sort_by(|a, b| goods[*b].total_cmp(&goods[*a]));
    order
}

/// The hubs of the variant that goods can reach and leave, in the order of their ids.
#[must_use]
pub fn reachable_hubs(ground: Ground<'_>, week: &Flows) -> Vec<HubSite> {
    // Members and points with goods all reach each other: one of them stands for all.
    let anyone = week.flows.first().map(|flow| ground.survey.members[flow.member].site);
    let way = |from: Site, to: Site| ground.matrix.travel(from, to).is_some();
    let hubs = ground.survey.hubs.iter().map(|hub| selection::hub_site(ground.survey, hub));
    hubs.filter(|hub| anyone.is_none_or(|anyone| way(anyone, hub.site) && way(hub.site, anyone))).collect()
}

/// Plans the best costed candidate at a member's or a point's, and the best that exists, again with more search; they can only
/// become better.
fn refine(
    ground: Ground<'_>,
    candidates: &mut [Candidate],
    thorough: &Organizations<'_>,
) -> [Option<(TransferPlace, PlannedOrganization)>; 2] {
    let best = |kinds: &[Standing]| {
        let is_it = |candidate: &Candidate| kinds.contains(&candidate.standing) && candidate.planned.is_some();
        candidates.iter().position(is_it)
    };
    let best = [best(&[Standing::Offered, Standing::Any]), best(&[Standing::Existing])];
    let again = ground.means.each(best.len(), |kind| {
        best[kind].and_then(|number| thorough.pooled(std::slice::from_ref(&candidates[number].hub)))
    });
    for (number, again) in best.into_iter().zip(again) {
        let Some(candidate) = number.map(|number| &mut candidates[number]) else { continue };
        let before = candidate.planned.as_ref().map(|plan| plan.cost.per_week);
        candidate.planned =
            again.filter(|again| Some(again.cost.per_week) < before).or_else(|| candidate.planned.take());
    }
    best.map(|number| {
        let candidate = &candidates[number?];
        candidate.planned.clone().map(|planned| (candidate.hub.place.clone(), planned))
    })
}

/// Those costed first, the cheapest first; then by access; then by what they are, so that the order is always the same.
fn compare(a: &Candidate, b: &Candidate) -> std::cmp::Ordering {
    let cost = |candidate: &Candidate| candidate.planned.as_ref().map_or(f64::INFINITY, |plan| plan.cost.per_week.0);
    cost(a).total_cmp(&cost(b)).then_with(|| compare_access(a, b, |access| access.mean))
}

fn compare_access(a: &Candidate, b: &Candidate, reading: impl Fn(&AccessSummary) -> Seconds) -> std::cmp::Ordering {
    let reachable = a.access.unreachable.cmp(&b.access.unreachable);
    let time = || reading(&a.access).total_cmp(&reading(&b.access));
    reachable
        .then_with(time)
        .then_with(|| a.standing.cmp(&b.standing))
        .then_with(|| a.hub.place.site.cmp(&b.hub.place.site))
}

#[cfg(test)]
mod tests;
