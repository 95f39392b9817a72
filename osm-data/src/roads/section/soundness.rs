//! Whether arrays from a file fit each other: every number that points somewhere points into the array it is for.

use crate::roads::Roads;
use crate::roads::hierarchy::{Ladder, NONE};

pub(super) fn check(roads: &Roads) -> Result<(), &'static str> {
    let checks = [
        (network(roads), "the network points outside itself"),
        (prepared(roads), "the prepared edges do not fit the network"),
        (vertices(roads), "the graph of turns points outside itself"),
        (roads.tree.is_whole(), "the tree of segments is not whole"),
        (
            roads.tree.segments.iter().all(|segment| below(*segment, roads.network.segments.len())),
            "the tree points outside",
        ),
        (hierarchy(roads), "the hierarchy points outside itself"),
    ];
    checks.into_iter().find(|(holds, _)| !holds).map_or(Ok(()), |(_, fault)| Err(fault))
}

fn below(number: u32, length: usize) -> bool {
    (number as usize) < length
}

fn network(roads: &Roads) -> bool {
    let network = &roads.network;
    // Every node is an end of a segment, so that a file cannot ask for more of them than it has bytes.
    let nodes = network.nodes as usize;
    let segments = network.segments.iter().all(|segment| {
        below(segment.tail, nodes)
            && below(segment.head, nodes)
            && below(segment.tags, network.tag_sets.len())
            && below(segment.name, network.names.len())
    });
    let firsts = || network.segments.iter().map(|segment| segment.first_point as usize);
    let starts = firsts().next().is_none_or(|first| first == 0);
    let two_points =
        firsts().zip(firsts().skip(1).chain([network.points.len()])).all(|(first, next)| next >= first + 2);
    let tagged =
        network.tagged_nodes.iter().all(|(node, tags)| below(*node, nodes) && below(*tags, network.tag_sets.len()));
    let edges = network.edge_count();
    let restrictions =
        network.restrictions.iter().flat_map(|restriction| &restriction.edges).all(|edge| below(*edge, edges));
    let on_earth = network.points.iter().all(|point| crate::roads::network::location(*point).lon_lat().is_ok());
    nodes <= network.points.len() && segments && starts && two_points && tagged && restrictions && on_earth
}

fn prepared(roads: &Roads) -> bool {
    roads.edges.len() == roads.network.edge_count()
}

fn vertices(roads: &Roads) -> bool {
    let (vertices, edges) = (&roads.vertices, roads.network.edge_count());
    let size = vertices.edge.len();
    vertices.edge.iter().all(|edge| below(edge.0, edges))
        && vertices.start.len() == edges
        && vertices.start.iter().all(|vertex| *vertex == NONE || below(*vertex, size))
        && are_offsets(&vertices.first, edges, vertices.of_edge.len())
        && vertices.of_edge.iter().all(|vertex| below(*vertex, size))
        && vertices.arcs.iter().all(|arc| below(arc.tail, size) && below(arc.head, size))
        && vertices.arcs.is_sorted_by_key(|arc| arc.tail)
}

fn hierarchy(roads: &Roads) -> bool {
    let (hierarchy, size) = (&roads.hierarchy, roads.vertices.edge.len());
    let climbs = |(rank, parent): (u32, &u32)| *parent == NONE || (*parent > rank && below(*parent, size));
    hierarchy.rank.len() == size
        && hierarchy.parent.len() == size
        && (0_u32..).zip(&hierarchy.parent).all(climbs)
        && ladder(&hierarchy.up, size)
        && ladder(&hierarchy.down, size)
}

fn ladder(ladder: &Ladder, size: usize) -> bool {
    let arcs = ladder.high.len();
    are_offsets(&ladder.first, size, arcs)
        && ladder.via.len() == arcs
        && ladder.cost.len() == arcs
        && (0..size as u32).all(|low| {
            ladder.arcs(low).all(|arc| {
                let (high, via) = (ladder.high[arc], ladder.via[arc]);
                high > low && below(high, size) && (via == NONE || via < low)
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
