//! Many-to-many: the targets' ancestors are gathered once; sources are swept over them in batches of lanes.
//!
//! The idea of RPHAST (Delling, Goldberg, Werneck 2011) on the elimination tree: each source of a batch climbs on its own,
//! then one pass over the gathered vertices, from the roots down, serves all lanes at once.

use super::upward::{Ancestors, Lineage};
use super::{Cost, Hierarchy, NONE, Seed};

/// Sources of one sweep. Costs of one vertex fill two cache lines, and the running least of all lanes fits the registers.
pub(crate) const LANES: usize = 16;

/// A vertex among the gathered ones, and what of its cost lies beyond the target.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Readout {
    position: u32,
    beyond: Cost,
}

/// The part of the hierarchy above some vertices, from the roots down.
pub(crate) struct Targets<'a> {
    hierarchy: &'a Hierarchy,
    /// The position of each rank; [`NONE`] when it is not gathered.
    position: Vec<u32>,
    first: Vec<u32>,
    /// Arcs that come down to a position, from positions before it.
    from: Vec<u32>,
    cost: Vec<Cost>,
}

impl<'a> Targets<'a> {
    /// Gathers the ancestors of vertices. O(vertices of the graph + arcs gathered).
    pub(crate) fn gather(hierarchy: &'a Hierarchy, vertices: impl Iterator<Item = u32>) -> Self {
        let mut position = vec![NONE; hierarchy.size()];
        let gathered = Lineage::of(hierarchy, vertices);
        let down = hierarchy.down.rungs();
        let (mut first, mut from, mut cost) = (vec![0], Vec::new(), Vec::new());
        for (at, rank) in gathered.ranks.into_iter().enumerate() {
            position[rank as usize] = at as u32;
            for (high, arc) in down.of(rank) {
                // Always gathered, since it is an ancestor; unless the hierarchy came from a file that makes no sense.
                let high = position[high as usize];
                if high != NONE {
                    from.push(high);
                    cost.push(arc);
                }
            }
            first.push(from.len() as u32);
        }
        Self { hierarchy, position, first, from, cost }
    }

    /// Where to read a gathered vertex, of whose cost `beyond` lies after the target.
    pub(crate) fn readout(&self, vertex: u32, beyond: Cost) -> Readout {
        Readout { position: self.position[self.hierarchy.rank[vertex as usize] as usize], beyond }
    }

    fn len(&self) -> usize {
        self.first.len() - 1
    }
}

/// The memory of sweeps, reused from batch to batch.
pub(crate) struct Sweep<'a> {
    targets: &'a Targets<'a>,
    /// The climb of one source; unreachable everywhere between two uses.
    climb: Vec<Cost>,
    lanes: Vec<[Cost; LANES]>,
}

impl<'a> Sweep<'a> {
    pub(crate) fn new(targets: &'a Targets<'a>) -> Self {
        let climb = vec![Cost::UNREACHABLE; targets.hierarchy.size()];
        Self { targets, climb, lanes: Vec::new() }
    }

    /// Finds the least costs from up to [`LANES`] sources, each with its seeds, to all gathered vertices.
    pub(crate) fn run<'s>(&mut self, sources: impl Iterator<Item = &'s [Seed]>) {
        self.lanes.clear();
        self.lanes.resize(self.targets.len(), [Cost::UNREACHABLE; LANES]);
        for (lane, seeds) in sources.take(LANES).enumerate() {
            self.climb(lane, seeds);
        }
        self.descend();
    }

    /// The cost from the source of a lane to a target.
    pub(crate) fn read(&self, lane: usize, readout: Readout) -> Cost {
        self.lanes[readout.position as usize][lane] - readout.beyond
    }

    fn climb(&mut self, lane: usize, seeds: &[Seed]) {
        let (targets, up) = (self.targets, self.targets.hierarchy.up.rungs());
        for seed in seeds {
            let at = &mut self.climb[targets.hierarchy.rank[seed.vertex as usize] as usize];
            *at = at.or_better(seed.cost);
        }
        for rank in Ancestors::of(targets.hierarchy, seeds) {
            // All arcs into this rank come from below and have been followed: its cost is final, and its cell is free.
            let cost = std::mem::replace(&mut self.climb[rank as usize], Cost::UNREACHABLE);
            let position = targets.position[rank as usize];
            if position != NONE {
                self.lanes[position as usize][lane] = cost;
            }
            if cost.is_reachable() {
                for (high, arc) in up.of(rank) {
                    let high = &mut self.climb[high as usize];
                    *high = high.or_better(cost + arc);
                }
            }
        }
    }

    fn descend(&mut self) {
        for position in 0..self.targets.len() {
            let (above, here) = self.lanes.split_at_mut(position);
            let mut least = here[0];
            let arcs = self.targets.first[position] as usize..self.targets.first[position + 1] as usize;
            for (from, cost) in self.targets.from[arcs.clone()].iter().zip(&self.targets.cost[arcs]) {
                let from = &above[*from as usize];
                for lane in 0..LANES {
                    least[lane] = least[lane].or_better(from[lane] + *cost);
                }
            }
            here[0] = least;
        }
    }
}
