//! An independent search: plain Dijkstra over edges, with what was driven remembered edge by edge.
//!
//! It takes from the code under test how a profile reads tags (what the drawn cases check) and where places meet the
//! road; turns, restrictions, ways for ends only, and the search itself are written anew.

use crate::roads::access::Access;
use crate::roads::driving::{Driving, milliseconds};
use crate::roads::network::Edge;
use crate::roads::restriction::Kind;
use crate::roads::snapping::Snap;
use crate::roads::speed::ImplicitLimits;
use crate::roads::turns::Turns;
use crate::roads::{Roads, vertices};
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap, HashSet};

/// Duration in milliseconds, distance in decimeters.
type Way = (u64, u64);

/// Whether a trip has yet to meet an open road, is on one, or has left them for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Stage {
    Before,
    Open,
    After,
}

/// What was driven last, as far as restrictions look back: below the number of edges that edge alone, from there on a longer
/// memory.
type Memory = u32;

pub(super) struct Reference<'a> {
    roads: &'a Roads,
    /// As tagged, and after roads behind private ones were found.
    tagged: Driving,
    driving: Driving,
    /// Edges in order, the turn, and whether it is the only one allowed.
    rules: HashMap<u32, Vec<(Vec<u32>, u32, bool)>>,
    prefixes: HashSet<Vec<u32>>,
    longer: Vec<Vec<u32>>,
    /// By memory: the edge turned onto, the memory then, the cost of the turn and that edge.
    turns: Vec<Vec<(u32, Memory, Way)>>,
}

impl<'a> Reference<'a> {
    pub(super) fn new(roads: &'a Roads) -> Self {
        let limits = ImplicitLimits::own().unwrap();
        let tagged = Driving::new(&roads.network, &roads.prepared.profile, &limits);
        let mut driving = tagged.clone();
        let turns = Turns::new(&roads.network, &tagged, &roads.prepared.profile);
        vertices::enclose(&mut driving, &turns);
        let (mut rules, mut prefixes): (HashMap<u32, Vec<_>>, _) = (HashMap::new(), HashSet::new());
        for restriction in &roads.network.restrictions {
            let drivable = restriction.edges.iter().all(|edge| tagged.is_drivable(Edge(*edge)));
            if !drivable || !restriction.binds(&roads.prepared.profile.access.keys) {
                continue;
            }
            let (turn, before) = restriction.edges.split_last().unwrap();
            let rule = (before.to_vec(), *turn, restriction.kind == Kind::Only);
            rules.entry(before[before.len() - 1]).or_default().push(rule);
            prefixes.extend((1..=before.len()).map(|length| before[..length].to_vec()));
        }
        let longer: Vec<Vec<u32>> = prefixes.iter().filter(|prefix| prefix.len() > 1).cloned().collect();
        let mut reference = Self { roads, tagged, driving, rules, prefixes, longer, turns: Vec::new() };
        let number: HashMap<Vec<u32>, Memory> = reference.longer.iter().cloned().zip(reference.edges()..).collect();
        let memories = (0..reference.edges()).map(|edge| vec![edge]).chain(reference.longer.clone());
        let turns = memories.map(|driven| {
            if reference.cost(driven[driven.len() - 1]).is_none() {
                return Vec::new();
            }
            let turns = reference.turns_from(&driven).into_iter();
            let after = |to: u32| {
                let driven = reference.remembered(&driven, to);
                if driven.len() == 1 { to } else { number[&driven] }
            };
            let cost = |to: u32, delay_ms: u64| reference.cost(to).map(|(ms, dm)| (ms + delay_ms, dm)).unwrap();
            turns.map(|(to, delay_ms)| (to, after(to), cost(to, delay_ms))).collect()
        });
        reference.turns = turns.collect();
        reference
    }

    fn edges(&self) -> u32 {
        self.roads.network.edge_count() as u32
    }

    /// From one place to others, in milliseconds and decimeters, the legs to the road included.
    pub(super) fn travels(&self, from: Option<&Snap>, to: &[Option<Snap>]) -> Vec<Option<Way>> {
        let Some(from) = from else { return vec![None; to.len()] };
        let leg = |snap: &Snap| {
            let m = snap.access.0;
            ((m * 3600.0 / self.roads.prepared.profile.snapping.access_kmh).round() as u64, (m * 10.0).round() as u64)
        };
        let sources = self.ends(from);
        let reached = self.search(&sources);
        let travel = |to: &Snap| {
            let mut best: Option<Way> = None;
            for (target, target_rest) in self.ends(to) {
                let ahead = if target % 2 == 0 { from.share <= to.share } else { from.share >= to.share };
                let straight_on = sources.iter().find(|(edge, _)| *edge == target && ahead).map(|(_, rest)| *rest);
                let ways = [straight_on, reached[target as usize]];
                let ways = ways.into_iter().flatten().map(|way| (way.0 - target_rest.0, way.1 - target_rest.1));
                best = best.into_iter().chain(ways).min();
            }
            best.map(|way| (way.0 + leg(from).0 + leg(to).0, way.1 + leg(from).1 + leg(to).1))
        };
        to.iter().map(|to| to.as_ref().and_then(travel)).collect()
    }

    /// The edges one may leave a place by, and what lies beyond it.
    fn ends(&self, snap: &Snap) -> Vec<(u32, Way)> {
        let both = [(snap.segment * 2, 1.0 - snap.share), (snap.segment * 2 + 1, snap.share)];
        let end = |(edge, share): (u32, f64)| {
            let (ms, dm) = self.cost(edge)?;
            Some((edge, ((ms as f64 * share).round() as u64, (dm as f64 * share).round() as u64)))
        };
        both.into_iter().filter_map(end).collect()
    }

    fn cost(&self, edge: u32) -> Option<Way> {
        self.driving.cost[edge as usize].parts().map(|(ms, dm)| (ms.into(), dm.into()))
    }

    /// The cost from a place to the end of every edge, over at least one turn.
    fn search(&self, sources: &[(u32, Way)]) -> Vec<Option<Way>> {
        let mut reached = vec![None; self.edges() as usize];
        let mut least = vec![(u64::MAX, u64::MAX); self.turns.len() * 3];
        let mut queue = BinaryHeap::new();
        for (edge, rest) in sources {
            let is_open = self.driving.access[*edge as usize] == Access::Open;
            let stage = if is_open { Stage::Open } else { Stage::Before };
            least[*edge as usize * 3 + stage as usize] = *rest;
            queue.push(Reverse((*rest, *edge, stage)));
        }
        while let Some(Reverse((cost, memory, stage))) = queue.pop() {
            if cost > least[memory as usize * 3 + stage as usize] {
                continue;
            }
            for (to, after, (ms, dm)) in &self.turns[memory as usize] {
                let Some(stage) = self.stage(stage, *to) else { continue };
                let cost = (cost.0 + ms, cost.1 + dm);
                let arrival = reached[*to as usize].get_or_insert(cost);
                *arrival = (*arrival).min(cost);
                let known = &mut least[*after as usize * 3 + stage as usize];
                if cost < *known {
                    *known = cost;
                    queue.push(Reverse((cost, *after, stage)));
                }
            }
        }
        reached
    }

    fn stage(&self, stage: Stage, to: u32) -> Option<Stage> {
        match (self.driving.access[to as usize], stage) {
            (Access::Open, Stage::After) => None,
            (Access::Open, _) => Some(Stage::Open),
            (_, Stage::Before) => Some(Stage::Before),
            _ => Some(Stage::After),
        }
    }

    fn allows(&self, driven: &[u32], to: u32) -> bool {
        let rules = self.rules.get(&driven[driven.len() - 1]);
        rules.into_iter().flatten().all(|(before, turn, only)| !driven.ends_with(before) || *only == (*turn == to))
    }

    /// The longest end of what was driven that some restriction begins with.
    fn remembered(&self, driven: &[u32], to: u32) -> Vec<u32> {
        let mut driven: Vec<u32> = driven.iter().copied().chain([to]).collect();
        while driven.len() > 1 && !self.prefixes.contains(&driven) {
            driven.remove(0);
        }
        driven
    }

    fn turns_from(&self, driven: &[u32]) -> Vec<(u32, u64)> {
        let (network, from) = (&self.roads.network, driven[driven.len() - 1]);
        let (node, back) = (network.head(Edge(from)), from ^ 1);
        let is_ferry = |edge: u32| self.tagged.is_ferry[edge as usize / 2];
        let (mut turns, mut leads_on) = (Vec::new(), false);
        for to in network.departures(node).iter().map(|edge| edge.0) {
            let passes = !self.tagged.is_closed[node as usize] && self.cost(to).is_some();
            if to != back && passes && self.allows(driven, to) {
                leads_on |= self.tagged.access[to as usize] == Access::Open;
                let boarding_s =
                    if is_ferry(to) && !is_ferry(from) { self.roads.prepared.profile.ferry.boarding_s } else { 0.0 };
                turns.push((to, u64::from(self.tagged.delay_ms[node as usize] + milliseconds(boarding_s))));
            }
        }
        if !leads_on && !is_ferry(from) && self.cost(back).is_some() && self.allows(driven, back) {
            turns.push((back, milliseconds(self.roads.prepared.profile.nodes.u_turn_s).into()));
        }
        turns
    }
}
