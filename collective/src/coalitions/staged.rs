//! A variant on which anybody may be let in or left out: all members have a site, whether they count or not, and the transfer
//! places of one organization are fixed.

use crate::analysis::{Organization, Survey, TransferPlace, TransferSite};
use crate::candidates::hub_site;
use crate::document::{Collective, Hub, HubId, MemberId, MembershipOverride, VariantId};
use crate::geography::Projection;
use crate::membership::membership;
use crate::organizations::{HubSite, PlaceCost};
use crate::perimeter::{Perimeter, ProjectedOutline};
use std::collections::BTreeSet;
use uuid::Uuid;

/// A collective with one variant in which every member has a site, and with the places of one organization.
#[derive(Debug, Clone)]
pub struct Staged {
    collective: Collective,
    variant: VariantId,
    places: Vec<TransferPlace>,
    counted: BTreeSet<MemberId>,
}

impl Staged {
    /// Stages a variant for an organization of its analysis. `None` when there is no such variant, or when the organization
    /// has no place: each for itself has nothing in common to compare.
    #[must_use]
    pub fn of(
        collective: &Collective,
        variant: VariantId,
        organization: &Organization,
        projection: Projection,
    ) -> Option<Self> {
        let said = collective.variants.get(&variant)?;
        let mut places = match organization {
            Organization::Individual => return None,
            Organization::PooledWithoutPlatform { at } => vec![at.clone()],
            Organization::PooledWithPlatform { at, others } => std::iter::once(at).chain(others).cloned().collect(),
        };
        // The order in which the analysis plans them.
        places.sort_by(|a, b| a.site.cmp(&b.site));
        let drawing = said.perimeter.as_ref().map(|drawn| ProjectedOutline::new(&drawn.outline, projection));
        let (_, perimeter) = Perimeter::report(drawing.as_ref());
        let standing = membership(collective, said, perimeter.as_ref(), projection);
        let counted = standing.members.iter().filter(|(_, standing)| standing.counted).map(|(id, _)| *id).collect();

        let mut staged = said.clone();
        staged.member_overrides = collective.members.keys().map(|id| (*id, MembershipOverride::Included)).collect();
        let decided = |counts| if counts { MembershipOverride::Included } else { MembershipOverride::Excluded };
        staged.point_overrides = standing.points.iter().map(|(id, point)| (*id, decided(point.counted))).collect();
        let hubs = places.iter().enumerate().filter_map(|(number, place)| match &place.site {
            TransferSite::Hub { id } => said.hubs.get(id).map(|hub| (*id, hub.clone())),
            TransferSite::Existing { .. } => Some((made_up(number), hub_at(place))),
            TransferSite::Member { .. } | TransferSite::Point { .. } => None,
        });
        staged.hubs = hubs.collect();
        let mut collective = collective.clone();
        collective.variants.insert(variant, staged);
        Some(Self { collective, variant, places, counted })
    }

    /// The survey of it: no other place is looked at.
    #[must_use]
    pub fn survey(&self, projection: Projection) -> Option<Survey<'_>> {
        Survey::of(&self.collective, self.variant, &[], projection)
    }

    /// Whether a member counts in the variant.
    pub(super) fn counts(&self, member: MemberId) -> bool {
        self.counted.contains(&member)
    }

    /// The places with their sites in its survey; `None` when one is gone.
    pub(super) fn hubs(&self, survey: &Survey<'_>) -> Option<Vec<HubSite>> {
        let site = |(number, place): (usize, &TransferPlace)| match &place.site {
            TransferSite::Member { id } => {
                let site = survey.members.iter().find(|member| member.id == *id)?.site;
                Some(HubSite::new(place.clone(), site, PlaceCost::Free))
            }
            TransferSite::Point { id } => {
                let site = survey.points.iter().find(|point| point.id == *id)?.site;
                Some(HubSite::new(place.clone(), site, PlaceCost::Free))
            }
            TransferSite::Existing { .. } => {
                let site = survey.hubs.iter().find(|hub| hub.id == made_up(number))?.site;
                Some(HubSite::new(place.clone(), site, PlaceCost::ByGoods))
            }
            TransferSite::Hub { id } => Some(hub_site(survey, survey.hubs.iter().find(|hub| hub.id == *id)?)),
        };
        self.places.iter().enumerate().map(site).collect()
    }
}

/// The id of a hub that stands for an existing place: a variant with hubs of its own has no such place.
fn made_up(number: usize) -> HubId {
    HubId(Uuid::from_u128(number as u128))
}

fn hub_at(place: &TransferPlace) -> Hub {
    Hub::new(place.name.clone().unwrap_or_default(), place.location)
}
