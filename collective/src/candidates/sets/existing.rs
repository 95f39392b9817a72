//! Existing places in the place of hubs that people chose.

use super::screening::Screening;
use super::{hubs, places};
use crate::analysis::TransferSite;
use crate::candidates::access::Access;
use crate::organizations::{Ground, HubSite, Organizations, PlannedOrganization};

/// So many existing places, those with the least Σ kg·time to and from the nearest, planned together. `None` where fewer are
/// within reach, or when nobody waits any more.
pub(crate) fn existing_set(
    ground: Ground<'_>,
    organizations: &Organizations<'_>,
    count: usize,
) -> Option<(Vec<HubSite>, PlannedOrganization)> {
    let mut existing = places(ground, &Access::of(ground), organizations);
    existing.retain(|hub| matches!(hub.place.site, TransferSite::Existing { .. }));
    if existing.len() < count || (ground.means.cancelled)() {
        return None;
    }
    let chosen = hubs(&existing, &Screening::new(ground, &existing, organizations).least_access(count));
    let plan = organizations.pooled(&chosen)?;
    Some((chosen, plan))
}
