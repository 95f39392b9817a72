//! Places on one and the same segment. A target that lies before the source in the direction driven is not "less than
//! nothing" away: one has to go round and come back, or drive the other way.

use super::Placed;
use crate::roads::Roads;
use crate::roads::cost::Cost;
use crate::roads::network::Edge;
use crate::roads::snapping::Snap;
use std::collections::BTreeMap;

/// The ways round from one direction of a segment to another, found when first needed: they are the same for all places.
#[derive(Default)]
struct WaysRound {
    known: BTreeMap<(Edge, Edge), Cost>,
}

impl WaysRound {
    fn cost(&mut self, roads: &Roads, from: Edge, to: Edge) -> Cost {
        *self.known.entry((from, to)).or_insert_with(|| roads.around(from, to))
    }
}

impl Roads {
    /// The costs of the pairs of different places that share a segment, of those that are asked for.
    pub(super) fn same_road(
        &self,
        placed: &[Option<Placed>],
        asks_for: &dyn Fn(usize, usize) -> bool,
    ) -> Vec<((usize, usize), Cost)> {
        let mut by_segment: Vec<(usize, &Placed)> =
            placed.iter().enumerate().filter_map(|(at, placed)| Some((at, placed.as_ref()?))).collect();
        by_segment.sort_by_key(|(at, placed)| (placed.snap.segment, *at));
        let mut ways_round = WaysRound::default();
        let mut costs = Vec::new();
        for together in by_segment.chunk_by(|a, b| a.1.snap.segment == b.1.snap.segment) {
            for (from, source) in together {
                for (to, target) in together.iter().filter(|(to, _)| to != from && asks_for(*from, *to)) {
                    let way = self.along(&source.snap, &target.snap, &mut ways_round);
                    costs.push(((*from, *to), source.access + way + target.access));
                }
            }
        }
        costs
    }

    /// The costs between two spots of one segment, there and back.
    pub(super) fn along_both(&self, from: &Snap, to: &Snap) -> [Cost; 2] {
        let mut ways_round = WaysRound::default();
        [self.along(from, to, &mut ways_round), self.along(to, from, &mut ways_round)]
    }

    /// The cost between two spots of one segment.
    fn along(&self, from: &Snap, to: &Snap, ways_round: &mut WaysRound) -> Cost {
        let mut least = Cost::UNREACHABLE;
        for source in self.ends(from) {
            for target in self.ends(to) {
                let straight_on = source.straight_on(from, target, to);
                let cost = straight_on
                    .unwrap_or_else(|| source.beyond + ways_round.cost(self, source.edge, target.edge) - target.beyond);
                least = least.or_better(cost);
            }
        }
        least
    }
}
