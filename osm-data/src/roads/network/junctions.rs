//! Which nodes of ways are nodes of the network: ends, nodes shared by several ways, and those where something happens.

use super::kept_tags::Kept;
use crate::extract::{Extract, MemberKind, Way};
use crate::roads::restriction::is_restriction;

/// OpenStreetMap ids of the nodes of the network, sorted: a node's number is its place among them.
pub(super) struct Junctions {
    ids: Vec<i64>,
}

impl Junctions {
    /// Finds them with one sorted list of all nodes of roads: no hash map of nodes.
    pub(super) fn find(extract: &Extract, roads: &[&Way], kept: &Kept) -> Self {
        let mut used: Vec<i64> = Vec::with_capacity(roads.iter().map(|way| way.nodes.len() + 2).sum());
        for way in roads {
            used.extend(&way.nodes);
            // The ends, a second time: whatever is used twice is a junction.
            used.extend(way.nodes.first().into_iter().chain(way.nodes.last()));
            used.extend(beside_gaps(extract, &way.nodes));
        }
        used.sort_unstable();
        let mut ids: Vec<i64> =
            used.chunk_by(|a, b| a == b).filter(|same| same.len() > 1).map(|same| same[0]).collect();

        let tagged = extract.nodes.iter().filter(|node| kept.is_node_of_interest(&node.tags)).map(|node| node.id);
        let restrictions = extract.relations.iter().filter(|relation| is_restriction(relation));
        let members = restrictions.flat_map(|relation| &relation.members);
        let via = members.filter(|member| member.kind == MemberKind::Node).map(|member| member.id);
        let on_roads: Vec<i64> = tagged.chain(via).filter(|id| used.binary_search(id).is_ok()).collect();
        ids.extend(on_roads);
        ids.sort_unstable();
        ids.dedup();
        Self { ids }
    }

    pub(super) fn number(&self, id: i64) -> Option<u32> {
        self.ids.binary_search(&id).ok().map(|at| at as u32)
    }

    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }
}

/// Nodes next to one without a location: the road ends there.
fn beside_gaps<'a>(extract: &'a Extract, nodes: &'a [i64]) -> impl Iterator<Item = i64> + 'a {
    let is_gap = |id: i64| extract.locations.get(id).is_none();
    nodes.windows(2).filter_map(move |pair| match (is_gap(pair[0]), is_gap(pair[1])) {
        (false, true) => Some(pair[0]),
        (true, false) => Some(pair[1]),
        _ => None,
    })
}
