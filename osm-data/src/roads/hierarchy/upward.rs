//! The climb from one or several vertices to the roots of the elimination tree.

use super::{Hierarchy, NONE, Seed};

/// The ancestors of some vertices, each once, by ascending rank.
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
