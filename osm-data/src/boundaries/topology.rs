//! Outlines cut into arcs where they meet, each arc kept once: what neighbours share stays shared, whatever is done to it.
//!
//! A corner where other than two different sides meet is a junction; an arc runs from junction to junction, or all around
//! where there is none (an island, an enclave).

use super::locator::location_of;
use crate::extract::Location;
use collective::geography::LonLat;
use collective::outline::Outline;
use std::collections::HashMap;

/// A corner, by its order among all corners.
pub(super) type Corner = u32;

/// Outlines as arcs.
#[derive(Debug)]
pub(super) struct Topology {
    /// Every corner once, sorted.
    pub(super) corners: Vec<Location>,
    /// The corners along each arc; the first is repeated at the end of one that goes all around.
    pub(super) arcs: Vec<Vec<Corner>>,
    /// For each outline its parts, for each part its rings.
    pub(super) outlines: Vec<Vec<Vec<ArcRing>>>,
}

/// A ring as arcs, in order; `true` for one that is gone through backwards.
pub(super) type ArcRing = Vec<(usize, bool)>;

impl Topology {
    pub(super) fn of<'a>(outlines: impl Iterator<Item = &'a Outline> + Clone) -> Self {
        let places = outlines.clone().flat_map(|outline| outline.parts.iter().flatten().flatten());
        let mut corners: Vec<Location> = places.copied().map(location_of).collect();
        corners.sort_unstable();
        corners.dedup();
        let ring = |ring: &Vec<LonLat>| -> Vec<Corner> {
            let found = ring.iter().filter_map(|place| corners.binary_search(&location_of(*place)).ok());
            let mut ring: Vec<Corner> = found.map(|at| at as Corner).collect();
            ring.dedup();
            if ring.len() > 1 && ring.first() == ring.last() {
                ring.pop();
            }
            ring
        };
        let rings: Vec<Vec<Vec<Vec<Corner>>>> = outlines
            .map(|outline| outline.parts.iter().map(|part| part.iter().map(ring).collect()).collect())
            .collect();
        let is_junction = junctions(corners.len(), rings.iter().flatten().flatten());
        let mut cutter = Cutter { is_junction, arcs: Vec::new(), known: HashMap::new() };
        let outlines = rings
            .iter()
            .map(|parts| parts.iter().map(|rings| rings.iter().map(|ring| cutter.cut(ring)).collect()).collect())
            .collect();
        Self { arcs: cutter.arcs, corners, outlines }
    }

    /// The outlines, of what is kept of each arc.
    pub(super) fn with_arcs(&self, arcs: &[Vec<Corner>]) -> Vec<Outline> {
        let ring = |ring: &ArcRing| -> Vec<LonLat> {
            let mut corners: Vec<Corner> = Vec::new();
            for (arc, backwards) in ring {
                let kept = &arcs[*arc];
                // Each arc begins where the one before ends.
                corners.pop();
                if *backwards { corners.extend(kept.iter().rev()) } else { corners.extend(kept) }
            }
            corners.iter().filter_map(|corner| self.corners[*corner as usize].lon_lat().ok()).collect()
        };
        let part = |rings: &Vec<ArcRing>| rings.iter().map(ring).collect();
        self.outlines.iter().map(|parts| Outline { parts: parts.iter().map(part).collect() }).collect()
    }

    /// All rings.
    pub(super) fn rings(&self) -> impl Iterator<Item = &ArcRing> {
        self.outlines.iter().flatten().flatten()
    }
}

/// For each corner whether other than two different sides meet there.
fn junctions<'a>(corners: usize, rings: impl Iterator<Item = &'a Vec<Corner>>) -> Vec<bool> {
    let mut sides: Vec<(Corner, Corner)> = rings
        .flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1)).map(|(a, b)| (*a.min(b), *a.max(b))))
        .collect();
    sides.sort_unstable();
    sides.dedup();
    let mut meeting = vec![0_u32; corners];
    for (a, b) in sides {
        meeting[a as usize] += 1;
        meeting[b as usize] += 1;
    }
    meeting.into_iter().map(|count| count != 2).collect()
}

struct Cutter {
    is_junction: Vec<bool>,
    arcs: Vec<Vec<Corner>>,
    /// An arc is known by its first two corners, as nothing branches off before its end.
    known: HashMap<(Corner, Corner), usize>,
}

impl Cutter {
    fn cut(&mut self, ring: &[Corner]) -> ArcRing {
        if ring.len() < 3 {
            return Vec::new();
        }
        let junction = |corner: &Corner| self.is_junction[*corner as usize];
        let first = ring.iter().position(junction);
        // Without junction it begins at its least corner, so that who goes around the other way begins there too.
        let start = first.or_else(|| (0..ring.len()).min_by_key(|at| ring[*at])).unwrap_or(0);
        let mut around: Vec<Corner> = ring[start..].iter().chain(&ring[..=start]).copied().collect();
        let mut arcs = Vec::new();
        if first.is_some() {
            while around.len() > 1 {
                let end = 1 + around[1..].iter().position(junction).unwrap_or(around.len() - 2);
                let rest = around[end..].to_vec();
                around.truncate(end + 1);
                arcs.push(std::mem::replace(&mut around, rest));
            }
        } else {
            arcs.push(around);
        }
        arcs.into_iter().map(|arc| self.number(arc)).collect()
    }

    fn number(&mut self, mut arc: Vec<Corner>) -> (usize, bool) {
        let backwards = (arc[arc.len() - 1], arc[arc.len() - 2]) < (arc[0], arc[1]);
        if backwards {
            arc.reverse();
        }
        let next = self.arcs.len();
        let number = *self.known.entry((arc[0], arc[1])).or_insert(next);
        if number == next {
            self.arcs.push(arc);
        }
        (number, backwards)
    }
}
