//! One fastest way, with the vertices it passes.

use super::upward::Ancestors;
use super::{Cost, Hierarchy, Ladder, NONE, Seed};

/// A fastest way from one of the sources to one of the targets.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Path {
    pub(crate) cost: Cost,
    /// The vertices in order, of the graph (not ranks), the source's and the target's included.
    pub(crate) vertices: Vec<u32>,
}

/// A climb from the sources along `ladder`, or, against the arcs, from the targets.
struct Climb<'a> {
    ladder: &'a Ladder,
    cost: Vec<Cost>,
    /// The rank a rank was reached from; [`NONE`] at a seed.
    from: Vec<u32>,
}

impl<'a> Climb<'a> {
    fn run(hierarchy: &'a Hierarchy, ladder: &'a Ladder, seeds: &[Seed]) -> Self {
        let mut climb =
            Self { ladder, cost: vec![Cost::UNREACHABLE; hierarchy.size()], from: vec![NONE; hierarchy.size()] };
        for seed in seeds {
            let rank = hierarchy.rank[seed.vertex as usize] as usize;
            climb.cost[rank] = climb.cost[rank].or_better(seed.cost);
        }
        for rank in Ancestors::of(hierarchy, seeds) {
            climb.follow(rank);
        }
        climb
    }

    fn follow(&mut self, rank: u32) {
        let cost = self.cost[rank as usize];
        if !cost.is_reachable() {
            return;
        }
        for arc in self.ladder.arcs(rank) {
            let high = self.ladder.high[arc] as usize;
            if cost + self.ladder.cost[arc] < self.cost[high] {
                self.cost[high] = cost + self.ladder.cost[arc];
                self.from[high] = rank;
            }
        }
    }

    /// The ranks from a seed up to `top`.
    fn ranks_to(&self, top: u32) -> Vec<u32> {
        let mut ranks = vec![top];
        let mut rank = self.from[top as usize];
        while rank != NONE {
            ranks.push(rank);
            rank = self.from[rank as usize];
        }
        ranks.reverse();
        ranks
    }
}

impl Hierarchy {
    /// The fastest way from any of the sources to any of the targets; `None` when there is none.
    pub(crate) fn path(&self, sources: &[Seed], targets: &[Seed]) -> Option<Path> {
        let forward = Climb::run(self, &self.up, sources);
        let backward = Climb::run(self, &self.down, targets);
        let meeting = |rank: &u32| forward.cost[*rank as usize] + backward.cost[*rank as usize];
        let top = Ancestors::of(self, sources)
            .reduce(|best, rank| if meeting(&rank) < meeting(&best) { rank } else { best })?;
        let cost = meeting(&top);
        if !cost.is_reachable() {
            return None;
        }
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
