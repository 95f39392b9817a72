//! The farmland as a section of the territory's file.

use super::{Farmland, Field};
use crate::section::blocks::{BlockReader, BlockWriter};
use crate::section::{Section, SectionFault};

impl Section for Farmland {
    const NAME: &'static str = "farmland";

    fn encode(&self) -> Result<Vec<u8>, SectionFault> {
        let mut writer = BlockWriter::default();
        writer.numbers(self.points.iter().flatten().map(|number| number.cast_unsigned()));
        writer.numbers(self.ring_ends.iter().copied());
        writer.numbers(self.field_ends.iter().copied());
        writer.finish::<Self>()
    }

    fn decode(bytes: &[u8]) -> Result<Self, SectionFault> {
        read(bytes).ok_or_else(|| SectionFault::of::<Self>("its blocks do not fit each other"))
    }
}

fn read(bytes: &[u8]) -> Option<Farmland> {
    let mut reader = BlockReader::new(bytes);
    let numbers = reader.numbers()?;
    let (pairs, rest) = numbers.as_chunks::<2>();
    let points: Vec<[i32; 2]> = pairs.iter().map(|pair| pair.map(u32::cast_signed)).collect();
    let (ring_ends, field_ends) = (reader.numbers()?, reader.numbers()?);
    let fits = |ends: &[u32], count: usize| ends.is_sorted() && ends.last().map_or(0, |end| *end as usize) == count;
    let whole = rest.is_empty() && reader.is_at_end();
    if !whole || !fits(&ring_ends, points.len()) || !fits(&field_ends, ring_ends.len()) {
        return None;
    }
    let mut farmland = Farmland { points, ring_ends, field_ends, fields: Vec::new() };
    farmland.fields = (0..farmland.field_ends.len()).map(|field| Field::of(&farmland.polygon(field))).collect();
    Some(farmland)
}
