//! The pass over relations, which is also the first over the blocks: it notes what each has, so that the next passes read
//! only those they need.

use super::blocks::for_each_block;
use super::count::{Count, DropReason};
use super::survey::{Frame, SurveyedFile};
use crate::extract::{MemberKind, Relation, RelationMember};
use crate::import::{ImportFault, Pass, Progress};
use crate::interest::Interest;
use osmpbf::{PrimitiveBlock, RelMemberType};

/// The blocks that have elements of a kind.
#[derive(Debug, Default)]
pub(super) struct Contents {
    pub(super) with_ways: Vec<Frame>,
    pub(super) with_nodes: Vec<Frame>,
}

struct Decoded {
    relations: Vec<Relation>,
    count: Count,
    has_ways: bool,
    has_nodes: bool,
}

/// The relations of interest, sorted by id.
pub(super) fn read(
    file: &SurveyedFile,
    interest: &Interest,
    count: &mut Count,
    progress: &mut dyn FnMut(Progress),
) -> Result<(Vec<Relation>, Contents), ImportFault> {
    let mut relations = Vec::new();
    let mut contents = Contents::default();
    let mut frames = file.frames.iter();
    for_each_block(
        file,
        &file.frames,
        Pass::Relations,
        progress,
        |block| decode(block, interest),
        |decoded| {
            relations.extend(decoded.relations);
            count.add(&decoded.count);
            if let Some(frame) = frames.next() {
                contents.with_ways.extend(decoded.has_ways.then_some(*frame));
                contents.with_nodes.extend(decoded.has_nodes.then_some(*frame));
            }
        },
    )?;
    let before = relations.len();
    relations.sort_by_key(|relation| relation.id);
    relations.dedup_by_key(|relation| relation.id);
    count.drop(DropReason::Repeated, before - relations.len());
    Ok((relations, contents))
}

fn decode(block: &PrimitiveBlock, interest: &Interest) -> Decoded {
    let mut decoded = Decoded { relations: Vec::new(), count: Count::default(), has_ways: false, has_nodes: false };
    for group in block.groups() {
        decoded.has_ways |= group.ways().len() > 0;
        decoded.has_nodes |= group.nodes().len() > 0 || group.dense_nodes().next().is_some();
        for relation in group.relations() {
            if relation.info().deleted() {
                decoded.count.drop(DropReason::Deleted, 1);
                continue;
            }
            let tags = interest.useful_tags(relation.tags());
            if interest.relation_use(&tags).is_none() {
                decoded.count.drop(DropReason::NotOfInterest, 1);
                continue;
            }
            let members = relation.members().map(|member| RelationMember {
                kind: match member.member_type {
                    RelMemberType::Node => MemberKind::Node,
                    RelMemberType::Way => MemberKind::Way,
                    RelMemberType::Relation => MemberKind::Relation,
                },
                id: member.member_id,
                role: member.role().unwrap_or_default().into(),
            });
            decoded.relations.push(Relation { id: relation.id(), tags, members: members.collect() });
        }
    }
    decoded
}
