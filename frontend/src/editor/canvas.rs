//! What a drawn ring, a brush or an offered outline is put together with.

use super::corners;
use collective::document::{DrawnPerimeter, PerimeterOrigin};
use collective::geography::{LonLat, Projection};
use collective::outline::{Combination, Outline, Plotted};
use geo::{LineString, Simplify};
use std::sync::Arc;

/// The perimeter that is there while something is drawn, and what the two become together.
#[derive(Debug, Clone, PartialEq)]
pub struct Canvas {
    /// The perimeter that is there.
    pub before: Option<DrawnPerimeter>,
    /// How the two are put together.
    pub how: Combination,
    /// The plane in which they are.
    pub projection: Projection,
    /// It in the plane, projected once for all frames of a gesture.
    plotted: Option<Arc<Plotted>>,
}

/// A stroke leaves out what bends it by less than this part of its extent.
const THINNING: f64 = 0.004;

impl Canvas {
    pub(super) fn new(before: Option<DrawnPerimeter>, how: Combination, projection: Projection) -> Self {
        let plotted = before.as_ref().map(|drawn| Arc::new(Plotted::new(&drawn.outline, projection)));
        Self { before, how, projection, plotted }
    }

    /// The whole with this ring, which need not be closed. None when the ring has fewer than three corners, or nothing of the
    /// whole is left.
    pub(super) fn with_ring(&self, ring: Vec<LonLat>) -> Option<DrawnPerimeter> {
        let drawn = Outline::simple(corners::closed(corners::of_drawing(ring)?));
        // A ring that crosses itself is kept as it is drawn, to be mended.
        if self.how == Combination::Replace || (self.plotted.is_none() && self.how == Combination::Add) {
            return Some(DrawnPerimeter { outline: drawn, origin: PerimeterOrigin::Drawn });
        }
        self.with(&Plotted::new(&drawn, self.projection), self.origin_of_both())
    }

    /// How the perimeter that is there is made once something was put together with it that is not of its kind.
    pub(super) fn origin_of_both(&self) -> PerimeterOrigin {
        match (&self.before, self.how) {
            (None, _) | (_, Combination::Replace) => PerimeterOrigin::Drawn,
            (Some(before), Combination::Add | Combination::Subtract | Combination::Intersect) => {
                before.origin.clone().adjusted()
            }
        }
    }

    /// The whole with this area. None when nothing is left.
    pub(super) fn with(&self, area: &Plotted, origin: PerimeterOrigin) -> Option<DrawnPerimeter> {
        let outline = match (&self.plotted, self.how) {
            (_, Combination::Replace) | (None, Combination::Add) => area.outline(),
            (Some(before), how) => before.combined(area, how).outline(),
            (None, Combination::Subtract | Combination::Intersect) => return None,
        };
        (!outline.parts.is_empty()).then_some(DrawnPerimeter { outline, origin })
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
