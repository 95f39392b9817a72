//! Contraction: which vertices a shortcut joins, whatever the costs.

use super::{Arc, NONE};

/// Pairs of ranks that an arc or a shortcut joins, grouped by the lower one, ascending; and the elimination tree.
#[derive(Debug)]
pub(super) struct Topology {
    pub(super) first: Vec<u32>,
    pub(super) high: Vec<u32>,
    pub(super) parent: Vec<u32>,
}

impl Topology {
    /// Contracts vertices by ascending rank: those above a vertex become joined to each other. It is enough to hand them
    /// to the lowest of them, which hands them on when its turn comes.
    pub(super) fn contract(rank: &[u32], arcs: &[Arc]) -> Self {
        let size = rank.len();
        let mut above: Vec<Vec<u32>> = vec![Vec::new(); size];
        for arc in arcs {
            let (tail, head) = (rank[arc.tail as usize], rank[arc.head as usize]);
            if tail != head {
                above[tail.min(head) as usize].push(tail.max(head));
            }
        }
        let (mut first, mut high, mut parent) = (Vec::with_capacity(size + 1), Vec::new(), Vec::with_capacity(size));
        first.push(0);
        for low in 0..size {
            let mut mine = std::mem::take(&mut above[low]);
            mine.sort_unstable();
            mine.dedup();
            if let Some((lowest, others)) = mine.split_first() {
                above[*lowest as usize].extend_from_slice(others);
            }
            parent.push(mine.first().copied().unwrap_or(NONE));
            high.append(&mut mine);
            first.push(high.len() as u32);
        }
        Self { first, high, parent }
    }

    /// The numbers of the pairs whose lower rank this is.
    pub(super) fn pairs(&self, low: usize) -> std::ops::Range<usize> {
        self.first[low] as usize..self.first[low + 1] as usize
    }

    /// The number of a pair of ranks.
    pub(super) fn find(&self, low: u32, high: u32) -> Option<usize> {
        let pairs = self.pairs(low as usize);
        self.high[pairs.clone()].binary_search(&high).ok().map(|at| pairs.start + at)
    }
}
