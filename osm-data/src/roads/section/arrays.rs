//! Arrays of numbers in a file: their length in bytes, the bytes (little-endian), zeros up to a multiple of 8.

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

/// Reads what a [`Writer`] wrote; `None` when there is less.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    pub(super) fn bytes(&mut self) -> Option<&'a [u8]> {
        let (length, rest) = self.rest.split_first_chunk::<ALIGNMENT>()?;
        let length = usize::try_from(u64::from_le_bytes(*length)).ok()?;
        let bytes = rest.get(..length)?;
        self.rest = rest.get(length.next_multiple_of(ALIGNMENT)..)?;
        Some(bytes)
    }

    pub(super) fn numbers<T: Pod>(&mut self) -> Option<Vec<T>> {
        let bytes = self.bytes()?;
        let size = size_of::<T>();
        if !bytes.len().is_multiple_of(size) {
            return None;
        }
        let mut numbers = vec![T::zeroed(); bytes.len() / size];
        bytemuck::cast_slice_mut::<T, u8>(&mut numbers).copy_from_slice(bytes);
        Some(numbers)
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }
}
