//! Sections made of blocks: lengths, then arrays of little-endian numbers, so that opening copies and parses nothing value
//! by value.

use super::{Section, SectionFault};

/// Blocks being written.
#[derive(Debug, Default)]
pub(crate) struct BlockWriter {
    bytes: Vec<u8>,
    too_long: bool,
}

impl BlockWriter {
    /// Appends a block of bytes.
    pub(crate) fn block(&mut self, block: &[u8]) {
        self.too_long |= u32::try_from(block.len()).is_err();
        self.bytes.extend((block.len() as u32).to_le_bytes());
        self.bytes.extend_from_slice(block);
    }

    /// Appends a block of numbers.
    pub(crate) fn numbers(&mut self, numbers: impl Iterator<Item = u32>) {
        let block: Vec<u8> = numbers.flat_map(u32::to_le_bytes).collect();
        self.block(&block);
    }

    /// The bytes of section `S`.
    ///
    /// # Errors
    /// When a block is too long for its length to be expressed.
    pub(crate) fn finish<S: Section>(self) -> Result<Vec<u8>, SectionFault> {
        if self.too_long { Err(SectionFault::of::<S>("a block is longer than 4 GiB")) } else { Ok(self.bytes) }
    }
}

/// Blocks being read; every answer is `None` when the bytes end early.
#[derive(Debug)]
pub(crate) struct BlockReader<'a> {
    bytes: &'a [u8],
}

impl<'a> BlockReader<'a> {
    /// Reads from the start of a section.
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    /// The next block.
    pub(crate) fn block(&mut self) -> Option<&'a [u8]> {
        let (length, rest) = self.bytes.split_first_chunk::<4>()?;
        let (block, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
        self.bytes = rest;
        Some(block)
    }

    /// The next block, of numbers.
    pub(crate) fn numbers(&mut self) -> Option<Vec<u32>> {
        let (numbers, rest) = self.block()?.as_chunks::<4>();
        rest.is_empty().then(|| numbers.iter().map(|number| u32::from_le_bytes(*number)).collect())
    }

    /// The next block, of text.
    pub(crate) fn text(&mut self) -> Option<String> {
        String::from_utf8(self.block()?.to_vec()).ok()
    }

    /// Whether everything was read.
    pub(crate) fn is_at_end(&self) -> bool {
        self.bytes.is_empty()
    }
}
