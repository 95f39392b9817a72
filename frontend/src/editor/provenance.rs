//! How a painted perimeter came about, as far as it can still be told: the boundaries or cells whose union it is.

use super::brush::{Piece, Stencil};
use super::canvas::Canvas;
use collective::document::PerimeterOrigin;
use collective::outline::Combination;
use std::collections::BTreeSet;

/// The origin of a perimeter after some pieces were painted. What is no union of whole pieces any more counts as drawn.
pub(super) fn painted(canvas: &Canvas, stencil: &Stencil, pieces: &BTreeSet<Piece>) -> PerimeterOrigin {
    let before = canvas.before.as_ref().map(|drawn| &drawn.origin);
    let alone = before.is_none() || canvas.how == Combination::Replace;
    match stencil {
        Stencil::Areas(areas) => {
            let names = pieces.iter().filter_map(|piece| match piece {
                Piece::Area(number) => areas.name(*number),
                Piece::Cell(_) => None,
            });
            let mut fresh = (BTreeSet::new(), BTreeSet::new());
            for name in names {
                fresh.0.insert(name.osm.clone());
                fresh.1.extend(name.insee.clone());
            }
            let made = |osm: BTreeSet<String>, insee: BTreeSet<String>| PerimeterOrigin::Boundaries {
                osm: osm.into_iter().collect(),
                insee: insee.into_iter().collect(),
            };
            match before {
                _ if alone => made(fresh.0, fresh.1),
                Some(PerimeterOrigin::Boundaries { osm, insee }) => {
                    let known = (osm.iter().cloned().collect(), insee.iter().cloned().collect());
                    match (with(&known.0, fresh.0, canvas.how), with(&known.1, fresh.1, canvas.how)) {
                        (Some(osm), Some(insee)) => made(osm, insee),
                        _ => PerimeterOrigin::Drawn,
                    }
                }
                _ => PerimeterOrigin::Drawn,
            }
        }
        Stencil::Cells(_) => {
            let fresh = pieces.iter().filter_map(|piece| match piece {
                Piece::Cell(cell) => Some(*cell),
                Piece::Area(_) => None,
            });
            let fresh: BTreeSet<_> = fresh.collect();
            let cells = match before {
                _ if alone => Some(fresh),
                Some(PerimeterOrigin::Cells { cells }) => with(&cells.iter().copied().collect(), fresh, canvas.how),
                _ => None,
            };
            cells.map_or(PerimeterOrigin::Drawn, |cells| PerimeterOrigin::Cells { cells: cells.into_iter().collect() })
        }
    }
}

/// The pieces with others; none when some of a piece may have been taken away.
fn with<T: Ord + Clone>(known: &BTreeSet<T>, fresh: BTreeSet<T>, how: Combination) -> Option<BTreeSet<T>> {
    match how {
        Combination::Replace => Some(fresh),
        Combination::Add => Some(known.union(&fresh).cloned().collect()),
        Combination::Subtract if fresh.is_subset(known) => Some(known.difference(&fresh).cloned().collect()),
        Combination::Subtract | Combination::Intersect => None,
    }
}
