//! The ends of a trip: where a search starts from a place and where it ends at one.

use super::Roads;
use super::cost::Cost;
use super::hierarchy::{NONE, Seed};
use super::network::Edge;
use super::snapping::Snap;

/// One direction one may leave a place by, or come to it: an edge, and what of it lies beyond the place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct End {
    pub(crate) edge: Edge,
    /// From the place to the end of the edge.
    pub(crate) beyond: Cost,
}

impl End {
    /// The cost of driving on along the same edge to another end; `None` when that lies on another edge, or behind.
    pub(crate) fn straight_on(&self, from: &Snap, target: Self, to: &Snap) -> Option<Cost> {
        let is_ahead = if self.edge.is_backward() { to.share <= from.share } else { from.share <= to.share };
        (self.edge == target.edge && is_ahead).then(|| self.beyond - target.beyond)
    }
}

impl Roads {
    /// The directions in which the road at a place may be driven.
    pub(crate) fn ends(&self, snap: &Snap) -> impl Iterator<Item = End> + '_ {
        let (forward, share) = (Edge::forward(snap.segment), snap.share);
        let both = [(forward, 1.0 - share), (forward.twin(), share)];
        both.into_iter().filter_map(|(edge, beyond)| {
            let cost = self.cost(edge);
            cost.is_reachable().then(|| End { edge, beyond: cost.share(beyond) })
        })
    }

    /// Where searches from a place start.
    pub(crate) fn seeds(&self, snap: &Snap) -> Vec<Seed> {
        let seed = |end: End| {
            let vertex = self.prepared.vertices.start[end.edge.index()];
            (vertex != NONE).then_some(Seed { vertex, cost: end.beyond })
        };
        self.ends(snap).filter_map(seed).collect()
    }

    /// Where searches backward from a place start: at the ends of its edges. What lies beyond the place would have to be
    /// taken off, which no search can do: so the rest of the most is added, and the most is to be taken off the costs found.
    pub(crate) fn arrivals(&self, snap: &Snap) -> (Vec<Seed>, Cost) {
        let ends: Vec<End> = self.ends(snap).collect();
        let most = ends.iter().fold(Cost::ZERO, |most, end| if most < end.beyond { end.beyond } else { most });
        let seeds = ends.iter().flat_map(|end| {
            let vertices = self.prepared.vertices.of_edge(end.edge).iter();
            vertices.map(|vertex| Seed { vertex: *vertex, cost: most - end.beyond })
        });
        (seeds.collect(), most)
    }

    /// The way between place and road, at the pace of the profile.
    pub(crate) fn access_leg(&self, snap: &Snap) -> Cost {
        // 1 km/h is 1/3600 metre per millisecond.
        let ms = snap.access.0 * 3600.0 / self.prepared.profile.snapping.access_kmh;
        Cost::new(ms.round() as u32, (snap.access.0 * 10.0).round() as u32)
    }

    /// The cost from the end of an edge to the end of another, driving at least one turn: from an edge to itself, all
    /// the way round.
    pub(crate) fn around(&self, from: Edge, to: Edge) -> Cost {
        self.prepared.hierarchy.cost(&self.after(from), &self.at_end(to))
    }

    /// Seeds after the first turn from the end of an edge.
    pub(crate) fn after(&self, from: Edge) -> Vec<Seed> {
        let start = self.prepared.vertices.start[from.index()];
        let arcs = if start == NONE { &[] } else { self.prepared.vertices.arcs_from(start) };
        arcs.iter().map(|arc| Seed { vertex: arc.head, cost: arc.cost }).collect()
    }

    /// The vertices at the end of an edge.
    pub(crate) fn at_end(&self, edge: Edge) -> Vec<Seed> {
        self.prepared.vertices.of_edge(edge).iter().map(|vertex| Seed { vertex: *vertex, cost: Cost::ZERO }).collect()
    }
}
