//! What a file says of itself.

use crate::import::ImportFault;
use osmpbf::HeaderBlock;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// What a file says of itself.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct FileHeader {
    /// Seconds since 1970 up to which edits are in it.
    pub timestamp_s: Option<i64>,
    /// West, south, east, north in degrees, as written there; not checked.
    pub bounds: Option<[f64; 4]>,
    /// The program that wrote it.
    pub writing_program: Option<String>,
}

/// The features of the format that a file may require of its reader.
const READ_HERE: [&str; 2] = ["OsmSchema-V0.6", "DenseNodes"];

impl FileHeader {
    pub(super) fn of(path: &Path, block: &HeaderBlock) -> Result<Self, ImportFault> {
        if let Some(feature) = block.required_features().iter().find(|it| !READ_HERE.contains(&it.as_str())) {
            return Err(ImportFault::Unsupported { path: path.to_owned(), feature: feature.clone() });
        }
        Ok(Self {
            timestamp_s: block.osmosis_replication_timestamp(),
            bounds: block.bbox().map(|it| [it.left, it.bottom, it.right, it.top]),
            writing_program: block.writing_program().map(str::to_owned),
        })
    }
}
