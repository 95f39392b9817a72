//! What a drawn ring is put together with.

use super::corners;
use collective::geography::{LonLat, Projection};
use collective::outline::{Combination, Outline};
use geo::{LineString, Simplify};

/// The perimeter that is there while another ring is drawn, and what the two become together.
#[derive(Debug, Clone, PartialEq)]
pub struct Canvas {
    /// The perimeter that is there.
    pub before: Option<Outline>,
    /// How the two are put together.
    pub how: Combination,
    /// The plane in which they are.
    pub projection: Projection,
}

/// A stroke leaves out what bends it by less than this part of its extent.
const THINNING: f64 = 0.004;

impl Canvas {
    /// The whole with this ring, which need not be closed. None when the ring has fewer than three corners, or nothing of the
    /// whole is left.
    pub(super) fn outline(&self, mut ring: Vec<LonLat>) -> Option<Outline> {
        ring.dedup();
        if ring.len() < 3 {
            return None;
        }
        let drawn = Outline::simple(corners::closed(ring));
        let whole = match (&self.before, self.how) {
            (Some(before), how) => before.combined(&drawn, how, self.projection),
            (None, Combination::Replace | Combination::Add) => drawn,
            (None, Combination::Subtract | Combination::Intersect) => return None,
        };
        (!whole.parts.is_empty()).then_some(whole)
    }

    /// The corners of a stroke that matter at its size.
    pub(super) fn thinned(&self, line: &[LonLat]) -> Vec<LonLat> {
        let plane: LineString<f64> = line.iter().map(|place| self.projection.to_plane(*place).0).collect();
        let reach = |of: fn(&geo::Coord<f64>) -> f64| {
            let (least, most) = plane.0.iter().map(of).fold((f64::MAX, f64::MIN), |(a, b), at| (a.min(at), b.max(at)));
            (most - least).max(0.0)
        };
        let extent = reach(|at| at.x).hypot(reach(|at| at.y));
        plane.simplify(extent * THINNING).points().map(|point| self.projection.to_lon_lat(point)).collect()
    }
}
