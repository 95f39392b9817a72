//! Joining a place to the road: onto a segment, with the share along it, not to the nearest junction.

mod packed_tree;

use super::metric::LocalMetric;
use super::network::RoadNetwork;
use super::profile::SnapRules;
use super::vertices::Piece;
use collective::geography::LonLat;
use collective::quantity::Meters;
pub(crate) use packed_tree::PackedTree;

/// Where a place meets the road.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Snap {
    /// The spot on the road.
    pub road: LonLat,
    /// The straight line from the place to it; counted in durations and distances.
    pub access: Meters,
    /// The road is not part of the main network: from there some or all other places cannot be reached, or not come from.
    pub is_cut_off: bool,
    /// A piece of road cut off from the main network lay nearer, at this distance, and was passed over.
    pub passed_over: Option<Meters>,
    /// The share of the stretch between two junctions that lies before the spot, in the order of the way: 0 to 1.
    pub share: f64,
    /// On which side of the road the place lies, seen in the order of the way.
    pub side: Side,
    pub(crate) segment: u32,
}

impl Snap {
    /// Whether the vehicle gets to the place: the road is of the main network, and at most so far off.
    #[must_use]
    pub fn reaches(&self, at_most: Meters) -> bool {
        !self.is_cut_off && self.access <= at_most
    }
}

/// A side of a road, seen in the order of its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Left of it.
    Left,
    /// Right of it.
    Right,
    /// On the road itself, or straight before its beginning or beyond its end.
    Neither,
}

/// The nearest spot of a segment to a place.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Spot {
    distance_m: f64,
    share: f64,
    lon_e7: f64,
    lat_e7: f64,
    side: Side,
}

/// Which segments a place may be joined to.
pub(crate) trait Joinable {
    /// Whether a vehicle drives there and may stop.
    fn joins(&self, segment: u32) -> bool;
    /// The piece of the network it is part of.
    fn piece(&self, segment: u32) -> Piece;
}

/// Joins a place to the nearest road; to the main network when the nearest is a small piece cut off from it, and says so.
/// Whoever is on an island with roads of its own stays there.
/// `None` when no road is near enough.
pub(crate) fn snap(network: &RoadNetwork, rules: &SnapRules, joinable: &impl Joinable, place: LonLat) -> Option<Snap> {
    let seeker = Seeker { network, place: [place.lon() * 1e7, place.lat() * 1e7] };
    let (segment, spot) = seeker.nearest(rules.farthest_m, |segment| joinable.joins(segment))?;
    let is_main = |segment| joinable.joins(segment) && joinable.piece(segment) == Piece::Main;
    match joinable.piece(segment) {
        Piece::Main => snapped(segment, spot, false, None),
        Piece::Large => snapped(segment, spot, true, None),
        Piece::Small => match seeker.nearest(rules.farthest_m, is_main) {
            Some((main, main_spot)) => snapped(main, main_spot, false, Some(Meters(spot.distance_m))),
            None => snapped(segment, spot, true, None),
        },
    }
}

fn snapped(segment: u32, spot: Spot, is_cut_off: bool, passed_over: Option<Meters>) -> Option<Snap> {
    let road = LonLat::try_new(spot.lon_e7 / 1e7, spot.lat_e7 / 1e7).ok()?;
    let (access, share, side) = (Meters(spot.distance_m), spot.share, spot.side);
    Some(Snap { road, access, is_cut_off, passed_over, share, side, segment })
}

struct Seeker<'a> {
    network: &'a RoadNetwork,
    place: [f64; 2],
}

impl Seeker<'_> {
    /// The nearest accepted segment within a distance.
    fn nearest(&self, within_m: f64, accepts: impl Fn(u32) -> bool) -> Option<(u32, Spot)> {
        let metric = LocalMetric::at(self.place[1]);
        let mut best: Option<(u32, Spot)> = None;
        self.network.tree.visit_near(self.place, metric, within_m, |segment| {
            let bound = best.map_or(within_m, |(_, spot)| spot.distance_m);
            if accepts(segment) {
                let spot = nearest_spot(self.network.points(segment), self.place, metric);
                // Of equally near ones the first by number: the same answer whatever the tree's order.
                let is_better = spot.distance_m < bound
                    || spot.distance_m <= bound && best.is_none_or(|(known, _)| segment < known);
                if is_better {
                    best = Some((segment, spot));
                }
            }
            best.map_or(within_m, |(_, spot)| spot.distance_m)
        });
        best
    }
}

/// Nearer than this a place is on the road, metres: ten times what coordinates can tell.
const ON_THE_ROAD_M: f64 = 0.1;

/// The nearest spot on a line of points, in the plane that touches the Earth at the place.
fn nearest_spot(points: &[[i32; 2]], place: [f64; 2], metric: LocalMetric) -> Spot {
    let relative = |point: &[i32; 2]| metric.meters(f64::from(point[0]) - place[0], f64::from(point[1]) - place[1]);
    let (mut before_m, mut best_m) = (0.0, 0.0);
    let mut best = Spot { distance_m: f64::INFINITY, share: 0.0, lon_e7: 0.0, lat_e7: 0.0, side: Side::Neither };
    for pair in points.windows(2) {
        let ((ax, ay), (bx, by)) = (relative(&pair[0]), relative(&pair[1]));
        let (dx, dy) = (bx - ax, by - ay);
        let length = dx.hypot(dy);
        let along = if length > 0.0 { (-(ax * dx + ay * dy) / (length * length)).clamp(0.0, 1.0) } else { 0.0 };
        let distance_m = (ax + along * dx).hypot(ay + along * dy);
        if distance_m < best.distance_m {
            let between =
                |axis: usize| f64::from(pair[0][axis]) + along * (f64::from(pair[1][axis]) - f64::from(pair[0][axis]));
            // The place is the origin: positive where it lies left of the line from a to b.
            let turn = ax * dy - ay * dx;
            let side = if distance_m < ON_THE_ROAD_M || turn.abs() < ON_THE_ROAD_M * length {
                Side::Neither
            } else if turn > 0.0 {
                Side::Left
            } else {
                Side::Right
            };
            best = Spot { distance_m, share: 0.0, lon_e7: between(0), lat_e7: between(1), side };
            best_m = before_m + along * length;
        }
        before_m += length;
    }
    best.share = if before_m > 0.0 { (best_m / before_m).clamp(0.0, 1.0) } else { 0.0 };
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_meets_a_line_at_a_share_and_on_a_side() {
        // East, then north: 1000 units each, on the equator, where a unit is about a centimetre both ways.
        let line = [[0, 0], [10_000, 0], [10_000, 10_000]];
        let metric = LocalMetric::at(0.0);
        for (place, share, side) in [
            ([5_000.0, 2_000.0], 0.25, Side::Left),
            ([5_000.0, -2_000.0], 0.25, Side::Right),
            ([5_000.0, 2.0], 0.25, Side::Neither),
            ([8_000.0, 5_000.0], 0.75, Side::Left),
            ([12_000.0, 5_000.0], 0.75, Side::Right),
            ([-3_000.0, 0.0], 0.0, Side::Neither),
            ([10_000.0, 13_000.0], 1.0, Side::Neither),
        ] {
            let spot = nearest_spot(&line, place, metric);
            assert!((spot.share - share).abs() < 0.01, "{place:?}: {}", spot.share);
            assert_eq!(spot.side, side, "{place:?}");
        }
    }
}
