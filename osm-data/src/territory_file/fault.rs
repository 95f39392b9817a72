//! Why a territory could not be read or written.

use super::layout::FORMAT_VERSION;
use crate::section::SectionFault;
use std::io;
use std::path::PathBuf;

/// Why a `.territory` file could not be read or written: one sentence that says what and how to mend it.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum TerritoryFault {
    /// It could not be opened or read.
    #[error("the territory {} cannot be read ({cause}): check the path and the permissions", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// It could not be written.
    #[error("the territory {} cannot be written ({cause}): check the folder, the permissions and the free space", path.display())]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// It is something else.
    #[error("{} is not a territory: make one with `perimetre import FILE.osm.pbf --output {}`", path.display(), path.with_extension("territory").display())]
    Foreign {
        /// The file.
        path: PathBuf,
    },
    /// Another version of the program wrote it.
    #[error("the territory {} has format {found} and this program reads format {FORMAT_VERSION}: import the .osm.pbf file again", path.display())]
    Version {
        /// The file.
        path: PathBuf,
        /// The version of its format.
        found: u32,
    },
    /// It ends too early, or has bytes too many.
    #[error("the territory {} has {found} bytes instead of {expected}: copy it again, or import the .osm.pbf file again", path.display())]
    Length {
        /// The file.
        path: PathBuf,
        /// Bytes it should have.
        expected: u64,
        /// Bytes it has.
        found: u64,
    },
    /// Its bytes are not those that were written.
    #[error("the territory {} is damaged ({part}): copy it again, or import the .osm.pbf file again", path.display())]
    Corrupt {
        /// The file.
        path: PathBuf,
        /// The part that is damaged: the name of a section, or `table`.
        part: String,
    },
    /// It has no such section.
    #[error("the territory {} has no part named {section}: import the .osm.pbf file again", path.display())]
    Missing {
        /// The file.
        path: PathBuf,
        /// The name asked for.
        section: String,
    },
    /// A section's name cannot be kept: an error of the program, not of its user.
    #[error("{0:?} cannot name a part of a territory: it must be ASCII, short, and given once")]
    Name(String),
    /// A section's content makes no sense, or could not be expressed.
    #[error("the territory {} has a part that cannot be used ({cause}): import the .osm.pbf file again", path.display())]
    Content {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        cause: SectionFault,
    },
}
