//! A customizable contraction hierarchy (Dibbelt, Strasser, Wagner 2016), with costs that carry duration and distance.
//!
//! Vertices are numbered anew by their *rank* in a nested dissection order. Contracting them in that order adds shortcuts
//! (`topology`), which depends on no cost; `customization` then finds the cost of each, keeps the shortcuts that are
//! fastest ways themselves and drops the others. A fastest way then always climbs to higher ranks, then descends, and
//! the vertices above a vertex are its ancestors in the elimination tree: every query walks up that tree.
//!
//! The crate `cch` does the same with durations alone; here the distance of the same way has to come along, and the
//! result has to live inside a territory's file, so that topology and customization are ours.

mod customization;
mod dissection;
mod one_to_all;
mod path;
mod sweep;
mod topology;
mod upward;

pub(crate) use sweep::{LANES, Readout, Sweep, Targets};

use super::cost::Cost;
use customization::Customized;
use topology::Topology;

/// No vertex: the parent of a root.
pub(crate) const NONE: u32 = u32::MAX;

/// An arc of the graph the hierarchy is built on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Arc {
    pub(crate) tail: u32,
    pub(crate) head: u32,
    pub(crate) cost: Cost,
}

/// Where a search may begin (or end): a vertex and what it costs to be there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Seed {
    pub(crate) vertex: u32,
    pub(crate) cost: Cost,
}

/// Arcs that join a vertex with one of higher rank, grouped by the lower vertex; all in ranks.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Ladder {
    /// `first[x]..first[x + 1]` are the arcs of rank `x`.
    pub(crate) first: Vec<u32>,
    /// The higher vertex.
    pub(crate) high: Vec<u32>,
    pub(crate) cost: Vec<Cost>,
    /// The lower vertex a shortcut passes; [`NONE`] for an arc of the graph itself.
    pub(crate) via: Vec<u32>,
}

impl Ladder {
    /// The numbers of the arcs of a rank.
    #[inline]
    pub(crate) fn arcs(&self, rank: u32) -> std::ops::Range<usize> {
        self.first[rank as usize] as usize..self.first[rank as usize + 1] as usize
    }

    /// The arc between two ranks, `low` < `high`.
    fn find(&self, low: u32, high: u32) -> Option<usize> {
        let arcs = self.arcs(low);
        self.high[arcs.clone()].binary_search(&high).ok().map(|at| arcs.start + at)
    }
}

/// The hierarchy, ready for queries.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Hierarchy {
    /// The rank of each vertex.
    pub(crate) rank: Vec<u32>,
    /// The vertex of each rank.
    vertex: Vec<u32>,
    /// The parent of each rank in the elimination tree, as a rank; [`NONE`] at a root.
    pub(crate) parent: Vec<u32>,
    /// Arcs from a vertex to higher ones.
    pub(crate) up: Ladder,
    /// Arcs from higher vertices down to a vertex.
    pub(crate) down: Ladder,
}

impl Hierarchy {
    /// Orders, contracts and customizes a graph of `size` vertices.
    pub(crate) fn build(size: usize, arcs: &[Arc]) -> Self {
        let rank = dissection::ranks(size, arcs);
        Self::with_ranks(rank, arcs)
    }

    /// The same from ranks found before: only the costs (and which arcs exist) are new.
    pub(crate) fn with_ranks(rank: Vec<u32>, arcs: &[Arc]) -> Self {
        let topology = Topology::contract(&rank, arcs);
        let Customized { up, down } = customization::customize(&topology, &rank, arcs);
        let vertex = inverse(&rank);
        Self { rank, vertex, parent: topology.parent, up, down }
    }

    /// A hierarchy from its parts in a file; `None` when the ranks are no permutation.
    pub(crate) fn from_parts(rank: Vec<u32>, parent: Vec<u32>, up: Ladder, down: Ladder) -> Option<Self> {
        if rank.iter().any(|rank| *rank as usize >= parent.len()) {
            return None;
        }
        let vertex = inverse(&rank);
        let is_permutation = !vertex.contains(&NONE);
        is_permutation.then_some(Self { rank, vertex, parent, up, down })
    }

    /// How many vertices it has.
    pub(crate) fn size(&self) -> usize {
        self.rank.len()
    }
}

/// The vertex of each rank; [`NONE`] for a rank no vertex has.
fn inverse(rank: &[u32]) -> Vec<u32> {
    let mut vertex = vec![NONE; rank.len()];
    for (at, rank) in (0_u32..).zip(rank) {
        if let Some(vertex) = vertex.get_mut(*rank as usize) {
            *vertex = at;
        }
    }
    vertex
}

#[cfg(test)]
mod tests;
