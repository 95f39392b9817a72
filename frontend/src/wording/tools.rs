//! What the tools of the map say: what to do next, what they work with.

use super::quantities::area;
use super::{Words, names};
use crate::crosshair::Crosshair;
use crate::editor::{BrushUnit, Draft, Editor, Tool};
use collective::quantity::SquareMeters;

/// What to do next with the tool in hand, with a pointer or under the crosshair.
#[must_use]
pub fn hint(editor: &Editor, crosshair: &Crosshair) -> Option<&'static str> {
    let has_perimeter = editor.variant().is_some_and(|variant| variant.perimeter.is_some());
    if editor.is_unanswered() {
        return Some("hint-unanswered");
    }
    if let Some(hint) = under_crosshair(editor, crosshair, has_perimeter) {
        return Some(hint);
    }
    Some(match (editor.tool(), editor.draft()) {
        (_, Some(Draft::Pieces(_))) => "hint-pieces",
        (Tool::Select, Some(Draft::Offer(_))) => "hint-file",
        (Tool::Select, _) => return None,
        (Tool::DrawPerimeter, Some(Draft::Ring { corners, .. })) if corners.len() >= 3 => "hint-draw-finish",
        (Tool::DrawPerimeter, Some(Draft::Ring { .. })) => "hint-draw-more",
        (Tool::DrawPerimeter, _) => "hint-draw-start",
        (Tool::Lasso, _) => "hint-lasso",
        (Tool::Brush, _) => match (editor.brush().unit, editor.brush().areas()) {
            (BrushUnit::Boundaries(_), None) if editor.brush().is_refused() => "hint-brush-refused",
            (BrushUnit::Boundaries(_), None) => "hint-brush-waits",
            (BrushUnit::Boundaries(_), Some(areas)) if areas.count() == 0 => "hint-brush-none",
            _ if crosshair.is_shown() => "hint-crosshair-brush",
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

/// The same with keys; `None` where it is said as for a pointer.
fn under_crosshair(editor: &Editor, crosshair: &Crosshair, has_perimeter: bool) -> Option<&'static str> {
    if !crosshair.is_shown() {
        return None;
    }
    Some(match (editor.tool(), editor.draft()) {
        (_, Some(Draft::Pieces(_))) => "hint-crosshair-pieces",
        (_, Some(Draft::Stroke { .. } | Draft::Cut { .. })) => "hint-crosshair-stroke",
        (Tool::Select, None) => "hint-crosshair-select",
        (Tool::Select, Some(_)) if crosshair.holds(editor) => "hint-crosshair-carry",
        (Tool::DrawPerimeter, Some(Draft::Ring { corners, .. })) if corners.len() >= 3 => "hint-crosshair-finish",
        (Tool::DrawPerimeter, Some(Draft::Ring { .. })) => "hint-crosshair-more",
        (Tool::DrawPerimeter, None) => "hint-crosshair-start",
        (Tool::Lasso, None) => "hint-crosshair-stroke-start",
        (Tool::Split, None) if has_perimeter => "hint-crosshair-stroke-start",
        (Tool::Isochrone, None) => "hint-crosshair-isochrone",
        (Tool::AddMember | Tool::AddPoint | Tool::AddHub, None) => "hint-crosshair-put",
        _ => return None,
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
