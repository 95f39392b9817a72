//! The graph that is searched: a vertex is being *at the end* of an edge, in a context; an arc is a turn and the edge after.
//!
//! Ways for trips that begin or end there only have two vertices: one before any open road was driven, one after. From
//! the first one may go on to open roads, to the second one comes from open roads, and it leads to other such ways only:
//! so no fastest way passes through, exactly, without penalties.

use super::access::Access;
use super::array::Array;
use super::components::{components, largest};
use super::cost::Cost;
use super::driving::Driving;
use super::hierarchy::{Arc, NONE};
use super::network::{Edge, RoadNetwork};
use super::turns::Turns;

/// Vertices and arcs of the graph, and where the edges are in it.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Vertices {
    /// The edge of each vertex.
    pub(crate) edge: Array<Edge>,
    /// The vertex at which a trip that begins on an edge starts; [`NONE`] where it is closed.
    pub(crate) start: Array<u32>,
    /// The vertices of each edge: any of them ends a trip there.
    pub(crate) first: Array<u32>,
    pub(crate) of_edge: Array<u32>,
    /// The arcs, grouped by tail.
    pub(crate) arcs: Array<Arc>,
}

/// The two sides of open roads.
const BEFORE: u32 = 0;
const AFTER: u32 = 1;

impl Vertices {
    pub(crate) fn new(driving: &Driving, turns: &Turns) -> Self {
        let mut edges = Vec::new();
        let mut first_of_context = Vec::with_capacity(turns.contexts() as usize);
        for context in 0..turns.contexts() {
            let edge = turns.edge(context);
            let copies = match driving.access[edge.index()] {
                Access::Open => 1,
                Access::EndsOnly => 2,
                Access::Closed => 0,
            };
            first_of_context.push(if copies == 0 { NONE } else { edges.len() as u32 });
            edges.extend(std::iter::repeat_n(edge, copies));
        }
        let start = first_of_context[..driving.access.len()].to_vec();
        let (first, of_edge) = by_edge_first(&edges, driving.access.len());
        let mut arcs = Vec::new();
        for context in 0..turns.contexts() {
            add_arcs(driving, turns, &first_of_context, context, &mut arcs);
        }
        Self {
            edge: edges.into(),
            start: start.into(),
            first: first.into(),
            of_edge: of_edge.into(),
            arcs: arcs.into(),
        }
    }

    /// The ranks in a hierarchy: in the order of the segments; of one segment, what only restrictions and ways for ends
    /// need first, as it has the fewest arcs.
    pub(crate) fn ranks(&self, order: &[u32]) -> Vec<u32> {
        let mut vertices: Vec<(u32, std::cmp::Reverse<u32>)> = (0_u32..)
            .zip(self.edge.iter())
            .map(|(vertex, edge)| (order[edge.segment() as usize], std::cmp::Reverse(vertex)))
            .collect();
        vertices.sort_unstable();
        let mut ranks = vec![0; vertices.len()];
        for (rank, (_, vertex)) in (0_u32..).zip(vertices) {
            ranks[vertex.0 as usize] = rank;
        }
        ranks
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.edge.len()
    }

    /// The vertices at the end of an edge.
    pub(crate) fn of_edge(&self, edge: Edge) -> &[u32] {
        &self.of_edge[self.first[edge.index()] as usize..self.first[edge.index() + 1] as usize]
    }

    /// The arcs that leave a vertex.
    pub(crate) fn arcs_from(&self, vertex: u32) -> &[Arc] {
        let first = self.arcs.partition_point(|arc| arc.tail < vertex);
        let rest = &self.arcs[first..];
        &rest[..rest.partition_point(|arc| arc.tail == vertex)]
    }
}

/// The vertices grouped by their edges: where each group begins, and the vertices.
fn by_edge_first(edge: &[Edge], edges: usize) -> (Vec<u32>, Vec<u32>) {
    let mut first = vec![0_u32; edges + 1];
    for edge in edge {
        first[edge.index() + 1] += 1;
    }
    for edge in 0..edges {
        first[edge + 1] += first[edge];
    }
    let (mut next, mut of_edge) = (first.clone(), vec![0; edge.len()]);
    for (vertex, edge) in (0_u32..).zip(edge) {
        let at = &mut next[edge.index()];
        of_edge[*at as usize] = vertex;
        *at += 1;
    }
    (first, of_edge)
}

fn add_arcs(driving: &Driving, turns: &Turns, first_of_context: &[u32], context: u32, arcs: &mut Vec<Arc>) {
    let first = first_of_context[context as usize];
    if first == NONE {
        return;
    }
    let arc = |tail: u32, head: u32, to: Edge, delay_ms: u32| Arc {
        tail,
        head,
        cost: Cost::delay(delay_ms) + driving.cost[to.index()],
    };
    let from_open = driving.is_open(turns.edge(context));
    let sides = if from_open { BEFORE..=BEFORE } else { BEFORE..=AFTER };
    for side in sides {
        for turn in turns.from(context) {
            let (to, into) = (turns.edge(turn.into), first_of_context[turn.into as usize]);
            let head = match (from_open, driving.is_open(to)) {
                (true, true) => into,
                (true, false) => into + AFTER,
                (false, true) if side == BEFORE => into,
                (false, true) => continue,
                (false, false) => into + side,
            };
            arcs.push(arc(first + side, head, to, turn.delay_ms));
        }
    }
}

/// Makes open roads that lie behind restricted ones open to trips that begin or end there: they could be left by none
/// otherwise. Returns how many edges.
pub(crate) fn enclose(driving: &mut Driving, turns: &Turns) -> usize {
    let is_open = |context: u32| driving.is_open(turns.edge(context));
    let component = components(turns.contexts(), |context| {
        let from_open = is_open(context);
        turns.from(context).iter().map(|turn| turn.into).filter(move |into| from_open && is_open(*into))
    });
    let Some(main) = largest(&component, is_open) else { return 0 };
    let inside = by_edge(driving.access.len(), turns, &component, main);
    let mut enclosed = 0;
    for (access, inside) in driving.access.iter_mut().zip(inside) {
        if *access == Access::Open && !inside {
            *access = Access::EndsOnly;
            enclosed += 1;
        }
    }
    enclosed
}

/// A part of the network within which one can go from anywhere to anywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Piece {
    /// The largest.
    Main,
    /// Cut off from the main network, and large: an island with roads of its own.
    Large,
    /// Cut off, and small: a lane that joins nothing, by mistake or for good.
    Small,
}

/// By edge, the piece it is part of; one is large that has more than `small_m` of road.
pub(crate) fn pieces(network: &RoadNetwork, driving: &Driving, turns: &Turns, small_m: f64) -> Vec<Piece> {
    let component = components(turns.contexts(), |context| turns.from(context).iter().map(|turn| turn.into));
    let drivable = |context: u32| driving.is_drivable(turns.edge(context));
    let main = largest(&component, drivable);
    let mut length_m = vec![0.0; component.len()];
    for (context, component) in (0_u32..).zip(&component) {
        // Both directions of a segment: half of it each.
        let segment = network.segment_of(turns.edge(context));
        length_m[*component as usize] += f64::from(segment.length_dm) / 20.0;
    }
    let mut pieces = vec![Piece::Small; driving.access.len()];
    for (context, component) in (0_u32..).zip(&component).filter(|(context, _)| drivable(*context)) {
        let piece = &mut pieces[turns.edge(context).index()];
        if Some(*component) == main {
            *piece = Piece::Main;
        } else if length_m[*component as usize] > small_m && *piece == Piece::Small {
            *piece = Piece::Large;
        }
    }
    pieces
}

/// By edge, whether some context of it is in a component.
fn by_edge(edges: usize, turns: &Turns, component: &[u32], main: u32) -> Vec<bool> {
    let mut inside = vec![false; edges];
    for (context, component) in (0_u32..).zip(component) {
        if *component == main {
            inside[turns.edge(context).index()] = true;
        }
    }
    inside
}
