//! Whether rings cross where they have no location in common: a slip of mapping, which nesting cannot tell from a hole.

use super::Area;
use crate::extract::Location;
use rstar::primitives::{GeomWithData, Line};
use rstar::{RTree, RTreeObject};

type Side = GeomWithData<Line<[f64; 2]>, (Location, Location)>;

/// Whether two sides cross properly: each has the ends of the other on its two sides. Exact.
pub(super) fn has_crossing(area: &Area) -> bool {
    let rings = area.parts.iter().flat_map(|part| std::iter::once(&part.outer).chain(&part.holes));
    let sides: Vec<Side> = rings.flat_map(|ring| ring.windows(2)).map(|pair| side(pair[0], pair[1])).collect();
    let tree = RTree::bulk_load(sides.clone());
    sides
        .iter()
        .any(|side| tree.locate_in_envelope_intersecting(&side.envelope()).any(|other| cross(side.data, other.data)))
}

fn side(a: Location, b: Location) -> Side {
    let point = |it: Location| [f64::from(it.lon_e7), f64::from(it.lat_e7)];
    Side::new(Line::new(point(a), point(b)), (a, b))
}

fn cross((a, b): (Location, Location), (c, d): (Location, Location)) -> bool {
    turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
}

/// 1 when `a`, `b`, `c` turn left, -1 right, 0 when on one line.
fn turn(a: Location, b: Location, c: Location) -> i128 {
    let to = |p: Location| (i128::from(p.lon_e7) - i128::from(a.lon_e7), i128::from(p.lat_e7) - i128::from(a.lat_e7));
    let ((bx, by), (cx, cy)) = (to(b), to(c));
    (bx * cy - by * cx).signum()
}
