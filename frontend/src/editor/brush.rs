//! The brush: what it paints with, how wide it is, and what lies under it.

use super::areas::Areas;
use collective::boundary::BoundaryKind;
use collective::cells::{Cell, Resolution, cells_along};
use collective::geography::{LonLat, Projection};
use collective::outline::{Outline, Plotted};
use collective::quantity::Meters;
use geo::Line;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What a brush paints with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BrushUnit {
    /// The areas of a kind of boundary.
    Boundaries(BoundaryKind),
    /// H3 cells of a resolution, or of the one that goes with the zoom.
    Cells(Option<Resolution>),
}

impl BrushUnit {
    /// All of them, in the order of the list.
    pub const ALL: [Self; 10] = [
        Self::Boundaries(BoundaryKind::Commune),
        Self::Boundaries(BoundaryKind::Epci),
        Self::Boundaries(BoundaryKind::Park),
        Self::Boundaries(BoundaryKind::Department),
        Self::Cells(None),
        Self::Cells(Some(Resolution::Five)),
        Self::Cells(Some(Resolution::Six)),
        Self::Cells(Some(Resolution::Seven)),
        Self::Cells(Some(Resolution::Eight)),
        Self::Cells(Some(Resolution::Nine)),
    ];
}

/// The brush as it is set.
#[derive(Debug, Clone, PartialEq)]
pub struct Brush {
    /// What it paints with.
    pub unit: BrushUnit,
    /// Its radius on the screen, in pixels; 0 paints with the tip alone.
    pub radius_px: f64,
    /// Whether a key is held that makes it take away what it adds, or add what it takes away.
    pub inverted: bool,
    /// The boundaries that are here already.
    pub(super) areas: BTreeMap<BoundaryKind, Arc<Areas>>,
    /// The kinds that the server would not give.
    pub(super) refused: BTreeSet<BoundaryKind>,
}

/// The widest brush, in pixels.
pub const WIDEST: f64 = 80.0;

impl Default for Brush {
    fn default() -> Self {
        let unit = BrushUnit::Boundaries(BoundaryKind::Commune);
        Self { unit, radius_px: 12.0, inverted: false, areas: BTreeMap::new(), refused: BTreeSet::new() }
    }
}

impl Brush {
    /// The boundaries it paints with; none while they are on their way, or when it paints with cells.
    #[must_use]
    pub fn areas(&self) -> Option<&Arc<Areas>> {
        match self.unit {
            BrushUnit::Boundaries(kind) => self.areas.get(&kind),
            BrushUnit::Cells(_) => None,
        }
    }

    /// Whether the server would not give the boundaries it paints with.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        matches!(self.unit, BrushUnit::Boundaries(kind) if self.refused.contains(&kind))
    }

    /// What it paints with at a scale.
    pub(super) fn stencil(&self, meters_per_pixel: f64) -> Option<Stencil> {
        Some(match self.unit {
            BrushUnit::Boundaries(_) => Stencil::Areas(Arc::clone(self.areas()?)),
            BrushUnit::Cells(resolution) => Stencil::Cells(resolution.unwrap_or_else(|| fitting(meters_per_pixel))),
        })
    }
}

/// The finest resolution whose cells are still easy to tell apart on the screen.
fn fitting(meters_per_pixel: f64) -> Resolution {
    /// The length of a side, in pixels.
    const SHORTEST: f64 = 18.0;
    let clear = |resolution: &Resolution| resolution.edge_length_m() >= SHORTEST * meters_per_pixel;
    Resolution::range(Resolution::Four, Resolution::Ten).rfind(clear).unwrap_or(Resolution::Four)
}

/// What is painted with, at hand.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Stencil {
    /// Areas by number.
    Areas(Arc<Areas>),
    /// Cells of a resolution.
    Cells(Resolution),
}

/// One of the things painted with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Piece {
    /// An area, by its number.
    Area(usize),
    /// A cell.
    Cell(Cell),
}

impl Stencil {
    /// What a disc covers that is moved from one place to another.
    pub(super) fn under(&self, from: LonLat, to: LonLat, radius: Meters, projection: Projection) -> BTreeSet<Piece> {
        let plane = |place| geo::Coord::from(projection.to_plane(place));
        let way = Line::new(plane(from), plane(to));
        match self {
            Self::Areas(areas) => areas.coverage().touched(way, radius).map(Piece::Area).collect(),
            Self::Cells(resolution) => {
                cells_along(way, radius.0, projection, *resolution).into_iter().map(Piece::Cell).collect()
            }
        }
    }

    /// The outline of a piece.
    pub(super) fn outline(&self, piece: Piece) -> Outline {
        match (self, piece) {
            (_, Piece::Cell(cell)) => Outline::simple(cell.ring()),
            (Self::Areas(areas), Piece::Area(number)) => areas.coverage().outline(number).cloned().unwrap_or_default(),
            (Self::Cells(_), Piece::Area(_)) => Outline::default(),
        }
    }

    pub(super) fn union<'a>(&self, pieces: impl IntoIterator<Item = &'a Piece>, projection: Projection) -> Plotted {
        let outlines: Vec<Outline> = pieces.into_iter().map(|piece| self.outline(*piece)).collect();
        Plotted::union(&outlines, projection)
    }
}
