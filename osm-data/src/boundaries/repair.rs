//! Outlines made sound.

use crate::area::Area;
use collective::geography::Projection;
use collective::outline::Outline;
use geo::{BooleanOps, MultiPolygon};

/// The outline of an area, and whether its rings crossed, which is then mended: what an odd number of them surround is
/// inside.
pub(super) fn sound_outline(area: &Area) -> (Outline, bool) {
    let outline = area.outline();
    if !area.has_crossing() {
        return (outline, false);
    }
    let Some(anchor) = outline.parts.iter().flatten().flatten().next() else {
        return (outline, false);
    };
    let projection = Projection::centered_on(*anchor);
    let mended = outline.to_plane(projection).union(&MultiPolygon::new(Vec::new()));
    (Outline::from_plane(&mended, projection), true)
}
