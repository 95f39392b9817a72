//! The road network: junctions, the segments between them, and what their tags say, whatever the vehicle.

mod build;
mod junctions;
mod kept_tags;
mod order;

use super::array::Array;
use super::report::RoadReport;
use super::restriction::Restriction;
use super::snapping::PackedTree;
use crate::extract::{Extract, Location, Tags};
use crate::shipped::ShippedDataFault;
use std::ops::Range;

/// A stretch of way between two junctions (or ends), with no junction between.
#[derive(Debug, Clone, Copy, PartialEq, Eq, bytemuck::Pod, bytemuck::Zeroable)]
#[repr(C)]
pub(crate) struct Segment {
    /// OpenStreetMap id of the way.
    pub(crate) way: i64,
    /// Where it begins and ends, in the order of the way's nodes.
    pub(crate) tail: u32,
    pub(crate) head: u32,
    /// The first of its points; the last lies before the first of the next segment.
    pub(crate) first_point: u32,
    pub(crate) length_dm: u32,
    /// Number of its set of tags.
    pub(crate) tags: u32,
    /// Number of its name.
    pub(crate) name: u32,
    /// Its share of the duration tagged on a ferry; 0 when none is.
    pub(crate) tagged_ms: u32,
    pub(crate) padding: u32,
}

/// A segment in one direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, bytemuck::Pod, bytemuck::Zeroable)]
#[repr(transparent)]
pub(crate) struct Edge(pub(crate) u32);

impl Edge {
    pub(crate) fn forward(segment: u32) -> Self {
        Self(segment * 2)
    }

    /// The same segment in the other direction.
    pub(crate) fn twin(self) -> Self {
        Self(self.0 ^ 1)
    }

    pub(crate) fn segment(self) -> u32 {
        self.0 / 2
    }

    /// Whether it goes against the order of the way's nodes.
    pub(crate) fn is_backward(self) -> bool {
        self.0 % 2 == 1
    }

    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

/// All that does not depend on the vehicle: junctions, segments with their geometry, the tags that any profile interprets, the
/// tree that finds the nearest segment, and the order in which hierarchies contract.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RoadNetwork {
    pub(crate) nodes: u32,
    pub(crate) segments: Array<Segment>,
    /// Points of all segments, as longitude and latitude × 10⁷.
    pub(crate) points: Array<[i32; 2]>,
    pub(crate) tag_sets: Vec<Tags>,
    pub(crate) names: Vec<Box<str>>,
    /// Nodes with tags that matter, sorted, and the number of their set of tags.
    pub(crate) tagged_nodes: Array<[u32; 2]>,
    pub(crate) restrictions: Vec<Restriction>,
    /// Edges that leave each node.
    pub(crate) departures: Departures,
    pub(crate) tree: PackedTree,
    /// The place of each segment in a nested dissection of the network, the first contracted first.
    pub(crate) order: Array<u32>,
}

/// Edges grouped by the node they leave.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Departures {
    pub(crate) first: Array<u32>,
    pub(crate) edges: Array<Edge>,
}

impl RoadNetwork {
    /// The network of an extract, and what was kept and dropped. O(n log n) in nodes of roads.
    ///
    /// # Errors
    /// When the program's own list of roads is damaged.
    pub fn build(extract: &Extract) -> Result<(Self, RoadReport), ShippedDataFault> {
        build::build(extract)
    }

    /// How many segments it has.
    #[must_use]
    pub fn segment_count(&self) -> usize {
        self.segments.len()
    }

    /// How many junctions and ends it has.
    #[must_use]
    pub fn node_count(&self) -> usize {
        self.nodes as usize
    }

    /// The length of all segments, metres.
    #[must_use]
    pub fn length_m(&self) -> f64 {
        self.segments.iter().map(|segment| f64::from(segment.length_dm) / 10.0).sum()
    }

    pub(crate) fn edge_count(&self) -> usize {
        self.segments.len() * 2
    }

    pub(crate) fn segment_of(&self, edge: Edge) -> &Segment {
        &self.segments[edge.segment() as usize]
    }

    /// The node an edge leaves.
    pub(crate) fn tail(&self, edge: Edge) -> u32 {
        let segment = self.segment_of(edge);
        if edge.is_backward() { segment.head } else { segment.tail }
    }

    /// The node an edge arrives at.
    pub(crate) fn head(&self, edge: Edge) -> u32 {
        self.tail(edge.twin())
    }

    /// The edges that leave a node.
    pub(crate) fn departures(&self, node: u32) -> &[Edge] {
        let range = self.departures.first[node as usize] as usize..self.departures.first[node as usize + 1] as usize;
        &self.departures.edges[range]
    }

    pub(crate) fn tags(&self, segment: &Segment) -> &Tags {
        &self.tag_sets[segment.tags as usize]
    }

    /// The points of a segment, in the order of the way.
    pub(crate) fn points(&self, segment: u32) -> &[[i32; 2]] {
        &self.points[self.point_range(segment)]
    }

    fn point_range(&self, segment: u32) -> Range<usize> {
        let next = self.segments.get(segment as usize + 1).map_or(self.points.len(), |next| next.first_point as usize);
        self.segments[segment as usize].first_point as usize..next
    }

    /// Finds what follows from the segments, when they are complete.
    fn index(&mut self) {
        self.index_departures();
        self.tree = PackedTree::new(self);
        self.order = order::order(self).into();
    }

    /// Groups the edges by the node they leave.
    fn index_departures(&mut self) {
        let mut first = vec![0_u32; self.nodes as usize + 1];
        let edges = || (0..self.segments.len() as u32 * 2).map(Edge);
        for edge in edges() {
            first[self.tail(edge) as usize + 1] += 1;
        }
        for node in 0..self.nodes as usize {
            first[node + 1] += first[node];
        }
        let (mut next, mut grouped) = (first.clone(), vec![Edge(0); self.edge_count()]);
        for edge in edges() {
            let at = &mut next[self.tail(edge) as usize];
            grouped[*at as usize] = edge;
            *at += 1;
        }
        self.departures = Departures { first: first.into(), edges: grouped.into() };
    }
}

/// A point as the extract has it.
pub(crate) fn location(point: [i32; 2]) -> Location {
    Location { lon_e7: point[0], lat_e7: point[1] }
}
