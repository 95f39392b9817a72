//! A part of a territory as bytes: what each product of an import (roads, places, boundaries, basemap) implements to be
//! kept in the territory's file.

pub(crate) mod blocks;

use crate::territory_file::MappedBytes;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A product that is one section of a `.territory` file.
///
/// The container checks that the bytes are those written (a checksum for each section) and of this program's format
/// version; `decode` must nevertheless refuse, and never panic on, bytes that make no sense.
pub trait Section: Sized {
    /// Its name in the file: ASCII, at most [`crate::territory_file::MAX_NAME_BYTES`] bytes, never changed once released.
    const NAME: &'static str;

    /// The bytes to keep. They will be read back at an address that is a multiple of 16.
    ///
    /// # Errors
    /// When a value cannot be expressed in the format.
    fn encode(&self) -> Result<Vec<u8>, SectionFault>;

    /// The product those bytes are.
    ///
    /// # Errors
    /// When they make no sense.
    fn decode(bytes: &[u8]) -> Result<Self, SectionFault>;

    /// The same, of bytes that stay where they are: a large product keeps them and reads them there.
    ///
    /// # Errors
    /// As [`Section::decode`].
    fn open(bytes: MappedBytes) -> Result<Self, SectionFault> {
        Self::decode(&bytes)
    }
}

/// Why a section could not be encoded or decoded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("section {section}: {cause}")]
pub struct SectionFault {
    /// The section's name.
    pub section: &'static str,
    /// What is wrong, for a log.
    pub cause: String,
}

impl SectionFault {
    /// The fault of section `S`.
    pub fn of<S: Section>(cause: impl std::fmt::Display) -> Self {
        Self { section: S::NAME, cause: cause.to_string() }
    }
}

/// The bytes of a serializable value, for the sections that are read as a whole: to be called from [`Section::encode`].
///
/// # Errors
/// When the value has no expression in postcard (a sequence of unknown length).
pub fn encode_postcard<S: Section, T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, SectionFault> {
    postcard::to_allocvec(value).map_err(SectionFault::of::<S>)
}

/// The value of bytes written by [`encode_postcard`]: to be called from [`Section::decode`].
///
/// # Errors
/// When the bytes are not those of such a value, or there are more of them.
pub fn decode_postcard<S: Section, T: DeserializeOwned>(bytes: &[u8]) -> Result<T, SectionFault> {
    let (value, rest) = postcard::take_from_bytes(bytes).map_err(SectionFault::of::<S>)?;
    if !rest.is_empty() {
        return Err(SectionFault::of::<S>(format!("{} bytes too many", rest.len())));
    }
    Ok(value)
}
