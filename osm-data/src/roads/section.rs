//! The section `roads` of a territory's file: flat arrays as they are in memory, so that opening computes nothing.

mod arrays;
mod soundness;

use super::cost::Cost;
use super::hierarchy::{Arc, Hierarchy, Ladder};
use super::network::{Edge, RoadNetwork, Segment};
use super::profile::Profile;
use super::restriction::Restriction;
use super::snapping::PackedTree;
use super::vertices::{Piece, Vertices};
use super::{PreparedEdge, Roads};
use crate::extract::Tags;
use crate::section::{Section, SectionFault};
use arrays::{Reader, Writer};
use serde::{Deserialize, Serialize};

/// What is not an array of numbers.
#[derive(Serialize, Deserialize)]
struct Texts {
    nodes: u32,
    tag_sets: Vec<Vec<(Box<str>, Box<str>)>>,
    names: Vec<Box<str>>,
    restrictions: Vec<Restriction>,
    profile: String,
}

/// Bits of an edge's flags.
const MAIN: u8 = 1;
const JOINS_PLACES: u8 = 2;
const LARGE: u8 = 4;

impl Section for Roads {
    const NAME: &'static str = "roads";

    fn encode(&self) -> Result<Vec<u8>, SectionFault> {
        let owned = |(key, value): (&str, &str)| (Box::from(key), Box::from(value));
        let texts = Texts {
            nodes: self.network.nodes,
            tag_sets: self.network.tag_sets.iter().map(|tags| tags.iter().map(owned).collect()).collect(),
            names: self.network.names.clone(),
            restrictions: self.network.restrictions.clone(),
            profile: toml::to_string(&self.profile).map_err(SectionFault::of::<Self>)?,
        };
        let mut writer = Writer::default();
        writer.bytes(&postcard::to_allocvec(&texts).map_err(SectionFault::of::<Self>)?);
        write_network(&mut writer, &self.network);
        write_prepared(&mut writer, self);
        write_ladder(&mut writer, &self.hierarchy.up);
        write_ladder(&mut writer, &self.hierarchy.down);
        Ok(writer.into_bytes())
    }

    fn decode(bytes: &[u8]) -> Result<Self, SectionFault> {
        let mut reader = Reader::new(bytes);
        let roads =
            read(&mut reader).ok_or_else(|| SectionFault::of::<Self>("arrays cut short or not of this form"))?;
        soundness::check(&roads).map_err(SectionFault::of::<Self>)?;
        let mut roads = roads;
        roads.network.index_departures();
        Ok(roads)
    }
}

fn write_network(writer: &mut Writer, network: &RoadNetwork) {
    writer.numbers::<Segment>(&network.segments);
    writer.numbers::<[i32; 2]>(&network.points);
    writer.numbers::<[u32; 2]>(&network.tagged_nodes.iter().map(|(node, tags)| [*node, *tags]).collect::<Vec<_>>());
}

fn write_prepared(writer: &mut Writer, roads: &Roads) {
    let flags = |edge: &PreparedEdge| match edge.piece {
        Piece::Main => MAIN,
        Piece::Large => LARGE,
        Piece::Small => 0,
    } | if edge.joins_places { JOINS_PLACES } else { 0 };
    writer.numbers::<u8>(&roads.edges.iter().map(flags).collect::<Vec<_>>());
    write_costs(writer, roads.edges.iter().map(|edge| edge.cost));
    let vertices = &roads.vertices;
    writer.numbers::<u32>(&vertices.edge.iter().map(|edge| edge.0).collect::<Vec<_>>());
    writer.numbers::<u32>(&vertices.start);
    writer.numbers::<u32>(&vertices.first);
    writer.numbers::<u32>(&vertices.of_edge);
    writer.numbers::<[u32; 2]>(&vertices.arcs.iter().map(|arc| [arc.tail, arc.head]).collect::<Vec<_>>());
    write_costs(writer, vertices.arcs.iter().map(|arc| arc.cost));
    writer.numbers::<u32>(&roads.tree.segments);
    writer.numbers::<[i32; 4]>(&roads.tree.boxes);
    writer.numbers::<u32>(&roads.hierarchy.rank);
    writer.numbers::<u32>(&roads.hierarchy.parent);
}

fn write_ladder(writer: &mut Writer, ladder: &Ladder) {
    writer.numbers::<u32>(&ladder.first);
    writer.numbers::<u32>(&ladder.high);
    writer.numbers::<u32>(&ladder.via);
    write_costs(writer, ladder.cost.iter().copied());
}

fn write_costs(writer: &mut Writer, costs: impl Iterator<Item = Cost>) {
    writer.numbers::<u64>(&costs.map(Cost::to_bits).collect::<Vec<_>>());
}

fn read(reader: &mut Reader<'_>) -> Option<Roads> {
    let texts: Texts = postcard::from_bytes(reader.bytes()?).ok()?;
    let profile = Profile::from_toml(&texts.profile).ok()?;
    let tag_sets = texts.tag_sets.into_iter().map(|set| set.into_iter().collect::<Tags>()).collect();
    let network = RoadNetwork {
        nodes: texts.nodes,
        segments: reader.numbers()?,
        points: reader.numbers()?,
        tagged_nodes: reader.numbers::<[u32; 2]>()?.into_iter().map(|[node, tags]| (node, tags)).collect(),
        tag_sets,
        names: texts.names,
        restrictions: texts.restrictions,
        ..RoadNetwork::default()
    };
    let flags: Vec<u8> = reader.numbers()?;
    let costs = read_costs(reader)?;
    let edge = |(flags, cost): (u8, Cost)| {
        let piece = match flags {
            _ if flags & MAIN != 0 => Piece::Main,
            _ if flags & LARGE != 0 => Piece::Large,
            _ => Piece::Small,
        };
        PreparedEdge { cost, piece, joins_places: flags & JOINS_PLACES != 0 }
    };
    let edges = flags.into_iter().zip(costs).map(edge).collect();
    let vertices = read_vertices(reader)?;
    let tree = PackedTree { segments: reader.numbers()?, boxes: reader.numbers()? };
    let (rank, parent) = (reader.numbers()?, reader.numbers()?);
    let hierarchy = Hierarchy::from_parts(rank, parent, read_ladder(reader)?, read_ladder(reader)?)?;
    reader.is_at_end().then_some(Roads { network, profile, edges, vertices, hierarchy, tree })
}

fn read_vertices(reader: &mut Reader<'_>) -> Option<Vertices> {
    let edge = reader.numbers::<u32>()?.into_iter().map(Edge).collect();
    let (start, first, of_edge) = (reader.numbers()?, reader.numbers()?, reader.numbers()?);
    let (ends, costs) = (reader.numbers::<[u32; 2]>()?, read_costs(reader)?);
    let same_length = ends.len() == costs.len();
    let arcs = ends.into_iter().zip(costs).map(|([tail, head], cost)| Arc { tail, head, cost }).collect();
    same_length.then_some(Vertices { edge, start, first, of_edge, arcs })
}

fn read_ladder(reader: &mut Reader<'_>) -> Option<Ladder> {
    Some(Ladder {
        first: reader.numbers()?,
        high: reader.numbers()?,
        via: reader.numbers()?,
        cost: read_costs(reader)?,
    })
}

fn read_costs(reader: &mut Reader<'_>) -> Option<Vec<Cost>> {
    reader.numbers::<u64>()?.into_iter().map(Cost::from_bits).collect()
}
