//! Dropping what lies outside the clip or has no location.
//!
//! Areas (closed ways, and the ways of relations) that touch the clip are kept whole, so that a commune across the edge keeps
//! its shape. Other ways keep their list of nodes, but those outside have no location: a road ends at the edge.

use super::count::{DropReason, ReadCounts};
use crate::clip::Clip;
use crate::extract::{Extract, Location, MemberKind, NodeLocations, Relation, Way};
use rayon::iter::{IntoParallelIterator, IntoParallelRefIterator, ParallelIterator};

/// The extract limited to the clip; the counts of what is kept are set, those of what is dropped grow.
pub(super) fn prune(whole: Extract, clip: Option<Clip>, counts: &mut ReadCounts) -> Extract {
    let Extract { mut nodes, ways, relations, locations } = whole;
    let inside = |location: Location| clip.is_none_or(|clip| clip.contains(location));

    let before = nodes.len();
    nodes.retain(|node| inside(node.location));
    counts.nodes.drop(DropReason::OutsideClip, before - nodes.len());

    let known = |way: &Way| way.nodes.iter().filter_map(|id| Some((*id, locations.get(*id)?))).collect::<Vec<_>>();
    let touches = |way: &Way| known(way).iter().any(|(_, location)| inside(*location));
    let touching: Vec<i64> = ways.par_iter().filter(|way| touches(way)).map(|way| way.id).collect();
    let node_ids: Vec<i64> = nodes.iter().map(|node| node.id).collect();
    let (relations, of_areas) = prune_relations(relations, &touching, &node_ids, counts);

    let is_whole = |way: &Way| {
        let closed_here = way.is_closed() && touching.binary_search(&way.id).is_ok();
        clip.is_none() || closed_here || of_areas.binary_search(&way.id).is_ok()
    };
    let of_use = |way: &Way| {
        let mut located = known(way);
        let all = located.len();
        if !is_whole(way) {
            located.retain(|(_, location)| inside(*location));
        }
        (located, all)
    };
    let judge = |way: Way| match of_use(&way) {
        (located, _) if located.len() >= 2 => Ok(way),
        (_, all) if all >= 2 => Err(DropReason::OutsideClip),
        _ => Err(DropReason::TooFewNodes),
    };
    let judged: Vec<Result<Way, DropReason>> = ways.into_par_iter().map(judge).collect();
    let mut kept = Vec::with_capacity(judged.len());
    for way in judged {
        match way {
            Ok(way) => kept.push(way),
            Err(reason) => counts.ways.drop(reason, 1),
        }
    }
    let locations = if clip.is_none() { locations } else { kept.iter().flat_map(|way| of_use(way).0).collect() };

    counts.nodes.kept = nodes.len() as u64;
    counts.ways.kept = kept.len() as u64;
    counts.relations.kept = relations.len() as u64;
    counts.located = locations.len() as u64;
    counts.unlocated = unlocated(&kept, &locations);
    Extract { nodes, ways: kept, relations, locations }
}

/// The relations that have a member here, and the ids of all ways of the kept areas, sorted.
fn prune_relations(
    relations: Vec<Relation>,
    touching: &[i64],
    nodes: &[i64],
    counts: &mut ReadCounts,
) -> (Vec<Relation>, Vec<i64>) {
    let mut kept = Vec::with_capacity(relations.len());
    let mut of_areas = Vec::new();
    for relation in relations {
        let is_here = relation.members.iter().any(|member| match member.kind {
            MemberKind::Way => touching.binary_search(&member.id).is_ok(),
            MemberKind::Node => nodes.binary_search(&member.id).is_ok(),
            MemberKind::Relation => false,
        });
        if !is_here {
            counts.relations.drop(DropReason::NoMember, 1);
            continue;
        }
        if matches!(relation.tags.get("type"), Some("boundary" | "multipolygon")) {
            of_areas.extend(relation.members.iter().filter(|it| it.kind == MemberKind::Way).map(|it| it.id));
        }
        kept.push(relation);
    }
    of_areas.sort_unstable();
    of_areas.dedup();
    (kept, of_areas)
}

fn unlocated(ways: &[Way], locations: &NodeLocations) -> u64 {
    let mut ids: Vec<i64> =
        ways.iter().flat_map(|way| &way.nodes).copied().filter(|id| locations.get(*id).is_none()).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.len() as u64
}
