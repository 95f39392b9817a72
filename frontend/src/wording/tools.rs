//! What the tools of the map say: what to do next, what they work with.

use super::quantities::area;
use super::{Words, names};
use crate::editor::{BrushUnit, Draft, Editor, Tool};
use collective::quantity::SquareMeters;

/// What to do next with the tool in hand, with a pointer or under the crosshair.
#[must_use]
pub fn hint(editor: &Editor, crosshair: bool) -> Option<&'static str> {
    let has_perimeter = editor.variant().is_some_and(|variant| variant.perimeter.is_some());
    if editor.is_unanswered() {
        return Some("hint-unanswered");
    }
    Some(match (editor.tool(), editor.draft()) {
        (_, Some(Draft::Pieces(_))) => "hint-pieces",
        (Tool::Select, Some(Draft::Offer(_))) => "hint-file",
        (Tool::Select, _) => return None,
        (Tool::DrawPerimeter, draft) => match (draft, crosshair) {
            (Some(Draft::Ring { corners, .. }), false) if corners.len() >= 3 => "hint-draw-finish",
            (Some(Draft::Ring { corners, .. }), true) if corners.len() >= 3 => "hint-crosshair-finish",
            (Some(Draft::Ring { .. }), false) => "hint-draw-more",
            (Some(Draft::Ring { .. }), true) => "hint-crosshair-more",
            (_, false) => "hint-draw-start",
            (_, true) => "hint-crosshair-start",
        },
        (Tool::Lasso, _) => "hint-lasso",
        (Tool::Brush, _) => match (editor.brush().unit, editor.brush().areas()) {
            (BrushUnit::Boundaries(_), None) if editor.brush().is_refused() => "hint-brush-refused",
            (BrushUnit::Boundaries(_), None) => "hint-brush-waits",
            (BrushUnit::Boundaries(_), Some(areas)) if areas.count() == 0 => "hint-brush-none",
            _ => "hint-brush",
        },
        (Tool::Isochrone, Some(Draft::Offer(offer))) => match (offer.land(), offer.whole()) {
            (None, _) => "hint-isochrone-waits",
            (Some(_), None) => "hint-isochrone-elsewhere",
            (Some(_), Some(_)) => "hint-isochrone-adjust",
        },
        (Tool::Isochrone, _) => "hint-isochrone",
        (Tool::Split, _) if has_perimeter => "hint-split",
        (Tool::Split, _) => "hint-split-nothing",
        (Tool::AddMember, _) => "hint-add-member",
        (Tool::AddPoint, _) => "hint-add-point",
        (Tool::AddHub, _) => "hint-add-hub",
    })
}

/// What a brush paints with.
#[must_use]
pub fn brush_unit(words: &Words, unit: BrushUnit) -> String {
    match unit {
        BrushUnit::Boundaries(kind) => words.text(names::boundary_kind(kind)),
        BrushUnit::Cells(None) => words.text("cells-by-zoom"),
        BrushUnit::Cells(Some(resolution)) => {
            let size = area(words.language(), SquareMeters(resolution.area_m2()));
            words.say("cells-of", &[("area", size.into())])
        }
    }
}
