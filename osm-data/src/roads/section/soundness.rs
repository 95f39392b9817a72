//! Whether arrays from a file fit each other: every number that points somewhere points into the array it is for.
//!
//! The checksum has shown that the bytes are those written; this keeps what somebody else wrote from stopping the program.

use crate::roads::Roads;
use crate::roads::cost::Cost;
use crate::roads::hierarchy::{Ladder, NONE};
use crate::roads::network::{RoadNetwork, location};

/// A check and what is wrong where it fails.
type Check<'a> = (&'a (dyn Fn() -> bool + Sync), &'static str);

pub(super) fn of_network(network: &RoadNetwork) -> Result<(), &'static str> {
    first_fault(&[
        (&|| segments(network), "the network points outside itself"),
        (&|| tagged(network), "tags or restrictions point outside the network"),
        (&|| departures(network), "the departures point outside the network"),
        (&|| tree(network), "the tree of segments is not whole"),
        (&|| is_permutation(&network.order), "the order of contraction is none"),
    ])
}

pub(super) fn of_prepared(roads: &Roads) -> Result<(), &'static str> {
    let size = roads.prepared.vertices.edge.len();
    let hierarchy = &roads.prepared.hierarchy;
    first_fault(&[
        (&|| edges(roads), "the prepared edges do not fit the network"),
        (&|| vertices(roads), "the graph of turns points outside itself"),
        (&|| ranks(roads), "the hierarchy is not one of this graph"),
        (&|| ladder(&hierarchy.up, size), "the hierarchy points outside itself"),
        (&|| ladder(&hierarchy.down, size), "the hierarchy points outside itself"),
    ])
}

/// The checks share the cores: together they read every number once.
fn first_fault(checks: &[Check<'_>]) -> Result<(), &'static str> {
    use rayon::prelude::*;
    let fault = checks.par_iter().find_first(|(holds, _)| !holds());
    fault.map_or(Ok(()), |(_, fault)| Err(*fault))
}

fn below(number: u32, length: usize) -> bool {
    (number as usize) < length
}

fn segments(network: &RoadNetwork) -> bool {
    // Every node is an end of a segment, so that a file cannot ask for more of them than it has bytes.
    let nodes = network.nodes as usize;
    let segments: &[_] = &network.segments;
    let fit = segments.iter().all(|segment| {
        below(segment.tail, nodes)
            && below(segment.head, nodes)
            && below(segment.tags, network.tag_sets.len())
            && below(segment.name, network.names.len())
    });
    let firsts = || segments.iter().map(|segment| segment.first_point as usize);
    let starts = firsts().next().is_none_or(|first| first == 0);
    let two_points =
        firsts().zip(firsts().skip(1).chain([network.points.len()])).all(|(first, next)| next >= first + 2);
    let on_earth = network.points.iter().all(|point| location(*point).lon_lat().is_ok());
    nodes <= network.points.len() && fit && starts && two_points && on_earth
}

fn tagged(network: &RoadNetwork) -> bool {
    let (nodes, edges) = (network.nodes as usize, network.edge_count());
    let tagged =
        network.tagged_nodes.iter().all(|[node, tags]| below(*node, nodes) && below(*tags, network.tag_sets.len()));
    tagged && network.restrictions.iter().flat_map(|restriction| &restriction.edges).all(|edge| below(*edge, edges))
}

fn departures(network: &RoadNetwork) -> bool {
    let edges = network.edge_count();
    are_offsets(&network.departures.first, network.nodes as usize, edges)
        && network.departures.edges.iter().all(|edge| below(edge.0, edges))
}

fn tree(network: &RoadNetwork) -> bool {
    network.tree.is_whole() && network.tree.segments.iter().all(|segment| below(*segment, network.segment_count()))
}

fn is_permutation(numbers: &[u32]) -> bool {
    let mut is_met = vec![false; numbers.len()];
    numbers.iter().all(|number| is_met.get_mut(*number as usize).is_some_and(|met| !std::mem::replace(met, true)))
}

fn edges(roads: &Roads) -> bool {
    let edges = roads.network.edge_count();
    roads.network.order.len() == roads.network.segment_count()
        && roads.prepared.cost.len() == edges
        && roads.prepared.flags.len() == edges
        && are_sound(&roads.prepared.cost)
}

fn are_sound(costs: &[Cost]) -> bool {
    costs.iter().all(|cost| cost.is_sound())
}

fn vertices(roads: &Roads) -> bool {
    let (vertices, edges) = (&roads.prepared.vertices, roads.network.edge_count());
    let size = vertices.edge.len();
    let arcs: &[_] = &vertices.arcs;
    vertices.edge.iter().all(|edge| below(edge.0, edges))
        && vertices.start.len() == edges
        && vertices.start.iter().all(|vertex| *vertex == NONE || below(*vertex, size))
        && are_offsets(&vertices.first, edges, vertices.of_edge.len())
        && vertices.of_edge.iter().all(|vertex| below(*vertex, size))
        && arcs.iter().all(|arc| below(arc.tail, size) && below(arc.head, size) && arc.cost.is_sound())
        && arcs.is_sorted_by_key(|arc| arc.tail)
}

fn ranks(roads: &Roads) -> bool {
    let (hierarchy, size) = (&roads.prepared.hierarchy, roads.prepared.vertices.edge.len());
    let (rank, vertex): (&[u32], &[u32]) = (&hierarchy.rank, &hierarchy.vertex);
    let climbs = |(rank, parent): (u32, &u32)| *parent == NONE || (*parent > rank && below(*parent, size));
    rank.len() == size
        && vertex.len() == size
        && hierarchy.parent.len() == size
        && (0_u32..).zip(rank).all(|(at, rank)| vertex.get(*rank as usize) == Some(&at))
        && (0_u32..).zip(hierarchy.parent.iter()).all(climbs)
}

fn ladder(ladder: &Ladder, size: usize) -> bool {
    let (first, high, via): (&[u32], &[u32], &[u32]) = (&ladder.first, &ladder.high, &ladder.via);
    are_offsets(first, size, high.len())
        && via.len() == high.len()
        && ladder.cost.len() == high.len()
        && are_sound(&ladder.cost)
        && (0..size).all(|low| {
            (first[low] as usize..first[low + 1] as usize).all(|arc| {
                let (high, via) = (high[arc], via[arc]);
                high as usize > low && below(high, size) && (via == NONE || (via as usize) < low)
            })
        })
}

/// Whether numbers are offsets of so many groups into an array.
fn are_offsets(first: &[u32], groups: usize, length: usize) -> bool {
    first.len() == groups + 1
        && first.first() == Some(&0)
        && first.is_sorted()
        && first.last().is_some_and(|last| *last as usize == length)
}
