//! Reading a territory's file.

use super::fault::TerritoryFault;
use super::layout::{ENTRY_BYTES, Entry, FORMAT_VERSION, HEADER_BYTES, Header, MAX_SECTIONS, front_checksum};
use super::mapped::MappedBytes;
use crate::section::{Section, SectionFault};
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// A territory's file mapped into memory, its table checked. Each section's checksum is verified when it is asked for.
#[derive(Debug)]
pub struct Reader {
    path: PathBuf,
    bytes: MappedBytes,
    entries: Vec<Entry>,
}

impl Reader {
    /// Maps a file into memory and checks that it is a whole territory of this format.
    ///
    /// # Errors
    /// When it cannot be read, is something else, of another version, too short or too long, or its table is damaged.
    pub fn open(path: &Path) -> Result<Self, TerritoryFault> {
        let unreadable = |cause| TerritoryFault::Unreadable { path: path.to_owned(), cause };
        let mut file = File::open(path).map_err(unreadable)?;
        let metadata = file.metadata().map_err(unreadable)?;
        if metadata.is_dir() {
            return Err(unreadable(io::Error::from(io::ErrorKind::IsADirectory)));
        }
        // The header is judged before the rest is read: a film given by mistake is refused at once.
        let mut head = Vec::with_capacity(HEADER_BYTES);
        file.by_ref().take(HEADER_BYTES as u64).read_to_end(&mut head).map_err(unreadable)?;
        let found = metadata.len();
        let header = check_header(path, &head, found)?;

        let bytes = MappedBytes::of_file(&file).map_err(unreadable)?;
        if bytes.len() as u64 != found {
            return Err(TerritoryFault::Length { path: path.to_owned(), expected: found, found: bytes.len() as u64 });
        }
        let entries = check_table(path, header, &bytes)?;
        Ok(Self { path: path.to_owned(), bytes, entries })
    }

    /// The file it was read from.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The size of the file, in bytes.
    #[must_use]
    pub fn file_bytes(&self) -> u64 {
        self.bytes.len() as u64
    }

    /// The names of the sections, in the order of the file.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.name.as_str())
    }

    /// The bytes of a section, at an address that is a multiple of 16, after verifying its checksum: O(length), some
    /// 10 GB/s where the file is in the system's cache.
    ///
    /// # Errors
    /// When there is none of this name, or its bytes are not those that were written.
    pub fn section(&self, name: &str) -> Result<MappedBytes, TerritoryFault> {
        let entry = self
            .entries
            .iter()
            .find(|entry| entry.name == name)
            .ok_or_else(|| TerritoryFault::Missing { path: self.path.clone(), section: name.to_owned() })?;
        let content = self.bytes.part(entry.offset as usize..(entry.offset + entry.length) as usize);
        content.filter(|content| entry.matches(content)).ok_or_else(|| corrupt(&self.path, name))
    }

    /// The product that a section holds.
    ///
    /// # Errors
    /// As [`Reader::section`], and when its content makes no sense.
    pub fn decode<S: Section>(&self) -> Result<S, TerritoryFault> {
        S::open(self.section(S::NAME)?).map_err(|cause| self.unusable(cause))
    }

    /// What a section holds is whole and makes no sense.
    #[must_use]
    pub fn unusable(&self, cause: SectionFault) -> TerritoryFault {
        TerritoryFault::Content { path: self.path.clone(), cause }
    }
}

fn check_header(path: &Path, head: &[u8], found: u64) -> Result<Header, TerritoryFault> {
    let header = Header::from_bytes(head).ok_or_else(|| TerritoryFault::Foreign { path: path.to_owned() })?;
    if header.version != FORMAT_VERSION {
        return Err(TerritoryFault::Version { path: path.to_owned(), found: header.version });
    }
    if header.file_bytes != found {
        return Err(TerritoryFault::Length { path: path.to_owned(), expected: header.file_bytes, found });
    }
    Ok(header)
}

fn check_table(path: &Path, header: Header, bytes: &[u8]) -> Result<Vec<Entry>, TerritoryFault> {
    let damaged = || corrupt(path, "table");
    if header.sections > MAX_SECTIONS {
        return Err(damaged());
    }
    let table_end = HEADER_BYTES + header.sections as usize * ENTRY_BYTES;
    let table = bytes.get(HEADER_BYTES..table_end).ok_or_else(damaged)?;
    if front_checksum(bytes, table) != header.checksum {
        return Err(damaged());
    }
    let fits = |entry: &Entry| entry.offset.checked_add(entry.length).is_some_and(|end| end <= bytes.len() as u64);
    let entries: Option<Vec<Entry>> = table.chunks_exact(ENTRY_BYTES).map(Entry::from_bytes).collect();
    entries.filter(|entries| entries.iter().all(fits)).ok_or_else(damaged)
}

fn corrupt(path: &Path, part: &str) -> TerritoryFault {
    TerritoryFault::Corrupt { path: path.to_owned(), part: part.to_owned() }
}
