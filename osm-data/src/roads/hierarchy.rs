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

pub(crate) use dissection::dissect;
pub(crate) use sweep::{LANES, Readout, Sweep, Targets};
pub(crate) use upward::Lineage;

use super::array::Array;
use super::cost::Cost;
use customization::Customized;
use topology::Topology;

/// No vertex: the parent of a root.
pub(crate) const NONE: u32 = u32::MAX;

/// An arc of the graph the hierarchy is built on.
#[derive(Debug, Clone, Copy, PartialEq, bytemuck::Pod, bytemuck::Zeroable)]
#[repr(C)]
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
    pub(crate) first: Array<u32>,
    /// The higher vertex.
    pub(crate) high: Array<u32>,
    pub(crate) cost: Array<Cost>,
    /// The lower vertex a shortcut passes; [`NONE`] for an arc of the graph itself.
    pub(crate) via: Array<u32>,
}

/// A ladder as slices, for loops over many of its arcs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rungs<'a> {
    first: &'a [u32],
    high: &'a [u32],
    cost: &'a [Cost],
}

impl Ladder {
    pub(crate) fn rungs(&self) -> Rungs<'_> {
        Rungs { first: &self.first, high: &self.high, cost: &self.cost }
    }

    /// The arc between two ranks, `low` < `high`.
    fn find(&self, low: u32, high: u32) -> Option<usize> {
        let arcs = self.first[low as usize] as usize..self.first[low as usize + 1] as usize;
        self.high[arcs.clone()].binary_search(&high).ok().map(|at| arcs.start + at)
    }
}

impl<'a> Rungs<'a> {
    /// The arcs of a rank: the higher ranks they join it with, and the costs.
    #[inline]
    pub(crate) fn of(self, rank: u32) -> impl Iterator<Item = (u32, Cost)> + 'a {
        let arcs = self.first[rank as usize] as usize..self.first[rank as usize + 1] as usize;
        self.high[arcs.clone()].iter().copied().zip(self.cost[arcs].iter().copied())
    }
}

/// The hierarchy, ready for queries.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Hierarchy {
    /// The rank of each vertex.
    pub(crate) rank: Array<u32>,
    /// The vertex of each rank.
    pub(crate) vertex: Array<u32>,
    /// The parent of each rank in the elimination tree, as a rank; [`NONE`] at a root.
    pub(crate) parent: Array<u32>,
    /// Arcs from a vertex to higher ones.
    pub(crate) up: Ladder,
    /// Arcs from higher vertices down to a vertex.
    pub(crate) down: Ladder,
}

impl Hierarchy {
    /// Contracts a graph in the order of ranks, any permutation of its vertices, and finds the costs of its shortcuts.
    pub(crate) fn build(rank: Vec<u32>, arcs: &[Arc]) -> Self {
        let topology = Topology::contract(&rank, arcs);
        let Customized { up, down } = customization::customize(&topology, &rank, arcs);
        let vertex = inverse(&rank).into();
        Self { rank: rank.into(), vertex, parent: topology.parent.into(), up, down }
    }

    /// How many vertices it has.
    pub(crate) fn size(&self) -> usize {
        self.rank.len()
    }
}

/// The vertex of each rank.
fn inverse(rank: &[u32]) -> Vec<u32> {
    let mut vertex = vec![NONE; rank.len()];
    for (at, rank) in (0_u32..).zip(rank) {
        vertex[*rank as usize] = at;
    }
    vertex
}

#[cfg(test)]
mod tests;
