//! The basemap as a section of a territory's file: lengths, then arrays of little-endian numbers, so that opening it copies
//! and parses nothing point by point.

use super::Basemap;
use super::LEVELS;
use super::attributes::Attributes;
use super::level::Level;
use super::tree::Tree;
use crate::section::{Section, SectionFault};

impl Section for Basemap {
    const NAME: &'static str = "basemap";

    fn encode(&self) -> Result<Vec<u8>, SectionFault> {
        let mut writer = Writer { bytes: Vec::new(), too_long: false };
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
        if writer.too_long {
            return Err(SectionFault::of::<Self>("a block is longer than 4 GiB"));
        }
        Ok(writer.bytes)
    }

    fn decode(bytes: &[u8]) -> Result<Self, SectionFault> {
        read(bytes).ok_or_else(|| SectionFault::of::<Self>("its blocks do not fit each other"))
    }
}

fn read(bytes: &[u8]) -> Option<Basemap> {
    let mut reader = Reader { bytes };
    let texts = String::from_utf8(reader.block()?.to_vec()).ok()?;
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
    reader.bytes.is_empty().then_some(Basemap { attributes, levels })
}

struct Writer {
    bytes: Vec<u8>,
    too_long: bool,
}

impl Writer {
    fn block(&mut self, block: &[u8]) {
        self.too_long |= u32::try_from(block.len()).is_err();
        self.bytes.extend((block.len() as u32).to_le_bytes());
        self.bytes.extend_from_slice(block);
    }

    fn numbers(&mut self, numbers: impl Iterator<Item = u32>) {
        let block: Vec<u8> = numbers.flat_map(u32::to_le_bytes).collect();
        self.block(&block);
    }
}

struct Reader<'a> {
    bytes: &'a [u8],
}

impl<'a> Reader<'a> {
    fn block(&mut self) -> Option<&'a [u8]> {
        let (length, rest) = self.bytes.split_first_chunk::<4>()?;
        let (block, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
        self.bytes = rest;
        Some(block)
    }

    fn numbers(&mut self) -> Option<Vec<u32>> {
        let (numbers, rest) = self.block()?.as_chunks::<4>();
        rest.is_empty().then(|| numbers.iter().map(|number| u32::from_le_bytes(*number)).collect())
    }
}
