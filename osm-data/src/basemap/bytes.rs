//! The basemap as a section of a territory's file.

use super::Basemap;
use super::LEVELS;
use super::attributes::Attributes;
use super::level::Level;
use super::tree::Tree;
use crate::section::blocks::{BlockReader, BlockWriter};
use crate::section::{Section, SectionFault};

impl Section for Basemap {
    const NAME: &'static str = "basemap";

    fn encode(&self) -> Result<Vec<u8>, SectionFault> {
        let mut writer = BlockWriter::default();
        let (texts, text_ends, attributes) = self.attributes.parts();
        writer.block(texts.as_bytes());
        writer.numbers(text_ends.iter().copied());
        writer.numbers(attributes.into_iter());
        for level in &self.levels {
            let (leaves, frames) = level.tree.numbers();
            writer.numbers(std::iter::once(leaves));
            writer.numbers(frames);
            writer.numbers(level.attributes.iter().copied());
            writer.numbers(level.ends.iter().copied());
            writer.block(&level.bytes);
        }
        writer.finish::<Self>()
    }

    fn decode(bytes: &[u8]) -> Result<Self, SectionFault> {
        read(bytes).ok_or_else(|| SectionFault::of::<Self>("its blocks do not fit each other"))
    }
}

fn read(bytes: &[u8]) -> Option<Basemap> {
    let mut reader = BlockReader::new(bytes);
    let texts = reader.text()?;
    let text_ends = reader.numbers()?;
    let attributes = Attributes::from_parts(texts, text_ends, &reader.numbers()?)?;
    let mut levels = Vec::with_capacity(LEVELS.len());
    for zoom in LEVELS {
        let leaves = *reader.numbers()?.first()?;
        let tree = Tree::from_numbers(leaves, &reader.numbers()?)?;
        let (attribute_numbers, ends) = (reader.numbers()?, reader.numbers()?);
        let bytes = reader.block()?.to_vec();
        let level = Level { zoom, tree, attributes: attribute_numbers, ends, bytes };
        if !level.is_sound(attributes.len()) {
            return None;
        }
        levels.push(level);
    }
    reader.is_at_end().then_some(Basemap { attributes, levels })
}
