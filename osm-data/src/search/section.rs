//! The index as a section of the territory's file.

use super::Search;
use super::index::{Entry, House, Index, NONE};
use super::strings::{Lists, Strings};
use super::vocabulary::Vocabulary;
use crate::extract::Location;
use crate::section::blocks::{BlockReader, BlockWriter};
use crate::section::{Section, SectionFault};
use collective::search::FoundKind;

impl Section for Search {
    const NAME: &'static str = "search";

    fn encode(&self) -> Result<Vec<u8>, SectionFault> {
        let index = &self.index;
        let mut writer = BlockWriter::default();
        index.names.write(&mut writer);
        writer.block(&index.word_counts);
        index.vocabulary.0.write(&mut writer);
        index.names_with.write(&mut writer);
        index.tags.write(&mut writer);
        writer.numbers(index.entries.iter().flat_map(entry_numbers));
        index.bearers.write(&mut writer);
        index.labels.write(&mut writer);
        writer.numbers(index.houses.iter().flat_map(house_numbers));
        writer.numbers(index.by_cell.iter().copied());
        writer.finish::<Self>()
    }

    fn decode(bytes: &[u8]) -> Result<Self, SectionFault> {
        let index = read(&mut BlockReader::new(bytes)).filter(is_sound);
        let index = index.ok_or_else(|| SectionFault::of::<Self>("its blocks do not fit each other"))?;
        Self::of(index).map_err(SectionFault::of::<Self>)
    }
}

fn entry_numbers(entry: &Entry) -> [u32; 8] {
    [
        FoundKind::ALL.iter().position(|kind| *kind == entry.kind).unwrap_or(0) as u32,
        entry.name,
        entry.tag,
        entry.commune,
        entry.location.lon_e7.cast_unsigned(),
        entry.location.lat_e7.cast_unsigned(),
        entry.osm as u32,
        (entry.osm >> 32) as u32,
    ]
}

fn house_numbers(house: &House) -> [u32; 4] {
    [house.street, house.label, house.location.lon_e7.cast_unsigned(), house.location.lat_e7.cast_unsigned()]
}

fn location(lon: u32, lat: u32) -> Option<Location> {
    let location = Location { lon_e7: lon.cast_signed(), lat_e7: lat.cast_signed() };
    location.lon_lat().is_ok().then_some(location)
}

fn read(reader: &mut BlockReader<'_>) -> Option<Index> {
    let names = Strings::read(reader)?;
    let word_counts = reader.block()?.to_vec();
    let vocabulary = Vocabulary(Strings::read(reader)?);
    let names_with = Lists::read(reader, vocabulary.len(), names.len())?;
    let tags = Strings::read(reader)?;
    let entry = |numbers: &[u32; 8]| {
        let &[kind, name, tag, commune, lon, lat, low, high] = numbers;
        Some(Entry {
            kind: *FoundKind::ALL.get(kind as usize)?,
            name,
            tag,
            commune,
            location: location(lon, lat)?,
            osm: u64::from(low) | u64::from(high) << 32,
        })
    };
    let entries = chunks(&reader.numbers()?, entry)?;
    let bearers = Lists::read(reader, names.len(), entries.len() as u32)?;
    let labels = Strings::read(reader)?;
    let house = |&[street, label, lon, lat]: &[u32; 4]| Some(House { street, label, location: location(lon, lat)? });
    let houses = chunks(&reader.numbers()?, house)?;
    let by_cell = reader.numbers()?;
    reader.is_at_end().then_some(Index {
        names,
        word_counts,
        bearers,
        vocabulary,
        names_with,
        tags,
        entries,
        labels,
        houses,
        by_cell,
    })
}

fn chunks<const N: usize, T>(numbers: &[u32], one: impl Fn(&[u32; N]) -> Option<T>) -> Option<Vec<T>> {
    let (chunks, rest) = numbers.as_chunks::<N>();
    if rest.is_empty() { chunks.iter().map(one).collect() } else { None }
}

/// Whether every number points to something.
fn is_sound(index: &Index) -> bool {
    let entries = index.entries.len() as u32;
    let entry = |it: &Entry| {
        it.name < index.names.len()
            && (it.tag == NONE || it.tag < index.tags.len())
            && (it.commune == NONE || it.commune < entries)
    };
    index.word_counts.len() == index.names.len() as usize
        && index.entries.iter().all(entry)
        && index.houses.is_sorted()
        && index.houses.iter().all(|house| house.street < entries && house.label < index.labels.len())
        && index.by_cell.len() == index.houses.len()
        && index.by_cell.iter().all(|house| (*house as usize) < index.houses.len())
}
