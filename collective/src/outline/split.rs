//! An outline cut in two or more along a line.

use super::{Outline, Plotted};
use crate::geography::{LonLat, Projection};
use geo::{Coord, Line, Polygon};

/// How wide the cut is. Parts of a perimeter may not share a side; positions nearer than two centimetres are one to [`Plotted`], and
/// ten times that keeps the sides of two pieces apart, for 200 m² a kilometre.
const WIDTH_M: f64 = 0.2;

impl Outline {
    /// The pieces that are left when a line cuts through it, each an outline of its own; positions away from the line stay as
    /// they are. None when the line does not separate anything.
    #[must_use]
    pub fn split(&self, line: &[LonLat], projection: Projection) -> Vec<Self> {
        let corners: Vec<Coord<f64>> = line.iter().map(|place| projection.to_plane(*place).into()).collect();
        let sides = corners.windows(2).map(|ends| Line::new(ends[0], ends[1]));
        let strips: Vec<_> = sides.filter_map(strip).collect();
        let whole = Plotted::new(self, projection);
        let left = whole.without(&strips);
        if left.area().0.len() <= whole.area().0.len() {
            return Vec::new();
        }
        left.outline().parts.into_iter().map(|part| Self { parts: vec![part] }).collect()
    }
}

/// The land beside a side of the line, its ends included.
fn strip(side: Line<f64>) -> Option<Polygon<f64>> {
    let length = side.delta().x.hypot(side.delta().y);
    if length == 0.0 {
        return None;
    }
    let along = side.delta() * (WIDTH_M / 2.0 / length);
    let across = Coord { x: -along.y, y: along.x };
    let (start, end) = (side.start - along, side.end + along);
    Some(Polygon::new(vec![start - across, end - across, end + across, start + across].into(), Vec::new()))
}
