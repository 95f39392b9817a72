//! One, two, three transfer places: which ones, and what the whole then costs.
//!
//! Two steps for each number: the places at once as a p-median over all candidates, with and without what they cost, and as a
//! p-center; then, with tours, trunks between the places and their fixed costs, those sets and what is near them. The set that
//! costs least and the one whose farthest user is nearest are both told: the objective decides the sites.

mod existing;
mod report;
mod screening;

pub(crate) use existing::existing_set;
pub use report::{HubSet, HubSets, HubSetsOfSize, Trunk};

use super::access::Access;
use super::selection;
use crate::organizations::{Ground, HubSite, Organizations, PlannedOrganization};
use crate::quantity::Seconds;
use crate::travel::Site;
use screening::Screening;
use std::collections::BTreeSet;

/// A set of places, by their numbers, with its plan.
struct Planned {
    numbers: Vec<usize>,
    worst: Seconds,
    plan: PlannedOrganization,
}

/// Sets of one place, two, … up to `most`. `first` knows the organizations with little search, for comparing; `thorough` is
/// asked again for those that are told. `None` when nobody waits any more.
#[must_use]
pub fn hub_sets(
    ground: Ground<'_>,
    first: &Organizations<'_>,
    thorough: &Organizations<'_>,
    most: usize,
) -> Option<HubSets> {
    let access = Access::of(ground);
    let places = places(ground, &access, first);
    let mut screening = Screening::new(ground, &places, first);
    let mut sets = HubSets::default();
    let mut before: Vec<usize> = Vec::new();
    for count in 1..=most.min(places.len()) {
        let mut tried = screening.sets(count, &before);
        let mut planned = plan(ground, &access, &places, first, &tried)?;
        // One place after the other exchanged for others, once from the first best and once from what is then the best.
        for _ in 0..if count > 1 { EXCHANGES } else { 0 } {
            let Some(best) = cheapest(&planned) else { break };
            let mut further = screening.exchanges(&planned[best].numbers);
            further.retain(|set| !tried.contains(set));
            planned.extend(plan(ground, &access, &places, first, &further)?);
            tried.extend(further);
        }
        let (Some(cheapest), Some(fairest)) = (cheapest(&planned), fairest(&planned)) else { break };
        before.clone_from(&planned[cheapest].numbers);
        screening.learn(&before, &planned[cheapest].plan);
        let chosen = BTreeSet::from([cheapest, fairest]);
        let again: Vec<usize> = chosen.into_iter().collect();
        let refined = ground.means.each(again.len(), |piece| {
            let known = &planned[again[piece]];
            let hubs = hubs(&places, &known.numbers);
            let better = thorough.pooled(&hubs).filter(|plan| plan.cost.per_week < known.plan.cost.per_week);
            HubSet::of(access.to_nearest(&sites(&hubs)), better.unwrap_or_else(|| known.plan.clone()))
        });
        if (ground.means.cancelled)() {
            return None;
        }
        sets.enter(count, refined);
    }
    Some(sets)
}

/// Rounds of exchanges.
const EXCHANGES: usize = 2;

/// Each set with its plan, where it has one. `None` when nobody waits any more.
fn plan(
    ground: Ground<'_>,
    access: &Access<'_>,
    places: &[HubSite],
    organizations: &Organizations<'_>,
    sets: &BTreeSet<Vec<usize>>,
) -> Option<Vec<Planned>> {
    let sets: Vec<&Vec<usize>> = sets.iter().collect();
    let plans = ground.means.each(sets.len(), |piece| {
        if (ground.means.cancelled)() { None } else { organizations.pooled(&hubs(places, sets[piece])) }
    });
    let planned = sets.into_iter().zip(plans).filter_map(|(numbers, plan)| {
        let worst = access.to_nearest(&sites(&hubs(places, numbers))).worst;
        Some(Planned { numbers: numbers.clone(), worst, plan: plan? })
    });
    let planned = planned.collect();
    (!(ground.means.cancelled)()).then_some(planned)
}

/// The candidates that goods can reach and leave.
fn places(ground: Ground<'_>, access: &Access<'_>, organizations: &Organizations<'_>) -> Vec<HubSite> {
    // Members and points with goods all reach each other: one of them stands for all.
    let anyone = organizations.demands().first().map(|demand| demand.site);
    let reached = |hub: &HubSite| {
        anyone.is_some_and(|user| {
            ground.matrix.travel(user, hub.site).is_some() && ground.matrix.travel(hub.site, user).is_some()
        })
    };
    let all = selection::candidates(ground.survey, access).into_iter().map(|candidate| candidate.hub);
    all.filter(reached).collect()
}

fn hubs(places: &[HubSite], numbers: &[usize]) -> Vec<HubSite> {
    numbers.iter().map(|number| places[*number].clone()).collect()
}

fn sites(hubs: &[HubSite]) -> Vec<Site> {
    hubs.iter().map(|hub| hub.site).collect()
}

fn cheapest(planned: &[Planned]) -> Option<usize> {
    let cost = |number: &usize| planned[*number].plan.cost.per_week;
    (0..planned.len()).min_by(|a, b| cost(a).total_cmp(&cost(b)))
}

/// The one with the shortest worst access; of several, the cheapest.
fn fairest(planned: &[Planned]) -> Option<usize> {
    let value = |number: &usize| &planned[*number];
    (0..planned.len()).min_by(|a, b| {
        let (a, b) = (value(a), value(b));
        a.worst.total_cmp(&b.worst).then(a.plan.cost.per_week.total_cmp(&b.plan.cost.per_week))
    })
}

#[cfg(test)]
mod tests;
