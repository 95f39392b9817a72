//! How the figures of dispersion came about, opened from their names as those of the strip are.

use super::explanation::popover;
use super::shop::Shop;
use crate::app::tr::tr;
use collective::explanation::ExplainedFigure;
use leptos::prelude::*;

/// A figure of dispersion that is explained: the message that names it, where its explanation is, and what makes that up.
type Explained = (&'static str, &'static str, &'static [ExplainedFigure]);

const EXPLAINED: [Explained; 5] = [
    ("dispersion-mean-access", "explained-mean-access", &[ExplainedFigure::MeanRoadTime]),
    (
        "dispersion-mean-distance",
        "explained-mean-distance",
        &[ExplainedFigure::MeanRoadDistance, ExplainedFigure::RoadStandardDistance],
    ),
    ("dispersion-standard-distance", "explained-standard", &[ExplainedFigure::StandardDistance]),
    ("dispersion-nearest", "explained-nearest", &[ExplainedFigure::MeanNearest]),
    ("dispersion-clark-evans", "explained-clark", &[ExplainedFigure::ClarkEvans]),
];

/// The name of a figure: a button where there is an explanation to open.
pub(super) fn explained(name: &'static str) -> AnyView {
    match EXPLAINED.iter().find(|(explained, ..)| *explained == name) {
        Some((_, id, _)) => view! {
            <button type="button" class="explain" popovertarget=*id title=tr("explain-button")>{tr(name)}</button>
        }
        .into_any(),
        None => tr(name).into_any(),
    }
}

/// What opens. It stands beside the figures, which are written anew while one draws.
pub(super) fn explanations(shop: Shop) -> impl IntoView {
    let opens = |(name, id, wanted): Explained| popover(shop, id, name, ().into_any(), wanted);
    EXPLAINED.map(opens).collect_view()
}
