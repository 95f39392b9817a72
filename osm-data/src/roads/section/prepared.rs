//! The section `driving`: what the default vehicle makes of the network.

use super::arrays::{Reader, Writer};
use super::{Driven, cut_short};
use crate::roads::hierarchy::{Hierarchy, Ladder};
use crate::roads::prepared::Prepared;
use crate::roads::profile::Profile;
use crate::roads::vertices::Vertices;
use crate::section::{Section, SectionFault};
use crate::territory_file::MappedBytes;

impl Section for Driven {
    const NAME: &'static str = "driving";

    fn encode(&self) -> Result<Vec<u8>, SectionFault> {
        let Prepared { profile, cost, flags, vertices, hierarchy } = &self.0;
        let mut writer = Writer::default();
        writer.bytes(toml::to_string(profile).map_err(SectionFault::of::<Self>)?.as_bytes());
        writer.numbers(cost);
        writer.numbers(flags);
        writer.numbers(&vertices.edge);
        writer.numbers(&vertices.start);
        writer.numbers(&vertices.first);
        writer.numbers(&vertices.of_edge);
        writer.numbers(&vertices.arcs);
        writer.numbers(&hierarchy.rank);
        writer.numbers(&hierarchy.vertex);
        writer.numbers(&hierarchy.parent);
        for ladder in [&hierarchy.up, &hierarchy.down] {
            writer.numbers(&ladder.first);
            writer.numbers(&ladder.high);
            writer.numbers(&ladder.via);
            writer.numbers(&ladder.cost);
        }
        Ok(writer.into_bytes())
    }

    fn decode(bytes: &[u8]) -> Result<Self, SectionFault> {
        Self::open(MappedBytes::copied(bytes))
    }

    fn open(bytes: MappedBytes) -> Result<Self, SectionFault> {
        let mut reader = Reader::new(bytes);
        let prepared = read(&mut reader).filter(|_| reader.is_at_end()).ok_or_else(cut_short::<Self>)?;
        Ok(Self(prepared))
    }
}

fn read(reader: &mut Reader) -> Option<Prepared> {
    let profile = reader.bytes()?;
    Some(Prepared {
        profile: Profile::from_toml(std::str::from_utf8(&profile).ok()?).ok()?,
        cost: reader.numbers()?,
        flags: reader.numbers()?,
        vertices: Vertices {
            edge: reader.numbers()?,
            start: reader.numbers()?,
            first: reader.numbers()?,
            of_edge: reader.numbers()?,
            arcs: reader.numbers()?,
        },
        hierarchy: Hierarchy {
            rank: reader.numbers()?,
            vertex: reader.numbers()?,
            parent: reader.numbers()?,
            up: ladder(reader)?,
            down: ladder(reader)?,
        },
    })
}

fn ladder(reader: &mut Reader) -> Option<Ladder> {
    Some(Ladder { first: reader.numbers()?, high: reader.numbers()?, via: reader.numbers()?, cost: reader.numbers()? })
}
