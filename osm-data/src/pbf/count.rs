//! Counts of what was kept and dropped.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Why an element was dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DropReason {
    /// No part of a territory reads it.
    NotOfInterest,
    /// The file marks it as deleted.
    Deleted,
    /// Its id came before.
    Repeated,
    /// Its coordinates are not on the Earth.
    OffTheEarth,
    /// It lies outside the clip.
    OutsideClip,
    /// A way of fewer than two nodes whose location is known.
    TooFewNodes,
    /// A relation of which no member is in the file.
    NoMember,
}

/// How many elements of a kind were kept and dropped.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Count {
    /// Kept.
    pub kept: u64,
    /// Dropped, by reason.
    pub dropped: BTreeMap<DropReason, u64>,
}

impl Count {
    /// Counts so many dropped for this reason.
    pub(super) fn drop(&mut self, reason: DropReason, count: usize) {
        if count > 0 {
            *self.dropped.entry(reason).or_default() += count as u64;
        }
    }

    /// Adds what another block counted.
    pub(super) fn add(&mut self, other: &Self) {
        self.kept += other.kept;
        for (reason, count) in &other.dropped {
            *self.dropped.entry(*reason).or_default() += count;
        }
    }

    /// All that were read.
    #[must_use]
    pub fn read(&self) -> u64 {
        self.kept + self.dropped.values().sum::<u64>()
    }
}

/// The counts of a reading. A node kept only as a location of a way is in `located`, not in `nodes`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ReadCounts {
    /// Nodes with tags of interest; nodes without, which may be located below, are dropped as not of interest.
    pub nodes: Count,
    /// Ways.
    pub ways: Count,
    /// Relations.
    pub relations: Count,
    /// Nodes of kept ways whose location is known.
    pub located: u64,
    /// Nodes of kept ways whose location is not: outside the clip, or missing in the file.
    pub unlocated: u64,
}
