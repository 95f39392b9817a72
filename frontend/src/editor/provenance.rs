//! How a painted perimeter came about, as far as it can still be told: the boundaries or cells whose union it is, or
//! was before it was adjusted.

use super::areas::Areas;
use super::brush::{Piece, Stencil};
use super::canvas::Canvas;
use collective::document::PerimeterOrigin;
use collective::outline::Combination;
use std::collections::BTreeSet;

/// The origin of a perimeter after some pieces were painted. A union of boundaries with something else put to it, or
/// with only a piece of one of them taken away, is an adjusted one; so is what is no union of whole cells any more.
pub(super) fn painted(canvas: &Canvas, stencil: &Stencil, pieces: &BTreeSet<Piece>) -> PerimeterOrigin {
    let before = canvas.before.as_ref().map(|drawn| &drawn.origin);
    let alone = before.is_none() || canvas.how == Combination::Replace;
    match stencil {
        Stencil::Areas(areas) => {
            let names = pieces.iter().filter_map(|piece| match piece {
                Piece::Area(number) => areas.name(*number),
                Piece::Cell(_) => None,
            });
            let (mut osm, mut insee) = (BTreeSet::new(), BTreeSet::new());
            for name in names {
                osm.insert(name.osm.clone());
                insee.extend(name.insee.clone());
            }
            let fresh = Made { osm, insee, adjusted: false };
            match before {
                _ if alone => fresh.origin(),
                Some(PerimeterOrigin::Boundaries { osm, insee, adjusted }) => {
                    let known = Made {
                        osm: osm.iter().cloned().collect(),
                        insee: insee.iter().cloned().collect(),
                        adjusted: *adjusted,
                    };
                    match canvas.how {
                        Combination::Add => known.and(fresh).origin(),
                        Combination::Subtract => known.without(&fresh, areas).origin(),
                        Combination::Replace | Combination::Intersect => canvas.origin_of_both(),
                    }
                }
                _ => canvas.origin_of_both(),
            }
        }
        Stencil::Cells(_) => {
            let fresh = pieces.iter().filter_map(|piece| match piece {
                Piece::Cell(cell) => Some(*cell),
                Piece::Area(_) => None,
            });
            let fresh: BTreeSet<_> = fresh.collect();
            let made = |cells: &BTreeSet<_>, adjusted| {
                let cells: Vec<_> = cells.iter().copied().collect();
                // What is left when all of them are gone was drawn.
                if cells.is_empty() { PerimeterOrigin::Drawn } else { PerimeterOrigin::Cells { cells, adjusted } }
            };
            match before {
                _ if alone => made(&fresh, false),
                Some(PerimeterOrigin::Cells { cells, adjusted }) => {
                    let known: BTreeSet<_> = cells.iter().copied().collect();
                    match canvas.how {
                        Combination::Add => made(&(&known | &fresh), *adjusted),
                        Combination::Subtract if fresh.is_subset(&known) => made(&(&known - &fresh), *adjusted),
                        _ => canvas.origin_of_both(),
                    }
                }
                _ => canvas.origin_of_both(),
            }
        }
    }
}

/// The boundaries that a perimeter is made of.
struct Made {
    osm: BTreeSet<String>,
    insee: BTreeSet<String>,
    adjusted: bool,
}

impl Made {
    fn and(mut self, more: Self) -> Self {
        self.osm.extend(more.osm);
        self.insee.extend(more.insee);
        self
    }

    /// Without boundaries that are among some of one kind; one that is not in the list took only a piece away, and one
    /// may lie in what is left when that is of another kind: a commune in its EPCI.
    fn without(self, gone: &Self, kind: &Areas) -> Self {
        let left = &self.osm - &gone.osm;
        let is_apart = gone.osm.is_subset(&self.osm) && kind.have_all(&left);
        Self { osm: left, insee: &self.insee - &gone.insee, adjusted: self.adjusted || !is_apart }
    }

    /// What is left when all of them are gone was drawn.
    fn origin(self) -> PerimeterOrigin {
        let Self { osm, insee, adjusted } = self;
        if osm.is_empty() {
            return PerimeterOrigin::Drawn;
        }
        PerimeterOrigin::Boundaries { osm: osm.into_iter().collect(), insee: insee.into_iter().collect(), adjusted }
    }
}

#[cfg(test)]
mod tests;
