//! Reading an `.osm.pbf` file into an [`Extract`], in passes: relations, ways, nodes; then what is outside the clip or has
//! no location is dropped. Every element read is counted, kept or dropped with the reason.
//!
//! The passes go backwards through the references: relations say which ways to keep beside those kept for their own tags,
//! ways say which nodes to locate. Blocks are decoded in parallel; the result does not depend on it.

mod blocks;
mod count;
mod header;
mod nodes;
mod prune;
mod quiet;
mod relations;
mod survey;
mod ways;
mod weight;

pub use count::{Count, DropReason, ReadCounts};
pub use header::FileHeader;

use crate::clip::Clip;
use crate::extract::Extract;
use crate::import::{ImportFault, Pass, Progress};
use crate::interest::Interest;
use std::path::Path;

/// An extract, with what its file said of itself and what was dropped of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// What was kept.
    pub extract: Extract,
    /// What the file says of itself.
    pub header: FileHeader,
    /// How much was kept and dropped.
    pub counts: ReadCounts,
    /// Size of the file, in bytes.
    pub file_bytes: u64,
}

/// Reads a file.
///
/// # Errors
/// When it cannot be read, is something else, cut short or damaged, or has nothing of interest (inside the clip).
pub fn read(path: &Path, clip: Option<Clip>, progress: &mut dyn FnMut(Progress)) -> Result<Reading, ImportFault> {
    let interest = Interest::shipped()?;
    let file = survey::survey(path, progress)?;
    let mut counts = ReadCounts::default();

    let (relations, contents) = relations::read(&file, &interest, &mut counts.relations, progress)?;
    let ways = ways::read(&file, &contents, &interest, &relations, &mut counts.ways, progress)?;
    let (nodes, locations) = nodes::read(&file, &contents, &interest, &ways, &mut counts.nodes, progress)?;

    progress(Progress { pass: Pass::Prune, done: 0, total: 1 });
    let whole = Extract { nodes, ways, relations, locations };
    let extract = prune::prune(whole, clip, &mut counts);
    progress(Progress { pass: Pass::Prune, done: 1, total: 1 });
    if extract.ways.is_empty() && extract.nodes.is_empty() {
        return Err(ImportFault::Nothing { path: path.to_owned(), clip });
    }
    Ok(Reading { extract, header: file.header, counts, file_bytes: file.bytes })
}

#[cfg(test)]
pub(crate) mod tests;
