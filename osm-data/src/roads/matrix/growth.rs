//! From a known matrix to one of nearly the same places: a member who joins or moves asks for a row and a column.

use super::{Placed, SnappedMatrix, at_one_spot, cell};
use crate::roads::cost::Cost;
use crate::roads::hierarchy::Lineage;
use crate::roads::snapping::Snap;
use crate::roads::{Cancelled, Roads};
use collective::geography::LonLat;
use collective::travel::{Site, TravelCell, TravelMatrix};
use rayon::prelude::*;

/// Of so many places, one new one is worth a row and a column; more new ones are faster all at once.
const PLACES_PER_NEW_ONE: usize = 16;

impl Roads {
    /// The matrix of places most of which another matrix knows: `known_as` says, for each place, which site of that matrix it
    /// is. Equal to [`Roads::travel_matrix`] in every cell, and takes a small part of its time when one place is new.
    ///
    /// # Errors
    /// When `is_cancelled` says so.
    ///
    /// # Panics
    /// When a site is not of the known matrix, or there are not as many sites as places.
    pub fn grown_matrix(
        &self,
        known: &SnappedMatrix,
        known_as: &[Option<Site>],
        places: &[LonLat],
        is_cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Result<SnappedMatrix, Cancelled> {
        assert_eq!(known_as.len(), places.len());
        let new: Vec<usize> = (0..places.len()).filter(|at| known_as[*at].is_none()).collect();
        if new.len() * PLACES_PER_NEW_ONE > places.len() {
            return self.travel_matrix(places, is_cancelled);
        }
        if is_cancelled() {
            return Err(Cancelled);
        }
        let snap = |at: usize| known_as[at].map_or_else(|| self.snap(places[at]), |site| known.snaps[site.0]);
        let snaps: Vec<Option<Snap>> = (0..places.len()).map(snap).collect();
        let mut cells = vec![TravelCell::UNREACHABLE; places.len() * places.len()];
        cells.par_chunks_mut(places.len()).zip(known_as).for_each(|(row, from)| {
            let Some(from) = from else { return };
            let known = known.matrix.cells_from(*from);
            for (cell, to) in row.iter_mut().zip(known_as).filter_map(|(cell, to)| Some((cell, (*to)?))) {
                *cell = known[to.0];
            }
        });
        let (row_and_column, size) = (RowAndColumn::new(self, &snaps), places.len());
        for new in &new {
            let (row, column) = row_and_column.of(*new);
            cells[new * size..(new + 1) * size].copy_from_slice(&row);
            for (from, cell) in column.into_iter().enumerate() {
                cells[from * size + new] = cell;
            }
        }
        let is_new = |at: usize| known_as[at].is_none();
        for ((from, to), way) in self.same_road(&row_and_column.placed, &|from, to| is_new(from) || is_new(to)) {
            cells[from * size + to] = cell(way);
        }
        for (from, to) in at_one_spot(places) {
            cells[from * size + to] = TravelCell::NONE;
        }
        #[expect(clippy::expect_used, reason = "the cells were made for these places a few lines above")]
        let matrix = TravelMatrix::from_cells(size, cells).expect("as many cells as pairs");
        Ok(SnappedMatrix { matrix, snaps })
    }
}

/// Ways from one of some places to all of them and back, as if no two lay on one segment.
struct RowAndColumn<'a> {
    roads: &'a Roads,
    placed: Vec<Option<Placed>>,
    lineage: Lineage,
}

impl<'a> RowAndColumn<'a> {
    fn new(roads: &'a Roads, snaps: &[Option<Snap>]) -> Self {
        let placed = roads.placed(snaps);
        let vertices = &roads.prepared.vertices;
        // Where searches start is among where they end: one lineage serves both directions.
        let ends = placed.iter().flatten().flat_map(|placed| roads.ends(&placed.snap));
        let ends = ends.flat_map(|end| vertices.of_edge(end.edge).iter().copied());
        let lineage = Lineage::of(&roads.prepared.hierarchy, ends);
        Self { roads, placed, lineage }
    }

    fn of(&self, at: usize) -> (Vec<TravelCell>, Vec<TravelCell>) {
        let none = || vec![TravelCell::UNREACHABLE; self.placed.len()];
        let Some(place) = &self.placed[at] else { return (none(), none()) };
        rayon::join(|| self.row(place), || self.column(place))
    }

    fn row(&self, source: &Placed) -> Vec<TravelCell> {
        let hierarchy = &self.roads.prepared.hierarchy;
        let spread = hierarchy.one_to_many(&source.seeds, &self.lineage);
        let way = |target: &Placed| {
            let ends = self.roads.ends(&target.snap).flat_map(|end| {
                let vertices = self.roads.prepared.vertices.of_edge(end.edge).iter();
                vertices.map(move |vertex| (*vertex, end.beyond))
            });
            let least = ends.fold(Cost::UNREACHABLE, |least, (at, beyond)| least.or_better(spread.cost(at) - beyond));
            source.access + least + target.access
        };
        self.cells(way)
    }

    fn column(&self, target: &Placed) -> Vec<TravelCell> {
        let (seeds, most) = self.roads.arrivals(&target.snap);
        let spread = self.roads.prepared.hierarchy.many_to_one(&self.lineage, &seeds);
        let way = |source: &Placed| {
            let starts = source.seeds.iter().map(|seed| seed.cost + spread.cost(seed.vertex));
            let least = starts.fold(Cost::UNREACHABLE, Cost::or_better);
            source.access + (least - most) + target.access
        };
        self.cells(way)
    }

    fn cells(&self, way: impl Fn(&Placed) -> Cost) -> Vec<TravelCell> {
        let cell_of =
            |placed: &Option<Placed>| placed.as_ref().map_or(TravelCell::UNREACHABLE, |placed| cell(way(placed)));
        self.placed.iter().map(cell_of).collect()
    }
}

#[cfg(test)]
mod tests;
