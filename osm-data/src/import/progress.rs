//! How far an import is.

use serde::{Deserialize, Serialize};

/// A named pass of an import, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pass {
    /// Finding the blocks of the file and checking that it is whole.
    Survey,
    /// Reading the relations.
    Relations,
    /// Reading the ways.
    Ways,
    /// Reading the nodes.
    Nodes,
    /// Dropping what lies outside the clip or has no location.
    Prune,
    /// Building the road network.
    Roads,
    /// Finding places.
    Places,
    /// Assembling boundaries.
    Boundaries,
    /// Joining fields.
    Farmland,
    /// Making names and addresses findable.
    Search,
    /// Preparing the features of the basemap.
    Basemap,
    /// Writing the territory.
    Write,
}

impl Pass {
    /// All of them, in order.
    pub const ALL: [Self; 12] = [
        Self::Survey,
        Self::Relations,
        Self::Ways,
        Self::Nodes,
        Self::Prune,
        Self::Roads,
        Self::Places,
        Self::Boundaries,
        Self::Farmland,
        Self::Search,
        Self::Basemap,
        Self::Write,
    ];
}

/// How far a pass is. Told at its start, now and then, and at its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// The pass.
    pub pass: Pass,
    /// Work done, in bytes of the file for the passes that read it, else 0 or 1.
    pub done: u64,
    /// Work to do, in the same unit.
    pub total: u64,
}
