//! Why an import did not succeed.

use crate::boundaries::RegisterFault;
use crate::clip::Clip;
use crate::shipped::ShippedDataFault;
use crate::territory_file::TerritoryFault;
use std::io;
use std::path::PathBuf;

/// Why an import did not succeed: one sentence that says what and how to mend it. Nothing half-written is left.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ImportFault {
    /// The file could not be opened or read.
    #[error("{} cannot be read ({cause}): check the path and the permissions", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// The file has no byte.
    #[error("{} is empty: download it again", path.display())]
    Empty {
        /// The file.
        path: PathBuf,
    },
    /// The file is something else.
    #[error("{} is not an OpenStreetMap extract in PBF format: give a file that ends in .osm.pbf, as on download.geofabrik.de", path.display())]
    NotPbf {
        /// The file.
        path: PathBuf,
    },
    /// The file ends in the middle of a block.
    #[error("{} is cut short (it ends inside the block that starts at byte {block_at}): download it again", path.display())]
    Truncated {
        /// The file.
        path: PathBuf,
        /// Where the incomplete block starts.
        block_at: u64,
    },
    /// A block of the file cannot be decoded.
    #[error("{} is damaged (block at byte {block_at}: {cause}): download it again", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// Where the block starts.
        block_at: u64,
        /// What is wrong with it.
        cause: String,
    },
    /// The file uses a part of the format that this program does not read.
    #[error("{} needs the feature {feature:?}, which is not read here: give a current extract without history", path.display())]
    Unsupported {
        /// The file.
        path: PathBuf,
        /// What it needs.
        feature: String,
    },
    /// Nothing of interest in the file, or in the clip.
    #[error("{} has nothing of use{}", path.display(), nothing_where(*clip))]
    Nothing {
        /// The file.
        path: PathBuf,
        /// The rectangle asked for.
        clip: Option<Clip>,
    },
    /// The territory would replace the extract.
    #[error("{} would be replaced by the territory: give another name to --output", path.display())]
    SameFile {
        /// The file.
        path: PathBuf,
    },
    /// The territory could not be written.
    #[error(transparent)]
    Territory(#[from] TerritoryFault),
    /// The register of communes could not be read.
    #[error(transparent)]
    Register(#[from] RegisterFault),
    /// The program's own data is wrong.
    #[error(transparent)]
    ShippedData(#[from] ShippedDataFault),
}

fn nothing_where(clip: Option<Clip>) -> String {
    match clip {
        Some(clip) => format!(" between {clip} (west,south,east,north): check the numbers, or import without a clip"),
        None => ", neither road nor place: give the extract of an inhabited region".to_owned(),
    }
}
