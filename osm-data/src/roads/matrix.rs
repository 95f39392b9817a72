//! Travel between every pair of places.

mod same_road;

use super::cost::Cost;
use super::hierarchy::{LANES, Readout, Seed, Sweep, Targets};
use super::snapping::Snap;
use super::{Cancelled, Roads};
use collective::geography::LonLat;
use collective::travel::TravelMatrix;
use rayon::prelude::*;

/// Travel between places, and where each met the road.
#[derive(Debug, Clone, PartialEq)]
pub struct SnappedMatrix {
    /// Directed travel between every pair, the legs between place and road included.
    pub matrix: TravelMatrix,
    /// By place; `None` where no road is near enough: such a place is unreachable.
    pub snaps: Vec<Option<Snap>>,
}

/// A place on the road, as a source and as a target.
struct Placed {
    snap: Snap,
    access: Cost,
    seeds: Vec<Seed>,
}

impl Roads {
    /// Directed travel between every pair of places: duration of the fastest way and the distance of that same way.
    ///
    /// Both cores share the sources; the result does not depend on how. Two places at one spot are no travel apart.
    /// 1000 × 1000 on Malta takes some tens of milliseconds.
    ///
    /// # Errors
    /// When `is_cancelled` says so; it is asked once for every few sources, from several threads.
    pub fn travel_matrix(
        &self,
        places: &[LonLat],
        is_cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Result<SnappedMatrix, Cancelled> {
        let snaps: Vec<Option<Snap>> = places.par_iter().map(|place| self.snap(*place)).collect();
        // Only places that met a road are searched; `placed_at` says which of them each place is.
        let mut placed_at = vec![None; places.len()];
        let mut placed = Vec::new();
        for (at, snap) in snaps.iter().enumerate() {
            if let Some(snap) = snap {
                placed_at[at] = Some(placed.len());
                placed.push(Placed { snap: *snap, access: self.access_leg(snap), seeds: self.seeds(snap) });
            }
        }
        let costs = self.costs(&placed, is_cancelled)?;
        let matrix = TravelMatrix::from_fn(places.len(), |from, to| {
            if places[from.0] == places[to.0] {
                return Cost::ZERO.travel();
            }
            let (from, to) = (placed_at[from.0]?, placed_at[to.0]?);
            costs[from * placed.len() + to].travel()
        });
        Ok(SnappedMatrix { matrix, snaps })
    }

    /// The costs between places on the road, row by row.
    fn costs(&self, placed: &[Placed], is_cancelled: &(dyn Fn() -> bool + Sync)) -> Result<Vec<Cost>, Cancelled> {
        let ends = placed.iter().flat_map(|placed| self.ends(&placed.snap));
        let targets = Targets::gather(&self.hierarchy, ends.flat_map(|end| self.vertices.of_edge(end.edge)).copied());
        let readouts = Readouts::new(self, &targets, placed);
        let mut costs = vec![Cost::UNREACHABLE; placed.len() * placed.len()];
        let mut rows: Vec<&mut [Cost]> = costs.chunks_mut(placed.len().max(1)).collect();
        rows.par_chunks_mut(LANES).zip(placed.par_chunks(LANES)).try_for_each_init(
            || Sweep::new(&targets),
            |sweep, (rows, sources)| {
                if is_cancelled() {
                    return Err(Cancelled);
                }
                sweep.run(sources.iter().map(|source| source.seeds.as_slice()));
                for (lane, (row, source)) in rows.iter_mut().zip(sources).enumerate() {
                    for (to, cost) in row.iter_mut().enumerate() {
                        *cost = source.access + readouts.least(sweep, lane, to) + placed[to].access;
                    }
                }
                Ok(())
            },
        )?;
        drop(rows);
        for ((from, to), way) in self.same_road(placed) {
            costs[from * placed.len() + to] = placed[from].access + way + placed[to].access;
        }
        Ok(costs)
    }
}

/// Where to read the cost to each place: at the ends of its edges.
struct Readouts {
    first: Vec<u32>,
    readouts: Vec<Readout>,
}

impl Readouts {
    fn new(roads: &Roads, targets: &Targets<'_>, placed: &[Placed]) -> Self {
        let (mut first, mut readouts) = (vec![0], Vec::new());
        for placed in placed {
            for end in roads.ends(&placed.snap) {
                let vertices = roads.vertices.of_edge(end.edge);
                readouts.extend(vertices.iter().map(|vertex| targets.readout(*vertex, end.beyond)));
            }
            first.push(readouts.len() as u32);
        }
        Self { first, readouts }
    }

    fn least(&self, sweep: &Sweep<'_>, lane: usize, to: usize) -> Cost {
        let readouts = &self.readouts[self.first[to] as usize..self.first[to + 1] as usize];
        readouts.iter().fold(Cost::UNREACHABLE, |least, readout| least.or_better(sweep.read(lane, *readout)))
    }
}
