//! From one place to every vertex: the climb, then all ranks from the roots down.

use super::upward::Ancestors;
use super::{Cost, Hierarchy, Seed};

impl Hierarchy {
    /// The least cost from the seeds to every vertex, by vertex. O(arcs).
    pub(crate) fn one_to_all(&self, seeds: &[Seed]) -> Vec<Cost> {
        let mut by_rank = vec![Cost::UNREACHABLE; self.size()];
        for seed in seeds {
            let at = &mut by_rank[self.rank[seed.vertex as usize] as usize];
            *at = at.or_better(seed.cost);
        }
        for rank in Ancestors::of(self, seeds) {
            let cost = by_rank[rank as usize];
            for arc in self.up.arcs(rank) {
                let high = &mut by_rank[self.up.high[arc] as usize];
                *high = high.or_better(cost + self.up.cost[arc]);
            }
        }
        for rank in (0..self.size()).rev() {
            let arcs = self.down.arcs(rank as u32);
            let above = self.down.high[arcs.clone()].iter().zip(&self.down.cost[arcs]);
            by_rank[rank] =
                above.fold(by_rank[rank], |least, (high, cost)| least.or_better(by_rank[*high as usize] + *cost));
        }
        self.rank.iter().map(|rank| by_rank[*rank as usize]).collect()
    }
}
