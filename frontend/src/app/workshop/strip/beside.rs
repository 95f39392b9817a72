//! What stands beside the figures once nothing moves: how sure each is, and how it stands to the reference variant.

use crate::app::client::{self, Inquiry, Told};
use crate::app::workshop::shop::{Freshness, Shop};
use crate::editor::Editor;
use crate::figures::{Figure, Headline};
use crate::wire::SensitivityAnswer;
use collective::analysis::Studied;
use collective::document::{Revision, VariantId};
use collective::sensitivity::Band;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use std::time::Duration;

/// How long nothing is to move before it is asked: gestures that follow each other need no bands in between.
const CALM: Duration = Duration::from_millis(1200);

/// The figures that are looked at.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Shown {
    revision: Revision,
    variant: VariantId,
    reference: VariantId,
    /// The organization, by its number.
    organization: Option<usize>,
}

/// What is known of the figures that are shown; nothing of others.
#[derive(Clone, Copy)]
pub(super) struct Beside {
    bands: RwSignal<Vec<Band>>,
    reference: RwSignal<Option<Headline>>,
}

impl Beside {
    /// The band of a figure; tracked.
    pub(super) fn band(self, figure: Figure) -> Option<Band> {
        self.bands.with(|bands| bands.iter().copied().find(|band| Figure::from(band.figure) == figure))
    }

    /// The figure in the reference variant, when that is not the one on screen; tracked.
    pub(super) fn reference(self, figure: Figure) -> Option<f64> {
        self.reference.with(|reference| reference.as_ref()?.get(figure))
    }
}

/// Asks for it whenever the figures have come to rest.
pub(super) fn beside(shop: Shop) -> Beside {
    let beside = Beside { bands: RwSignal::new(Vec::new()), reference: RwSignal::new(None) };
    let shown = Memo::new(move |_| {
        let analysis = shop.analysis().filter(|_| shop.freshness() == Freshness::Settled)?;
        let (organization, reference) = (shop.organization_number(&analysis), shop.document().reference);
        Some(Shown { revision: analysis.revision, variant: analysis.variant, reference, organization })
    });
    let inquiry = StoredValue::new_local(None::<Inquiry>);
    Effect::new(move |timer: Option<Option<TimeoutHandle>>| {
        if let Some(Some(timer)) = timer {
            timer.clear();
        }
        // The server stops working on what nobody waits for.
        inquiry.set_value(None);
        beside.bands.set(Vec::new());
        beside.reference.set(None);
        let wanted = shown.get()?;
        let ask = move || {
            inquiry.set_value(ask_bands(shop, wanted, beside.bands));
            if wanted.variant != wanted.reference {
                leptos::task::spawn_local(ask_reference(shop, wanted, shown, beside.reference));
            }
        };
        set_timeout_with_handle(ask, CALM).ok()
    });
    beside
}

fn ask_bands(shop: Shop, wanted: Shown, bands: RwSignal<Vec<Band>>) -> Option<Inquiry> {
    let id = shop.editor.with_untracked(Editor::id);
    let (variant, number) = (wanted.variant, wanted.organization?);
    let address = format!("/api/collectives/{id}/sensitivity?variant={variant}&organization={number}");
    // A figure without its band is still right: what fails here is told where people ask for it themselves.
    client::inquire(&address, move |told: Told<Studied<SensitivityAnswer>>| {
        if let Told::Answer(answer) = told
            && (answer.revision, answer.variant) == (wanted.revision, wanted.variant)
        {
            bands.set(answer.report.sensitivity.map(|found| found.bands).unwrap_or_default());
        }
    })
}

async fn ask_reference(shop: Shop, wanted: Shown, shown: Memo<Option<Shown>>, reference: RwSignal<Option<Headline>>) {
    let id = shop.editor.with_untracked(Editor::id);
    let Ok(analysis) = client::analysis(id, wanted.reference).await else { return };
    if analysis.revision == wanted.revision && shown.try_get_untracked() == Some(Some(wanted)) {
        let organization = untrack(|| shop.organization(&analysis));
        reference.set(Some(Headline::of(&analysis, organization.as_ref())));
    }
}
