//! The way itself: from stop to stop, with its geometry.

use super::cost::Cost;
use super::metric::length_m;
use super::network::{Edge, location};
use super::snapping::Snap;
use super::{Cancelled, Roads};
use collective::geography::LonLat;
use collective::travel::Travel;

/// The way from one stop to the next.
#[derive(Debug, Clone, PartialEq)]
pub struct RouteLeg {
    /// Duration and distance, as in the matrix.
    pub travel: Travel,
    /// The line driven, from place to place: the first and last points are the stops themselves.
    pub geometry: Vec<LonLat>,
}

/// A fastest way on the road: its edges in order, of which the first and the last are driven in part.
struct Way {
    cost: Cost,
    edges: Vec<Edge>,
}

impl Roads {
    /// The fastest way along stops: one leg fewer than stops, each equal in duration and distance to the matrix; `None`
    /// where there is no way.
    ///
    /// # Errors
    /// When `is_cancelled` says so; it is asked before each leg.
    pub fn route(&self, stops: &[LonLat], is_cancelled: &dyn Fn() -> bool) -> Result<Vec<Option<RouteLeg>>, Cancelled> {
        let snaps: Vec<Option<Snap>> = stops.iter().map(|stop| self.snap(*stop)).collect();
        let legs = stops.windows(2).zip(snaps.windows(2)).map(|(stops, snaps)| {
            if is_cancelled() {
                return Err(Cancelled);
            }
            Ok(self.leg(stops[0], snaps[0].as_ref(), stops[1], snaps[1].as_ref()))
        });
        legs.collect()
    }

    fn leg(&self, from: LonLat, from_snap: Option<&Snap>, to: LonLat, to_snap: Option<&Snap>) -> Option<RouteLeg> {
        if from == to {
            return Some(RouteLeg { travel: Travel::NONE, geometry: vec![from, to] });
        }
        let (from_snap, to_snap) = (from_snap?, to_snap?);
        let way = self.way(from_snap, to_snap)?;
        let travel = (self.access_leg(from_snap) + way.cost + self.access_leg(to_snap)).travel()?;
        let mut geometry = vec![from, from_snap.road];
        geometry.extend(self.line(from_snap, to_snap, &way.edges));
        geometry.extend([to_snap.road, to]);
        geometry.dedup();
        Some(RouteLeg { travel, geometry })
    }

    /// The fastest way between two spots on the road.
    fn way(&self, from: &Snap, to: &Snap) -> Option<Way> {
        let ways = self.ends(to).filter_map(|target| {
            if from.segment != to.segment {
                let path = self.prepared.hierarchy.path(&self.seeds(from), &self.at_end(target.edge))?;
                return Some(Way { cost: path.cost - target.beyond, edges: self.edges_of(&path.vertices) });
            }
            let ways = self.ends(from).filter_map(|source| {
                if let Some(cost) = source.straight_on(from, target, to) {
                    return Some(Way { cost, edges: vec![source.edge] });
                }
                let path = self.prepared.hierarchy.path(&self.after(source.edge), &self.at_end(target.edge))?;
                let mut edges = vec![source.edge];
                edges.extend(self.edges_of(&path.vertices));
                Some(Way { cost: source.beyond + path.cost - target.beyond, edges })
            });
            ways.reduce(faster)
        });
        ways.reduce(faster)
    }

    fn edges_of(&self, vertices: &[u32]) -> Vec<Edge> {
        vertices.iter().map(|vertex| self.prepared.vertices.edge[*vertex as usize]).collect()
    }

    /// The points strictly between two spots along the edges driven.
    fn line(&self, from: &Snap, to: &Snap, edges: &[Edge]) -> Vec<LonLat> {
        let mut points = Vec::new();
        for (at, edge) in edges.iter().enumerate() {
            // Shares are in the order of the way; along a backward edge they run from 1 to 0.
            let along = |share: f64| if edge.is_backward() { 1.0 - share } else { share };
            let start = if at == 0 { along(from.share) } else { 0.0 };
            let end = if at + 1 == edges.len() { along(to.share) } else { 1.0 };
            self.stretch(*edge, start, end, &mut points);
        }
        points
    }

    /// Adds the points of an edge between two shares of its length.
    fn stretch(&self, edge: Edge, start: f64, end: f64, points: &mut Vec<LonLat>) {
        let mut line: Vec<_> = self.network.points(edge.segment()).iter().copied().map(location).collect();
        if edge.is_backward() {
            line.reverse();
        }
        let whole: f64 = line.windows(2).map(|pair| length_m(pair[0], pair[1])).sum();
        let mut before = 0.0;
        for (at, point) in line.iter().enumerate() {
            if at > 0 {
                before += length_m(line[at - 1], *point);
            }
            let share = if whole > 0.0 { before / whole } else { 0.0 };
            if (start..=end).contains(&share) {
                points.extend(point.lon_lat());
            }
        }
    }
}

fn faster(a: Way, b: Way) -> Way {
    if b.cost < a.cost { b } else { a }
}
