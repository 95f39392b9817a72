//! The studies of the workshop. They are kept here, beside the panels: one goes on, and its answer stays, while people look
//! elsewhere.

use super::shop::Same;
use super::study::{Run, Turns};
use crate::wire::{
    AccessAnswer, BreakEvenAnswer, ComparisonAnswer, HubSetsAnswer, ProposalsAnswer, SensitivityAnswer, SurfaceAnswer,
};
use collective::document::VariantId;
use collective::marginal::MarginalReport;
use collective::proposals::Proposal;
use collective::sharing::SharingReport;
use collective::sizing::SizeReport;
use collective::surface::Surface;
use leptos::prelude::*;
use std::sync::Arc;

/// One run of each study, and what of them is on the map.
#[derive(Clone, Copy)]
pub(super) struct Studies {
    pub(super) sizing: Run<SizeReport>,
    pub(super) marginal: Run<MarginalReport>,
    pub(super) sharing: Run<SharingReport>,
    pub(super) sensitivity: Run<SensitivityAnswer>,
    pub(super) break_even: Run<BreakEvenAnswer>,
    pub(super) comparison: Run<ComparisonAnswer>,
    pub(super) access: Run<AccessAnswer>,
    pub(super) hub_sets: Run<HubSetsAnswer>,
    pub(super) surface: Run<SurfaceAnswer>,
    pub(super) proposals: Run<ProposalsAnswer>,
    /// Whether the map is to show what a new member would cost.
    pub(super) surface_shown: RwSignal<bool>,
    /// How fine the cells of the next such map are to be; none for the coarsest.
    pub(super) surface_resolution: RwSignal<Option<u8>>,
    /// The proposal that the map shows, by its number.
    pub(super) proposal: RwSignal<Option<usize>>,
}

impl Studies {
    /// None was asked for yet.
    pub(super) fn new() -> Self {
        let turns = Turns::new();
        let studies = Self {
            sizing: Run::new(turns),
            marginal: Run::new(turns),
            sharing: Run::new(turns),
            sensitivity: Run::new(turns),
            break_even: Run::new(turns),
            comparison: Run::new(turns),
            access: Run::new(turns),
            hub_sets: Run::new(turns),
            surface: Run::new(turns),
            proposals: Run::new(turns),
            surface_shown: RwSignal::new(true),
            surface_resolution: RwSignal::new(None),
            proposal: RwSignal::new(None),
        };
        // Who asks for a map wants to see it; numbers of an earlier list mean nothing in the next.
        Effect::new(move |_| {
            studies.surface.found();
            studies.surface_shown.set(true);
        });
        Effect::new(move |_| {
            studies.proposals.found();
            studies.proposal.set(None);
        });
        studies
    }

    /// What a new member would cost, where the map is to show it for this variant; tracked.
    pub(super) fn surface_for(self, variant: VariantId) -> Option<Same<Surface>> {
        let found = self.surface.found().filter(|found| found.question.variant == variant)?;
        let surface = found.report.surface.as_ref().filter(|_| self.surface_shown.get())?;
        Some(Same(Arc::new(surface.clone())))
    }

    /// The proposal that the map is to show; tracked.
    pub(super) fn picked_proposal(self) -> Option<Proposal> {
        let number = self.proposal.get()?;
        self.proposals.found()?.report.proposals.proposals.get(number).cloned()
    }
}
