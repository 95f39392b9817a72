//! The organizations that are compared.

use crate::analysis::{Logistics, Organization, OrganizationReport, Survey};
use crate::candidates::{Ranking, by_goods, reachable_hubs};
use crate::flows::Flows;
use crate::organizations::{Ground, Organizations, PlannedOrganization};

/// Individual; pooled at the best member or point; pooled with the hubs of the variant or, when it has none within reach, with
/// the best existing place.
pub(super) fn organizations(
    ground: Ground<'_>,
    week: &Flows,
    planning: &Organizations<'_>,
    ranking: &mut Ranking,
) -> Vec<OrganizationReport> {
    let report = |organization, PlannedOrganization { cost, tours }| OrganizationReport { organization, cost, tours };
    let mut reports = vec![report(Organization::Individual, Organizations::individual(ground, &week.flows))];
    if let Some((at, plan)) = ranking.without_platform.take() {
        reports.push(report(Organization::PooledWithoutPlatform { at }, plan));
    }
    let hubs = reachable_hubs(ground, week);
    if let Some(plan) = planning.pooled(&hubs) {
        let order = by_goods(planning, &hubs);
        let at = hubs[order[0]].place.clone();
        let others = order[1..].iter().map(|number| hubs[*number].place.clone()).collect();
        reports.push(report(Organization::PooledWithPlatform { at, others }, plan));
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
