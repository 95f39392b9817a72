//! How rings lie to each other: holes inside their outer ring and apart, parts apart.

use super::crossings::{EdgeId, Manner, Meeting};
use super::ring::Ring;
use crate::analysis::FaultKind;
use geo::Coord;
use std::ops::Range;

/// A fault between rings, charged to the one that comes later, and where to look.
#[derive(Debug, Clone, Copy)]
pub(super) struct NestingFault {
    /// What is wrong.
    pub(super) kind: FaultKind,
    /// The number of the ring in the list given.
    pub(super) ring: usize,
    /// Where.
    pub(super) at: Coord<f64>,
}

/// The faults between rings, of which each by itself is simple or marked so in `crossed`.
pub(super) fn faults(rings: &[Ring], meetings: &[Meeting], crossed: &[bool]) -> Vec<NestingFault> {
    let mut faults = Vec::new();
    for (later, ring) in rings.iter().enumerate() {
        for (earlier, other) in rings[..later].iter().enumerate() {
            if crossed[earlier] || crossed[later] {
                continue;
            }
            let relation = match (ring.part == other.part, other.number) {
                (true, 0) => Relation::HoleAndOuter,
                (true, _) => Relation::Holes,
                (false, _) => Relation::Parts,
            };
            let pair = Pair { rings, earlier, later, meetings };
            faults.extend(pair.faults(relation));
        }
    }
    faults
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Relation {
    HoleAndOuter,
    Holes,
    Parts,
}

struct Pair<'a> {
    rings: &'a [Ring],
    earlier: usize,
    later: usize,
    meetings: &'a [Meeting],
}

impl Pair<'_> {
    fn faults(&self, relation: Relation) -> Vec<NestingFault> {
        let kind = match relation {
            Relation::HoleAndOuter => FaultKind::HoleOutside,
            Relation::Holes => FaultKind::HolesOverlap,
            Relation::Parts => FaultKind::PartsOverlap,
        };
        let crossings = self.meetings.iter().filter(|meeting| meeting.manner != Manner::Touching);
        let between = |meeting: &&Meeting| meeting.first.ring == self.earlier && meeting.second.ring == self.later;
        let places: Vec<_> = crossings.filter(between).map(|meeting| meeting.at).collect();
        let places = if places.is_empty() { self.misplaced(relation).into_iter().collect() } else { places };
        places.into_iter().map(|at| NestingFault { kind, ring: self.later, at }).collect()
    }

    /// For rings that do not cross: a position of one that is where it must not be.
    fn misplaced(&self, relation: Relation) -> Option<Coord<f64>> {
        let (earlier, later) = (&self.rings[self.earlier], &self.rings[self.later]);
        let (earlier_alone, later_alone) = (self.earlier..self.earlier + 1, self.later..self.later + 1);
        match relation {
            Relation::HoleAndOuter => self.witnesses(self.later, &earlier_alone).find(|at| !earlier.encloses(*at)),
            Relation::Holes => self
                .witnesses(self.later, &earlier_alone)
                .find(|at| earlier.encloses(*at))
                .or_else(|| self.witnesses(self.earlier, &later_alone).find(|at| later.encloses(*at))),
            // Only outer rings decide: a part may lie in a hole of another.
            Relation::Parts if earlier.number == 0 && later.number == 0 => {
                let (earlier, later) = (self.rings_of(earlier.part), self.rings_of(later.part));
                self.witnesses(self.later, &earlier)
                    .find(|at| self.enclosed(&earlier, *at))
                    .or_else(|| self.witnesses(self.earlier, &later).find(|at| self.enclosed(&later, *at)))
            }
            Relation::Parts => None,
        }
    }

    fn rings_of(&self, part: usize) -> Range<usize> {
        self.rings.partition_point(|ring| ring.part < part)..self.rings.partition_point(|ring| ring.part <= part)
    }

    /// Whether a position is inside the outer ring of a part and in none of its holes.
    fn enclosed(&self, part: &Range<usize>, at: Coord<f64>) -> bool {
        self.rings[part.clone()].iter().filter(|ring| ring.encloses(at)).count() == 1
    }

    /// Positions of a ring that between them lie in every piece into which the other rings, touching it, cut it: one corner
    /// when nothing touches, else the middles of the pieces of the edges that are touched.
    fn witnesses(&self, ring: usize, others: &Range<usize>) -> impl Iterator<Item = Coord<f64>> {
        let touched = |meeting: &Meeting| match (meeting.first, meeting.second) {
            (edge, other) | (other, edge) if edge.ring == ring && others.contains(&other.ring) => {
                Some((edge, meeting.at))
            }
            _ => None,
        };
        let mut cuts: Vec<(usize, f64)> = self
            .meetings
            .iter()
            .filter_map(touched)
            .flat_map(|(edge, at)| [(edge.corner, self.share(edge, at)), (edge.corner, 0.0), (edge.corner, 1.0)])
            .collect();
        cuts.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        let corners = &self.rings[ring];
        let middles = cuts
            .windows(2)
            .filter(|pair| pair[0].0 == pair[1].0 && pair[1].1 - pair[0].1 > f64::EPSILON.sqrt())
            .map(|pair| {
                let (start, end) = corners.edge(pair[0].0);
                start + (end - start) * f64::midpoint(pair[0].1, pair[1].1)
            })
            .collect::<Vec<_>>();
        let alone = middles.is_empty().then(|| corners.corners[0]);
        middles.into_iter().chain(alone)
    }

    /// How far along an edge a position on it lies, 0 to 1.
    fn share(&self, edge: EdgeId, at: Coord<f64>) -> f64 {
        let (start, end) = self.rings[edge.ring].edge(edge.corner);
        let (along, from) = (end - start, at - start);
        ((from.x * along.x + from.y * along.y) / (along.x * along.x + along.y * along.y)).clamp(0.0, 1.0)
    }
}
