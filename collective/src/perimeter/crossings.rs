//! Where the edges of rings meet: one sweep over all edges, along the axis on which they overlap least.

use super::ring::Ring;
use geo::line_intersection::{LineIntersection, line_intersection};
use geo::{Coord, Line};

/// An edge of a ring, by the corner it leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct EdgeId {
    /// The number of the ring in the list given.
    pub(super) ring: usize,
    /// The corner.
    pub(super) corner: usize,
}

/// Two edges that meet elsewhere than at the corner they share.
#[derive(Debug, Clone, Copy)]
pub(super) struct Meeting {
    /// The edge of the ring that stands first in the list.
    pub(super) first: EdgeId,
    /// The other edge.
    pub(super) second: EdgeId,
    /// Where they meet, or begin to.
    pub(super) at: Coord<f64>,
    /// In which way.
    pub(super) manner: Manner,
}

/// How two edges meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// Each goes to the other side of the other.
    Across,
    /// One ends on the other.
    Touching,
    /// They share a piece of some length.
    Along,
}

/// So many meetings are enough to see that an outline is a scribble; it bounds the time spent on one.
const MOST_MEETINGS: usize = 2_000;

struct SweptEdge {
    id: EdgeId,
    line: Line<f64>,
    low: f64,
    high: f64,
    side_low: f64,
    side_high: f64,
}

/// All meetings of edges, within a ring and between rings, in the order of the rings.
///
/// O(n log n + k), k the pairs of edges that overlap on the axis of the sweep.
pub(super) fn meetings(rings: &[Ring]) -> Vec<Meeting> {
    let mut edges = swept(rings);
    edges.sort_unstable_by(|a, b| a.low.total_cmp(&b.low));
    let mut found = Vec::new();
    for (place, edge) in edges.iter().enumerate() {
        for other in edges[place + 1..].iter().take_while(|other| other.low <= edge.high) {
            if other.side_low <= edge.side_high && edge.side_low <= other.side_high {
                found.extend(meeting(rings, edge, other));
                if found.len() >= MOST_MEETINGS {
                    return found;
                }
            }
        }
    }
    found.sort_by_key(|meeting| (meeting.first.ring, meeting.first.corner, meeting.second.ring, meeting.second.corner));
    found
}

fn swept(rings: &[Ring]) -> Vec<SweptEdge> {
    let lines = || {
        let corners = |ring: usize| (0..rings[ring].corners.len()).map(move |corner| EdgeId { ring, corner });
        (0..rings.len()).flat_map(corners).map(|id| {
            let (start, end) = rings[id.ring].edge(id.corner);
            (id, Line { start, end })
        })
    };
    let spread = lines().fold((0.0, 0.0), |(x, y), (_, line)| (x + line.dx().abs(), y + line.dy().abs()));
    let along_x = spread.0 <= spread.1;
    let edge = |(id, line): (EdgeId, Line<f64>)| {
        let x = (line.start.x.min(line.end.x), line.start.x.max(line.end.x));
        let y = (line.start.y.min(line.end.y), line.start.y.max(line.end.y));
        let ((low, high), (side_low, side_high)) = if along_x { (x, y) } else { (y, x) };
        SweptEdge { id, line, low, high, side_low, side_high }
    };
    lines().map(edge).collect()
}

fn meeting(rings: &[Ring], edge: &SweptEdge, other: &SweptEdge) -> Option<Meeting> {
    let order = |id: &EdgeId| (id.ring, id.corner);
    let (first, second) = if order(&edge.id) <= order(&other.id) { (edge.id, other.id) } else { (other.id, edge.id) };
    let neighbors = first.ring == second.ring && {
        let count = rings[first.ring].corners.len();
        second.corner == first.corner + 1 || (first.corner == 0 && second.corner == count - 1)
    };
    if neighbors && turn(edge.line, other.line) {
        return None;
    }
    let (at, manner) = match line_intersection(edge.line, other.line)? {
        LineIntersection::SinglePoint { intersection, is_proper: true } => (intersection, Manner::Across),
        LineIntersection::SinglePoint { intersection, .. } => (intersection, Manner::Touching),
        LineIntersection::Collinear { intersection } if intersection.start == intersection.end => {
            (intersection.start, Manner::Touching)
        }
        LineIntersection::Collinear { intersection } => (intersection.start, Manner::Along),
    };
    (!neighbors || manner == Manner::Along).then_some(Meeting { first, second, at, manner })
}

/// Whether two edges that share a corner surely go different ways from it: then they meet there only. Most edges of an outline
/// do, and it is known at once.
fn turn(a: Line<f64>, b: Line<f64>) -> bool {
    const CLEARLY: f64 = 1e-9;
    let (left, right) = (a.dx() * b.dy(), a.dy() * b.dx());
    (left - right).abs() > CLEARLY * (left.abs() + right.abs())
}
