//! From one place to many vertices, or to all; and from many vertices to one place: the climb, then ranks from the roots down.

use super::upward::{Ancestors, Lineage};
use super::{Cost, Hierarchy, Rungs, Seed};

/// Costs from one place, or to it, by rank.
pub(crate) struct Spread<'a> {
    hierarchy: &'a Hierarchy,
    by_rank: Vec<Cost>,
}

impl Spread<'_> {
    /// The cost between the place and a vertex, which must be one that was asked for.
    pub(crate) fn cost(&self, vertex: u32) -> Cost {
        self.by_rank[self.hierarchy.rank[vertex as usize] as usize]
    }
}

impl Hierarchy {
    /// The least cost from the seeds to every vertex, by vertex. O(arcs).
    pub(crate) fn one_to_all(&self, seeds: &[Seed]) -> Vec<Cost> {
        let ranks = (0..self.size() as u32).rev();
        let by_rank = self.spread(self.up.rungs(), self.down.rungs(), seeds, ranks);
        self.rank.iter().map(|rank| by_rank[*rank as usize]).collect()
    }

    /// The least cost from every vertex to the seeds, by vertex. O(arcs).
    pub(crate) fn all_to_one(&self, seeds: &[Seed]) -> Vec<Cost> {
        let ranks = (0..self.size() as u32).rev();
        let by_rank = self.spread(self.down.rungs(), self.up.rungs(), seeds, ranks);
        self.rank.iter().map(|rank| by_rank[*rank as usize]).collect()
    }

    /// The least costs from the seeds to the vertices of a lineage.
    pub(crate) fn one_to_many(&self, seeds: &[Seed], lineage: &Lineage) -> Spread<'_> {
        let by_rank = self.spread(self.up.rungs(), self.down.rungs(), seeds, lineage.ranks());
        Spread { hierarchy: self, by_rank }
    }

    /// The least costs from the vertices of a lineage to the seeds.
    pub(crate) fn many_to_one(&self, lineage: &Lineage, seeds: &[Seed]) -> Spread<'_> {
        let by_rank = self.spread(self.down.rungs(), self.up.rungs(), seeds, lineage.ranks());
        Spread { hierarchy: self, by_rank }
    }

    /// Climbs one ladder from the seeds, then descends the other to ranks that come with all their ancestors before them.
    fn spread(&self, up: Rungs<'_>, down: Rungs<'_>, seeds: &[Seed], ranks: impl Iterator<Item = u32>) -> Vec<Cost> {
        let mut by_rank = vec![Cost::UNREACHABLE; self.size()];
        for seed in seeds {
            let at = &mut by_rank[self.rank[seed.vertex as usize] as usize];
            *at = at.or_better(seed.cost);
        }
        for rank in Ancestors::of(self, seeds) {
            let cost = by_rank[rank as usize];
            for (high, arc) in up.of(rank) {
                let high = &mut by_rank[high as usize];
                *high = high.or_better(cost + arc);
            }
        }
        for rank in ranks {
            let least = by_rank[rank as usize];
            by_rank[rank as usize] =
                down.of(rank).fold(least, |least, (high, arc)| least.or_better(by_rank[high as usize] + arc));
        }
        by_rank
    }
}
