//! What every inquiry starts from.

use super::{Inquiry, access, break_even, coalitions, hub_sets, proposals, sensitivity, surface};
use crate::analysis::{AnalysisFault, Roadbook};
use crate::store::Head;
use collective::analysis::{Analysis, OrganizationReport, Studied, Survey};
use collective::document::VariantId;
use collective::means::Means;
use osm_data::territory::Territory;
use serde::Serialize;
use std::sync::Arc;

/// What every inquiry starts from.
pub(super) struct Desk<'a> {
    pub(super) territory: &'a Territory,
    pub(super) roadbook: &'a Roadbook,
    pub(super) head: &'a Head,
    pub(super) variant: VariantId,
    /// The refined one, where the inquiry is of its figures.
    pub(super) analysis: Option<&'a Analysis>,
    /// One pair of hands: edits are answered first.
    pub(super) means: Means<'a>,
}

impl Desk<'_> {
    pub(super) fn is_cancelled(&self) -> bool {
        (self.means.cancelled)()
    }

    /// The survey of the variant.
    pub(super) fn survey(&self) -> Result<Survey<'_>, AnalysisFault> {
        Survey::of(&self.head.collective, self.variant, self.territory.places(), self.territory.projection())
            .ok_or(AnalysisFault::UnknownVariant(self.variant))
    }

    /// The organization of the analysis with this number; when none is said, the cheapest of those that `fits`.
    pub(super) fn organization(
        &self,
        number: Option<usize>,
        fits: impl Fn(&OrganizationReport) -> bool,
    ) -> Option<&OrganizationReport> {
        let organizations = &self.analysis?.logistics.organizations;
        let costs = |report: &&OrganizationReport| report.cost.per_week;
        let cheapest = || organizations.iter().filter(|report| fits(report));
        number
            .map_or_else(|| cheapest().min_by(|a, b| costs(a).total_cmp(&costs(b))), |number| organizations.get(number))
    }

    /// What was found, unless it is nothing because the work was given up: that must not be kept as an answer.
    pub(super) fn unless_given_up<T>(&self, found: T) -> Result<T, AnalysisFault> {
        if self.is_cancelled() { Err(AnalysisFault::GivenUp) } else { Ok(found) }
    }

    /// The answer as JSON, with the revision and the variant it is for.
    pub(super) fn find(&self, inquiry: Inquiry) -> Result<Arc<str>, AnalysisFault> {
        match inquiry {
            Inquiry::Access => self.told(access::find(self)?),
            Inquiry::Sensitivity { organization } => self.told(sensitivity::find(self, organization)?),
            Inquiry::BreakEven => self.told(break_even::find(self)?),
            Inquiry::HubSets => self.told(hub_sets::find(self)?),
            Inquiry::Proposals => self.told(proposals::find(self)?),
            Inquiry::Surface { resolution } => self.told(surface::find(self, resolution)?),
            Inquiry::Marginal { organization } => self.told(coalitions::marginal(self, organization)?),
            Inquiry::Sharing { organization } => self.told(coalitions::sharing(self, organization)?),
            Inquiry::Sizing { organization } => self.told(coalitions::sizing(self, organization)?),
        }
    }

    fn told<T: Serialize>(&self, report: T) -> Result<Arc<str>, AnalysisFault> {
        let answer = Studied { revision: self.head.revision, variant: self.variant, report };
        serde_json::to_string(&answer).map(Arc::from).map_err(|cause| AnalysisFault::crashed(&cause))
    }
}
