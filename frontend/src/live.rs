//! What the browser itself knows while a gesture is going on: the figures of [`collective::instant`], by the same
//! functions that the server uses.

use collective::analysis::{Analysis, PerimeterFault, PerimeterReport};
use collective::document::{Collective, VariantId};
use collective::edit::Edit;
use collective::geography::Projection;
use collective::instant::{Instant, InstantFigures};

/// The figures of a variant if the gesture that is going on ended now. `analysis` is the one of this very document, from
/// which costs are estimated. `None` when the variant is not there.
#[must_use]
pub fn prepare(
    document: &Collective,
    variant: VariantId,
    projection: Projection,
    analysis: Option<&Analysis>,
) -> Option<Instant> {
    Instant::prepare(document, variant, projection, analysis)
}

/// The figures of a frame.
#[must_use]
pub fn figures(prepared: &Instant, gesture: Option<&Edit>) -> InstantFigures {
    let Some(edit) = gesture else { return prepared.figures() };
    let mut instant = prepared.clone();
    instant.preview(edit);
    instant.figures()
}

/// The faults of the drawing.
#[must_use]
pub fn faults(figures: &InstantFigures) -> &[PerimeterFault] {
    match &figures.perimeter {
        PerimeterReport::Faulty { faults } => faults,
        PerimeterReport::Absent | PerimeterReport::Valid { .. } => &[],
    }
}
