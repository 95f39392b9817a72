//! The climb from one or several vertices to the roots of the elimination tree.

use super::{Hierarchy, NONE, Seed};

/// The ancestors of many vertices, each once, from the roots down.
pub(crate) struct Lineage {
    pub(super) ranks: Vec<u32>,
}

impl Lineage {
    pub(super) fn ranks(&self) -> impl Iterator<Item = u32> + '_ {
        self.ranks.iter().copied()
    }

    pub(crate) fn of(hierarchy: &Hierarchy, vertices: impl Iterator<Item = u32>) -> Self {
        let (rank, parent): (&[u32], &[u32]) = (&hierarchy.rank, &hierarchy.parent);
        let mut is_met = vec![false; rank.len()];
        let mut ranks = Vec::new();
        for vertex in vertices {
            let mut next = rank[vertex as usize];
            while next != NONE && !std::mem::replace(&mut is_met[next as usize], true) {
                ranks.push(next);
                next = parent[next as usize];
            }
        }
        // One look at each rank is faster than sorting, unless few were met.
        if ranks.len() > rank.len() / 64 {
            ranks.clear();
            ranks.extend((0..rank.len() as u32).rev().filter(|rank| is_met[*rank as usize]));
        } else {
            ranks.sort_unstable_by(|a, b| b.cmp(a));
        }
        Self { ranks }
    }
}

/// The ancestors of a few vertices, each once, by ascending rank.
pub(super) struct Ancestors<'a> {
    parent: &'a [u32],
    fronts: Vec<u32>,
}

impl<'a> Ancestors<'a> {
    pub(super) fn of(hierarchy: &'a Hierarchy, seeds: &[Seed]) -> Self {
        let mut fronts: Vec<u32> = seeds.iter().map(|seed| hierarchy.rank[seed.vertex as usize]).collect();
        fronts.sort_unstable();
        fronts.dedup();
        Self { parent: &hierarchy.parent, fronts }
    }
}

impl Iterator for Ancestors<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        // Few fronts (a road has two directions), and soon one: the lowest goes up, and joins those it meets.
        let lowest = *self.fronts.iter().min()?;
        let up = self.parent[lowest as usize];
        let met = up == NONE || self.fronts.contains(&up);
        if met {
            self.fronts.retain(|front| *front != lowest);
        } else if let Some(front) = self.fronts.iter_mut().find(|front| **front == lowest) {
            *front = up;
        }
        Some(lowest)
    }
}
