//! One fastest way, with the vertices it passes.

use super::upward::Ancestors;
use super::{Cost, Hierarchy, Ladder, NONE, Rungs, Seed};

/// A fastest way from one of the sources to one of the targets.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Path {
    pub(crate) cost: Cost,
    /// The vertices in order, of the graph (not ranks), the source's and the target's included.
    pub(crate) vertices: Vec<u32>,
}

/// A climb from the sources along `ladder`, or, against the arcs, from the targets. Some hundreds of ancestors are all it
/// touches, so that it keeps those alone.
struct Climb {
    /// The ancestors of the seeds, ascending.
    ranks: Vec<u32>,
    cost: Vec<Cost>,
    /// The rank a rank was reached from; [`NONE`] at a seed.
    from: Vec<u32>,
}

impl Climb {
    fn run(hierarchy: &Hierarchy, ladder: &Ladder, seeds: &[Seed]) -> Self {
        let ranks: Vec<u32> = Ancestors::of(hierarchy, seeds).collect();
        let mut climb = Self { cost: vec![Cost::UNREACHABLE; ranks.len()], from: vec![NONE; ranks.len()], ranks };
        for seed in seeds {
            if let Some(at) = climb.find(hierarchy.rank[seed.vertex as usize]) {
                climb.cost[at] = climb.cost[at].or_better(seed.cost);
            }
        }
        for at in 0..climb.ranks.len() {
            climb.follow(ladder.rungs(), at);
        }
        climb
    }

    fn find(&self, rank: u32) -> Option<usize> {
        self.ranks.binary_search(&rank).ok()
    }

    fn follow(&mut self, ladder: Rungs<'_>, at: usize) {
        let (rank, cost) = (self.ranks[at], self.cost[at]);
        if !cost.is_reachable() {
            return;
        }
        for (high, arc) in ladder.of(rank) {
            let Some(high) = self.find(high) else { continue };
            if cost + arc < self.cost[high] {
                self.cost[high] = cost + arc;
                self.from[high] = rank;
            }
        }
    }

    /// The ranks from a seed up to `top`.
    fn ranks_to(&self, top: u32) -> Vec<u32> {
        let mut ranks = vec![top];
        let from = |rank: u32| self.find(rank).map(|at| self.from[at]).filter(|from| *from != NONE);
        let mut next = from(top);
        while let Some(rank) = next {
            ranks.push(rank);
            next = from(rank);
        }
        ranks.reverse();
        ranks
    }
}

/// The least cost over the ranks both climbs reach, and the lowest rank that has it.
fn meet(forward: &Climb, backward: &Climb) -> Option<(u32, Cost)> {
    let both = forward.ranks.iter().zip(&forward.cost).filter_map(|(rank, cost)| {
        let cost = *cost + backward.cost[backward.find(*rank)?];
        cost.is_reachable().then_some((*rank, cost))
    });
    both.reduce(|best, next| if next.1 < best.1 { next } else { best })
}

impl Hierarchy {
    /// The least cost from any of the sources to any of the targets.
    pub(crate) fn cost(&self, sources: &[Seed], targets: &[Seed]) -> Cost {
        let (forward, backward) = (Climb::run(self, &self.up, sources), Climb::run(self, &self.down, targets));
        meet(&forward, &backward).map_or(Cost::UNREACHABLE, |(_, cost)| cost)
    }

    /// The fastest way from any of the sources to any of the targets; `None` when there is none.
    pub(crate) fn path(&self, sources: &[Seed], targets: &[Seed]) -> Option<Path> {
        let (forward, backward) = (Climb::run(self, &self.up, sources), Climb::run(self, &self.down, targets));
        let (top, cost) = meet(&forward, &backward)?;
        let mut ranks = forward.ranks_to(top);
        let mut descent = backward.ranks_to(top);
        descent.pop();
        descent.reverse();
        ranks.extend(descent);
        Some(Path { cost, vertices: self.unpack(&ranks) })
    }

    /// The vertices between, with shortcuts replaced by what they stand for.
    fn unpack(&self, ranks: &[u32]) -> Vec<u32> {
        let mut unpacked: Vec<u32> = ranks.first().copied().into_iter().collect();
        // Pairs of ranks still to unpack, the next one last.
        let mut stack: Vec<(u32, u32)> = ranks.windows(2).rev().map(|pair| (pair[0], pair[1])).collect();
        while let Some((tail, head)) = stack.pop() {
            let (ladder, low, high) = if tail < head { (&self.up, tail, head) } else { (&self.down, head, tail) };
            match ladder.find(low, high).map_or(NONE, |arc| ladder.via[arc]) {
                NONE => unpacked.push(head),
                via => stack.extend([(via, head), (tail, via)]),
            }
        }
        unpacked.into_iter().map(|rank| self.vertex[rank as usize]).collect()
    }
}
