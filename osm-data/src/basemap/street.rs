//! The street of a place: the nearest road with a name, as it is drawn at the deepest zoom, where a unit is some
//! centimetres.

use super::Basemap;
use super::classes::Layer;
use super::geometry::{GeometryKind, Paths};
use super::grid::{Cell, Frame, IntPoint, coarser, on_world, to_lon_lat, world_shift};
use crate::boundaries::location_of;
use collective::geography::LonLat;
use collective::quantity::Meters;

/// The length of the equator, in metres.
const EQUATOR_M: f64 = 40_075_017.0;

impl Basemap {
    /// The name of the nearest road that has one, and how far it is; `None` when there is none within a distance.
    #[must_use]
    pub fn nearest_street(&self, place: LonLat, within: Meters) -> Option<(String, Meters)> {
        let level = self.levels.last()?;
        let shift = world_shift(level.zoom);
        let at = coarser(on_world(location_of(place)), shift);
        let meters_a_unit = EQUATOR_M * place.lat().to_radians().cos() / f64::from(1_i32 << (30 - shift));
        // A little more than asked, as the scale of the map changes with latitude.
        let margin = (within.0 / meters_a_unit * 1.01).min(f64::from(1 << 20)) as i32;
        let frame = Frame { min: at, max: at }.grown(margin);
        let mut paths = Paths::default();
        let mut best: Option<(f64, u32, (f64, f64))> = None;
        for feature in level.tree.meeting(frame) {
            let number = level.attributes[feature as usize];
            let Some(attribute) = self.attributes.get(number) else { continue };
            if attribute.layer != Layer::Road || attribute.name.0 == 0 {
                continue;
            }
            if level.read(feature as usize, Cell::WORLD, 0, &mut paths) != Some(GeometryKind::Line) {
                continue;
            }
            for side in paths.iter().flat_map(|path| path.windows(2)) {
                let (distance, nearest) = nearest_on(at, side[0], side[1]);
                // Of equals the one with the smaller number, whatever the order of the tree.
                if best.is_none_or(|(least, other, _)| (distance, number) < (least, other)) {
                    best = Some((distance, number, nearest));
                }
            }
        }
        let (_, number, (x, y)) = best?;
        let distance = to_lon_lat(x, y, shift)?.distance_to(place);
        let name = self.attributes.text(self.attributes.get(number)?.name).to_owned();
        (distance <= within).then_some((name, distance))
    }
}

/// The squared distance from a segment, and the nearest place on it.
fn nearest_on(at: IntPoint, from: IntPoint, to: IntPoint) -> (f64, (f64, f64)) {
    let [x, y, ax, ay, bx, by] = [at.x, at.y, from.x, from.y, to.x, to.y].map(f64::from);
    let (dx, dy) = (bx - ax, by - ay);
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 { (((x - ax) * dx + (y - ay) * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
    let nearest = (ax + along * dx, ay + along * dy);
    ((nearest.0 - x).powi(2) + (nearest.1 - y).powi(2), nearest)
}
