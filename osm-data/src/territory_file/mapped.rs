//! Bytes of a territory's file where they lie, shared by whatever reads them.

use std::fs::File;
use std::io;
use std::ops::{Deref, Range};
use std::sync::Arc;

/// Some bytes of a file mapped into memory (or of a copy): cloning them copies nothing, and the mapping lasts as long as
/// any of them. The first byte of a section is at an address that is a multiple of 16.
#[derive(Debug, Clone)]
pub struct MappedBytes {
    backing: Arc<Backing>,
    range: Range<usize>,
}

#[derive(Debug)]
enum Backing {
    Mapped(memmap2::Mmap),
    // Whole blocks, so that what is copied is aligned as what is mapped.
    Copied(Vec<u128>),
}

impl MappedBytes {
    /// A whole file.
    ///
    /// # Errors
    /// When the system refuses.
    #[expect(
        unsafe_code,
        reason = "a mapping is only sound while nobody changes the file, which the compiler cannot know"
    )]
    pub(super) fn of_file(file: &File) -> io::Result<Self> {
        // SAFETY: a territory is never changed in place: an import writes another file and renames it over this one,
        // which keeps what is mapped here as it was.
        let mapped = unsafe { memmap2::Mmap::map(file)? };
        let range = 0..mapped.len();
        Ok(Self { backing: Arc::new(Backing::Mapped(mapped)), range })
    }

    /// A copy of bytes that lie elsewhere.
    #[must_use]
    pub fn copied(bytes: &[u8]) -> Self {
        let mut blocks = vec![0_u128; bytes.len().div_ceil(size_of::<u128>())];
        bytemuck::cast_slice_mut::<u128, u8>(&mut blocks)[..bytes.len()].copy_from_slice(bytes);
        Self { backing: Arc::new(Backing::Copied(blocks)), range: 0..bytes.len() }
    }

    /// A part of them; `None` when there are fewer.
    #[must_use]
    pub fn part(&self, range: Range<usize>) -> Option<Self> {
        let start = self.range.start.checked_add(range.start)?;
        let end = self.range.start.checked_add(range.end)?;
        (start <= end && end <= self.range.end).then(|| Self { backing: Arc::clone(&self.backing), range: start..end })
    }
}

impl Deref for MappedBytes {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        let whole: &[u8] = match &*self.backing {
            Backing::Mapped(mapped) => mapped,
            Backing::Copied(blocks) => bytemuck::cast_slice(blocks),
        };
        &whole[self.range.clone()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_within_and_outlive_the_whole() {
        let whole = MappedBytes::copied(b"a territory of its own");
        let part = whole.part(2..11).and_then(|part| part.part(0..4));
        assert!(whole.part(0..23).is_none());
        assert!(whole.part(2..11).unwrap().part(0..10).is_none());
        drop(whole);
        assert_eq!(&*part.unwrap(), b"terr");
    }
}
