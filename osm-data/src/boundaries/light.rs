//! Outlines with fewer corners, of which neighbours still share every side: administrative outlines are too detailed to draw
//! and to edit.
//!
//! Each arc between junctions is simplified once (Douglas and Peucker 1973), so that no gap or overlap appears between
//! neighbours. Where a ring would collapse, or sides would cross or pass over a corner of another arc, the arcs concerned are done
//! again with half the tolerance.

mod conflict;

use super::section::Boundaries;
use super::topology::{Corner, Topology};
use crate::section::{Section, SectionFault, decode_postcard, encode_postcard};
use collective::geography::Projection;
use collective::outline::Outline;
use collective::quantity::Meters;
use geo::{Distance as _, Euclidean, Line, Point};
use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};
use serde::{Deserialize, Serialize};

/// So often the tolerance of an arc is halved; then it is left as it is.
const MOST_HALVINGS: u32 = 5;

/// The outlines of all boundaries at one tolerance.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LightOutlines {
    /// How far an outline may lie from the true one.
    pub tolerance: Meters,
    /// In the order of the boundaries.
    pub outlines: Vec<Outline>,
}

/// The outlines at each of the tolerances of the data file, the finest first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Light(pub Vec<LightOutlines>);

impl Light {
    /// Simplifies all boundaries together.
    #[must_use]
    pub fn of(boundaries: &Boundaries, tolerances: &[Meters], projection: Projection) -> Self {
        let topology = Topology::of(boundaries.0.iter().map(|boundary| &boundary.outline));
        let plane: Vec<Point<f64>> = topology
            .corners
            .par_iter()
            .map(|corner| corner.lon_lat().map_or_else(|_| Point::new(0.0, 0.0), |place| projection.to_plane(place)))
            .collect();
        let at = |tolerance: &Meters| {
            let arcs = simplified(&topology, &plane, *tolerance);
            LightOutlines { tolerance: *tolerance, outlines: topology.with_arcs(&arcs) }
        };
        Self(tolerances.par_iter().map(at).collect())
    }

    /// The lightest outlines that lie no farther than this from the true ones; `None` when there are none, and the true ones
    /// are to be taken.
    #[must_use]
    pub fn within(&self, tolerance: Meters) -> Option<&LightOutlines> {
        self.0.iter().rfind(|light| light.tolerance <= tolerance)
    }
}

impl Section for Light {
    const NAME: &'static str = "light-outlines";

    fn encode(&self) -> Result<Vec<u8>, SectionFault> {
        encode_postcard::<Self, _>(&self.0)
    }

    fn decode(bytes: &[u8]) -> Result<Self, SectionFault> {
        decode_postcard::<Self, _>(bytes).map(Self)
    }
}

/// What is kept of each arc.
fn simplified(topology: &Topology, plane: &[Point<f64>], tolerance: Meters) -> Vec<Vec<Corner>> {
    let mut halvings = vec![0_u32; topology.arcs.len()];
    let mut kept: Vec<Vec<Corner>> =
        topology.arcs.par_iter().map(|arc| simplified_arc(arc, plane, tolerance.0)).collect();
    loop {
        let mut again = conflict::collapsed(topology, &kept);
        again.extend(conflict::meeting(topology, &kept));
        again.sort_unstable();
        again.dedup();
        again.retain(|arc| halvings[*arc] <= MOST_HALVINGS);
        if again.is_empty() {
            return kept;
        }
        for arc in again {
            halvings[arc] += 1;
            kept[arc] = if halvings[arc] > MOST_HALVINGS {
                topology.arcs[arc].clone()
            } else {
                let finer = tolerance.0 / f64::from(1 << halvings[arc]);
                simplified_arc(&topology.arcs[arc], plane, finer)
            };
        }
    }
}

/// The corners of an arc that lie farther than the tolerance from what is kept; ends are kept, and of one that goes all around
/// also the corner farthest from its start.
fn simplified_arc(arc: &[Corner], plane: &[Point<f64>], tolerance: f64) -> Vec<Corner> {
    let at = |index: usize| plane[arc[index] as usize];
    let last = arc.len() - 1;
    let mut kept = vec![false; arc.len()];
    kept[0] = true;
    kept[last] = true;
    let mut pending = vec![(0, last)];
    if arc[0] == arc[last] {
        let away = |index: &usize| Euclidean.distance(at(0), at(*index));
        let Some(farthest) = (1..last).max_by(|a, b| away(a).total_cmp(&away(b))) else { return arc.to_vec() };
        kept[farthest] = true;
        pending = vec![(0, farthest), (farthest, last)];
    }
    while let Some((from, to)) = pending.pop() {
        let straight = Line::new(at(from), at(to));
        let off = (from + 1..to).map(|index| (Euclidean.distance(&at(index), &straight), index));
        if let Some((distance, index)) = off.max_by(|a, b| a.0.total_cmp(&b.0))
            && distance > tolerance
        {
            kept[index] = true;
            pending.extend([(from, index), (index, to)]);
        }
    }
    arc.iter().zip(kept).filter(|(_, kept)| *kept).map(|(corner, _)| *corner).collect()
}

#[cfg(test)]
mod tests;
