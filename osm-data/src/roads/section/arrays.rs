//! Arrays of numbers in a file: their length in bytes, the bytes (little-endian), zeros up to a multiple of 8.

use crate::roads::array::Array;
use crate::territory_file::MappedBytes;
use bytemuck::Pod;

// The arrays are written as they are in memory: a big-endian machine would have to turn each number round.
const _: () = assert!(cfg!(target_endian = "little"), "territories are read and written on little-endian machines");

const ALIGNMENT: usize = 8;

#[derive(Debug, Default)]
pub(super) struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    pub(super) fn numbers<T: Pod>(&mut self, numbers: &[T]) {
        self.bytes(bytemuck::cast_slice(numbers));
    }

    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        self.bytes.extend((bytes.len() as u64).to_le_bytes());
        self.bytes.extend_from_slice(bytes);
        self.bytes.resize(self.bytes.len().next_multiple_of(ALIGNMENT), 0);
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

/// Reads what a [`Writer`] wrote, in place; `None` when there is less.
#[derive(Debug)]
pub(super) struct Reader {
    bytes: MappedBytes,
    at: usize,
}

impl Reader {
    pub(super) fn new(bytes: MappedBytes) -> Self {
        Self { bytes, at: 0 }
    }

    pub(super) fn bytes(&mut self) -> Option<MappedBytes> {
        let length = self.bytes.get(self.at..)?.first_chunk::<ALIGNMENT>()?;
        let length = usize::try_from(u64::from_le_bytes(*length)).ok()?;
        let start = self.at + ALIGNMENT;
        let end = start.checked_add(length)?;
        let part = self.bytes.part(start..end)?;
        self.at = end.checked_next_multiple_of(ALIGNMENT).filter(|next| *next <= self.bytes.len())?;
        Some(part)
    }

    pub(super) fn numbers<T: Pod>(&mut self) -> Option<Array<T>> {
        Array::in_file(self.bytes()?)
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.at == self.bytes.len()
    }
}
