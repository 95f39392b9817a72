//! The pass over nodes.

use super::blocks::for_each_block;
use super::count::{Count, DropReason};
use super::relations::Contents;
use super::survey::SurveyedFile;
use crate::extract::{Location, NodeLocations, TaggedNode, TextPool, Way};
use crate::import::{ImportFault, Pass, Progress};
use crate::interest::Interest;
use osmpbf::{Element, PrimitiveBlock};

const HALF_TURN_E7: i64 = 1_800_000_000;
const QUARTER_TURN_E7: i64 = 900_000_000;

#[derive(Default)]
struct Decoded {
    nodes: Vec<TaggedNode>,
    locations: Vec<(i64, Location)>,
    count: Count,
    texts: TextPool,
}

/// The nodes with tags of interest, sorted by id, and where the nodes of the ways are.
pub(super) fn read(
    file: &SurveyedFile,
    contents: &Contents,
    interest: &Interest,
    ways: &[Way],
    count: &mut Count,
    progress: &mut dyn FnMut(Progress),
) -> Result<(Vec<TaggedNode>, NodeLocations), ImportFault> {
    let wanted = nodes_of_ways(ways);
    let (mut nodes, mut locations) = (Vec::new(), Vec::with_capacity(wanted.len()));
    let decode = |block: &PrimitiveBlock| decode(block, interest, &wanted);
    for_each_block(file, &contents.with_nodes, Pass::Nodes, progress, decode, |decoded| {
        nodes.extend(decoded.nodes);
        locations.extend(decoded.locations);
        count.add(&decoded.count);
        Ok(())
    })?;
    let before = nodes.len();
    nodes.sort_by_key(|node: &TaggedNode| node.id);
    nodes.dedup_by_key(|node| node.id);
    count.drop(DropReason::Repeated, before - nodes.len());
    Ok((nodes, locations.into_iter().collect()))
}

fn nodes_of_ways(ways: &[Way]) -> Vec<i64> {
    let mut ids: Vec<i64> = ways.iter().flat_map(|way| &way.nodes).copied().collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

fn decode(block: &PrimitiveBlock, interest: &Interest, wanted: &[i64]) -> Decoded {
    let mut decoded = Decoded::default();
    block.for_each_element(|element| match element {
        Element::DenseNode(node) => {
            let deleted = node.info().is_some_and(osmpbf::DenseNodeInfo::deleted);
            let location = location_of(node.nano_lon(), node.nano_lat());
            decoded.take(node.id(), deleted, location, || node.tags(), interest, wanted);
        }
        Element::Node(node) => {
            let location = location_of(node.nano_lon(), node.nano_lat());
            decoded.take(node.id(), node.info().deleted(), location, || node.tags(), interest, wanted);
        }
        Element::Way(_) | Element::Relation(_) => {}
    });
    decoded
}

impl Decoded {
    fn take<'a, T: Iterator<Item = (&'a str, &'a str)>>(
        &mut self,
        id: i64,
        deleted: bool,
        location: Option<Location>,
        tags: impl Fn() -> T,
        interest: &Interest,
        wanted: &[i64],
    ) {
        if deleted {
            return self.count.drop(DropReason::Deleted, 1);
        }
        let Some(location) = location else {
            return self.count.drop(DropReason::OffTheEarth, 1);
        };
        if wanted.binary_search(&id).is_ok() {
            self.locations.push((id, location));
        }
        if interest.keeps_node(tags()) {
            self.nodes.push(TaggedNode { id, tags: interest.useful_tags(tags(), &mut self.texts), location });
        } else {
            self.count.drop(DropReason::NotOfInterest, 1);
        }
    }
}

/// The location of a node, from units of 10⁻⁹ degree; `None` when it is not on the Earth.
fn location_of(nano_lon: i64, nano_lat: i64) -> Option<Location> {
    let (lon, lat) = (nano_lon / 100, nano_lat / 100);
    let on_earth = lon.abs() <= HALF_TURN_E7 && lat.abs() <= QUARTER_TURN_E7;
    on_earth.then_some(Location { lon_e7: lon as i32, lat_e7: lat as i32 })
}
