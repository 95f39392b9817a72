//! Where the nodes of one route would go in another one for least, remembered until that one changes.

use super::super::LocalSearch;
use crate::tours::model::DEPOT;

/// Where a node goes in a route for least: after which nodes.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct ThreeBest {
    /// When the route was last looked at.
    pub(in super::super) known: u32,
    pub(super) after: [u32; 3],
    pub(super) cost: [f64; 3],
}

impl Default for ThreeBest {
    fn default() -> Self {
        Self { known: 0, after: [NOT; 3], cost: [f64::INFINITY; 3] }
    }
}

pub(super) const NOT: u32 = u32::MAX;

impl ThreeBest {
    /// Without branches that a processor would guess wrong.
    fn offer(&mut self, cost: f64, after: u32) {
        let mut coming = (cost, after);
        for (known, place) in self.cost.iter_mut().zip(&mut self.after) {
            let first = coming.0 < *known;
            let (less, more) = if first { (coming.0, *known) } else { (*known, coming.0) };
            let (less_after, more_after) = if first { (coming.1, *place) } else { (*place, coming.1) };
            (*known, *place, coming) = (less, less_after, (more, more_after));
        }
    }
}

/// A node that may go to the other route.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Candidate {
    pub(super) node: u32,
    pub(super) previous: u32,
    pub(super) city: u32,
    /// Cities before and after it.
    pub(super) before: u32,
    pub(super) after: u32,
    pub(super) load: [f64; 2],
    /// The way from what is before it to what comes after it.
    pub(super) skipped: f64,
    /// What its leaving does to the ways.
    pub(super) removal: f64,
    /// Where it goes in the other route.
    pub(super) places: ThreeBest,
}

impl<const RICH: bool> LocalSearch<'_, RICH> {
    /// The nodes of `from` that are near one of `into`, with the best places of each in `into`.
    pub(super) fn find_candidates(&mut self, from: usize, into: usize, candidates: &mut Vec<Candidate>) {
        candidates.clear();
        let changed = self.routes[into].changed;
        let mut node = self.nodes[self.begin(from) as usize].next;
        let mut before = DEPOT;
        loop {
            let this = &self.nodes[node as usize];
            let city = this.city as usize;
            if city == DEPOT {
                break;
            }
            let (next, previous) = (this.next, this.previous);
            if !self.is_near[city * self.routes.len() + into] {
                (node, before) = (next, city);
                continue;
            }
            let node_next = &self.nodes[next as usize];
            let after = node_next.city;
            let skipped = self.cost(before, after as usize);
            let removal = skipped - this.into - node_next.into;
            let at = into * self.model.nodes + city;
            if changed > self.insertions[at].known || self.insertions[at].known == 0 {
                self.insertions[at] = self.best_places(city, into);
            }
            candidates.push(Candidate {
                node,
                previous,
                city: city as u32,
                before: before as u32,
                after,
                load: self.demand(city),
                skipped,
                removal,
                places: self.insertions[at],
            });
            (node, before) = (next, city);
        }
    }

    fn best_places(&self, city: usize, route: usize) -> ThreeBest {
        let mut places = ThreeBest { known: self.moves, ..ThreeBest::default() };
        let ways = self.model.both_ways(city);
        let (mut node, mut into) = (self.begin(route), f64::from(ways[DEPOT][0]));
        loop {
            let next = self.nodes[node as usize].next;
            let there = &self.nodes[next as usize];
            let [next_into, on] = ways[there.city as usize].map(f64::from);
            places.offer(into + on - there.into, node);
            if there.city == DEPOT as u32 {
                return places;
            }
            (node, into) = (next, next_into);
        }
    }
}
