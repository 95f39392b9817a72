//! Contexts: what restrictions remember of the edges just driven.

use crate::roads::driving::Driving;
use crate::roads::network::{Edge, RoadNetwork};
use crate::roads::restriction::Kind;
use std::collections::BTreeMap;

/// A restriction that binds the vehicle.
#[derive(Debug)]
struct Rule {
    /// The edges up to the one before the turn.
    before: Vec<Edge>,
    turn: Edge,
    kind: Kind,
}

/// The edges, and the longer memories that restrictions via ways need.
#[derive(Debug)]
pub(super) struct Contexts {
    edges: u32,
    /// The edges remembered by the contexts that follow those of the edges, the one driven last.
    memories: Vec<Vec<Edge>>,
    number: BTreeMap<Vec<Edge>, u32>,
    /// By the edge before the turn.
    rules: BTreeMap<Edge, Vec<Rule>>,
}

impl Contexts {
    pub(super) fn new(network: &RoadNetwork, driving: &Driving, keys: &[String]) -> Self {
        let mut contexts = Self {
            edges: network.edge_count() as u32,
            memories: Vec::new(),
            number: BTreeMap::new(),
            rules: BTreeMap::new(),
        };
        for restriction in network.restrictions.iter().filter(|restriction| restriction.binds(keys)) {
            let sequence: Vec<Edge> = restriction.edges.iter().map(|edge| Edge(*edge)).collect();
            let Some((turn, before)) = sequence.split_last() else { continue };
            // A restriction on a way one may not drive says nothing; a mandatory turn into one would be a trap.
            if !sequence.iter().all(|edge| driving.is_drivable(*edge)) {
                continue;
            }
            let Some(last) = before.last() else { continue };
            let rule = Rule { before: before.to_vec(), turn: *turn, kind: restriction.kind };
            contexts.rules.entry(*last).or_default().push(rule);
            for length in 2..=before.len() {
                contexts.remember(&before[..length]);
            }
        }
        contexts
    }

    fn remember(&mut self, memory: &[Edge]) {
        if !self.number.contains_key(memory) {
            self.number.insert(memory.to_vec(), self.len() as u32);
            self.memories.push(memory.to_vec());
        }
    }

    pub(super) fn len(&self) -> usize {
        self.edges as usize + self.memories.len()
    }

    pub(super) fn restrictions(&self) -> usize {
        self.rules.values().map(Vec::len).sum()
    }

    /// The edge one is on.
    pub(super) fn edge(&self, context: u32) -> Edge {
        match self.memory(context) {
            Some(memory) => memory.last().copied().unwrap_or(Edge(context)),
            None => Edge(context),
        }
    }

    /// Whether one may turn onto an edge.
    pub(super) fn allows(&self, context: u32, to: Edge) -> bool {
        let here = [self.edge(context)];
        let Some(rules) = self.rules.get(&here[0]) else { return true };
        let driven = self.memory(context).unwrap_or(&here);
        rules.iter().filter(|rule| driven.ends_with(&rule.before)).all(|rule| match rule.kind {
            Kind::No => to != rule.turn,
            Kind::Only => to == rule.turn,
        })
    }

    /// The context one is in after turning onto an edge.
    pub(super) fn after(&self, context: u32, to: Edge) -> u32 {
        if self.memories.is_empty() {
            return to.0;
        }
        let here = [self.edge(context)];
        let mut driven = self.memory(context).unwrap_or(&here).to_vec();
        driven.push(to);
        let longest = (0..driven.len() - 1).find_map(|from| self.number.get(&driven[from..]));
        longest.copied().unwrap_or(to.0)
    }

    fn memory(&self, context: u32) -> Option<&[Edge]> {
        self.memories.get(context.checked_sub(self.edges)? as usize).map(Vec::as_slice)
    }
}
