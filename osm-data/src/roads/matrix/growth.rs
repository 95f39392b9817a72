//! From a known matrix to one of nearly the same places: a member who joins or moves asks for a row and a column.

use super::among::Among;
use super::{SnappedMatrix, at_one_spot, cell};
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
        let (among, size) = (Among::new(self, &snaps), places.len());
        for new in &new {
            let Some(place) = &among.placed[*new] else { continue };
            let (row, column) = among.row_and_column(place);
            for (to, way) in row.into_iter().enumerate() {
                cells[new * size + to] = cell(way);
            }
            for (from, way) in column.into_iter().enumerate() {
                cells[from * size + new] = cell(way);
            }
        }
        let is_new = |at: usize| known_as[at].is_none();
        for ((from, to), way) in self.same_road(&among.placed, &|from, to| is_new(from) || is_new(to)) {
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

#[cfg(test)]
mod tests;
