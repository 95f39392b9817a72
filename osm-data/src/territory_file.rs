//! The `.territory` file: named sections, each with its checksum, written all at once or not at all.
//!
//! All numbers are little-endian. The file is a header, a table, then the sections in the order of the table:
//!
//! | Bytes | Header |
//! |---|---|
//! | 8 | [`MAGIC`] |
//! | 4 | format version |
//! | 4 | number of sections |
//! | 8 | length of the whole file |
//! | 8 | XXH3 of the header before this field, and of the table |
//!
//! | Bytes | Entry of the table |
//! |---|---|
//! | 24 | name, padded with zeros |
//! | 8 | offset from the start of the file, a multiple of 16 |
//! | 8 | length |
//! | 8 | XXH3 of the section |

mod fault;
mod layout;
mod mapped;
mod reader;
mod writer;

pub use fault::TerritoryFault;
pub use layout::{ALIGNMENT, FORMAT_VERSION, MAGIC, MAX_NAME_BYTES};
pub use mapped::MappedBytes;
pub use reader::Reader;
pub use writer::Writer;

#[cfg(test)]
mod tests;
