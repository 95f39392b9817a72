//! The organizations that are compared.

use crate::analysis::{Logistics, Organization, OrganizationReport, Survey, TourReport};
use crate::candidates::{Ranking, reachable_hubs};
use crate::flows::Flows;
use crate::organizations::{Ground, Organizations, PlannedOrganization};

/// The organizations that need no search for a place.
pub(super) struct Settled {
    individual: PlannedOrganization,
    /// With the hubs of the variant, the one with most goods first, when it has some within reach.
    platforms: Option<(Organization, PlannedOrganization)>,
}

impl Settled {
    /// The tours that members drive when each delivers by itself.
    pub(super) fn tours_alone(&self) -> &[TourReport] {
        &self.individual.tours
    }
}

/// Individual, and pooled with the hubs of the variant.
pub(super) fn settled(ground: Ground<'_>, week: &Flows, planning: &Organizations<'_>) -> Settled {
    let hubs = reachable_hubs(ground, week);
    let platforms = planning.pooled(&hubs).map(|plan| {
        let mut order: Vec<usize> = (0..hubs.len()).collect();
        order.sort_by(|a, b| plan.hubs[*b].kg_per_week.total_cmp(&plan.hubs[*a].kg_per_week));
        let at = hubs[order[0]].place.clone();
        let others = order[1..].iter().map(|number| hubs[*number].place.clone()).collect();
        (Organization::PooledWithPlatform { at, others }, plan)
    });
    Settled { individual: Organizations::individual(ground, &week.flows), platforms }
}

/// Individual; pooled at the best member or point; pooled with the hubs of the variant or, when it has none within reach, with
/// the best existing place.
pub(super) fn organizations(settled: Settled, ranking: &mut Ranking) -> Vec<OrganizationReport> {
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
    if let Some((organization, plan)) = settled.platforms {
        reports.push(report(organization, plan));
    } else if let Some((at, plan)) = ranking.existing.take() {
        reports.push(report(Organization::PooledWithPlatform { at, others: Vec::new() }, plan));
    }
    reports
}

/// The organizations with what they move, and the cheapest of them: of two at the same cost, the simpler one.
pub(super) fn logistics(survey: &Survey<'_>, organizations: Vec<OrganizationReport>) -> Logistics {
    let kg_per_week = survey.members.iter().map(|member| member.member.kg_per_week).sum();
    let demand_kg_per_week = survey.points.iter().map(|point| point.point.kg_per_week).sum();
    let cost = |number: &usize| organizations[*number].cost.per_week;
    let goods_move = organizations.iter().any(|report| report.cost.per_kg.is_some());
    let cheapest = (0..organizations.len()).min_by(|a, b| cost(a).total_cmp(&cost(b))).filter(|_| goods_move);
    Logistics { kg_per_week, demand_kg_per_week, organizations, cheapest }
}
