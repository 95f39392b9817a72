//! The section `roads`: the network.

use super::arrays::{Reader, Writer};
use super::{cut_short, soundness};
use crate::extract::Tags;
use crate::roads::network::{Departures, RoadNetwork};
use crate::roads::restriction::Restriction;
use crate::roads::snapping::PackedTree;
use crate::section::{Section, SectionFault};
use crate::territory_file::MappedBytes;
use serde::{Deserialize, Serialize};

/// What is not an array of numbers.
#[derive(Serialize, Deserialize)]
struct Texts {
    nodes: u32,
    tag_sets: Vec<Vec<(Box<str>, Box<str>)>>,
    names: Vec<Box<str>>,
    restrictions: Vec<Restriction>,
}

impl Section for RoadNetwork {
    const NAME: &'static str = "roads";

    fn encode(&self) -> Result<Vec<u8>, SectionFault> {
        let owned = |(key, value): (&str, &str)| (Box::from(key), Box::from(value));
        let texts = Texts {
            nodes: self.nodes,
            tag_sets: self.tag_sets.iter().map(|tags| tags.iter().map(owned).collect()).collect(),
            names: self.names.clone(),
            restrictions: self.restrictions.clone(),
        };
        let mut writer = Writer::default();
        writer.bytes(&postcard::to_allocvec(&texts).map_err(SectionFault::of::<Self>)?);
        writer.numbers(&self.segments);
        writer.numbers(&self.points);
        writer.numbers(&self.tagged_nodes);
        writer.numbers(&self.departures.first);
        writer.numbers(&self.departures.edges);
        writer.numbers(&self.tree.segments);
        writer.numbers(&self.tree.boxes);
        writer.numbers(&self.order);
        Ok(writer.into_bytes())
    }

    fn decode(bytes: &[u8]) -> Result<Self, SectionFault> {
        Self::open(MappedBytes::copied(bytes))
    }

    fn open(bytes: MappedBytes) -> Result<Self, SectionFault> {
        let mut reader = Reader::new(bytes);
        let network = read(&mut reader).filter(|_| reader.is_at_end()).ok_or_else(cut_short::<Self>)?;
        soundness::of_network(&network).map_err(SectionFault::of::<Self>)?;
        Ok(network)
    }
}

fn read(reader: &mut Reader) -> Option<RoadNetwork> {
    let texts: Texts = postcard::from_bytes(&reader.bytes()?).ok()?;
    Some(RoadNetwork {
        nodes: texts.nodes,
        tag_sets: texts.tag_sets.into_iter().map(|set| set.into_iter().collect::<Tags>()).collect(),
        names: texts.names,
        restrictions: texts.restrictions,
        segments: reader.numbers()?,
        points: reader.numbers()?,
        tagged_nodes: reader.numbers()?,
        departures: Departures { first: reader.numbers()?, edges: reader.numbers()? },
        tree: PackedTree { segments: reader.numbers()?, boxes: reader.numbers()? },
        order: reader.numbers()?,
    })
}
