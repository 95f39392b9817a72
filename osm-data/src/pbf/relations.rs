//! The pass over relations, which is also the first over the blocks: it notes what each has, so that the next passes read
//! only those they need.

use super::blocks::{SWELLS, for_each_block};
use super::count::{Count, DropReason};
use super::survey::{Frame, SurveyedFile};
use crate::extract::{MemberKind, Relation, RelationMember, TextPool};
use crate::import::{ImportFault, Pass, Progress};
use crate::interest::Interest;
use osmpbf::{PrimitiveBlock, RelMemberType};

/// The blocks that have elements of a kind.
#[derive(Debug, Default)]
pub(super) struct Contents {
    pub(super) with_ways: Vec<Frame>,
    pub(super) with_nodes: Vec<Frame>,
}

/// A file of which so few bytes swell to so much is made to fill the memory: in honest ones an element, or a reference from one to
/// another, takes a byte or more. What is kept is then in proportion to the size of the file.
const ITEMS_A_BYTE: u64 = 16;
/// Small files of very regular content may be denser.
const ITEMS_AT_LEAST: u64 = 1_000_000;

struct Decoded {
    /// Texts, elements, and references between them.
    items: u64,
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
    let (mut items, mut bytes) = (0, 0);
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
                items += decoded.items;
                bytes += frame.bytes;
                if items > ITEMS_AT_LEAST + ITEMS_A_BYTE * bytes {
                    return Err(file.damaged(frame.offset, SWELLS));
                }
            }
            Ok(())
        },
    )?;
    let before = relations.len();
    relations.sort_by_key(|relation| relation.id);
    relations.dedup_by_key(|relation| relation.id);
    count.drop(DropReason::Repeated, before - relations.len());
    Ok((relations, contents))
}

fn decode(block: &PrimitiveBlock, interest: &Interest) -> Decoded {
    let mut decoded =
        Decoded { items: 0, relations: Vec::new(), count: Count::default(), has_ways: false, has_nodes: false };
    let mut texts = TextPool::default();
    let mut items = block.raw_stringtable().len();
    for group in block.groups() {
        items += group.nodes().len() + group.dense_nodes().len() + group.ways().len() + group.relations().len();
        items += group.ways().map(|way| way.refs().len() + way.tags().len()).sum::<usize>();
        items += group.relations().map(|relation| relation.members().len()).sum::<usize>();
        decoded.has_ways |= group.ways().len() > 0;
        decoded.has_nodes |= group.nodes().len() > 0 || group.dense_nodes().next().is_some();
        for relation in group.relations() {
            if relation.info().deleted() {
                decoded.count.drop(DropReason::Deleted, 1);
                continue;
            }
            let tags = interest.useful_tags(relation.tags(), &mut texts);
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
    decoded.items = items as u64;
    decoded
}
