//! How the figures of dispersion came about, opened beside them.

use super::explanation::{self, popover};
use super::shop::Shop;
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

/// What opens the explanation of a figure, beside its value; nothing where there is none.
pub(super) fn opener(name: &'static str) -> Option<impl IntoView> {
    let (_, id, _) = EXPLAINED.iter().find(|(explained, ..)| *explained == name)?;
    Some(explanation::opener(id, name))
}

/// What opens. It stands beside the figures, which are written anew while one draws.
pub(super) fn explanations(shop: Shop) -> impl IntoView {
    let opens = |(name, id, wanted): Explained| popover(shop, id, name, ().into_any(), wanted);
    EXPLAINED.map(opens).collect_view()
}
