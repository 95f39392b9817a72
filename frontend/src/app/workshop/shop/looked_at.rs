//! Which organization people look at.

use super::Shop;
use crate::wording::names;
use collective::analysis::{Analysis, OrganizationReport};
use leptos::prelude::*;

/// What a platform is called in messages.
const PLATFORM: &str = "organization-platform";

impl Shop {
    /// The number of the organization people look at; tracked. Who has put a platform in place wants to see what it does, even when
    /// it costs more.
    pub(in crate::app::workshop) fn organization_number(self, analysis: &Analysis) -> Option<usize> {
        let named = |name: &str| {
            let organizations = &analysis.logistics.organizations;
            organizations.iter().position(|report| names::organization(&report.organization) == name)
        };
        let has_hubs = self.document().variants.get(&analysis.variant).is_some_and(|variant| !variant.hubs.is_empty());
        let chosen = self.choice.get().and_then(named);
        chosen.or_else(|| named(PLATFORM).filter(|_| has_hubs)).or(analysis.logistics.cheapest)
    }

    /// The organization people look at; tracked.
    pub(in crate::app::workshop) fn organization(self, analysis: &Analysis) -> Option<OrganizationReport> {
        analysis.logistics.organizations.get(self.organization_number(analysis)?).cloned()
    }
}
