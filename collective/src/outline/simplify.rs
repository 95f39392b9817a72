//! An outline with fewer corners.

use super::Outline;
use crate::geography::{LonLat, Projection};
use crate::perimeter::Perimeter;
use crate::quantity::Meters;
use geo::{LineString, SimplifyIdx as _};

/// So often the tolerance is halved when rings would cross; then the outline is left as it is.
const MOST_HALVINGS: i32 = 8;
/// A closed ring with fewer positions encloses nothing.
const FEWEST_POSITIONS: usize = 4;

impl Outline {
    /// The outline with the fewest of its corners that keep it within a distance of what it was (Douglas and Peucker 1973), ring by
    /// ring. A sound outline stays sound: where rings would cross, all of it is done again with half the tolerance. A hole that
    /// would collapse is filled, a part that would collapse stays as it is.
    #[must_use]
    pub fn simplified(&self, tolerance: Meters, projection: Projection) -> Self {
        let is_sound = |outline: &Self| Perimeter::try_new(outline, projection).is_ok();
        let must_be_sound = is_sound(self);
        let tolerances = (0..MOST_HALVINGS).map(|halvings| tolerance.0 / 2_f64.powi(halvings));
        let outlines = tolerances.map(|tolerance| self.thinned(tolerance, projection));
        let mut fitting = outlines.filter(|outline| !must_be_sound || is_sound(outline));
        fitting.next().unwrap_or_else(|| self.clone())
    }

    fn thinned(&self, tolerance: f64, projection: Projection) -> Self {
        let part = |rings: &Vec<Vec<LonLat>>| {
            let kept = rings.iter().enumerate().filter_map(|(number, ring)| {
                let thin = thinned(ring, tolerance, projection);
                match (number, thin.len() < FEWEST_POSITIONS) {
                    (_, false) => Some(thin),
                    (0, true) => Some(ring.clone()),
                    (_, true) => None,
                }
            });
            kept.collect()
        };
        Self { parts: self.parts.iter().map(part).collect() }
    }
}

fn thinned(ring: &[LonLat], tolerance: f64, projection: Projection) -> Vec<LonLat> {
    let plane: LineString<f64> = ring.iter().map(|place| projection.to_plane(*place).0).collect();
    plane.simplify_idx(tolerance).into_iter().filter_map(|number| ring.get(number).copied()).collect()
}
