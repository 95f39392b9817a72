//! Where a corner goes that is drawn or dragged near something: onto another corner, onto a road or a border.

use crate::editor::{Draft, Editor, Tool, corners};
use crate::viewport::{Pixel, Viewport};
use collective::geography::LonLat;

/// How near something has to be, in pixels.
pub const REACH: f64 = 10.0;

/// Roads and borders are only snapped to where a pixel shows at most so many metres: farther out they are too dense, and
/// whoever draws means the area and not the road.
const COARSEST_M: f64 = 20.0;

/// What a corner was drawn to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SnapKind {
    /// Another corner.
    Corner,
    /// A road or a border.
    Line,
}

/// A place that a corner was drawn to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Snap {
    /// Where it is.
    pub at: LonLat,
    /// What is there.
    pub kind: SnapKind,
}

/// Whether the gesture that is going on, or the next press with the tool in hand, sets a corner; and the corners that it may be
/// set onto: those of all variants but the one that is dragged.
#[must_use]
pub fn corners_near(editor: &Editor, view: &Viewport, at: Pixel) -> Option<Vec<LonLat>> {
    let dragged = match (editor.tool(), editor.draft()) {
        (Tool::DrawPerimeter, _) => None,
        (_, Some(Draft::Corner { at, .. })) => Some(*at),
        _ => return None,
    };
    let variants = editor.document().variants.iter();
    let outlines = variants.filter_map(|(id, variant)| Some((*id, &variant.perimeter.as_ref()?.outline)));
    let found = outlines.flat_map(|(id, outline)| {
        let own = id == editor.variant_id();
        let others = corners::all(outline).filter(move |(corner, _)| !(own && Some(*corner) == dragged));
        others.map(|(_, place)| place)
    });
    Some(found.filter(|place| view.project(*place).distance_to(at) <= REACH).collect())
}

/// Whether a corner is in hand, or the tool sets one with the next press.
#[must_use]
pub fn sets_corner(editor: &Editor) -> bool {
    editor.tool() == Tool::DrawPerimeter || matches!(editor.draft(), Some(Draft::Corner { .. }))
}

/// Whether roads and borders are snapped to in what the map shows.
#[must_use]
pub fn takes_lines(view: &Viewport) -> bool {
    view.meters_per_pixel() <= COARSEST_M
}

/// Where a corner at a pixel goes: the nearest of some corners within reach, else the nearest place of some lines.
#[must_use]
pub fn nearest(view: &Viewport, at: Pixel, corners: &[LonLat], lines: &[Vec<LonLat>]) -> Option<Snap> {
    let near = |pixel: Pixel| Some(pixel.distance_to(at)).filter(|distance| *distance <= REACH);
    let corner = corners.iter().filter_map(|place| Some((near(view.project(*place))?, *place)));
    if let Some((_, at)) = corner.min_by(|a, b| a.0.total_cmp(&b.0)) {
        return Some(Snap { at, kind: SnapKind::Corner });
    }
    let sides = lines.iter().flat_map(|line| line.windows(2)).filter_map(|side| match side {
        [start, end] => Some(foot(view.project(*start), view.project(*end), at)),
        _ => None,
    });
    let foot = sides.filter_map(|foot| Some((near(foot)?, foot))).min_by(|a, b| a.0.total_cmp(&b.0));
    Some(Snap { at: view.unproject(foot?.1)?, kind: SnapKind::Line })
}

/// The place of a side that is nearest to a pixel.
fn foot(start: Pixel, end: Pixel, at: Pixel) -> Pixel {
    let (right, down) = (end.x - start.x, end.y - start.y);
    let length = right * right + down * down;
    let along = if length > 0.0 { ((at.x - start.x) * right + (at.y - start.y) * down) / length } else { 0.0 };
    let along = along.clamp(0.0, 1.0);
    Pixel { x: start.x + along * right, y: start.y + along * down }
}

#[cfg(test)]
mod tests;
