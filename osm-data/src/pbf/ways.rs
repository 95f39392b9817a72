//! The pass over ways.

use super::blocks::for_each_block;
use super::count::{Count, DropReason};
use super::relations::Contents;
use super::survey::SurveyedFile;
use crate::extract::{MemberKind, Relation, TextPool, Way};
use crate::import::{ImportFault, Pass, Progress};
use crate::interest::{Interest, RelationUse};
use osmpbf::PrimitiveBlock;

/// The ways of interest, for their tags or as members of kept areas, sorted by id.
pub(super) fn read(
    file: &SurveyedFile,
    contents: &Contents,
    interest: &Interest,
    relations: &[Relation],
    count: &mut Count,
    progress: &mut dyn FnMut(Progress),
) -> Result<Vec<Way>, ImportFault> {
    let members = ways_of_areas(interest, relations);
    let decode = |block: &PrimitiveBlock| decode(block, interest, &members);
    let mut ways = Vec::new();
    for_each_block(file, &contents.with_ways, Pass::Ways, progress, decode, |(block_ways, block_count)| {
        ways.extend(block_ways);
        count.add(&block_count);
        Ok(())
    })?;
    let before = ways.len();
    ways.sort_by_key(|way: &Way| way.id);
    ways.dedup_by_key(|way| way.id);
    count.drop(DropReason::Repeated, before - ways.len());
    Ok(ways)
}

/// The ids of the ways that areas are made of, sorted.
fn ways_of_areas(interest: &Interest, relations: &[Relation]) -> Vec<i64> {
    let mut ids: Vec<i64> = relations
        .iter()
        .filter(|relation| interest.relation_use(&relation.tags) == Some(RelationUse::Area))
        .flat_map(|relation| &relation.members)
        .filter(|member| member.kind == MemberKind::Way)
        .map(|member| member.id)
        .collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

fn decode(block: &PrimitiveBlock, interest: &Interest, members: &[i64]) -> (Vec<Way>, Count) {
    let (mut ways, mut count, mut texts) = (Vec::new(), Count::default(), TextPool::default());
    for way in block.groups().flat_map(|group| group.ways()) {
        if way.info().deleted() {
            count.drop(DropReason::Deleted, 1);
        } else if interest.keeps_way(way.tags()) || members.binary_search(&way.id()).is_ok() {
            let tags = interest.useful_tags(way.tags(), &mut texts);
            ways.push(Way { id: way.id(), tags, nodes: way.refs().collect() });
        } else {
            count.drop(DropReason::NotOfInterest, 1);
        }
    }
    (ways, count)
}
