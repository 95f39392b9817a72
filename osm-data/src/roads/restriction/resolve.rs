//! From the members of a restriction to edges that follow each other.

use crate::extract::{MemberKind, Relation, RelationMember};
use crate::roads::network::{Edge, RoadNetwork};

/// Why a restriction means nothing on this network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unresolved {
    Incomplete,
    OffNetwork,
    Disconnected,
}

/// Segments in the order of their ways' ids.
pub(super) struct EdgesByWay {
    segments: Vec<(i64, u32)>,
}

impl EdgesByWay {
    pub(super) fn new(network: &RoadNetwork) -> Self {
        let mut segments: Vec<_> =
            (0_u32..).zip(network.segments.iter()).map(|(at, segment)| (segment.way, at)).collect();
        segments.sort_unstable();
        Self { segments }
    }

    /// Both directions of all segments of a way.
    fn edges(&self, way: i64) -> impl Iterator<Item = Edge> + '_ {
        let first = self.segments.partition_point(|(id, _)| *id < way);
        let segments = self.segments[first..].iter().take_while(move |(id, _)| *id == way);
        segments.flat_map(|(_, segment)| [Edge::forward(*segment), Edge::forward(*segment).twin()])
    }

    fn has(&self, way: i64) -> bool {
        self.edges(way).next().is_some()
    }
}

/// The sequences of edges a restriction speaks of: several when it has several `from` (`no_entry`) or `to` (`no_exit`).
pub(super) fn edges(
    relation: &Relation,
    network: &RoadNetwork,
    by_way: &EdgesByWay,
    node: &impl Fn(i64) -> Option<u32>,
) -> Result<Vec<Vec<Edge>>, Unresolved> {
    let members = |role: &'static str| relation.members.iter().filter(move |member| &*member.role == role);
    let (from, via, to): (Vec<_>, Vec<_>, Vec<_>) =
        (members("from").collect(), members("via").collect(), members("to").collect());
    let all_ways =
        |list: &[&RelationMember]| !list.is_empty() && list.iter().all(|member| member.kind == MemberKind::Way);
    if !all_ways(&from) || !all_ways(&to) || via.is_empty() {
        return Err(Unresolved::Incomplete);
    }
    let ways = from.iter().chain(&to).chain(via.iter().filter(|member| member.kind == MemberKind::Way));
    if !ways.into_iter().all(|member| by_way.has(member.id)) {
        return Err(Unresolved::OffNetwork);
    }
    let mut sequences = Vec::new();
    for from in &from {
        for to in &to {
            sequences.push(match via.as_slice() {
                [via] if via.kind == MemberKind::Node => {
                    via_node(network, by_way, from.id, node(via.id).ok_or(Unresolved::OffNetwork)?, to.id)?
                }
                ways if all_ways(ways) => via_ways(network, by_way, from.id, ways, to.id)?,
                _ => return Err(Unresolved::Incomplete),
            });
        }
    }
    Ok(sequences)
}

/// The one element; none when there are several: a way that passes through the node is not cut as a restriction needs.
fn only<T>(mut elements: impl Iterator<Item = T>) -> Result<T, Unresolved> {
    match (elements.next(), elements.next()) {
        (Some(element), None) => Ok(element),
        _ => Err(Unresolved::Disconnected),
    }
}

fn via_node(network: &RoadNetwork, by_way: &EdgesByWay, from: i64, via: u32, to: i64) -> Result<Vec<Edge>, Unresolved> {
    let arriving = only(by_way.edges(from).filter(|edge| network.head(*edge) == via))?;
    let departing = only(by_way.edges(to).filter(|edge| network.tail(*edge) == via))?;
    Ok(vec![arriving, departing])
}

/// Follows the via ways from the end of `from` to the start of `to`, through all their segments.
fn via_ways(
    network: &RoadNetwork,
    by_way: &EdgesByWay,
    from: i64,
    via: &[&RelationMember],
    to: i64,
) -> Result<Vec<Edge>, Unresolved> {
    let starts = by_way.edges(from).filter_map(|from| {
        let mut sequence = vec![from];
        for way in via {
            follow(network, by_way, way.id, to, &mut sequence)?;
        }
        let end = network.head(*sequence.last()?);
        let to = only(by_way.edges(to).filter(|edge| network.tail(*edge) == end)).ok()?;
        sequence.push(to);
        Some(sequence)
    });
    only(starts)
}

/// Appends the segments of a way from where the sequence ends to the way's other end, or to where `to` begins.
fn follow(network: &RoadNetwork, by_way: &EdgesByWay, way: i64, to: i64, sequence: &mut Vec<Edge>) -> Option<()> {
    let mut here = network.head(*sequence.last()?);
    let mut last: Option<Edge> = None;
    loop {
        let next = by_way.edges(way).find(|edge| {
            let again = sequence.contains(edge) || sequence.contains(&edge.twin());
            network.tail(*edge) == here && !again
        });
        match next {
            Some(edge) => {
                here = network.head(edge);
                last = Some(edge);
                sequence.push(edge);
                if by_way.edges(to).any(|edge| network.tail(edge) == here) {
                    return Some(());
                }
            }
            None => return last.map(|_| ()),
        }
    }
}
