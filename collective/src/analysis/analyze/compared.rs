//! The organizations that are compared.

use crate::analysis::{
    Alternative, Effort, HubComparison, Logistics, Organization, OrganizationReport, Survey, TourReport,
};
use crate::candidates::{Ranking, existing_set, reachable_hubs};
use crate::flows::Flows;
use crate::organizations::{Ground, HubSite, Organizations, PlannedOrganization};

/// The organizations that need no search for a place.
pub(super) struct Settled {
    individual: PlannedOrganization,
    /// With the hubs of the variant, the one with most goods first, when it has some within reach.
    platforms: Option<(Organization, PlannedOrganization)>,
    /// With as many existing places in their place, where they are several and this is looked at.
    places_instead: Option<(Organization, PlannedOrganization)>,
}

impl Settled {
    /// The tours that members drive when each delivers by itself.
    pub(super) fn tours_alone(&self) -> &[TourReport] {
        &self.individual.tours
    }
}

/// Individual, and pooled with the hubs of the variant.
pub(super) fn settled(ground: Ground<'_>, week: &Flows, planning: &Organizations<'_>, effort: Effort) -> Settled {
    let hubs = reachable_hubs(ground, week);
    let platforms = planning.pooled(&hubs).and_then(|plan| Some((at(&hubs, &plan)?, plan)));
    let several = effort.place_sets && hubs.len() > 1 && platforms.is_some();
    let instead = several.then(|| existing_set(ground, planning, hubs.len())).flatten();
    Settled {
        individual: Organizations::individual(ground, &week.flows),
        platforms,
        places_instead: instead.and_then(|(places, plan)| Some((at(&places, &plan)?, plan))),
    }
}

/// The organization at these places, the one with most goods first; `None` without any.
fn at(hubs: &[HubSite], plan: &PlannedOrganization) -> Option<Organization> {
    let mut order: Vec<usize> = (0..hubs.len()).collect();
    order.sort_by(|a, b| plan.hubs[*b].kg_per_week.total_cmp(&plan.hubs[*a].kg_per_week));
    let mut places = order.into_iter().map(|number| hubs[number].place.clone());
    let at = places.next()?;
    Some(Organization::PooledWithPlatform { at, others: places.collect() })
}

/// Individual; pooled at the best member or point; pooled with the hubs of the variant or, when it has none within reach, with
/// the best existing place. With hubs, also what they cost beside what could be in their place.
pub(super) fn organizations(
    settled: Settled,
    ranking: &mut Ranking,
) -> (Vec<OrganizationReport>, Option<HubComparison>) {
    let report = |organization, PlannedOrganization { cost, tours, hubs }| OrganizationReport {
        organization,
        cost,
        tours,
        hubs,
    };
    let mut reports = vec![report(Organization::Individual, settled.individual)];
    if let Some((at, plan)) = ranking.without_platform.take() {
        reports.push(report(Organization::PooledWithoutPlatform { at }, plan));
    }
    let existing = ranking.existing.take();
    let existing = existing.map(|(at, plan)| (Organization::PooledWithPlatform { at, others: Vec::new() }, plan));
    let Some((organization, plan)) = settled.platforms else {
        reports.extend(existing.map(|(organization, plan)| report(organization, plan)));
        return (reports, None);
    };
    let others = reports.iter().map(|report| (report.organization.clone(), report.cost));
    let planned = existing.into_iter().chain(settled.places_instead);
    let all = planned.map(|(organization, plan)| (organization, plan.cost)).chain(others);
    let instead = all.map(|(organization, cost)| Alternative { organization, cost }).collect();
    let comparison = HubComparison::of(plan.cost, instead);
    reports.push(report(organization, plan));
    (reports, Some(comparison))
}

/// The organizations with what they move, and the cheapest of them: of two at the same cost, the simpler one.
pub(super) fn logistics(
    survey: &Survey<'_>,
    organizations: Vec<OrganizationReport>,
    hub_comparison: Option<HubComparison>,
) -> Logistics {
    let kg_per_week = survey.members.iter().map(|member| member.member.kg_per_week).sum();
    let demand_kg_per_week = survey.points.iter().map(|point| point.point.kg_per_week).sum();
    let cost = |number: &usize| organizations[*number].cost.per_week;
    let goods_move = organizations.iter().any(|report| report.cost.per_kg.is_some());
    let cheapest = (0..organizations.len()).min_by(|a, b| cost(a).total_cmp(&cost(b))).filter(|_| goods_move);
    // Without goods nothing costs anything anywhere.
    let hub_comparison = hub_comparison.filter(|_| goods_move);
    let weeks_per_year = survey.variant.cooperation.active_weeks();
    Logistics { kg_per_week, demand_kg_per_week, weeks_per_year, organizations, cheapest, hub_comparison }
}
