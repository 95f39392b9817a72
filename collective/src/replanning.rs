//! An organization of an analysis planned again, at the same transfer places, with other goods or other members.

use crate::analysis::{Organization, OrganizationReport, Survey, TransferPlace, TransferSite};
use crate::candidates::hub_site;
use crate::flows::Flow;
use crate::organizations::{Ground, HubSite, Organizations, PlaceCost, PlannedOrganization};

/// The transfer places of an organization.
pub(crate) fn transfer_places(organization: &Organization) -> Vec<&TransferPlace> {
    match organization {
        Organization::Individual => Vec::new(),
        Organization::PooledWithoutPlatform { at } => vec![at],
        Organization::PooledWithPlatform { at, others } => std::iter::once(at).chain(others).collect(),
    }
}

/// The transfer places of an organization in a survey; `None` when one of them is not there.
pub(crate) fn hubs_of(survey: &Survey<'_>, organization: &Organization) -> Option<Vec<HubSite>> {
    transfer_places(organization).into_iter().map(|place| hub_of(survey, place)).collect()
}

fn hub_of(survey: &Survey<'_>, place: &TransferPlace) -> Option<HubSite> {
    let free = |site| HubSite::new(place.clone(), site, PlaceCost::Free);
    match &place.site {
        TransferSite::Member { id } => {
            survey.members.iter().find(|member| member.id == *id).map(|member| free(member.site))
        }
        TransferSite::Point { id } => survey.points.iter().find(|point| point.id == *id).map(|point| free(point.site)),
        TransferSite::Hub { id } => survey.hubs.iter().find(|hub| hub.id == *id).map(|hub| hub_site(survey, hub)),
        TransferSite::Existing { .. } => {
            let candidate = survey.candidates.iter().find(|candidate| candidate.place.site == place.site)?;
            Some(HubSite::new(place.clone(), candidate.site, PlaceCost::ByGoods))
        }
    }
}

/// The organization with these goods and this participation; `None` when one of its places is not there or out of reach, or
/// when the work was given up.
pub(crate) fn replanned(
    ground: Ground<'_>,
    flows: &[Flow],
    participation: f64,
    organization: &Organization,
) -> Option<OrganizationReport> {
    let planned = match organization {
        Organization::Individual => Organizations::individual(ground, flows),
        _ => Organizations::new(ground, flows, participation).pooled(&hubs_of(ground.survey, organization)?)?,
    };
    let PlannedOrganization { cost, tours, hubs } = planned;
    Some(OrganizationReport { organization: organization.clone(), cost, tours, hubs })
}
