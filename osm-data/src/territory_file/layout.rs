//! Header and table of a territory's file, to and from bytes.

use xxhash_rust::xxh3::{Xxh3, xxh3_64};

/// The first bytes of every territory. As in PNG, a byte beyond ASCII and a line end: a transfer as text is noticed.
pub const MAGIC: [u8; 8] = *b"\x8aPERIM\r\n";
/// The version of the container and of all its sections together.
pub const FORMAT_VERSION: u32 = 3;
/// Sections start at a multiple of this, so that numbers in them can be read in place.
pub const ALIGNMENT: usize = 16;
/// The longest name of a section.
pub const MAX_NAME_BYTES: usize = 24;

pub(super) const HEADER_BYTES: usize = 32;
pub(super) const ENTRY_BYTES: usize = 48;
/// Far more than there will ever be; keeps a damaged count from asking for all memory.
pub(super) const MAX_SECTIONS: u32 = 1024;

/// One line of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) offset: u64,
    pub(super) length: u64,
    pub(super) checksum: u64,
}

impl Entry {
    pub(super) fn of(name: &str, offset: u64, content: &[u8]) -> Self {
        Self { name: name.to_owned(), offset, length: content.len() as u64, checksum: xxh3_64(content) }
    }

    pub(super) fn matches(&self, content: &[u8]) -> bool {
        xxh3_64(content) == self.checksum
    }

    fn to_bytes(&self) -> [u8; ENTRY_BYTES] {
        let mut bytes = [0; ENTRY_BYTES];
        bytes[..self.name.len()].copy_from_slice(self.name.as_bytes());
        bytes[24..32].copy_from_slice(&self.offset.to_le_bytes());
        bytes[32..40].copy_from_slice(&self.length.to_le_bytes());
        bytes[40..48].copy_from_slice(&self.checksum.to_le_bytes());
        bytes
    }

    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let name = bytes.get(..MAX_NAME_BYTES)?;
        let end = name.iter().position(|byte| *byte == 0).unwrap_or(MAX_NAME_BYTES);
        Some(Self {
            name: std::str::from_utf8(&name[..end]).ok()?.to_owned(),
            offset: u64_at(bytes, 24)?,
            length: u64_at(bytes, 32)?,
            checksum: u64_at(bytes, 40)?,
        })
    }
}

/// What the header says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) version: u32,
    pub(super) sections: u32,
    pub(super) file_bytes: u64,
    pub(super) checksum: u64,
}

impl Header {
    /// The header of those bytes; `None` when they are not the start of a territory.
    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        if bytes.get(..8)? != MAGIC {
            return None;
        }
        Some(Self {
            version: u32_at(bytes, 8)?,
            sections: u32_at(bytes, 12)?,
            file_bytes: u64_at(bytes, 16)?,
            checksum: u64_at(bytes, 24)?,
        })
    }
}

/// Header and table together.
pub(super) fn front_matter(entries: &[Entry], file_bytes: u64) -> Vec<u8> {
    let mut header = Vec::with_capacity(HEADER_BYTES + entries.len() * ENTRY_BYTES);
    header.extend_from_slice(&MAGIC);
    header.extend_from_slice(&FORMAT_VERSION.to_le_bytes());
    header.extend_from_slice(&(entries.len() as u32).to_le_bytes());
    header.extend_from_slice(&file_bytes.to_le_bytes());
    let table: Vec<u8> = entries.iter().flat_map(Entry::to_bytes).collect();
    header.extend_from_slice(&front_checksum(&header, &table).to_le_bytes());
    header.extend_from_slice(&table);
    header
}

/// The checksum of the header before the checksum, and of the table.
pub(super) fn front_checksum(header: &[u8], table: &[u8]) -> u64 {
    let mut hash = Xxh3::new();
    hash.update(&header[..24]);
    hash.update(table);
    hash.digest()
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_le_bytes(bytes.get(at..at + 8)?.try_into().ok()?))
}
