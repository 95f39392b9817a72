//! Travel between every pair of places.

mod among;
mod growth;
mod same_road;

pub use among::{Newcomer, Newcomers};

use super::cost::Cost;
use super::hierarchy::{LANES, Readout, Seed, Sweep, Targets};
use super::snapping::Snap;
use super::{Cancelled, Roads};
use collective::geography::LonLat;
use collective::travel::{TravelCell, TravelMatrix};
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
    /// The cores share the sources; the result does not depend on how. Two places at one spot are no travel apart.
    /// 1000 × 1000 on Malta takes some tens of milliseconds.
    ///
    /// # Errors
    /// When `is_cancelled` says so; it is asked once for every few sources, from several threads.
    ///
    /// # Panics
    /// Never: the matrix is made of as many cells as it asks for.
    pub fn travel_matrix(
        &self,
        places: &[LonLat],
        is_cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Result<SnappedMatrix, Cancelled> {
        let snaps: Vec<Option<Snap>> = places.par_iter().map(|place| self.snap(*place)).collect();
        let placed = self.placed(&snaps);
        let mut cells = vec![TravelCell::UNREACHABLE; places.len() * places.len()];
        self.fill(&placed, &mut cells, is_cancelled)?;
        for ((from, to), way) in self.same_road(&placed, &|_, _| true) {
            cells[from * places.len() + to] = cell(way);
        }
        for (from, to) in at_one_spot(places) {
            cells[from * places.len() + to] = TravelCell::NONE;
        }
        #[expect(clippy::expect_used, reason = "the cells were made for these places a few lines above")]
        let matrix = TravelMatrix::from_cells(places.len(), cells).expect("as many cells as pairs");
        Ok(SnappedMatrix { matrix, snaps })
    }

    fn placed(&self, snaps: &[Option<Snap>]) -> Vec<Option<Placed>> {
        let place = |snap: &Snap| Placed { snap: *snap, access: self.access_leg(snap), seeds: self.seeds(snap) };
        snaps.iter().map(|snap| snap.as_ref().map(place)).collect()
    }

    /// Fills the cells row by row, as if no two places lay on one segment.
    fn fill(
        &self,
        placed: &[Option<Placed>],
        cells: &mut [TravelCell],
        is_cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Result<(), Cancelled> {
        let ends = placed.iter().flatten().flat_map(|placed| self.ends(&placed.snap));
        let targets = Targets::gather(
            &self.prepared.hierarchy,
            ends.flat_map(|end| self.prepared.vertices.of_edge(end.edge)).copied(),
        );
        let readouts = Readouts::new(self, &targets, placed);
        let batches = cells.par_chunks_mut(LANES * placed.len().max(1)).zip(placed.par_chunks(LANES));
        batches.try_for_each_init(
            || Sweep::new(&targets),
            |sweep, (rows, sources)| {
                if is_cancelled() {
                    return Err(Cancelled);
                }
                sweep.run(sources.iter().map(|source| source.as_ref().map_or(&[][..], |source| &source.seeds)));
                for (lane, (row, source)) in rows.chunks_mut(placed.len()).zip(sources).enumerate() {
                    let Some(source) = source else { continue };
                    for ((to, target), cell_of) in placed.iter().enumerate().zip(row) {
                        if let Some(target) = target {
                            *cell_of = cell(source.access + readouts.least(sweep, lane, to) + target.access);
                        }
                    }
                }
                Ok(())
            },
        )
    }
}

fn cell(cost: Cost) -> TravelCell {
    cost.parts().map_or(TravelCell::UNREACHABLE, |(duration_ms, distance_dm)| TravelCell::new(duration_ms, distance_dm))
}

/// Ordered pairs of different places with the same coordinates.
fn at_one_spot(places: &[LonLat]) -> Vec<(usize, usize)> {
    let key = |at: &usize| (places[*at].lon().to_bits(), places[*at].lat().to_bits());
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_unstable_by_key(key);
    let together = order.chunk_by(|a, b| key(a) == key(b));
    together.flat_map(|together| together.iter().flat_map(|from| together.iter().map(|to| (*from, *to)))).collect()
}

/// Where to read the cost to each place: at the ends of its edges.
struct Readouts {
    first: Vec<u32>,
    readouts: Vec<Readout>,
}

impl Readouts {
    fn new(roads: &Roads, targets: &Targets<'_>, placed: &[Option<Placed>]) -> Self {
        let (mut first, mut readouts) = (vec![0], Vec::new());
        for placed in placed {
            for end in placed.iter().flat_map(|placed| roads.ends(&placed.snap)) {
                let vertices = roads.prepared.vertices.of_edge(end.edge);
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
